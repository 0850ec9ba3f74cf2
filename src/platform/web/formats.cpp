#include "platform/web/formats.h"

#include <cmath>

#include "platform/web/imports.h"
#include "platform/web/text.h"

namespace platform::web {
namespace {

constexpr std::size_t kMost = 4096;  // kept of each

// web/canvas/formats.ts knows them by number.
enum class What : std::uint8_t { integer, decimal, day, moment, short_day, long_day, country, currency };

std::string ask(What what, double value) {
  kt_page_format(static_cast<int>(what), value);
  return take_staged();
}

std::string ask_day(What what, i18n::Day day) {
  return i18n::is_valid(day) ? ask(what, static_cast<double>(i18n::days_from_epoch(day))) : std::string{};
}

// Capital letters are told as a number: the digits of one to the base 26, after a one.
std::string ask_name(What what, std::string_view code) {
  double letters = 1;
  for (const char c : code) {
    if (c < 'A' || c > 'Z') return std::string{code};
    letters = letters * 26 + (c - 'A');
  }
  return ask(what, letters);
}

template <typename Value, typename Make>
const Value& kept(std::unordered_map<std::int64_t, Value>& known, std::int64_t key, const Make& make) {
  const auto found = known.find(key);
  if (found != known.end()) return found->second;
  if (known.size() >= kMost) known.clear();
  return known.emplace(key, make()).first->second;
}

}  // namespace

std::string Formats::integer(std::int64_t value) const {
  return kept(integers_, value, [&] { return ask(What::integer, static_cast<double>(value)); });
}

std::string Formats::decimal(double value) const { return ask(What::decimal, std::isfinite(value) ? value : 0.0); }

std::string Formats::day(i18n::Day day) const {
  if (!i18n::is_valid(day)) return {};
  const std::int64_t days = i18n::days_from_epoch(day);
  return kept(days_, days, [&] { return ask(What::day, static_cast<double>(days)); });
}

std::string Formats::date_time(base::Millis time) const { return ask(What::moment, static_cast<double>(time)); }

std::string Formats::short_day(i18n::Day day) const { return ask_day(What::short_day, day); }

std::string Formats::long_day(i18n::Day day) const { return ask_day(What::long_day, day); }

std::string Formats::country(std::string_view code) const { return ask_name(What::country, code); }

std::string Formats::currency(std::string_view code) const { return ask_name(What::currency, code); }

int Formats::zone_offset(base::Millis time) {
  constexpr base::Millis kQuarter = 15 * 60'000;
  const std::int64_t quarter = time / kQuarter - (time % kQuarter < 0 ? 1 : 0);
  return kept(offsets_, quarter, [&] { return i18n::system_zone_offset(time); });
}

}  // namespace platform::web
