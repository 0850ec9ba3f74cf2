// Cuts texts into the terms of the full-text index, and a question into the same terms. A term is folded and holds
// letters and digits alone, so that no question can break the index's syntax.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace domain::text {

inline constexpr std::size_t kMaxTermBytes = 48;
inline constexpr std::size_t kMaxQuestionTerms = 12;

// Appends the terms of `text`, each followed by a space. Words joined by an apostrophe appear in parts and whole
// ("O'Brien": o, brien, obrien).
void append_terms(std::string& out, std::string_view text);

// Appends the terms of a phone number: its digits, and the endings that people type: without the country code (up to
// three digits after + or 00) or the leading 0, from each group as it was typed, and the last 7 and 4 digits.
void append_phone_terms(std::string& out, std::string_view phone);

// Other prefixes under which the numbers of a phone question may stand, as digits: without its country code (up to
// three digits after + or 00) or its leading 0. None when too few digits are left to tell numbers apart.
std::vector<std::string> further_phone_terms(std::string_view question);

// The prefixes to look for; all must be found. A question of phone characters alone is one prefix of digits.
std::vector<std::string> question_terms(std::string_view question);

}  // namespace domain::text
