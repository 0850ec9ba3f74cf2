#include "domain/values/number.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "domain/text/characters.h"

namespace domain {

namespace {

// Digits and the marks '.' and ',' are left, after an optional sign; nothing when anything else was there.
std::optional<std::string> plain(std::string_view text, bool& negative) {
  std::string kept;
  for (std::size_t offset = 0; offset < text.size();) {
    const bool first = kept.empty();
    const char32_t c = base::next_code_point(text, offset);
    if (c == U' ' || c == U'\'' || c == U'\u00a0' || c == U'\u202f' || c == U'\u2009' || c == U'\u2019') continue;
    if (first && !negative && (c == U'-' || c == U'\u2212')) {
      negative = true;
      continue;
    }
    if (!(c >= U'0' && c <= U'9') && c != U'.' && c != U',') return std::nullopt;
    kept += static_cast<char>(c);
  }
  return kept;
}

// Every mark groups three digits, and none stands first.
bool groups(std::string_view text, char mark) {
  std::size_t at = text.find(mark);
  if (at == 0 || at > 3) return false;
  while (at != std::string_view::npos) {
    const std::size_t next = std::min(text.find(mark, at + 1), text.size());
    if (next - at != 4) return false;
    at = next == text.size() ? std::string_view::npos : next;
  }
  return true;
}

// Where the decimals begin: the mark's index; npos: there are none.
std::optional<std::size_t> find_decimal_mark(std::string& text, char decimal_mark) {
  const std::size_t last = text.find_last_of(".,");
  if (last == std::string::npos) return std::string::npos;
  const char mark = text[last];
  const char other = mark == '.' ? ',' : '.';
  const bool alone = text.find(other) == std::string::npos;
  const bool repeated = text.find(mark) != last;
  if (alone && (repeated || mark != decimal_mark) && groups(text, mark)) {
    std::erase(text, mark);
    return std::string::npos;
  }
  if (repeated) return std::nullopt;
  if (!alone && !groups(std::string_view{text}.substr(0, last), other)) return std::nullopt;
  std::erase(text, other);
  return text.find(mark);
}

}  // namespace

std::optional<std::int64_t> parse_decimal(std::string_view text, int decimals, char decimal_mark) {
  bool negative = false;
  std::optional<std::string> digits = plain(text, negative);
  if (!digits) return std::nullopt;
  const auto mark = find_decimal_mark(*digits, decimal_mark);
  if (!mark) return std::nullopt;
  std::string whole = digits->substr(0, *mark);
  std::string part = *mark == std::string::npos ? std::string{} : digits->substr(*mark + 1);
  if (whole.empty() && part.empty()) return std::nullopt;
  while (!part.empty() && part.back() == '0') part.pop_back();
  if (part.size() > static_cast<std::size_t>(decimals)) return std::nullopt;
  part.resize(static_cast<std::size_t>(decimals), '0');
  std::int64_t units = 0;
  for (const char c : whole + part) {
    if (!text::is_digit(c) || units > kLargestNumber / 10) return std::nullopt;
    units = units * 10 + (c - '0');
  }
  if (units > kLargestNumber) return std::nullopt;
  return negative ? -units : units;
}

std::string decimal_text(std::int64_t units, int decimals, int least) {
  const auto size = static_cast<std::uint64_t>(units < 0 ? -(units + 1) : units) + (units < 0 ? 1U : 0U);
  std::string digits = std::to_string(size);
  const auto after = static_cast<std::size_t>(decimals);
  if (digits.size() <= after) digits.insert(0, after + 1 - digits.size(), '0');
  std::string part = digits.substr(digits.size() - after);
  while (part.size() > static_cast<std::size_t>(least) && part.back() == '0') part.pop_back();
  std::string text = (units < 0 ? "-" : "") + digits.substr(0, digits.size() - after);
  if (!part.empty()) text += '.' + part;
  return text;
}

int currency_decimals(std::string_view code) {
  constexpr std::array<std::string_view, 15> kNone{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
                                                   "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF"};
  constexpr std::array<std::string_view, 7> kThree{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
  const auto has = [&](const auto& list) { return std::find(list.begin(), list.end(), code) != list.end(); };
  if (has(kNone)) return 0;
  return has(kThree) ? 3 : 2;
}

bool is_currency(std::string_view code) {
  return code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace domain
