// Access to the client portal, and the courses and community groups that contacts have.
#include "app/commands/command.h"
#include "app/queries/contact/tags.h"
#include "app/queries/journal/audit.h"
#include "app/queries/search/search.h"
#include "tests/app/support/card_index.h"

using domain::ContactId;
using domain::DefinitionId;
using domain::DefinitionKind;
using domain::PortalAccess;
using tests::CardIndex;
namespace fields = domain::fields;
namespace p = domain::properties;

namespace {

std::vector<std::string> names(const std::vector<app::TagView>& entries) {
  std::vector<std::string> all;
  for (const app::TagView& entry : entries) all.push_back(entry.name);
  return all;
}

std::size_t found(const CardIndex& index, const char* text) {
  const auto result = app::search(*index.workspace, text);
  REQUIRE(result);
  return result->all.count();
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("access is given with its dates in one step, which undo takes back") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  CHECK(index.view(anna).portal == PortalAccess{});
  const PortalAccess access{true, "2026-03-01", "2026-03-31"};
  const app::Changes given = index.run(app::SetPortalAccess{anna, access});
  CHECK(index.view(anna).portal == access);
  CHECK(index.run(app::SetPortalAccess{anna, access}).empty());
  const auto audit = app::audit_of(*index.workspace, anna, 0, 10);
  REQUIRE(audit);
  CHECK(audit->entries.size() == 4);
  const app::Changes withdrawn = index.run(app::SetPortalAccess{anna, {false, access.start, access.end}});
  CHECK_FALSE(index.view(anna).portal.user);
  CHECK(index.view(anna).portal.end == "2026-03-31");
  index.run(app::Undo{withdrawn.transaction});
  CHECK(index.view(anna).portal == access);
  index.run(app::Undo{given.transaction});
  CHECK(index.view(anna).portal == PortalAccess{});
}

TEST_CASE("dates that are none, an end before the start and a contact that is gone are refused") {
  CardIndex index;
  const ContactId firm = index.organization("Acme");
  CHECK(index.refused(app::SetPortalAccess{firm, {true, "soon", ""}}).detail == "portal_start: date_format");
  CHECK(index.refused(app::SetPortalAccess{firm, {true, "", "2026-02-30"}}).detail == "portal_end: date_format");
  CHECK(index.refused(app::SetPortalAccess{firm, {true, "2026-03-02", "2026-03-01"}}).detail ==
        "portal_end: before_start");
  CHECK(index.view(firm).portal == PortalAccess{});
  CHECK(index.refused(app::SetPortalAccess{ContactId{99}, {}}).code == base::ErrorCode::not_found);
}

TEST_CASE("a course and a group of one name are two; each is made once, and undo takes both back") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), ewa = index.person("Ewa");
  const app::Changes made = index.run(app::AddToList{anna, fields::course, {}, " Żagle "});
  REQUIRE(made.defined.size() == 1);
  index.run(app::AddToList{anna, fields::group, {}, "Żagle"});
  CHECK(index.run(app::AddToList{ewa, fields::course, {}, "ZAGLE"}).defined.empty());
  CHECK(names(index.view(anna).courses) == Names{"Żagle"});
  CHECK(names(index.view(anna).groups) == Names{"Żagle"});
  CHECK(names(index.view(ewa).courses) == Names{"Żagle"});
  CHECK(index.view(ewa).groups.empty());
  CHECK(index.view(anna).head.tags.empty());
  index.run(app::RemoveFromList{ewa, fields::course, made.defined.front()});
  CHECK(index.view(ewa).courses.empty());
  index.run(app::Undo{made.transaction});
  CHECK(index.view(anna).courses.empty());
  CHECK(index.workspace->definitions().entries(DefinitionKind::course).empty());
  CHECK(index.workspace->definitions().entries(DefinitionKind::group).size() == 1);
}

TEST_CASE("only what stands in a list can be added from it, and only to lists of tags, courses and groups") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const DefinitionId sailing = index.run(app::AddToList{anna, fields::course, {}, "Sailing"}).defined.front();
  CHECK(index.refused(app::AddToList{anna, fields::group, sailing}).detail == "group");
  CHECK(index.refused(app::AddToList{anna, fields::course, {}, " "}).detail == "definition: required");
  CHECK(index.refused(app::AddToList{anna, fields::follower, {}, "Ewa"}).detail == "list");
  CHECK(index.refused(app::RemoveFromList{anna, fields::city, sailing}).detail == "list");
  CHECK(index.refused(app::AddToList{anna, fields::tag, domain::system_tags::form}).detail == "tag: fixed");
  index.run(app::RemoveDefinition{sailing});
  CHECK(index.view(anna).courses.empty());
  CHECK(index.refused(app::AddToList{anna, fields::course, sailing}).code == base::ErrorCode::not_found);
}

