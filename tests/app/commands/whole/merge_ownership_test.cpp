// Merging and whose a contact is: owners, followers, superiors and roles.
#include "app/queries/contact/contact_view.h"
#include "app/queries/duplicates/merge_preview.h"
#include "tests/app/support/card_index.h"
#include "tests/app/support/state.h"

using domain::ContactId;
using tests::CardIndex;
namespace fields = domain::fields;
namespace members = domain::members;

namespace {

domain::DefinitionId member(CardIndex& index, const char* name) {
  return index.run(app::AddDefinition{domain::DefinitionKind::member, {{domain::properties::name, std::string(name)}}})
      .defined.front();
}

void own(CardIndex& index, ContactId contact, domain::DefinitionId owner) {
  index.run(app::SetField{contact, fields::owner, std::to_string(owner.value)});
}

void report(CardIndex& index, ContactId contact, ContactId superior) {
  index.run(app::SetField{contact, fields::reports_to, index.view(superior).head.uuid.text()});
}

}  // namespace

TEST_CASE("who owns the merged contact follows it no more, and the other followers are those of both") {
  CardIndex index;
  const auto ewa = member(index, "Ewa"), tom = member(index, "Tom");
  const ContactId anna = index.person("Anna"), ania = index.person("Ania");
  own(index, anna, ewa);
  own(index, ania, tom);
  index.run(app::SetFollower{anna, tom, true});
  index.run(app::SetFollower{ania, ewa, true});
  index.run(app::SetFollower{ania, members::first, true});
  const std::string before = tests::state_of(index);
  const auto merged = index.run(app::MergeContacts{anna, ania, {}});
  CHECK(index.value(anna, fields::owner) == std::to_string(ewa.value));
  const auto followers = index.view(anna).followers;
  REQUIRE(followers.size() == 2);
  for (const auto follower : followers) CHECK(follower != ewa);
  index.run(app::Undo{merged.transaction});
  CHECK(tests::state_of(index) == before);
}

TEST_CASE("nobody reports to himself, nor through others, once two are one") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), ania = index.person("Ania"), cyd = index.person("Cyd");
  report(index, anna, cyd);
  report(index, cyd, ania);
  index.run(app::MergeContacts{anna, ania, {}});
  CHECK(index.value(anna, fields::reports_to).empty());
  CHECK(index.value(cyd, fields::reports_to) == index.view(anna).head.uuid.text());
}

TEST_CASE("what somebody is at a company goes with the company that is chosen") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), ania = index.person("Ania");
  const ContactId mill = index.organization("Mill"), bakery = index.organization("Bakery");
  index.run(app::SetCompany{anna, mill});
  index.run(app::SetCompanyRole{anna, "Miller"});
  index.run(app::SetCompany{ania, bakery});
  index.run(app::SetCompanyRole{ania, "Baker"});
  const auto preview = app::merge_preview(*index.workspace, anna, ania);
  REQUIRE(preview);
  for (const app::MergeField& field : preview->fields) CHECK(field.cell.field != fields::company_role);
  const auto merged = index.run(app::MergeContacts{anna, ania, {fields::company}});
  CHECK(index.view(anna).company.id == bakery);
  CHECK(index.view(anna).company_role == "Baker");
  index.run(app::Undo{merged.transaction});
  index.run(app::MergeContacts{anna, ania, {}});
  CHECK(index.view(anna).company_role == "Miller");
}
