#include "domain/fields/field_value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

#include "base/uuid.h"
#include "domain/contact/discount.h"
#include "domain/fields/validation_rules.h"
#include "domain/text/fold.h"
#include "domain/values/number.h"

namespace domain {

namespace {

constexpr std::array<FieldType, 13> kOwnTypes{
    FieldType::text,   FieldType::long_text, FieldType::number,  FieldType::money, FieldType::date,
    FieldType::yes_no, FieldType::choice,    FieldType::choices, FieldType::url,   FieldType::phone,
    FieldType::email,  FieldType::address,   FieldType::contact};

FieldValue refused(Refusal refusal) { return {refusal, {}}; }

FieldValue unless(Refusal refusal, std::string_view text) {
  return refusal == Refusal::none ? FieldValue{Refusal::none, std::string{text}} : refused(refusal);
}

FieldValue decimal(std::string_view text, int decimals) {
  const auto units = parse_decimal(text, decimals);
  return units ? FieldValue{Refusal::none, *units} : refused(Refusal::number_format);
}

bool has_choice(const FieldDefinition& field, std::string_view value) {
  return std::any_of(field.choices.begin(), field.choices.end(),
                     [&](const Choice& choice) { return choice.value == value; });
}

// In the order of the field's choices, so that the same choices are the same value.
FieldValue choices(const FieldDefinition& field, std::string_view text) {
  const std::vector<std::string_view> wanted = chosen_values(text);
  for (const std::string_view value : wanted) {
    if (!has_choice(field, value)) return refused(Refusal::choice);
  }
  std::string stored;
  for (const Choice& choice : field.choices) {
    if (std::find(wanted.begin(), wanted.end(), choice.value) != wanted.end()) stored += choice.value + ' ';
  }
  return {Refusal::none, value_of_text(std::move(stored))};
}

FieldValue entry(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc{} && end == text.data() + text.size() && number > 0 && number <= UINT32_MAX;
  return whole ? FieldValue{Refusal::none, number} : refused(Refusal::choice);
}

// A choice by what a person reads, for conversions.
std::string_view choice_named(const FieldDefinition& field, std::string_view name) {
  const std::string wanted = text::folded(trimmed(name));
  for (const Choice& choice : field.choices) {
    if (text::folded(choice.name.empty() ? choice.value : choice.name) == wanted) return choice.value;
  }
  return {};
}

std::string choice_name(const FieldDefinition& field, std::string_view value) {
  for (const Choice& choice : field.choices) {
    if (choice.value == value) return choice.name.empty() ? choice.value : choice.name;
  }
  return std::string{value};
}

// The value as a text that a person would have typed into a field of type text.
std::string plain_text(const FieldDefinition& field, const Value& value) {
  if (field.type == FieldType::choice) return choice_name(field, text_of(value));
  if (field.type != FieldType::choices) return editable_text(field, value);
  const std::string stored = text_of(value);
  std::string names;
  for (const std::string_view chosen : chosen_values(stored)) {
    if (!names.empty()) names += ", ";
    names += choice_name(field, chosen);
  }
  return names;
}

std::string choice_text(const FieldDefinition& to, std::string_view names) {
  std::string values;
  while (!names.empty()) {
    const std::size_t comma = to.type == FieldType::choices ? std::min(names.find(','), names.size()) : names.size();
    const std::string_view value = choice_named(to, names.substr(0, comma));
    if (value.empty()) return {};
    values += std::string{value} + ' ';
    names.remove_prefix(std::min(comma + 1, names.size()));
  }
  return values;
}

}  // namespace

FieldValue field_value(const FieldDefinition& field, std::string_view typed, base::Millis now) {
  const std::string_view text = trimmed(typed);
  if (text.empty()) return {};
  const bool lines = field.type == FieldType::long_text || field.type == FieldType::address;
  if (const Refusal refusal = check_text(text, lines); refusal != Refusal::none) return refused(refusal);
  if (field.id == fields::postal_code) return unless(rules::check_postal_code(text), text);
  switch (field.type) {
    case FieldType::text:
    case FieldType::long_text:
    case FieldType::name:
    case FieldType::address:
      return {Refusal::none, std::string{text}};
    case FieldType::date:
      return unless(field.id == fields::date_of_birth ? rules::check_birth_date(text, now) : rules::check_date(text),
                    text);
    case FieldType::choice:
      return unless(has_choice(field, text) ? Refusal::none : Refusal::choice, text);
    case FieldType::choices:
      return choices(field, text);
    case FieldType::url:
      return unless(rules::check_url(text), text);
    case FieldType::time_zone:
      return unless(rules::check_time_zone(text), text);
    case FieldType::email:
      return unless(rules::check_email(text), text);
    case FieldType::phone:
      return unless(rules::check_phone(text), text);
    case FieldType::number:
      return decimal(text, kNumberDecimals);
    case FieldType::money:
      return decimal(text, currency_decimals(field.currency));
    case FieldType::yes_no:
      if (text != "0" && text != "1") return refused(Refusal::choice);
      return {Refusal::none, std::int64_t{text == "1"}};
    case FieldType::contact:
      return base::Uuid::parse(text) ? FieldValue{Refusal::none, std::string{text}} : refused(Refusal::choice);
    case FieldType::entry:
      return entry(text);
    case FieldType::discount: {
      const auto discount = parse_discount(text);
      if (!discount) return refused(Refusal::discount_format);
      return {Refusal::none, discount_text(*discount)};
    }
  }
  return {};
}

std::string editable_text(const FieldDefinition& field, const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  if (number == nullptr) {
    std::string text = text_of(value);
    return field.type == FieldType::choices ? std::string{trimmed(text)} : text;
  }
  if (field.type == FieldType::number) return decimal_text(*number, kNumberDecimals);
  if (field.type == FieldType::money) {
    const int decimals = currency_decimals(field.currency);
    return decimal_text(*number, decimals, decimals);
  }
  return std::to_string(*number);
}

FieldValue converted(const FieldDefinition& from, const FieldDefinition& to, const Value& value, base::Millis now) {
  if (is_empty(value)) return {};
  const std::string text = plain_text(from, value);
  if (to.type == FieldType::choice || to.type == FieldType::choices) {
    const std::string values = choice_text(to, text);
    return values.empty() ? refused(Refusal::choice) : field_value(to, values, now);
  }
  // A link says nothing as a text, and a text names nobody.
  if ((from.type == FieldType::contact) != (to.type == FieldType::contact)) return refused(Refusal::choice);
  return field_value(to, text, now);
}

FieldDefinition of_type(const Definitions& definitions, FieldDefinition field, FieldType type) {
  field.type = type;
  if (type != FieldType::money) return field;
  const std::string preferred = text_of(definitions.setting(settings::currency));
  if (field.currency.empty()) field.currency = is_currency(preferred) ? preferred : "EUR";
  return field;
}

std::vector<std::string> missing_choices(const FieldDefinition& from, const FieldDefinition& to,
                                         std::span<const Value> values) {
  if (to.type != FieldType::choice && to.type != FieldType::choices) return {};
  std::map<std::string, std::string> missing;  // by the folded name
  for (const Value& value : values) {
    const std::string text = plain_text(from, value);
    for (std::string_view rest = text; !rest.empty();) {
      const std::size_t end = to.type == FieldType::choices ? std::min(rest.find(','), rest.size()) : rest.size();
      const std::string_view name = trimmed(rest.substr(0, end));
      if (!name.empty() && check_name(name) == Refusal::none && choice_named(to, name).empty()) {
        missing.emplace(text::folded(name), name);
      }
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  std::vector<std::string> names;
  names.reserve(missing.size());
  for (auto& [key, name] : missing) names.push_back(std::move(name));
  return names;
}

std::vector<std::string_view> chosen_values(std::string_view stored) {
  std::vector<std::string_view> values;
  while (!stored.empty()) {
    const std::size_t end = std::min(stored.find(' '), stored.size());
    if (end > 0) values.push_back(stored.substr(0, end));
    stored.remove_prefix(std::min(end + 1, stored.size()));
  }
  return values;
}

std::span<const FieldType> own_field_types() { return kOwnTypes; }

}  // namespace domain
