// Decimal numbers and amounts as a language writes them, made of what Formats knows.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "i18n/formats.h"

namespace i18n {

// '.' or ','.
char decimal_mark(const Formats& formats);
// `units` of 10^-decimals with the language's grouping and mark; trailing zeros go, but `least` decimals stay.
std::string number(const Formats& formats, std::int64_t units, int decimals, int least = 0);
// The amount, then the currency's code (ISO 4217).
std::string money(const Formats& formats, std::int64_t units, int decimals, std::string_view currency);

}  // namespace i18n
