#include "domain/fields/field_match.h"

#include <string>

#include <doctest/doctest.h>

using domain::Condition;
using domain::FieldType;
using domain::Value;

namespace {

bool fits(FieldType type, const Value& value, Condition condition, const Value& operand = {}) {
  domain::FieldDefinition field;
  field.id = {5000};
  field.type = type;
  return matches(field, value, {condition, operand});
}
Value text(const char* words) { return std::string(words); }
Value number(std::int64_t units) { return units; }

}  // namespace

TEST_CASE("texts are found whatever their case and accents, phones by their digits") {
  CHECK(fits(FieldType::text, text("Zażółć gęślą"), Condition::contains, text("GESL")));
  CHECK_FALSE(fits(FieldType::text, text("Zażółć"), Condition::contains, text("gesl")));
  CHECK(fits(FieldType::text, text("Łódź"), Condition::begins, text("lo")));
  CHECK_FALSE(fits(FieldType::text, text("Łódź"), Condition::begins, text("dz")));
  CHECK(fits(FieldType::email, text("Anna@Example.com"), Condition::equal, text("anna@example.com")));
  CHECK(fits(FieldType::phone, text("+48 600-100-200"), Condition::contains, text("600 100")));
  CHECK_FALSE(fits(FieldType::phone, text("+48 600"), Condition::contains, text("x")));
}

TEST_CASE("numbers, amounts and days are compared by size, yes and no as they are") {
  for (const FieldType type : {FieldType::number, FieldType::money}) {
    CHECK(fits(type, number(-3), Condition::at_most, number(-3)));
    CHECK(fits(type, number(10), Condition::at_least, number(9)));
    CHECK_FALSE(fits(type, number(10), Condition::at_most, number(9)));
    CHECK_FALSE(fits(type, number(10), Condition::equal, text("10")));
  }
  CHECK(fits(FieldType::date, text("1984-05-31"), Condition::at_most, text("1984-06-01")));
  CHECK_FALSE(fits(FieldType::date, text("1984-05-31"), Condition::at_least, text("1984-06-01")));
  CHECK(fits(FieldType::yes_no, number(0), Condition::equal, number(0)));
  CHECK_FALSE(fits(FieldType::yes_no, {}, Condition::equal, number(0)));
}

TEST_CASE("choices are any, all or none of those asked for, and links likewise") {
  const Value both = text("2001 2002 ");
  CHECK(fits(FieldType::choices, both, Condition::any_of, text("2002 2003 ")));
  CHECK(fits(FieldType::choices, both, Condition::all_of, text("2001 2002 ")));
  CHECK_FALSE(fits(FieldType::choices, both, Condition::all_of, text("2001 2003 ")));
  CHECK(fits(FieldType::choices, both, Condition::none_of, text("2003 ")));
  CHECK(fits(FieldType::choices, {}, Condition::none_of, text("2003 ")));
  CHECK(fits(FieldType::choice, text("gold"), Condition::any_of, text("silver gold ")));
  CHECK_FALSE(fits(FieldType::choice, text("gold"), Condition::any_of, text("golden ")));
  CHECK(fits(FieldType::entry, number(4242), Condition::any_of, number(4242)));
  CHECK(fits(FieldType::entry, number(4242), Condition::none_of, number(4243)));
}

TEST_CASE("every type knows whether it is filled; what a type cannot be asked matches nothing") {
  for (std::size_t i = 0; i < domain::kFieldTypes; ++i) {
    const auto type = static_cast<FieldType>(i);
    CHECK(fits(type, {}, Condition::empty));
    CHECK_FALSE(fits(type, {}, Condition::filled));
    CHECK(fits(type, text("x"), Condition::filled));
    for (const Condition condition : conditions_of(type)) {
      const bool asks = condition != Condition::filled && condition != Condition::empty;
      if (asks) CHECK_FALSE(fits(type, text("x"), condition));  // for nothing
    }
  }
  CHECK_FALSE(fits(FieldType::number, number(1), Condition::contains, number(1)));
  CHECK_FALSE(fits(FieldType::text, text("x"), Condition::at_least, text("a")));
  CHECK_FALSE(fits(FieldType::choice, text("x"), Condition::all_of, text("x ")));
}
