// Numbers, dates and times as the browser writes them in the interface's language (Intl), in the person's time zone.
#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>

#include "i18n/formats.h"

namespace platform::web {

// What was written before is not asked for again: a list draws the same days in every frame.
class Formats final : public i18n::PlainFormats {
 public:
  Formats() : PlainFormats([this](base::Millis time) { return zone_offset(time); }) {}
  Formats(const Formats&) = delete;
  Formats& operator=(const Formats&) = delete;
  std::string integer(std::int64_t value) const override;
  std::string decimal(double value) const override;
  std::string day(i18n::Day day) const override;
  std::string date_time(base::Millis time) const override;
  std::string short_day(i18n::Day day) const override;
  std::string long_day(i18n::Day day) const override;
  std::string country(std::string_view code) const override;
  std::string currency(std::string_view code) const override;

 private:
  int zone_offset(base::Millis time);
  mutable std::unordered_map<std::int64_t, std::string> integers_, days_;
  std::unordered_map<std::int64_t, int> offsets_;  // by quarter of an hour: no zone changes in between
};

}  // namespace platform::web
