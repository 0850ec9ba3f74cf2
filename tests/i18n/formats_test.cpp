#include "i18n/formats.h"

#include <array>
#include <cstdint>
#include <ctime>
#include <limits>

#include <doctest/doctest.h>

#include "i18n/catalogue.h"

namespace {
constexpr base::Millis kNoon = 1'795'348'800'000;  // 2026-11-22T12:00:00Z
constexpr base::Millis kHour = 3'600'000;
}  // namespace

TEST_CASE("days are counted through leap years and before the epoch") {
  CHECK(i18n::days_from_epoch({1970, 1, 1}) == 0);
  CHECK(i18n::days_from_epoch({2000, 3, 1}) == 11'017);
  CHECK(i18n::days_from_epoch({1969, 12, 31}) == -1);
  for (const i18n::Day day : {i18n::Day{2024, 2, 29}, {1900, 2, 28}, {1600, 12, 31}, {1, 1, 1}, {9999, 12, 31}}) {
    CHECK(i18n::day_from_epoch(i18n::days_from_epoch(day)) == day);
  }
  CHECK(i18n::is_valid({2024, 2, 29}));
  CHECK_FALSE(i18n::is_valid({2023, 2, 29}));
  CHECK_FALSE(i18n::is_valid({1900, 2, 29}));
  CHECK_FALSE(i18n::is_valid({2023, 13, 1}));
  CHECK_FALSE(i18n::is_valid({2023, 4, 31}));
}

TEST_CASE("plain formats write numbers and dates") {
  const i18n::PlainFormats formats;
  CHECK(formats.integer(0) == "0");
  CHECK(formats.integer(999) == "999");
  CHECK(formats.integer(-1000) == "-1,000");
  CHECK(formats.integer(1'234'567) == "1,234,567");
  CHECK(formats.integer(std::numeric_limits<std::int64_t>::min()) == "-9,223,372,036,854,775,808");
  CHECK(formats.decimal(3.44) == "3.4");
  CHECK(formats.decimal(std::numeric_limits<double>::infinity()) == "0.0");
  CHECK(formats.date(kNoon) == "22 Nov 2026");
  CHECK(formats.date_time(kNoon + 5 * 60'000) == "22 Nov 2026, 12:05");
  CHECK(formats.date_time(-1) == "31 Dec 1969, 23:59");
  CHECK(formats.day({2024, 2, 29}) == "29 Feb 2024");
  CHECK(formats.day({2024, 2, 30}) == "");
  CHECK(formats.short_day({2024, 2, 9}) == "09/02/2024");
  CHECK(formats.short_day({2024, 2, 30}) == "");
  CHECK(formats.long_day({2024, 2, 29}) == "29 February 2024");
  CHECK(formats.long_day({2024, 13, 1}) == "");
}

TEST_CASE("the person's time zone decides the day") {
  const i18n::PlainFormats auckland([](base::Millis) { return 13 * 60; });
  CHECK(auckland.date_time(kNoon) == "23 Nov 2026, 01:00");
  CHECK(auckland.day_of(kNoon) == i18n::Day{2026, 11, 23});
}

TEST_CASE("relative times say what a person would say") {
  const i18n::PlainFormats formats;
  const i18n::Catalogue texts(i18n::Language::english, formats);
  const auto ago = [&](base::Millis millis) { return i18n::relative_time(texts, kNoon - millis, kNoon); };
  CHECK(ago(0) == "just now");
  CHECK(ago(59'999) == "just now");
  CHECK(ago(60'000) == "1 minute ago");
  CHECK(ago(59 * 60'000) == "59 minutes ago");
  CHECK(ago(kHour) == "1 hour ago");
  CHECK(ago(11 * kHour) == "11 hours ago");
  CHECK(ago(13 * kHour) == "yesterday");
  CHECK(ago(48 * kHour) == "2 days ago");
  CHECK(ago(6 * 24 * kHour) == "6 days ago");
  CHECK(ago(7 * 24 * kHour) == "15 Nov 2026");
  CHECK(ago(-30'000) == "just now");
  CHECK(ago(-2 * kHour) == "22 Nov 2026, 14:00");
  // Two hours before, but on the day before: hours say it better.
  CHECK(i18n::relative_time(texts, kNoon - 13 * kHour, kNoon - 11 * kHour) == "2 hours ago");
}

TEST_CASE("byte sizes never show a thousand of a unit") {
  const i18n::PlainFormats formats;
  const i18n::Catalogue texts(i18n::Language::english, formats);
  CHECK(i18n::byte_size(texts, 0) == "0 B");
  CHECK(i18n::byte_size(texts, 999) == "999 B");
  CHECK(i18n::byte_size(texts, 1000) == "1.0 kB");
  CHECK(i18n::byte_size(texts, 999'949) == "999.9 kB");
  CHECK(i18n::byte_size(texts, 999'951) == "1.0 MB");
  CHECK(i18n::byte_size(texts, 3'440'000'000) == "3.4 GB");
  CHECK(i18n::byte_size(texts, 3'440'000'000'000) == "3.4 TB");
  CHECK(i18n::byte_size(texts, 3'440'000'000'000'000) == "3440.0 TB");
}

TEST_CASE("the system's time zone is the C library's") {
  for (const base::Millis time : {kNoon, kNoon + 182 * 24 * kHour}) {  // both halves of the year
    const auto seconds = static_cast<std::time_t>(time / 1000);
    std::array<char, 64> expected{};
    std::strftime(expected.data(), expected.size(), "%d %b %Y, %H:%M", std::localtime(&seconds));
    CHECK(i18n::PlainFormats(i18n::system_zone_offset).date_time(time) == expected.data());
  }
}

TEST_CASE("a day ends at the person's midnight, whatever the hour and the changes of clocks") {
  constexpr base::Millis kHour = 60 * 60 * 1000;
  const i18n::PlainFormats utc([](base::Millis) { return 0; });
  const base::Millis midnight = kNoon + 12 * kHour;
  CHECK(i18n::end_of_day(utc, kNoon) == midnight);
  CHECK(i18n::end_of_day(utc, midnight - 1) == midnight);
  CHECK(i18n::end_of_day(utc, midnight) == midnight + 24 * kHour);
  // Clocks are set back by an hour at one in the afternoon.
  const i18n::PlainFormats longer([&](base::Millis time) { return time < kNoon + kHour ? 60 : 0; });
  CHECK(i18n::end_of_day(longer, kNoon - 12 * kHour) == midnight);
}
