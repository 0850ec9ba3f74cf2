#include "app/workspace/phones.h"

#include <doctest/doctest.h>

#include "platform/headless/phone_table.h"

using host::PhoneNumber;

namespace {

const PhoneNumber kWarsaw{true,         true, true, host::PhoneType::mobile, "PL", "+48601234567", "+48 601 234 567",
                          "601 234 567"};

struct Numbers {
  Numbers() {
    table.set_own_region("IT");
    table.set_ready(true);
    table.add_country("Poland", "PL");
    table.add("601 234567", "PL", kWarsaw);
    table.add("+48601234567", "IT", kWarsaw);
    table.add("12", "PL", {.parsed = true, .region = "PL", .e164 = "+4812", .international = "+48 12"});
  }
  platform::headless::PhoneTable table;
  app::Phones phones{table};
};

}  // namespace

TEST_CASE("a phone is read in its contact's country, and else where the person is") {
  Numbers numbers;
  CHECK(numbers.phones.e164("601 234567", "Poland") == "+48601234567");
  CHECK(numbers.phones.e164("601 234567", "").empty());
  CHECK(numbers.phones.e164("601 234567", "Atlantis").empty());
  CHECK(numbers.phones.e164("+48601234567", "Atlantis") == "+48601234567");
  numbers.phones.set_default_region("PL");
  CHECK(numbers.phones.e164("601 234567", "") == "+48601234567");
  numbers.phones.set_default_region("");
  CHECK(numbers.phones.e164("601 234567", "").empty());
}

TEST_CASE("a number is shown as it is dialled at home, and any other international") {
  Numbers numbers;
  CHECK(numbers.phones.shown("601 234567", "Poland") == "+48 601 234 567");
  numbers.phones.set_default_region("PL");
  CHECK(numbers.phones.shown("601 234567", "Poland") == "601 234 567");
}

TEST_CASE("what is no valid number stays as it was entered, with the country that does not have it") {
  Numbers numbers;
  CHECK(numbers.phones.shown("12", "Poland") == "12");
  CHECK(numbers.phones.e164("12", "Poland").empty());
  const auto doubt = numbers.phones.doubt("12", "Poland");
  CHECK(doubt.invalid);
  CHECK(doubt.country == "Poland");
  CHECK(numbers.phones.doubt("no number", "Poland").country == "Poland");
  CHECK_FALSE(numbers.phones.doubt("601 234567", "Poland").invalid);
}

TEST_CASE("before the host knows numbers each stays as it was entered and none is doubted") {
  Numbers numbers;
  numbers.table.set_ready(false);
  CHECK(numbers.phones.read("601 234567", "Poland") == nullptr);
  CHECK(numbers.phones.shown("601 234567", "Poland") == "601 234567");
  CHECK_FALSE(numbers.phones.doubt("12", "Poland").invalid);
  numbers.table.set_ready(true);
  CHECK(numbers.phones.shown("601 234567", "Poland") == "+48 601 234 567");
}
