#include "domain/values/value.h"

#include <utility>

namespace domain {

std::string text_of(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text != nullptr ? *text : std::string{};
}

std::int64_t number_of(const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number != nullptr ? *number : 0;
}

Value value_of_text(std::string text) {
  if (text.empty()) return std::monostate{};
  return Value{std::move(text)};
}

}  // namespace domain
