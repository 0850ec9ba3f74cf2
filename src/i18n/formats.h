// How a language and a place write numbers, dates and times; the host knows (Intl in the browser), PlainFormats
// suffices.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace i18n {

// A day of the proleptic Gregorian calendar, without a place in time.
struct Day {
  int year = 1970;
  int month = 1;  // 1..12
  int day = 1;    // 1..31
  bool operator==(const Day&) const = default;
};

class Formats {
 public:
  virtual ~Formats() = default;
  // With the language's grouping: "12,345".
  virtual std::string integer(std::int64_t value) const = 0;
  // One digit after the separator: "3.4".
  virtual std::string decimal(double value) const = 0;
  // "22 November 2026", "22 Nov 2026, 14:03": in the person's time zone, except for a Day, which has none.
  virtual std::string day(Day day) const = 0;
  virtual std::string date(base::Millis time) const = 0;
  virtual std::string date_time(base::Millis time) const = 0;
  // "22/11/2026" and "22 November 2026".
  virtual std::string short_day(Day day) const = 0;
  virtual std::string long_day(Day day) const = 0;
  // "Poland", "Euro": of ISO 3166 alpha-2 and ISO 4217; the code itself when no name is known.
  virtual std::string country(std::string_view code) const = 0;
  virtual std::string currency(std::string_view code) const = 0;
  // The day on which `time` falls for the person.
  virtual Day day_of(base::Millis time) const = 0;
};

// Days since 1970-01-01 and back (proleptic Gregorian; Howard Hinnant's algorithms, valid for all years of int).
std::int64_t days_from_epoch(Day day);
Day day_from_epoch(std::int64_t days);
// Whether month and day exist.
bool is_valid(Day day);

// Minutes east of UTC at that moment in the person's time zone.
using ZoneOffset = std::function<int(base::Millis)>;
// As the C library knows it (in the browser, the browser's).
int system_zone_offset(base::Millis time);

// The first moment after `time` that falls on another day for the person. Days last 26 hours at most.
base::Millis end_of_day(const Formats& formats, base::Millis time);

// English, with an injected time zone: for tests, and for hosts without Intl.
class PlainFormats : public Formats {
 public:
  explicit PlainFormats(ZoneOffset offset = {}) : offset_(std::move(offset)) {}
  std::string integer(std::int64_t value) const override;
  std::string decimal(double value) const override;
  std::string day(Day day) const override;
  std::string date(base::Millis time) const override;
  std::string date_time(base::Millis time) const override;
  std::string short_day(Day day) const override;
  std::string long_day(Day day) const override;
  std::string country(std::string_view code) const override { return std::string{code}; }
  std::string currency(std::string_view code) const override { return std::string{code}; }
  Day day_of(base::Millis time) const override;

 private:
  base::Millis local(base::Millis time) const;
  ZoneOffset offset_;
};

}  // namespace i18n
