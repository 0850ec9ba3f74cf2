// The languages of the interface and how each counts (CLDR plural rules for whole numbers).
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace i18n {

enum class Language : std::uint8_t { english, italian, polish, portuguese, russian };

// BCP 47, as the document's `lang` wants it: "en", "it", "pl", "pt-BR", "ru".
std::string_view language_tag(Language language);
// The language of a tag such as "en-GB" or "pt"; nothing when it is not one of ours.
std::optional<Language> language_of(std::string_view tag);

// The forms that whole numbers take in our languages; a catalogue's plural message has one text for each in this order.
enum class PluralForm : std::uint8_t { one, few, many, other };
inline constexpr int kPluralForms = 4;

// CLDR 48, cardinal rules, for operands without visible fraction digits. The sign does not matter.
PluralForm plural_form(Language language, std::int64_t count);

}  // namespace i18n
