#include "i18n/language.h"

#include <array>

namespace i18n {
namespace {

constexpr std::array<std::string_view, 5> kTags{"en", "it", "pl", "pt-BR", "ru"};

bool between(std::uint64_t value, std::uint64_t low, std::uint64_t high) { return value >= low && value <= high; }

PluralForm polish(std::uint64_t n) {
  if (n == 1) return PluralForm::one;
  if (between(n % 10, 2, 4) && !between(n % 100, 12, 14)) return PluralForm::few;
  return PluralForm::many;
}

PluralForm russian(std::uint64_t n) {
  if (n % 10 == 1 && n % 100 != 11) return PluralForm::one;
  if (between(n % 10, 2, 4) && !between(n % 100, 12, 14)) return PluralForm::few;
  return PluralForm::many;
}

// Italian and Portuguese: whole millions take "di" and "de".
bool whole_millions(std::uint64_t n) { return n != 0 && n % 1'000'000 == 0; }

}  // namespace

std::string_view language_tag(Language language) { return kTags[static_cast<std::size_t>(language)]; }

std::optional<Language> language_of(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find('-'));
  for (std::size_t i = 0; i < kTags.size(); ++i) {
    if (primary == kTags[i].substr(0, 2)) return static_cast<Language>(i);
  }
  return std::nullopt;
}

PluralForm plural_form(Language language, std::int64_t count) {
  const std::uint64_t n = count < 0 ? 0 - static_cast<std::uint64_t>(count) : static_cast<std::uint64_t>(count);
  switch (language) {
    case Language::english:
      return n == 1 ? PluralForm::one : PluralForm::other;
    case Language::italian:
      if (n == 1) return PluralForm::one;
      return whole_millions(n) ? PluralForm::many : PluralForm::other;
    case Language::polish:
      return polish(n);
    case Language::portuguese:
      if (n <= 1) return PluralForm::one;
      return whole_millions(n) ? PluralForm::many : PluralForm::other;
    case Language::russian:
      return russian(n);
  }
  return PluralForm::other;
}

}  // namespace i18n
