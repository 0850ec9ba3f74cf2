// Rules for what can be typed into a field, with the reason of a refusal as a value that the interface translates.
#pragma once
#include <cstdint>
#include <string_view>

#include "base/clock.h"
#include "domain/contact/contact_method.h"
#include "domain/fields/field.h"

namespace domain {

enum class Refusal : std::uint8_t {
  none,
  too_long,            // more than kMaxText bytes (kMaxLongText for long text)
  invalid_characters,  // control characters or broken UTF-8
  required,            // a phone, e-mail, messenger or address without a value
  email_at,            // no @, or more than one
  email_local,         // nothing, or something impossible, before the @
  email_domain,        // nothing, or no domain name, after the @
  phone_characters,    // something that does not belong into a phone number
  phone_digits,        // fewer than 3 or more than 15 digits (E.164)
  date_format,         // not YYYY-MM-DD
  date_unreal,         // no such day in the calendar
  date_future,         // a birth that has not happened yet
  url_format,          // no web address
  postal_code,         // more than 16 characters, or characters that no postal code has
  time_zone,           // not of the form Area/City
  choice,              // no such choice
  too_many_files,      // the contact has kMostAttachments
  file_too_large,      // more than kLargestAttachment bytes
  number_format,       // no number, or one with too many digits
  name_taken,          // something of its kind has this name already
  fixed,               // exists from the start: cannot be renamed or removed
  not_empty,           // a folder that still has fields
  no_picture,          // of a media type that is no picture made of pixels
  owner_follows,       // an owner is never a follower, too
  only_person,         // what only people have: somebody to report to, a role at an organization
  reports_to_itself,   // nobody reports to himself
  reports_in_circle,   // who is above would report to somebody below
  discount_format,     // neither a percentage up to 100 nor an amount with a currency
  no_company,          // a role without an organization
  already_there,       // the contact has this phone or e-mail address
};

inline constexpr std::size_t kMaxText = 1000;
inline constexpr std::size_t kMaxLongText = 100'000;

// An empty value is always right for a field: it removes the value. `now` is for rules about the future.
Refusal check_name(std::string_view value);
// Length, encoding and control characters alone; `several_lines` allows line breaks and kMaxLongText bytes.
Refusal check_text(std::string_view value, bool several_lines);
Refusal check_method(const MethodContent& content);

// A stable word for logs and error details, such as "email_at".
std::string_view name_of(Refusal refusal);

// Without surrounding white space; what commands store.
std::string_view trimmed(std::string_view text);

}  // namespace domain
