// The rules of single kinds of values; validation.h is the way to them. Values are trimmed, valid UTF-8 and not empty.
#pragma once
#include <string_view>

#include "base/clock.h"
#include "domain/fields/validation.h"

namespace domain::rules {

// RFC 5321 mailboxes without quoting and address literals; letters of any script (RFC 6531).
Refusal check_email(std::string_view value);
// Digits with the punctuation that people write; + only in front; an extension after "x" or "ext".
Refusal check_phone(std::string_view value);
// YYYY-MM-DD, a day of the proleptic Gregorian calendar.
Refusal check_date(std::string_view value);
// The same, not after the day of `now` anywhere on Earth.
Refusal check_birth_date(std::string_view value, base::Millis now);
// Letters, digits, spaces and hyphens, 16 characters at most.
Refusal check_postal_code(std::string_view value);
// http or https or no scheme; a host with a dot, or localhost.
Refusal check_url(std::string_view value);
// UTC, or a name of the tz database such as America/Argentina/Ushuaia, by form alone.
Refusal check_time_zone(std::string_view value);

}  // namespace domain::rules
