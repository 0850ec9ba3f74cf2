#include "i18n/formats.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <string_view>

namespace i18n {
namespace {

constexpr base::Millis kMinute = 60'000;
constexpr base::Millis kDay = 24 * 60 * kMinute;

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
constexpr std::size_t kShortMonth = 3;

std::string day_with(Day day, std::string_view month) {
  if (!is_valid(day)) return {};
  return std::to_string(day.day) + ' ' + std::string(month) + ' ' + std::to_string(day.year);
}

std::string_view month_of(Day day) { return is_valid(day) ? kMonths[static_cast<std::size_t>(day.month - 1)] : ""; }

std::int64_t floor_divide(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

}  // namespace

std::int64_t days_from_epoch(Day day) {
  const std::int64_t year = static_cast<std::int64_t>(day.year) - (day.month <= 2 ? 1 : 0);
  const std::int64_t era = floor_divide(year, 400);
  const std::int64_t of_era = year - era * 400;
  const std::int64_t of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  return era * 146'097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719'468;
}

Day day_from_epoch(std::int64_t days) {
  const std::int64_t shifted = days + 719'468;
  const std::int64_t era = floor_divide(shifted, 146'097);
  const std::int64_t of_era = shifted - era * 146'097;
  const std::int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36'524 - of_era / 146'096) / 365;
  const std::int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * of_year + 2) / 153;
  Day day;
  day.day = static_cast<int>(of_year - (153 * shifted_month + 2) / 5 + 1);
  day.month = static_cast<int>(shifted_month + (shifted_month < 10 ? 3 : -9));
  day.year = static_cast<int>(year_of_era + era * 400 + (day.month <= 2 ? 1 : 0));
  return day;
}

base::Millis end_of_day(const Formats& formats, base::Millis time) {
  const Day today = formats.day_of(time);
  base::Millis same = time, other = time + base::Millis{26} * 60 * 60 * 1000;
  while (same + 1 < other) {
    const base::Millis middle = same + (other - same) / 2;
    (formats.day_of(middle) == today ? same : other) = middle;
  }
  return other;
}

bool is_valid(Day day) {
  if (day.month < 1 || day.month > 12 || day.day < 1 || day.day > 31) return false;
  return day_from_epoch(days_from_epoch(day)) == day;
}

int system_zone_offset(base::Millis time) {
  const auto seconds = static_cast<std::time_t>(floor_divide(time, 1000));
  std::tm local{};
  if (localtime_r(&seconds, &local) == nullptr) return 0;
  const std::int64_t days = days_from_epoch({local.tm_year + 1900, local.tm_mon + 1, local.tm_mday});
  const std::int64_t minutes = (days * 24 + local.tm_hour) * 60 + local.tm_min;
  return static_cast<int>(minutes - floor_divide(time, kMinute));
}

base::Millis PlainFormats::local(base::Millis time) const { return offset_ ? time + offset_(time) * kMinute : time; }

std::string PlainFormats::integer(std::int64_t value) const {
  std::string text = std::to_string(value);
  const std::size_t first = value < 0 ? 1 : 0;
  for (std::size_t at = text.size(); at > first + 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

std::string PlainFormats::decimal(double value) const {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.1f", std::isfinite(value) ? value : 0.0);
  return text.data();
}

std::string PlainFormats::day(Day day) const { return day_with(day, month_of(day).substr(0, kShortMonth)); }

std::string PlainFormats::long_day(Day day) const { return day_with(day, month_of(day)); }

std::string PlainFormats::short_day(Day day) const {
  if (!is_valid(day)) return {};
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%02d/%02d/%d", day.day, day.month, day.year);
  return text.data();
}

Day PlainFormats::day_of(base::Millis time) const { return day_from_epoch(floor_divide(local(time), kDay)); }

std::string PlainFormats::date(base::Millis time) const { return day(day_of(time)); }

std::string PlainFormats::date_time(base::Millis time) const {
  const base::Millis minutes = floor_divide(local(time), kMinute);
  const auto of_day = static_cast<int>(minutes - floor_divide(minutes, 24 * 60) * 24 * 60);
  std::array<char, 32> clock{};
  std::snprintf(clock.data(), clock.size(), ", %02d:%02d", of_day / 60, of_day % 60);
  return date(time) + clock.data();
}

}  // namespace i18n
