#include "domain/fields/field_value.h"

#include <doctest/doctest.h>

using domain::FieldDefinition;
using domain::FieldType;
using domain::Refusal;
using domain::Value;

namespace {

constexpr base::Millis kTypedAt = 1'790'000'000'000;
constexpr const char* kUuid = "0192b3c4-0000-7000-8000-000000000001";

FieldDefinition of(FieldType type) {
  FieldDefinition field;
  field.id = {5000};
  field.type = type;
  field.currency = "EUR";
  if (type == FieldType::choice || type == FieldType::choices) {
    field.choices = {{"2001", {}, "Gold", {2001}}, {"2002", {}, "Silver", {2002}}};
  }
  return field;
}

Refusal refusal(FieldType type, std::string_view text) { return field_value(of(type), text, kTypedAt).refusal; }

Value value(FieldType type, std::string_view text) {
  const domain::FieldValue made = field_value(of(type), text, kTypedAt);
  CHECK(made.refusal == Refusal::none);
  return made.value;
}

}  // namespace

TEST_CASE("every type takes its own values and gives them back to be edited") {
  struct {
    FieldType type;
    const char* typed;
    Value stored;
    const char* edited;
  } const cases[] = {
      {FieldType::text, "  a b ", std::string("a b"), "a b"},
      {FieldType::long_text, "a\nb", std::string("a\nb"), "a\nb"},
      {FieldType::address, "Via Roma 1\n47121 Forlì", std::string("Via Roma 1\n47121 Forlì"),
       "Via Roma 1\n47121 Forlì"},
      {FieldType::number, "-1.5", std::int64_t{-1'500'000}, "-1.5"},
      {FieldType::money, "12", std::int64_t{1200}, "12.00"},
      {FieldType::date, "2124-02-29", std::string("2124-02-29"), "2124-02-29"},
      {FieldType::yes_no, "0", std::int64_t{0}, "0"},
      {FieldType::choice, "2002", std::string("2002"), "2002"},
      {FieldType::choices, "2002 2001", std::string("2001 2002 "), "2001 2002"},
      {FieldType::url, "example.com/x", std::string("example.com/x"), "example.com/x"},
      {FieldType::email, "a@b.example", std::string("a@b.example"), "a@b.example"},
      {FieldType::phone, "+39 0543 1", std::string("+39 0543 1"), "+39 0543 1"},
      {FieldType::contact, kUuid, std::string(kUuid), kUuid},
  };
  for (const auto& one : cases) {
    CAPTURE(one.typed);
    CHECK(value(one.type, one.typed) == one.stored);
    CHECK(editable_text(of(one.type), one.stored) == one.edited);
    CHECK(value(one.type, one.edited) == one.stored);
    CHECK(domain::is_empty(value(one.type, "  ")));
  }
}

TEST_CASE("every type refuses what is none of its values") {
  CHECK(refusal(FieldType::text, "a\nb") == Refusal::invalid_characters);
  CHECK(refusal(FieldType::number, "twelve") == Refusal::number_format);
  CHECK(refusal(FieldType::money, "1.005") == Refusal::number_format);
  CHECK(refusal(FieldType::date, "2123-02-29") == Refusal::date_unreal);
  CHECK(refusal(FieldType::date, "tomorrow") == Refusal::date_format);
  CHECK(refusal(FieldType::yes_no, "maybe") == Refusal::choice);
  CHECK(refusal(FieldType::choice, "2003") == Refusal::choice);
  CHECK(refusal(FieldType::choices, "2001 2003") == Refusal::choice);
  CHECK(refusal(FieldType::url, "no address") == Refusal::url_format);
  CHECK(refusal(FieldType::email, "a@") == Refusal::email_domain);
  CHECK(refusal(FieldType::phone, "call me") == Refusal::phone_characters);
  CHECK(refusal(FieldType::contact, "Anna") == Refusal::choice);
  CHECK(refusal(FieldType::long_text, "\xff") == Refusal::invalid_characters);
}

TEST_CASE("a value becomes one of another type when it says the same there") {
  const auto convert = [](FieldType from, FieldType to, const Value& value) {
    return converted(of(from), of(to), value, kTypedAt);
  };
  CHECK(convert(FieldType::text, FieldType::number, std::string("12.5")).value == Value{std::int64_t{12'500'000}});
  CHECK(convert(FieldType::number, FieldType::text, std::int64_t{12'500'000}).value == Value{std::string("12.5")});
  CHECK(convert(FieldType::number, FieldType::money, std::int64_t{12'500'000}).value == Value{std::int64_t{1250}});
  CHECK(convert(FieldType::text, FieldType::date, std::string("soon")).refusal == Refusal::date_format);
  CHECK(convert(FieldType::text, FieldType::choice, std::string("gold")).value == Value{std::string("2001")});
  CHECK(convert(FieldType::text, FieldType::choice, std::string("bronze")).refusal == Refusal::choice);
  CHECK(convert(FieldType::choice, FieldType::text, std::string("2002")).value == Value{std::string("Silver")});
  CHECK(convert(FieldType::choices, FieldType::text, std::string("2001 2002 ")).value ==
        Value{std::string("Gold, Silver")});
  CHECK(convert(FieldType::text, FieldType::choices, std::string("Silver, gold")).value ==
        Value{std::string("2001 2002 ")});
  CHECK(convert(FieldType::long_text, FieldType::text, std::string("a\nb")).refusal == Refusal::invalid_characters);
  CHECK(convert(FieldType::contact, FieldType::text, std::string(kUuid)).refusal == Refusal::choice);
  CHECK(domain::is_empty(convert(FieldType::text, FieldType::number, {}).value));
}

TEST_CASE("choices that the values need are named once each") {
  const Value values[] = {std::string("gold"), std::string("Bronze"), std::string("bronze "), std::string("Iron")};
  CHECK(missing_choices(of(FieldType::text), of(FieldType::choice), values) ==
        std::vector<std::string>{"Bronze", "Iron"});
  const Value lists[] = {std::string("Gold, Tin"), std::string("tin,,Silver")};
  CHECK(missing_choices(of(FieldType::text), of(FieldType::choices), lists) == std::vector<std::string>{"Tin"});
}
