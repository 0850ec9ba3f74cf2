#include "i18n/catalogue.h"

#include "base/check.h"
#include "i18n/keys.h"

namespace i18n {

Catalogue::Catalogue(Language language, const Formats& formats)
    : language_(language), formats_(&formats), slots_(catalogue_slots(language)) {
  BASE_CHECK(slots_ != nullptr);
}

bool Catalogue::has(Language language) { return catalogue_slots(language) != nullptr; }

std::string_view Catalogue::slot(std::size_t index) const {
  BASE_CHECK(index < kSlotCount);
  return slots_[index];
}

std::string Catalogue::fill(std::size_t first, std::initializer_list<Argument> arguments) const {
  return fill_text(slot(first), arguments, {});
}

std::string Catalogue::fill_plural(std::size_t first, std::int64_t count,
                                   std::initializer_list<Argument> arguments) const {
  const auto form = static_cast<std::size_t>(plural_form(language_, count));
  return fill_text(slot(first + form), arguments, formats_->integer(count));
}

std::string Catalogue::fill_text(std::string_view text, std::initializer_list<Argument> arguments,
                                 std::string_view count) const {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    out += text.substr(at, open - at);
    if (close == std::string_view::npos) break;
    const std::string_view name = text.substr(open + 1, close - open - 1);
    if (name == "count") out += count;
    for (const Argument& argument : arguments) {
      if (argument.name == name) out += argument.value;
    }
    at = close + 1;
  }
  return out;
}

std::string relative_time(const Catalogue& texts, base::Millis then, base::Millis now) {
  constexpr base::Millis kMinute = 60'000;
  constexpr base::Millis kHour = 60 * kMinute;
  const base::Millis ago = now - then;
  if (ago < -kMinute) return texts.formats().date_time(then);
  if (ago < kMinute) return std::string(texts[Key::time_just_now]);
  if (ago < kHour) return say::time_minutes_ago(texts, ago / kMinute);
  const std::int64_t days =
      days_from_epoch(texts.formats().day_of(now)) - days_from_epoch(texts.formats().day_of(then));
  if (days == 0 || ago < 6 * kHour) return say::time_hours_ago(texts, ago / kHour);
  if (days == 1) return std::string(texts[Key::time_yesterday]);
  if (days < 7) return say::time_days_ago(texts, days);
  return texts.formats().date(then);
}

std::string byte_size(const Catalogue& texts, std::uint64_t bytes) {
  if (bytes < 1000) return say::size_bytes(texts, texts.formats().integer(static_cast<std::int64_t>(bytes)));
  double value = static_cast<double>(bytes) / 1000;
  int unit = 0;
  while (value >= 999.95 && unit < 3) {
    value /= 1000;
    ++unit;
  }
  const std::string number = texts.formats().decimal(value);
  switch (unit) {
    case 0:
      return say::size_kilobytes(texts, number);
    case 1:
      return say::size_megabytes(texts, number);
    case 2:
      return say::size_gigabytes(texts, number);
    default:
      return say::size_terabytes(texts, number);
  }
}

}  // namespace i18n
