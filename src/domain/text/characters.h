// Words and user-perceived characters, near enough to UAX #29 without its tables: marks, joiners, modifiers, flags and
// Hangul syllables stay with what they belong to.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace domain::text {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A combining mark, variation selector, emoji modifier or joiner: never begins a character.
bool extends_character(char32_t code_point);
bool is_space(char32_t code_point);

// The bytes of the first `count` user-perceived characters.
std::string_view first_characters(std::string_view text, std::size_t count);

// Runs of anything but white space that hold at least one letter or digit; leading punctuation is cut off.
std::vector<std::string_view> words_of(std::string_view text);

}  // namespace domain::text
