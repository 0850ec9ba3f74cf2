#include "domain/fields/validation_rules.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "domain/text/characters.h"
#include "domain/text/fold.h"

namespace domain::rules {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_foreign(char c) { return static_cast<unsigned char>(c) >= 0x80; }  // part of a letter beyond ASCII

bool is_label(std::string_view label) {
  if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
  return std::all_of(label.begin(), label.end(),
                     [](char c) { return text::is_digit(c) || is_letter(c) || is_foreign(c) || c == '-'; });
}

bool is_domain(std::string_view domain) {
  if (domain.size() > 253) return false;
  int labels = 0;
  for (;;) {
    const std::size_t dot = domain.find('.');
    const std::string_view label = domain.substr(0, dot);
    if (!is_label(label)) return false;
    ++labels;
    if (dot == std::string_view::npos) return labels > 1 && label.size() > 1;
    domain.remove_prefix(dot + 1);
  }
}

bool is_local_part(std::string_view local) {
  if (local.empty() || local.size() > 64 || local.front() == '.' || local.back() == '.') return false;
  if (local.find("..") != std::string_view::npos) return false;
  return std::all_of(local.begin(), local.end(), [](char c) {
    return text::is_digit(c) || is_letter(c) || is_foreign(c) ||
           std::string_view{".!#$%&'*+-/=?^_`{|}~"}.find(c) != std::string_view::npos;
  });
}

int number_at(std::string_view text, std::size_t offset, std::size_t count) {
  int value = 0;
  for (std::size_t i = offset; i < offset + count; ++i) {
    if (!text::is_digit(text[i])) return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

// Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
std::int64_t days_from_civil(int year, int month, int day) {
  year -= month <= 2 ? 1 : 0;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

// Cuts an extension ("x 12", "ext. 12") off.
std::string_view without_extension(std::string_view phone) {
  const std::size_t mark = phone.find_first_of("xe");
  if (mark == std::string_view::npos) return phone;
  std::string_view extension = phone.substr(mark);
  for (const std::string_view word : {"ext.", "ext", "x"}) {
    if (!extension.starts_with(word)) continue;
    extension.remove_prefix(word.size());
    while (extension.starts_with(' ')) extension.remove_prefix(1);
    const bool digits =
        !extension.empty() && extension.size() <= 7 && std::all_of(extension.begin(), extension.end(), text::is_digit);
    return digits ? phone.substr(0, mark) : phone;
  }
  return phone;
}

}  // namespace

Refusal check_email(std::string_view value) {
  const std::size_t at = value.find('@');
  if (at == std::string_view::npos || value.find('@', at + 1) != std::string_view::npos) return Refusal::email_at;
  if (!is_local_part(value.substr(0, at))) return Refusal::email_local;
  return is_domain(value.substr(at + 1)) ? Refusal::none : Refusal::email_domain;
}

Refusal check_phone(std::string_view value) {
  const std::string_view number = without_extension(value);
  for (std::size_t i = 0; i < number.size(); ++i) {
    const bool allowed = text::is_digit(number[i]) || (number[i] == '+' && number.find_first_of("0123456789+") == i) ||
                         std::string_view{" -()./"}.find(number[i]) != std::string_view::npos;
    if (!allowed) return Refusal::phone_characters;
  }
  const auto digits = std::count_if(number.begin(), number.end(), text::is_digit);
  return digits >= 3 && digits <= 15 ? Refusal::none : Refusal::phone_digits;
}

Refusal check_date(std::string_view value) {
  if (value.size() != 10 || value[4] != '-' || value[7] != '-') return Refusal::date_format;
  const int year = number_at(value, 0, 4);
  const int month = number_at(value, 5, 2);
  const int day = number_at(value, 8, 2);
  if (year < 0 || month < 0 || day < 0) return Refusal::date_format;
  const bool real = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
  return real ? Refusal::none : Refusal::date_unreal;
}

Refusal check_birth_date(std::string_view value, base::Millis now) {
  if (const Refusal refusal = check_date(value); refusal != Refusal::none) return refusal;
  constexpr base::Millis kHour = 3'600'000;
  const std::int64_t latest_today = (now + 14 * kHour) / (24 * kHour);  // UTC+14 is the earliest zone
  const std::int64_t day = days_from_civil(number_at(value, 0, 4), number_at(value, 5, 2), number_at(value, 8, 2));
  return day > latest_today ? Refusal::date_future : Refusal::none;
}

Refusal check_postal_code(std::string_view value) {
  std::size_t characters = 0;
  for (std::size_t offset = 0; offset < value.size(); ++characters) {
    const char32_t c = base::next_code_point(value, offset);
    if (!text::is_word_character(c) && c != ' ' && c != '-') return Refusal::postal_code;
  }
  return characters <= 16 ? Refusal::none : Refusal::postal_code;
}

Refusal check_url(std::string_view value) {
  for (const std::string_view scheme : {"https://", "http://", "HTTPS://", "HTTP://"}) {
    if (value.starts_with(scheme)) {
      value.remove_prefix(scheme.size());
      break;
    }
  }
  if (value.find_first_of(" \"<>\\^`{|}") != std::string_view::npos) return Refusal::url_format;
  std::string_view host = value.substr(0, value.find_first_of("/?#"));
  if (const std::size_t colon = host.find(':'); colon != std::string_view::npos) {
    const std::string_view port = host.substr(colon + 1);
    if (port.empty() || port.size() > 5 || !std::all_of(port.begin(), port.end(), text::is_digit))
      return Refusal::url_format;
    host = host.substr(0, colon);
  }
  return host == "localhost" || is_domain(host) ? Refusal::none : Refusal::url_format;
}

Refusal check_time_zone(std::string_view value) {
  if (value == "UTC") return Refusal::none;
  int parts = 0;
  while (!value.empty()) {
    const std::size_t slash = std::min(value.find('/'), value.size());
    const std::string_view part = value.substr(0, slash);
    const bool named = !part.empty() && is_letter(part.front()) && std::all_of(part.begin(), part.end(), [](char c) {
      return is_letter(c) || text::is_digit(c) || c == '_' || c == '-' || c == '+';
    });
    if (!named || slash + 1 == value.size()) return Refusal::time_zone;
    ++parts;
    value.remove_prefix(std::min(slash + 1, value.size()));
  }
  return parts >= 2 && parts <= 3 ? Refusal::none : Refusal::time_zone;
}

}  // namespace domain::rules
