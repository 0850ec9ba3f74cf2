#include "domain/fields/field_order.h"

#include <algorithm>
#include <cstdint>

#include "domain/fields/field_value.h"

namespace domain {

namespace {

std::string big_endian(std::uint64_t number, int bytes) {
  std::string key;
  for (int i = bytes - 1; i >= 0; --i) key += static_cast<char>(static_cast<unsigned char>(number >> (8 * i)));
  return key;
}

// Negative numbers before the others.
std::string signed_key(std::int64_t number) {
  return big_endian(static_cast<std::uint64_t>(number) ^ (std::uint64_t{1} << 63), 8);
}

std::string choice_key(const FieldDefinition& field, std::string_view value) {
  const auto found = std::find_if(field.choices.begin(), field.choices.end(),
                                  [&](const Choice& choice) { return choice.value == value; });
  std::string key = big_endian(static_cast<std::uint64_t>(found - field.choices.begin()), 4);
  if (found == field.choices.end()) key += value;
  return key;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

std::string_view bare_address(std::string_view url) {
  for (const std::string_view prefix : {"https://", "http://", "www."}) {
    if (url.starts_with(prefix)) url.remove_prefix(prefix.size());
  }
  return url;
}

}  // namespace

std::string order_key(const FieldDefinition& field, const Value& value, const text::SortKeys& keys,
                      std::string_view name) {
  if (is_empty(value)) return {};
  const std::string stored = text_of(value);
  switch (field.type) {
    case FieldType::number:
    case FieldType::money:
    case FieldType::yes_no:
      return signed_key(number_of(value));
    case FieldType::date:
      return stored;
    case FieldType::choice:
      return choice_key(field, stored);
    case FieldType::choices: {
      std::string key;
      for (const std::string_view chosen : chosen_values(stored)) key += choice_key(field, chosen);
      return key;
    }
    case FieldType::phone:
      return digits_of(stored);
    case FieldType::url:
      return keys.key(bare_address(stored));
    case FieldType::contact:
    case FieldType::entry:
      return keys.key(name);
    case FieldType::text:
    case FieldType::long_text:
    case FieldType::time_zone:
    case FieldType::name:
    case FieldType::email:
    case FieldType::address:
    case FieldType::discount:
      break;
  }
  return keys.key(stored);
}

}  // namespace domain
