// Folding of text for search and comparison: case and accents gone, letters that no decomposition joins (ł, ё, ß, ø…)
// brought together. Latin, Greek and Cyrillic; others pass unchanged.
#pragma once
#include <string>
#include <string_view>

namespace domain::text {

// Appends the folded form of one code point: nothing for marks, up to three letters for ligatures.
void append_folded(std::string& out, char32_t code_point);
std::string folded(std::string_view text);

// Simple upper case of Latin, Greek and Cyrillic letters, for initials (ß becomes SS).
std::string upper_case(std::string_view text);

// A letter or digit of any script, as far as search is concerned.
bool is_word_character(char32_t code_point);

}  // namespace domain::text
