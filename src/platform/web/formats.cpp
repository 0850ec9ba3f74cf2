#include "platform/web/formats.h"

#include <cmath>

#include "platform/web/imports.h"
#include "platform/web/text.h"

namespace platform::web {
namespace {

constexpr std::size_t kMost = 4096;  // kept of each

// web/canvas/formats.ts knows them by number.
enum class What : std::uint8_t { integer, decimal, day, moment };

std::string ask(What what, double value) {
  kt_page_format(static_cast<int>(what), value);
  return take_staged();
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

int Formats::zone_offset(base::Millis time) {
  constexpr base::Millis kQuarter = 15 * 60'000;
  const std::int64_t quarter = time / kQuarter - (time % kQuarter < 0 ? 1 : 0);
  return kept(offsets_, quarter, [&] { return i18n::system_zone_offset(time); });
}

}  // namespace platform::web
