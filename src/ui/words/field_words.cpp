#include "ui/words/field_words.h"

#include "domain/fields/field_value.h"
#include "domain/values/number.h"
#include "i18n/keys.h"
#include "i18n/numbers.h"
#include "ui/words/words.h"

namespace ui {

using domain::FieldType;
using i18n::Key;

namespace {

// The parts of the definition that decide what can be typed.
domain::FieldDefinition definition_of(const app::FieldView& field) {
  domain::FieldDefinition definition;
  definition.id = field.id;
  definition.type = field.type;
  definition.currency = field.currency;
  for (const app::ChoiceView& choice : field.choices) definition.choices.push_back({choice.value, {}, {}, {}});
  return definition;
}

}  // namespace

std::string_view field_label(const i18n::Catalogue& texts, const app::FieldView& field) {
  return field.name.empty() ? field_word(texts, field.id) : std::string_view{field.name};
}

std::string typed_value(const i18n::Catalogue& texts, const app::FieldView& field, std::string_view typed) {
  const std::string_view text = domain::trimmed(typed);
  if (field.type == FieldType::discount) {
    const auto discount = typed_discount(text, std::nullopt);
    return discount ? discount_text(*discount) : std::string(text);
  }
  if (field.type != FieldType::number && field.type != FieldType::money) return std::string(text);
  const int decimals =
      field.type == FieldType::number ? domain::kNumberDecimals : domain::currency_decimals(field.currency);
  const auto units = domain::parse_decimal(text, decimals, i18n::decimal_mark(texts.formats()));
  return units ? domain::decimal_text(*units, decimals) : std::string(text);
}

std::optional<domain::Discount> typed_discount(std::string_view typed, const std::optional<domain::Discount>& before) {
  using domain::Discount;
  std::string text(domain::trimmed(typed));
  if (text.ends_with('%')) text.insert(text.size() - 1, " ");
  const std::string on = ' ' + std::string(word_of(before ? before->on : Discount::On::both));
  if (const auto whole = domain::parse_discount(text)) return whole;
  if (const auto with_unit = domain::parse_discount(text + on)) return with_unit;
  const std::string unit = before && !before->currency.empty() ? before->currency : "%";
  return domain::parse_discount(text + ' ' + unit + on);
}

std::string_view field_mistake(const i18n::Catalogue& texts, const app::FieldView& field, const std::string& value,
                               base::Millis now) {
  if (value.empty()) return field.required ? texts[Key::field_missing] : std::string_view{};
  return refusal_text(texts, field_value(definition_of(field), value, now).refusal);
}

std::string shown_value(const i18n::Catalogue& texts, const app::FieldView& field) {
  if (field.value.empty()) return {};
  if (field.type == FieldType::date) return date_words(texts, field.value);
  if (field.type != FieldType::number && field.type != FieldType::money) return {};
  return stored_words(texts, field.type, field.currency, field.number);
}

std::string stored_words(const i18n::Catalogue& texts, FieldType type, std::string_view currency,
                         const domain::Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  const i18n::Formats& formats = texts.formats();
  if (number == nullptr) {
    const std::string text = domain::text_of(value);
    return type == FieldType::date ? date_words(texts, text) : text;
  }
  if (type == FieldType::money) return i18n::money(formats, *number, domain::currency_decimals(currency), currency);
  if (type == FieldType::yes_no) return std::string(texts[*number != 0 ? Key::field_yes : Key::field_no]);
  return i18n::number(formats, *number, domain::kNumberDecimals);
}

semantics::InputKind input_of(FieldType type) {
  if (type == FieldType::url) return semantics::InputKind::url;
  if (type == FieldType::email) return semantics::InputKind::email;
  return type == FieldType::phone ? semantics::InputKind::tel : semantics::InputKind::text;
}

bool has_lines(FieldType type) { return type == FieldType::long_text || type == FieldType::address; }

}  // namespace ui
