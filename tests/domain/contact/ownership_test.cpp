#include "domain/contact/ownership.h"

#include <map>

#include <doctest/doctest.h>

#include "domain/fields/definition_rules.h"

using domain::ContactId;
using domain::ContactKind;
using domain::DefinitionCell;
using domain::DefinitionId;
using domain::DefinitionKind;
using domain::Definitions;
using domain::Refusal;
using domain::Value;
namespace fields = domain::fields;
namespace p = domain::properties;

namespace {

constexpr DefinitionId kEwa{5000}, kFair{5001};

Value number(auto value) { return static_cast<std::int64_t>(value); }

Definitions definitions() {
  return Definitions::from(std::vector<DefinitionCell>{{kEwa, p::kind, number(DefinitionKind::member)},
                                                       {kEwa, p::name, std::string("Ewa")},
                                                       {kFair, p::kind, number(DefinitionKind::campaign)},
                                                       {kFair, p::name, std::string("Spring fair")}});
}

}  // namespace

TEST_CASE("the first member is there from the start, can be renamed, and not removed") {
  const Definitions all;
  const auto team = all.entries(DefinitionKind::member);
  REQUIRE(team.size() == 1);
  CHECK(team[0]->id == domain::members::first);
  CHECK(team[0]->key == "me");
  CHECK(all.kind_of(domain::members::first) == DefinitionKind::member);
  const domain::DefinitionPlace me{domain::members::first, DefinitionKind::member, {}};
  CHECK(check_property(all, me, p::name, std::string("Ola")) == Refusal::none);
  CHECK(check_property(all, me, p::name, Value{}) == Refusal::none);
  CHECK(check_property(all, me, p::profile, std::string("x")) == Refusal::fixed);
  CHECK(check_property(definitions(), me, p::name, std::string("ewa")) == Refusal::name_taken);
  CHECK(check_removal(all, domain::members::first) == Refusal::fixed);
}

TEST_CASE("an owner is one of the team, a campaign one of the campaigns") {
  const Definitions all = definitions();
  CHECK(check_entry(all, fields::owner, number(kEwa.value)) == Refusal::none);
  CHECK(check_entry(all, fields::owner, number(domain::members::first.value)) == Refusal::none);
  CHECK(check_entry(all, fields::owner, Value{}) == Refusal::none);
  CHECK(check_entry(all, fields::owner, number(kFair.value)) == Refusal::choice);
  CHECK(check_entry(all, fields::owner, number(6000)) == Refusal::choice);
  CHECK(check_entry(all, fields::owner, number(-1)) == Refusal::choice);
  CHECK(check_entry(all, fields::campaign, number(kFair.value)) == Refusal::none);
  CHECK(check_entry(all, fields::campaign, number(kEwa.value)) == Refusal::choice);
  CHECK(check_entry(all, fields::city, std::string("Rome")) == Refusal::none);
}

TEST_CASE("an owner is never a follower") {
  const Definitions all = definitions();
  CHECK(check_follower(all, number(kEwa.value), domain::members::first) == Refusal::none);
  CHECK(check_follower(all, Value{}, kEwa) == Refusal::none);
  CHECK(check_follower(all, number(kEwa.value), kEwa) == Refusal::owner_follows);
  CHECK(check_follower(all, Value{}, kFair) == Refusal::choice);
}

TEST_CASE("nobody reports to himself, to an organization, or to somebody below") {
  std::map<ContactId, ContactId> above{{{3}, {2}}, {{2}, {1}}};
  const domain::SuperiorOf superior_of = [&](ContactId id) { return above.contains(id) ? above[id] : ContactId{}; };
  CHECK(check_superior({4}, {3}, ContactKind::person, superior_of) == Refusal::none);
  CHECK(check_superior({4}, {4}, ContactKind::person, superior_of) == Refusal::reports_to_itself);
  CHECK(check_superior({4}, {3}, ContactKind::organization, superior_of) == Refusal::only_person);
  std::vector<ContactId> chain;
  CHECK(check_superior({1}, {3}, ContactKind::person, superior_of, &chain) == Refusal::reports_in_circle);
  CHECK(chain == std::vector<ContactId>{{3}, {2}, {1}});
}

TEST_CASE("a circle that is there already is walked once") {
  std::map<ContactId, ContactId> above{{{2}, {3}}, {{3}, {2}}};
  const domain::SuperiorOf superior_of = [&](ContactId id) { return above[id]; };
  CHECK(check_superior({1}, {2}, ContactKind::person, superior_of) == Refusal::none);
}
