#include "domain/fields/field_order.h"

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

#include "domain/fields/field_value.h"

using domain::FieldDefinition;
using domain::FieldType;
using domain::Value;

namespace {

FieldDefinition ordered_field(FieldType type) {
  FieldDefinition field;
  field.id = {5000};
  field.type = type;
  field.currency = "EUR";
  // The person's order, not that of the numbers.
  field.choices = {{"2002", {}, "Small", {2002}}, {"2001", {}, "Large", {2001}}, {"other", "other", {}, {}}};
  return field;
}

const domain::text::SortKeys& keys() {
  static const domain::text::SortKeys kKeys{domain::text::plain_ranks(domain::text::collated_letters())};
  return kKeys;
}

// Every one of these stands before the next.
void check_ascending(FieldType type, const std::vector<std::string>& typed) {
  const FieldDefinition field = ordered_field(type);
  std::string before;
  for (const std::string& text : typed) {
    const auto value = field_value(field, text, 1'790'000'000'000);
    REQUIRE(value.refusal == domain::Refusal::none);
    const std::string key = order_key(field, value.value, keys());
    CHECK_MESSAGE(before < key, text);
    before = key;
  }
}

}  // namespace

TEST_CASE("values of every type have keys whose bytes are in the order of the values") {
  check_ascending(FieldType::number, {"-1000000", "-2.5", "-0.000001", "0", "0.5", "3", "20", "1000000"});
  check_ascending(FieldType::money, {"-0.01", "0", "0.10", "9.99", "100"});
  check_ascending(FieldType::date, {"0984-12-31", "1984-05-31", "1984-06-01", "2026-01-01"});
  check_ascending(FieldType::yes_no, {"0", "1"});
  check_ascending(FieldType::choice, {"2002", "2001", "other"});
  check_ascending(FieldType::choices, {"2002", "2002 2001", "2002 other", "2001", "2001 other"});
  check_ascending(FieldType::text, {"Anna", "bruno", "Łódź", "Zofia"});
  check_ascending(FieldType::long_text, {"a line", "Another\nline"});
  check_ascending(FieldType::address, {"Długa 1\nKraków", "Mostowa 2"});
  check_ascending(FieldType::url, {"https://alpha.example", "www.beta.example", "http://www.gamma.example"});
  check_ascending(FieldType::email, {"anna@example.com", "Bruno@example.com"});
  check_ascending(FieldType::phone, {"(22) 600 100", "+48 600 100 200", "600-100"});
}

TEST_CASE("a deleted choice comes last, links go by names, and no value has no key") {
  const FieldDefinition choice = ordered_field(FieldType::choice);
  CHECK(order_key(choice, std::string("other"), keys()) < order_key(choice, std::string("777"), keys()));
  const FieldDefinition contact = ordered_field(FieldType::contact);
  const Value one{std::string("ffffffff-0000-7000-8000-000000000001")};
  const Value two{std::string("00000000-0000-7000-8000-000000000001")};
  CHECK(order_key(contact, one, keys(), "Anna") < order_key(contact, two, keys(), "Bruno"));
  for (std::size_t type = 0; type < domain::kFieldTypes; ++type) {
    CHECK(order_key(ordered_field(static_cast<FieldType>(type)), {}, keys()).empty());
  }
}