TEST_CASE("contacts are found by the names of their courses and groups, counted, and the names follow a renaming") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), ewa = index.person("Ewa");
  const DefinitionId sailing = index.run(app::AddToList{anna, fields::course, {}, "Sailing"}).defined.front();
  index.run(app::AddToList{ewa, fields::course, sailing});
  index.run(app::AddToList{ewa, fields::group, {}, "Parents"});
  CHECK(found(index, "sail") == 2);
  CHECK(found(index, "parents") == 1);
  index.run(app::SetProperty{sailing, p::name, std::string("Rowing")});
  CHECK(found(index, "sail") == 0);
  CHECK(found(index, "rowing ewa") == 1);
  const auto list = app::ContactList::open(*index.workspace);
  REQUIRE(list);
  const auto counts = app::tag_counts(*index.workspace, list->active(), fields::course);
  REQUIRE(counts);
  CHECK(counts->at(sailing) == 2);
  const app::Changes removed = index.run(app::RemoveDefinition{sailing});
  CHECK(found(index, "rowing") == 0);
  index.run(app::Undo{removed.transaction});
  CHECK(names(index.view(ewa).courses) == Names{"Rowing"});
}

TEST_CASE("the history shows courses and groups beside tags, and access among the fields") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  index.run(app::AddToList{anna, fields::course, {}, "Sailing"});
  index.run(app::AddToList{anna, fields::group, {}, "Parents"});
  index.run(app::SetPortalAccess{anna, {true, "", ""}});
  const auto size = [&](app::AuditTopic topic) {
    app::AuditFilter filter;
    filter.topic = topic;
    const auto list = app::AuditList::read(*index.workspace, anna, filter);
    REQUIRE(list);
    return list->size();
  };
  CHECK(size(app::AuditTopic::tags) == 2);
  CHECK(size(app::AuditTopic::fields) == 1);
}

TEST_CASE("what was given to one is not its copy's, and an anonymized contact has no access") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  index.run(app::SetPortalAccess{anna, {true, "2026-03-01", ""}});
  index.run(app::AddToList{anna, fields::course, {}, "Sailing"});
  index.run(app::AddToList{anna, fields::tag, {}, "VIP"});
  const ContactId copy = index.run(app::CopyContact{anna, "Ewa", ""}).created.front();
  CHECK(index.view(copy).portal == PortalAccess{});
  CHECK(index.view(copy).courses.empty());
  CHECK(names(index.view(copy).head.tags) == Names{"VIP"});
  index.run(app::AnonymizeContact{anna});
  CHECK(index.view(anna).portal == PortalAccess{});
}

TEST_CASE("no undo leaves an end before the start") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  index.run(app::SetPortalAccess{anna, {true, "", "2026-06-30"}});
  const auto moved = index.run(app::SetPortalAccess{anna, {true, "", "2026-09-30"}});
  index.run(app::SetPortalAccess{anna, {true, "2026-08-01", "2026-09-30"}});
  CHECK(index.refused(app::Undo{moved.transaction, app::NewerEdits::overwrite}).code == base::ErrorCode::conflict);
  CHECK(index.view(anna).portal == PortalAccess{true, "2026-08-01", "2026-09-30"});
}

TEST_CASE("of two that are merged the survivor's access stays, unless only the other one has any") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), ania = index.person("Ania"), hania = index.person("Hania");
  index.run(app::SetPortalAccess{anna, {false, "2026-08-01", ""}});
  index.run(app::SetPortalAccess{ania, {true, "", "2026-06-30"}});
  index.run(app::SetPortalAccess{hania, {true, "2027-01-01", ""}});
  index.run(app::AddToList{ania, fields::course, {}, "Sailing"});
  index.run(app::MergeContacts{anna, ania, {}});
  CHECK(index.view(anna).portal == PortalAccess{true, "", "2026-06-30"});
  CHECK(names(index.view(anna).courses) == Names{"Sailing"});
  index.run(app::MergeContacts{anna, hania, {}});
  CHECK(index.view(anna).portal == PortalAccess{true, "", "2026-06-30"});
}
