#include "i18n/numbers.h"

namespace i18n {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00a0";

}  // namespace

char decimal_mark(const Formats& formats) { return formats.decimal(1.5).find(',') == std::string::npos ? '.' : ','; }

std::string number(const Formats& formats, std::int64_t units, int decimals, int least) {
  std::int64_t scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  const std::int64_t whole = units / scale;
  const std::int64_t rest = units % scale < 0 ? -(units % scale) : units % scale;
  std::string part = std::to_string(rest);
  part.insert(0, static_cast<std::size_t>(decimals) - (decimals == 0 ? 0 : part.size()), '0');
  if (decimals == 0) part.clear();
  while (part.size() > static_cast<std::size_t>(least) && part.back() == '0') part.pop_back();
  std::string text = formats.integer(whole);
  if (units < 0 && whole == 0) text.insert(0, 1, '-');
  if (!part.empty()) text += decimal_mark(formats) + part;
  return text;
}

std::string money(const Formats& formats, std::int64_t units, int decimals, std::string_view currency) {
  std::string text = number(formats, units, decimals, decimals);
  text += kNoBreakSpace;
  text += currency;
  return text;
}

}  // namespace i18n
