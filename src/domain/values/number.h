// Decimal numbers as people write them, and as they are stored: whole numbers of the smallest unit.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace domain {

// Of what a field of type number holds: stored in millionths.
inline constexpr int kNumberDecimals = 6;
inline constexpr std::int64_t kLargestNumber = 1'000'000'000'000'000'000;  // stored units, either sign

// "1.234,50", "1 234.5" or "-7": in units of 10^-decimals. Spaces and apostrophes group; of two different marks the
// last is the decimal one; a single one is, unless it can only group (it is not `decimal_mark` and three digits follow
// each). Nothing for anything else, for more decimals than there are, and beyond kLargestNumber.
std::optional<std::int64_t> parse_decimal(std::string_view text, int decimals, char decimal_mark = '.');
// "1234.5": with a point, without grouping and trailing zeros but `least` decimals.
std::string decimal_text(std::int64_t units, int decimals, int least = 0);

// Decimals of an amount in this currency (ISO 4217, 2 for those not known).
int currency_decimals(std::string_view code);
// Three upper-case letters.
bool is_currency(std::string_view code);

}  // namespace domain
