#include "domain/contact/discount.h"

#include <doctest/doctest.h>

#include "domain/fields/definitions.h"
#include "domain/fields/field_value.h"

using domain::Discount;
using domain::Sold;
using On = domain::Discount::On;

namespace {

std::string canonical(std::string_view text) {
  const auto discount = domain::parse_discount(text);
  return discount ? domain::discount_text(*discount) : "(refused)";
}

}  // namespace

TEST_CASE("a discount is a percentage up to 100 or an amount with its currency") {
  CHECK(canonical("12.5 % goods") == "12.5 % goods");
  CHECK(canonical(" 12,50 % goods ") == "12.5 % goods");
  CHECK(canonical("0 % both") == "0 % both");
  CHECK(canonical("100 % services") == "100 % services");
  CHECK(canonical("5 EUR services") == "5.00 EUR services");
  CHECK(canonical("1 000 JPY both") == "1000 JPY both");
  for (const char* wrong : {"", "12.5", "12.5 %", "% goods", "100.01 % both", "-1 % both", "1.234 % both", "5 eur both",
                            "5 EUR", "5 EUR cars", "5.001 EUR both", "-5 EUR both", "ten % both"}) {
    CAPTURE(wrong);
    CHECK(canonical(wrong) == "(refused)");
  }
}

TEST_CASE("a discount's canonical text is read back as the same discount") {
  for (const Discount& discount :
       {Discount{0, "", On::both}, Discount{1, "", On::goods}, Discount{10'000, "", On::both},
        Discount{250, "PLN", On::services}, Discount{7, "JPY", On::goods}}) {
    CHECK(domain::parse_discount(domain::discount_text(discount)) == discount);
  }
}

TEST_CASE("a discount is rounded half up, and leaves at least nothing") {
  const Discount half{5'000, "", On::both};
  CHECK(discounted(half, 1001, "EUR", Sold::goods) == 501);
  CHECK(discounted(half, 1000, "PLN", Sold::service) == 500);
  CHECK(discounted({3'333, "", On::both}, 100, "EUR", Sold::goods) == 67);
  CHECK(discounted({10'000, "", On::both}, 999, "EUR", Sold::goods) == 0);
  CHECK(discounted({0, "", On::both}, 999, "EUR", Sold::goods) == 999);
  CHECK(discounted({1, "", On::both}, 900'000'000'000'000'000, "EUR", Sold::goods) == 899'910'000'000'000'000);
  const Discount amount{500, "EUR", On::both};
  CHECK(discounted(amount, 1200, "EUR", Sold::goods) == 700);
  CHECK(discounted(amount, 300, "EUR", Sold::goods) == 0);
  CHECK(discounted(amount, 1200, "PLN", Sold::goods) == 1200);
  CHECK(discounted(amount, -50, "EUR", Sold::goods) == -50);
}

TEST_CASE("a discount on goods leaves services alone, and the other way round") {
  CHECK(discounted({1'000, "", On::goods}, 100, "EUR", Sold::goods) == 90);
  CHECK(discounted({1'000, "", On::goods}, 100, "EUR", Sold::service) == 100);
  CHECK(discounted({10, "EUR", On::services}, 100, "EUR", Sold::service) == 90);
  CHECK(discounted({10, "EUR", On::services}, 100, "EUR", Sold::goods) == 100);
}

TEST_CASE("the field of discounts stores the canonical text alone") {
  const domain::Definitions all;
  const domain::FieldDefinition& field = *all.find_field(domain::fields::discount);
  CHECK(domain::field_value(field, "12,50 % goods", 0).value == domain::Value{std::string("12.5 % goods")});
  CHECK(domain::field_value(field, "101 % goods", 0).refusal == domain::Refusal::discount_format);
  CHECK(domain::is_empty(domain::field_value(field, " ", 0).value));
}
