// Anonymizing as the card index's users see it: links, history, undo, counts.
#include "app/queries/journal/audit.h"
#include "app/queries/list/contact_list.h"
#include "app/queries/search/search.h"
#include "tests/app/support/card_index.h"

using domain::ContactId;
using domain::Lifecycle;
using tests::CardIndex;
namespace fields = domain::fields;

TEST_CASE("an anonymized contact has no name, values or links, is in no list, and is counted") {
  CardIndex index;
  const ContactId firm = index.organization("Acme");
  const ContactId anna = index.person("Anna", "Nowak");
  index.run(app::SetCompany{anna, firm});
  index.run(app::SetField{firm, fields::city, "Gdańsk"});
  index.run(app::ConvertStatus{firm, domain::ContactStatus::client});
  index.run(app::AnonymizeContact{firm});

  const app::ContactView view = index.view(firm);
  CHECK(view.head.lifecycle == Lifecycle::anonymized);
  CHECK(view.head.name.empty());
  CHECK(view.head.status == domain::ContactStatus::client);
  CHECK(view.converted != 0);
  CHECK(index.value(firm, fields::city).empty());
  CHECK_FALSE(index.view(anna).company.id);

  auto list = app::ContactList::open(*index.workspace);
  REQUIRE(list);
  CHECK(list->size() == 1);
  CHECK(list->totals().anonymized == 1);
  const auto found = app::search(*index.workspace, "acme");
  REQUIRE(found);
  CHECK(found->all.count() == 0);
}

TEST_CASE("its history keeps when and by whom, and not what") {
  CardIndex index;
  const ContactId anna = index.person("Anna", "Nowak");
  index.run(app::SetField{anna, fields::city, "Gdańsk"});
  index.run(app::TrashContacts{{anna}});
  index.run(app::AnonymizeContact{anna});
  const auto audit = app::audit_of(*index.workspace, anna, 0, 10);
  REQUIRE(audit);
  REQUIRE(audit->entries.size() == 4);
  CHECK(audit->entries[0].field == fields::lifecycle);
  CHECK(domain::number_of(audit->entries[0].to) == static_cast<std::int64_t>(Lifecycle::anonymized));
  CHECK(domain::number_of(audit->entries[1].to) == static_cast<std::int64_t>(Lifecycle::trashed));
  CHECK(audit->entries[2].field == fields::city);
  CHECK(domain::is_empty(audit->entries[2].from));
  CHECK(domain::is_empty(audit->entries[2].to));
  CHECK(audit->entries[2].when != 0);
}

TEST_CASE("nothing brings an anonymized contact back, and nothing edits it") {
  CardIndex index;
  const auto created = index.run(app::CreateContact{.first = "Anna", .last = "Nowak"});
  const ContactId anna = created.created.front();
  const auto named = index.run(app::SetName{anna, "Anna", "Kowalska"});
  const auto erased = index.run(app::AnonymizeContact{anna});
  for (const auto& transaction : {created.transaction, named.transaction, erased.transaction}) {
    const base::Error error = index.refused(app::Undo{transaction});
    CHECK(error.code == base::ErrorCode::invalid_argument);
    CHECK(error.detail == "undo: anonymized");
  }
  CHECK(index.refused(app::SetName{anna, "Anna", "Nowak"}).code == base::ErrorCode::not_found);
  CHECK(index.refused(app::RestoreContacts{{anna}}).code == base::ErrorCode::not_found);
  CHECK(index.refused(app::AnonymizeContact{anna}).code == base::ErrorCode::not_found);
}

TEST_CASE("an archived contact is out of the list, found by search, and comes back") {
  CardIndex index;
  const ContactId anna = index.person("Anna", "Nowak");
  index.person("Berta");
  auto list = app::ContactList::open(*index.workspace);
  REQUIRE(list);
  const auto archived = index.run(app::ArchiveContacts{{anna}});
  REQUIRE(list->apply(archived));
  CHECK(list->size() == 1);
  CHECK(list->totals().all == 1);
  CHECK(list->totals().archived == 1);
  REQUIRE(list->set_filter({.search = "nowak"}));
  REQUIRE(list->size() == 1);
  CHECK(list->at(0) == anna);
  REQUIRE(list->set_filter({.archive = true}));
  CHECK(list->size() == 1);
  REQUIRE(list->set_filter({.trash = true}));
  CHECK(list->size() == 0);
  REQUIRE(list->set_filter({}));
  REQUIRE(list->apply(index.run(app::Undo{archived.transaction})));
  CHECK(list->size() == 2);
}
