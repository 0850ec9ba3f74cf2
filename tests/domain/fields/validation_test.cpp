#include "domain/fields/validation.h"

#include <string>

#include <doctest/doctest.h>

#include "domain/fields/field_value.h"

using domain::Refusal;
namespace fields = domain::fields;

namespace {

constexpr base::Millis kNow = 1'767'225'600'000;  // 2026-01-01T00:00:00Z

// What a standard field says of a text.
Refusal check_field(domain::FieldId field, std::string_view value, base::Millis now) {
  static const domain::Definitions definitions;
  return field_value(*definitions.find_field(field), value, now).refusal;
}

Refusal email(const char* value) {
  return domain::check_method({domain::MethodKind::email, domain::MethodType::work, 0, {}, value});
}
Refusal phone(const char* value) {
  return domain::check_method({domain::MethodKind::phone, domain::MethodType::work, 0, {}, value});
}

}  // namespace

TEST_CASE("e-mail addresses") {
  for (const char* good :
       {"a@b.co", "anna.nowak+list@poczta.example", " x@y.zz ", "иван@пример.рф", "o'b@x-y.example"}) {
    CHECK(email(good) == Refusal::none);
  }
  CHECK(email("  ") == Refusal::required);
  CHECK(email("anna") == Refusal::email_at);
  CHECK(email("a@b@c.de") == Refusal::email_at);
  for (const char* bad : {"@b.co", ".a@b.co", "a..b@c.de", "a b@c.de"}) CHECK(email(bad) == Refusal::email_local);
  for (const char* bad : {"a@", "a@b", "a@.co", "a@b..co", "a@-b.co", "a@b.c", "a@b c.de"}) {
    CHECK(email(bad) == Refusal::email_domain);
  }
  CHECK(email("a@b.co\x01") == Refusal::invalid_characters);
  CHECK(email("\xff@b.co") == Refusal::invalid_characters);
}

TEST_CASE("phone numbers keep the way they were typed, within reason") {
  for (const char* good :
       {"+39 333 123 4567", "(02) 555-0123", "600.100.200", "112", "030/901820", "555 0123 ext. 12"}) {
    CHECK(phone(good) == Refusal::none);
  }
  for (const char* bad : {"call me", "12+34", "++39 333", "555x", "555 0123 ext"}) {
    CHECK(phone(bad) == Refusal::phone_characters);
  }
  CHECK(phone("12") == Refusal::phone_digits);
  CHECK(phone("1234567890123456") == Refusal::phone_digits);
}

TEST_CASE("dates of birth") {
  const auto check = [](const char* value) { return check_field(fields::date_of_birth, value, kNow); };
  CHECK(check("") == Refusal::none);
  CHECK(check("2000-02-29") == Refusal::none);
  CHECK(check("2026-01-01") == Refusal::none);
  CHECK(check("1900-02-29") == Refusal::date_unreal);
  CHECK(check("1990-13-01") == Refusal::date_unreal);
  CHECK(check("1990-00-10") == Refusal::date_unreal);
  CHECK(check("2026-01-02") == Refusal::date_future);
  for (const char* bad : {"1.2.1990", "1990-1-1", "1990/01/01", "19900101", "abcd-ef-gh"}) {
    CHECK(check(bad) == Refusal::date_format);
  }
}

TEST_CASE("web addresses, postal codes, time zones and choices") {
  const auto check = [](domain::FieldId field, const char* value) { return check_field(field, value, kNow); };
  for (const char* good : {"example.org", "https://example.org/a?b#c", "http://localhost:8080", "пример.рф/путь"}) {
    CHECK(check(fields::website, good) == Refusal::none);
  }
  for (const char* bad : {"javascript:alert(1)", "https://", "a b.example", "example", "http://x.yy:port/"}) {
    CHECK(check(fields::website, bad) == Refusal::url_format);
  }
  CHECK(check(fields::postal_code, "SW1A 1AA") == Refusal::none);
  CHECK(check(fields::postal_code, "00-950") == Refusal::none);
  CHECK(check(fields::postal_code, "00_950") == Refusal::postal_code);
  CHECK(check(fields::postal_code, "12345678901234567") == Refusal::postal_code);
  for (const char* good : {"Europe/Rome", "America/Argentina/Ushuaia", "UTC", "Etc/GMT+3"}) {
    CHECK(check(fields::time_zone, good) == Refusal::none);
  }
  for (const char* bad : {"Rome", "Europe/", "/Rome", "Europe/Rome/", "a b/c", "Europe//Rome"}) {
    CHECK(check(fields::time_zone, bad) == Refusal::time_zone);
  }
  CHECK(check(fields::contact_type, "partner") == Refusal::none);
  CHECK(check(fields::contact_type, "friend") == Refusal::choice);
}

TEST_CASE("texts have limits, and long texts have lines") {
  CHECK(check_field(fields::note, "one\ntwo", kNow) == Refusal::none);
  CHECK(check_field(fields::city, "one\ntwo", kNow) == Refusal::invalid_characters);
  CHECK(check_field(fields::city, std::string(1001, 'a'), kNow) == Refusal::too_long);
  CHECK(domain::trimmed("\u00a0 a b \n") == "a b");
  CHECK(domain::name_of(Refusal::choice) == "choice");
}
