// Links between contacts stand in the history of both.
#include <string>

#include "tests/app/support/two_contacts.h"

using domain::ContactId;
using tests::CardIndex;
using tests::define;
using tests::history_of;
namespace fields = domain::fields;

namespace {

std::vector<app::AuditEntry> links(const CardIndex& index, ContactId contact, const app::AuditFilter& filter = {}) {
  const auto list = app::AuditList::read(*index.workspace, contact, filter);
  REQUIRE(list);
  auto entries = list->slice(*index.workspace, 0, 100);
  REQUIRE(entries);
  std::erase_if(*entries, [](const app::AuditEntry& entry) { return !entry.leads_here; });
  return std::move(*entries);
}

std::string uuid(const CardIndex& index, ContactId contact) { return index.view(contact).head.uuid.text(); }

}  // namespace

TEST_CASE("a link and its end stand in the history of the contact that it leads to, too") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), mill = index.organization("Mill"), shop = index.organization("Shop");
  const auto linked = index.run(app::SetCompany{anna, mill});
  CHECK(links(index, shop).empty());
  REQUIRE(links(index, mill).size() == 1);
  CHECK(links(index, mill)[0].transaction == linked.transaction);
  CHECK(links(index, mill)[0].field == fields::company);
  CHECK(links(index, mill)[0].linked_from == "Anna");
  CHECK_FALSE(domain::is_empty(links(index, mill)[0].to));
  index.run(app::SetCompany{anna, shop});
  REQUIRE(links(index, mill).size() == 2);
  CHECK(domain::is_empty(links(index, mill)[0].to));
  CHECK_FALSE(domain::is_empty(links(index, mill)[0].from));
  CHECK(links(index, shop).size() == 1);
  CHECK(links(index, anna).empty());
  index.run(app::Undo{linked.transaction, app::NewerEdits::overwrite});
  CHECK(links(index, shop)[0].undo);
}

TEST_CASE("so do links in any field, and a filter finds them by their kind and by the other one's name") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), bert = index.person("Bert");
  const auto partner = define(index, domain::DefinitionKind::field, "Partner",
                              {{domain::properties::type, static_cast<std::int64_t>(domain::FieldType::contact)},
                               {domain::properties::parent, std::int64_t{domain::folders::general.value}}});
  index.run(app::SetField{anna, partner, uuid(index, bert)});
  index.run(app::SetField{anna, fields::reports_to, uuid(index, bert)});
  index.run(app::SetField{anna, partner, uuid(index, anna)});
  REQUIRE(links(index, bert).size() == 3);
  CHECK(links(index, bert)[1].field == fields::reports_to);
  CHECK(links(index, bert)[2].subject == "Partner");
  CHECK(links(index, anna).empty());  // its own change says it
  CHECK(links(index, bert, {.topic = app::AuditTopic::links}).size() == 3);
  CHECK(links(index, bert, {.topic = app::AuditTopic::fields}).empty());
  CHECK(links(index, bert, {.text = "ann"}).size() == 3);
  CHECK(links(index, bert, {.text = "partn"}).size() == 2);
  CHECK(links(index, bert, {.text = "bert"}).empty());
  CHECK(links(index, bert, {.who = domain::ProfileId{77}}).empty());
}

TEST_CASE("links that a merge led on are not told, and those to the part stay told") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), mill = index.organization("Mill"), old = index.organization("Old mill");
  index.run(app::SetCompany{anna, old});
  index.run(app::MergeContacts{mill, old, {}});
  REQUIRE(links(index, mill).size() == 1);
  CHECK(links(index, mill)[0].of_part);
}

TEST_CASE("who knew an anonymized contact is told nowhere, and who it was neither") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), mill = index.organization("Mill");
  index.run(app::SetCompany{anna, mill});
  SUBCASE("the one that was led to") {
    index.run(app::AnonymizeContact{mill});
    CHECK(links(index, mill).empty());
  }
  SUBCASE("the one that led there") {
    index.run(app::AnonymizeContact{anna});
    CHECK(links(index, mill).empty());
  }
}
