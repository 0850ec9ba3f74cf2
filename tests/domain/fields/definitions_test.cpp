#include "domain/fields/definitions.h"

#include <doctest/doctest.h>

#include "domain/fields/definition_rules.h"

using domain::DefinitionCell;
using domain::DefinitionId;
using domain::DefinitionKind;
using domain::Definitions;
using domain::FieldType;
using domain::Refusal;
using domain::Value;
namespace p = domain::properties;

namespace {

Value number(auto value) { return static_cast<std::int64_t>(value); }

std::vector<DefinitionCell> own_field(std::uint32_t id, const char* name, FieldType type) {
  return {{{id}, p::kind, number(DefinitionKind::field)},
          {{id}, p::name, std::string(name)},
          {{id}, p::type, number(type)},
          {{id}, p::parent, number(domain::folders::general.value)}};
}

}  // namespace

TEST_CASE("what exists from the start is there without any row") {
  const Definitions all;
  CHECK(all.folders().size() == 3);
  CHECK(all.fields().size() == domain::standard_fields().size());
  CHECK(all.find_field(domain::fields::contact_type)->choices.size() == 4);
  CHECK(all.kind_of(domain::fields::note) == DefinitionKind::field);
  CHECK(all.kind_of(domain::folders::contact) == DefinitionKind::folder);
  CHECK(all.kind_of({5000}) == DefinitionKind::none);
  CHECK(all.form(domain::ContactKind::person).front()->id == domain::fields::first_name);
}

TEST_CASE("a hundred thousand own fields are each found, in no more time than a person waits for") {
  constexpr std::uint32_t kFirst = 10'000, kFields = 100'000;
  std::vector<DefinitionCell> cells;
  for (std::uint32_t i = 0; i < kFields; ++i) {
    for (DefinitionCell& cell : own_field(kFirst + i, "Hobby", FieldType::text)) cells.push_back(std::move(cell));
  }
  const Definitions all = Definitions::from(cells);  // looking each up among all before it would take many seconds
  CHECK(all.fields().size() == domain::standard_fields().size() + kFields);
  for (std::uint32_t i = 0; i < kFields; ++i) {
    const auto* field = all.find_field({kFirst + i});
    if (field == nullptr || field->id.value != kFirst + i) FAIL(i);
  }
  CHECK(all.find_field({kFirst + kFields}) == nullptr);
  CHECK(all.find_field({kFirst - 1}) == nullptr);
  CHECK(all.find_field(domain::fields::note) != nullptr);
}

TEST_CASE("own fields stand where they were put, and removed ones nowhere") {
  std::vector<DefinitionCell> cells = own_field(5000, "Shoe size", FieldType::number);
  cells.push_back({{5000}, p::position, std::int64_t{1}});
  Definitions all = Definitions::from(cells);
  REQUIRE(all.find_field({5000}) != nullptr);
  CHECK(all.find_field({5000})->folder == domain::folders::general);
  CHECK(all.form(domain::ContactKind::person).front()->id == DefinitionId{5000});
  cells.erase(cells.begin());
  all = Definitions::from(cells);
  CHECK(all.find_field({5000}) == nullptr);
  CHECK(all.last_name({5000}) == "Shoe size");
}

TEST_CASE("cells that make no sense are left out, and the rest is read") {
  const Definitions all = Definitions::from(std::vector<DefinitionCell>{
      {{5000}, p::kind, std::string("field")},
      {{5001}, p::kind, number(DefinitionKind::field)},
      {{5001}, p::type, number(99)},
      {{5002}, p::kind, number(DefinitionKind::choice)},
      {{5002}, p::parent, number(77)},
      {{5003}, p::kind, number(-1)},
      {{5004}, p::kind, number(DefinitionKind::tag)},
      {{5004}, p::color, number(-3)},
      {{5005}, {7}, number(1)},
      {domain::fields::city, p::parent, number(5004)},
      {domain::fields::city, p::type, number(FieldType::number)},
  });
  CHECK(all.fields().size() == domain::standard_fields().size());
  REQUIRE(all.find_entry({5004}) != nullptr);
  CHECK(all.find_entry({5004})->color == 0);
  CHECK(all.find_field(domain::fields::city)->folder == domain::folders::general);
  CHECK(all.find_field(domain::fields::city)->type == FieldType::text);
}

TEST_CASE("there is a position between two others until there is none") {
  CHECK(domain::position_between(10, 20) == 15);
  CHECK_FALSE(domain::position_between(10, 11));
  CHECK(*domain::position_between(std::nullopt, 10) < 10);
  CHECK(*domain::position_between(10, std::nullopt) > 10);
  CHECK(domain::position_between(std::nullopt, std::nullopt));
}

TEST_CASE("rules of properties") {
  auto cells = own_field(5000, "Shoe size", FieldType::number);
  const Definitions all = Definitions::from(cells);
  const domain::DefinitionPlace made{{}, DefinitionKind::field, domain::folders::general};
  const domain::DefinitionPlace own{{5000}, DefinitionKind::field, domain::folders::general};
  const domain::DefinitionPlace city{domain::fields::city, DefinitionKind::field, {}};
  CHECK(check_property(all, made, p::name, std::string("SHOE size")) == Refusal::name_taken);
  CHECK(check_property(all, own, p::name, std::string("Shoe Size")) == Refusal::none);
  CHECK(check_property(all, made, p::name, {}) == Refusal::required);
  CHECK(check_property(all, made, p::name, std::string("a\nb")) == Refusal::invalid_characters);
  CHECK(check_property(all, city, p::name, std::string("Town")) == Refusal::fixed);
  CHECK(check_property(all, city, p::type, number(FieldType::date)) == Refusal::fixed);
  CHECK(check_property(all, city, p::required, number(1)) == Refusal::none);
  CHECK(check_property(all, city, p::hidden, number(2)) == Refusal::choice);
  CHECK(check_property(all, {domain::fields::first_name, DefinitionKind::field, {}}, p::hidden, number(1)) ==
        Refusal::fixed);
  CHECK(check_property(all, own, p::parent, number(4242)) == Refusal::choice);
  CHECK(check_property(all, own, p::parent, number(domain::folders::contact.value)) == Refusal::none);
  CHECK(check_property(all, made, p::type, number(FieldType::discount)) == Refusal::choice);
  CHECK(check_property(all, made, p::currency, std::string("euro")) == Refusal::choice);
  CHECK(check_property(all, made, p::color, number(1)) == Refusal::fixed);
  CHECK(check_property(all, {domain::folders::general, DefinitionKind::folder, {}}, p::name, std::string("Work")) ==
        Refusal::none);
  CHECK(check_removal(all, domain::fields::city) == Refusal::fixed);
  CHECK(check_removal(all, domain::folders::general) == Refusal::fixed);
  CHECK(check_removal(all, {5000}) == Refusal::none);
  cells.push_back({{6000}, p::kind, number(DefinitionKind::folder)});
  cells.push_back({{5000}, p::parent, number(6000)});
  CHECK(check_removal(Definitions::from(cells), {6000}) == Refusal::not_empty);
}
