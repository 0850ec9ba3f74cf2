// What a cell can hold: nothing, a whole number, or text.
#pragma once
#include <cstdint>
#include <string>
#include <variant>

namespace domain {

using Value = std::variant<std::monostate, std::int64_t, std::string>;

inline bool is_empty(const Value& value) { return std::holds_alternative<std::monostate>(value); }
// Empty text for anything but text.
std::string text_of(const Value& value);
// Zero for anything but a number.
std::int64_t number_of(const Value& value);
// Empty text becomes no value.
Value value_of_text(std::string text);

}  // namespace domain
