#include "domain/fields/field_match.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "domain/fields/field_value.h"
#include "domain/text/fold.h"

namespace domain {

namespace {

using C = Condition;

constexpr std::array kTexts{C::contains, C::begins, C::equal, C::filled, C::empty};
constexpr std::array kSizes{C::equal, C::at_least, C::at_most, C::filled, C::empty};
constexpr std::array kYesNo{C::equal, C::filled, C::empty};
constexpr std::array kOne{C::any_of, C::none_of, C::filled, C::empty};
constexpr std::array kSeveral{C::any_of, C::all_of, C::none_of, C::filled, C::empty};

// What is compared of a text.
std::string comparable(FieldType type, const Value& value) {
  const std::string text = text::folded(text_of(value));
  if (type != FieldType::phone) return text;
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

bool text_matches(FieldType type, const Value& value, const FieldCondition& condition) {
  const std::string text = comparable(type, value), wanted = comparable(type, condition.operand);
  if (wanted.empty()) return false;
  if (condition.condition == C::begins) return text.starts_with(wanted);
  return condition.condition == C::equal ? text == wanted : text.find(wanted) != std::string::npos;
}

// Days compare as the texts that they are stored as.
bool size_matches(const Value& value, const FieldCondition& condition) {
  if (value.index() != condition.operand.index()) return false;
  if (condition.condition == C::at_least) return value >= condition.operand;
  return condition.condition == C::at_most ? value <= condition.operand : value == condition.operand;
}

bool set_matches(const Value& value, const FieldCondition& condition) {
  const std::string stored = text_of(value), operand = text_of(condition.operand);
  const auto chosen = chosen_values(stored), wanted = chosen_values(operand);
  if (wanted.empty()) return false;
  const auto has = [&](std::string_view one) { return std::find(chosen.begin(), chosen.end(), one) != chosen.end(); };
  if (condition.condition == C::all_of) return std::all_of(wanted.begin(), wanted.end(), has);
  return std::any_of(wanted.begin(), wanted.end(), has) == (condition.condition == C::any_of);
}

}  // namespace

std::span<const Condition> conditions_of(FieldType type) {
  switch (type) {
    case FieldType::number:
    case FieldType::money:
    case FieldType::date:
      return kSizes;
    case FieldType::yes_no:
      return kYesNo;
    case FieldType::choice:
    case FieldType::contact:
    case FieldType::entry:
      return kOne;
    case FieldType::choices:
      return kSeveral;
    case FieldType::text:
    case FieldType::long_text:
    case FieldType::url:
    case FieldType::time_zone:
    case FieldType::name:
    case FieldType::email:
    case FieldType::phone:
    case FieldType::address:
    case FieldType::discount:
      break;
  }
  return kTexts;
}

bool matches(const FieldDefinition& field, const Value& value, const FieldCondition& condition) {
  const auto known = conditions_of(field.type);
  if (std::find(known.begin(), known.end(), condition.condition) == known.end()) return false;
  if (condition.condition == C::filled) return !is_empty(value);
  if (condition.condition == C::empty) return is_empty(value);
  if (is_empty(condition.operand)) return false;
  if (is_empty(value)) return condition.condition == C::none_of;
  if (known.data() == kTexts.data()) return text_matches(field.type, value, condition);
  if (known.data() == kSizes.data() || known.data() == kYesNo.data()) return size_matches(value, condition);
  if (field.type != FieldType::entry) return set_matches(value, condition);
  return (value == condition.operand) == (condition.condition == C::any_of);
}

}  // namespace domain
