#include "app/commands/command.h"
#include "app/queries/contact/reporting.h"
#include "app/queries/journal/audit.h"
#include "app/queries/settings/field_use.h"
#include "app/workspace/signing.h"
#include "tests/app/support/card_index.h"

using domain::ContactId;
using domain::DefinitionId;
using domain::DefinitionKind;
using tests::CardIndex;
namespace fields = domain::fields;
namespace members = domain::members;
namespace p = domain::properties;

namespace {

DefinitionId add(CardIndex& index, DefinitionKind kind, const std::string& name) {
  return index.run(app::AddDefinition{kind, {{p::name, name}}}).defined.front();
}

void own(CardIndex& index, ContactId contact, DefinitionId member) {
  index.run(app::SetField{contact, fields::owner, std::to_string(member.value)});
}

std::string uuid(const CardIndex& index, ContactId contact) { return index.view(contact).head.uuid.text(); }

std::string who_last(const CardIndex& index, ContactId contact) {
  const auto page = app::audit_of(*index.workspace, contact, 0, 1);
  REQUIRE(page);
  return page->entries.at(0).who;
}

}  // namespace

TEST_CASE("each member signs with a profile of its own, under its present name") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  CHECK(app::signer(*index.workspace) == members::first);
  const DefinitionId ewa = add(index, DefinitionKind::member, "Ewa");
  REQUIRE(app::sign_as(*index.workspace, ewa));
  CHECK(app::signer(*index.workspace) == ewa);
  index.run(app::SetField{anna, fields::city, "Rome"});
  CHECK(who_last(index, anna) == "Ewa");
  index.run(app::SetProperty{ewa, p::name, std::string("Eva")});
  CHECK(who_last(index, anna) == "Eva");
  index.run(app::RemoveDefinition{ewa});
  CHECK(who_last(index, anna) == "Eva");
  CHECK(app::signer(*index.workspace) == members::first);

  REQUIRE(app::sign_as(*index.workspace, ewa));  // gone: the first one signs
  index.run(app::SetField{anna, fields::city, "Milan"});
  CHECK(who_last(index, anna).empty());
  index.run(app::SetProperty{members::first, p::name, std::string("Ola")});
  CHECK(who_last(index, anna) == "Ola");
}

TEST_CASE("who becomes the owner follows no more, and an owner cannot follow") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const DefinitionId ewa = add(index, DefinitionKind::member, "Ewa");
  index.run(app::SetFollower{anna, ewa, true});
  index.run(app::SetFollower{anna, members::first, true});
  CHECK(index.view(anna).followers == std::vector<DefinitionId>{members::first, ewa});
  const app::Changes owned = index.run(app::SetField{anna, fields::owner, std::to_string(ewa.value)});
  CHECK(index.view(anna).followers == std::vector<DefinitionId>{members::first});
  CHECK(index.refused(app::SetFollower{anna, ewa, true}).detail == "follower: owner_follows");
  CHECK(index.refused(app::SetFollower{anna, DefinitionId{7777}, true}).detail == "follower: choice");
  CHECK(index.refused(app::SetField{anna, fields::owner, "7777"}).detail == "owner: choice");
  index.run(app::Undo{owned.transaction});
  CHECK(index.view(anna).followers == std::vector<DefinitionId>{members::first, ewa});
  CHECK(index.value(anna, fields::owner).empty());
}

TEST_CASE("an undo that would make an owner a follower is refused") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  index.run(app::SetFollower{anna, members::first, true});
  const app::Changes unfollowed = index.run(app::SetFollower{anna, members::first, false});
  own(index, anna, members::first);
  CHECK(index.refused(app::Undo{unfollowed.transaction}).code == base::ErrorCode::conflict);
}

TEST_CASE("a removed member leaves its contacts without an owner, and comes back with them") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const ContactId bert = index.person("Bert");
  const DefinitionId ewa = add(index, DefinitionKind::member, "Ewa");
  own(index, anna, ewa);
  index.run(app::SetFollower{bert, ewa, true});
  own(index, bert, members::first);
  const auto use = app::entry_use(*index.workspace, ewa);
  REQUIRE(use);
  CHECK(use->values == 1);
  CHECK(use->follower == 1);
  const app::Changes removed = index.run(app::RemoveDefinition{ewa});
  CHECK(index.value(anna, fields::owner).empty());
  CHECK(index.value(bert, fields::owner) == std::to_string(members::first.value));
  CHECK(index.view(bert).followers.empty());
  index.run(app::Undo{removed.transaction});
  CHECK(index.value(anna, fields::owner) == std::to_string(ewa.value));
  CHECK(index.view(bert).followers == std::vector<DefinitionId>{ewa});
}

TEST_CASE("a member whose making is undone owns nothing") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const app::Changes made = index.run(app::AddDefinition{DefinitionKind::member, {{p::name, std::string("Ewa")}}});
  own(index, anna, made.defined.front());
  index.run(app::Undo{made.transaction});
  CHECK(index.value(anna, fields::owner).empty());
}

TEST_CASE("a campaign is one of the list's, and a removed one is taken from its contacts") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const DefinitionId fair = add(index, DefinitionKind::campaign, "Spring fair");
  const DefinitionId ewa = add(index, DefinitionKind::member, "Ewa");
  CHECK(index.refused(app::SetField{anna, fields::campaign, std::to_string(ewa.value)}).detail == "campaign: choice");
  index.run(app::SetField{anna, fields::campaign, std::to_string(fair.value)});
  CHECK(app::entry_use(*index.workspace, fair)->values == 1);
  const app::Changes removed = index.run(app::RemoveDefinition{fair});
  CHECK(index.value(anna, fields::campaign).empty());
  index.run(app::Undo{removed.transaction});
  CHECK(index.value(anna, fields::campaign) == std::to_string(fair.value));
}

TEST_CASE("reports go up to a person and never in a circle") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const ContactId bert = index.person("Bert");
  const ContactId cleo = index.person("Cleo");
  const ContactId firm = index.organization("Firm");
  index.run(app::SetField{anna, fields::reports_to, uuid(index, bert)});
  index.run(app::SetField{bert, fields::reports_to, uuid(index, cleo)});
  CHECK(index.view(bert).reports.at(0).name == "Anna");
  CHECK(index.view(bert).reports_count == 1);
  const auto refusal = [&](ContactId who, ContactId to) {
    return index.refused(app::SetField{who, fields::reports_to, uuid(index, to)}).detail;
  };
  CHECK(refusal(cleo, anna) == "reports_to: reports_in_circle");
  CHECK(refusal(anna, anna) == "reports_to: reports_to_itself");
  CHECK(refusal(anna, firm) == "reports_to: only_person");
  CHECK(refusal(firm, anna) == "reports_to: only_person");
  CHECK(index.refused(app::SetKind{bert, domain::ContactKind::organization}).code == base::ErrorCode::conflict);

  const auto choices = app::superior_choices(*index.workspace, cleo, "", 8);
  REQUIRE(choices);
  REQUIRE(choices->size() == 2);
  CHECK((*choices)[0].contact.name == "Anna");
  CHECK((*choices)[0].refusal == domain::Refusal::reports_in_circle);
  CHECK((*choices)[0].chain == std::vector<std::string>{"Anna", "Bert", "Cleo"});
}

TEST_CASE("an undo that would close a circle is refused") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const ContactId bert = index.person("Bert");
  index.run(app::SetField{anna, fields::reports_to, uuid(index, bert)});
  const app::Changes freed = index.run(app::SetField{anna, fields::reports_to, ""});
  index.run(app::SetField{bert, fields::reports_to, uuid(index, anna)});
  CHECK(index.refused(app::Undo{freed.transaction}).code == base::ErrorCode::conflict);
}

TEST_CASE("a person is at one organization at most, and a role goes with it") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const ContactId firm = index.organization("Firm");
  const ContactId shop = index.organization("Shop");
  CHECK(index.refused(app::SetCompanyRole{anna, "Owner"}).detail == "company_role: no_company");
  index.run(app::SetCompany{anna, firm});
  index.run(app::SetCompanyRole{anna, " Owner "});
  CHECK(index.view(firm).people.at(0).role == "Owner");
  const app::Changes moved = index.run(app::SetCompany{anna, shop});
  CHECK(index.view(firm).people.empty());
  CHECK(index.view(shop).people.at(0).contact.id == anna);
  CHECK(index.view(anna).company_role.empty());
  index.run(app::Undo{moved.transaction});
  CHECK(index.view(anna).company_role == "Owner");
  index.run(app::SetKind{anna, domain::ContactKind::organization});
  CHECK(index.view(anna).company_role.empty());
  CHECK(index.view(firm).people.empty());
}

TEST_CASE("the history names members, campaigns and superiors") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const ContactId bert = index.person("Bert");
  const DefinitionId ewa = add(index, DefinitionKind::member, "Ewa");
  own(index, anna, ewa);
  index.run(app::SetField{anna, fields::reports_to, uuid(index, bert)});
  index.run(app::SetFollower{anna, members::first, true});
  const auto page = app::audit_of(*index.workspace, anna, 0, 10);
  REQUIRE(page);
  REQUIRE(page->total == 4);
  CHECK(page->entries[0].definition == members::first);
  CHECK(page->entries[1].to_name == "Bert");
  CHECK(page->entries[2].to_name == "Ewa");
  app::AuditFilter filter;
  filter.text = "ewa";
  const auto found = app::AuditList::read(*index.workspace, anna, filter);
  REQUIRE(found);
  CHECK(found->size() == 1);
}
