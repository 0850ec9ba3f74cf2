// Merging: the history of both, the way back, and that nothing is left when the survivor is anonymized.

#include "app/queries/journal/audit.h"
#include "app/queries/journal/undo_history.h"
#include "app/queries/list/contact_list.h"
#include "tests/app/support/card_index.h"
#include "tests/app/support/state.h"
#include "tests/app/support/two_contacts.h"

using domain::ContactId;
using domain::Lifecycle;
using tests::CardIndex;
using tests::define;
using tests::history_of;
using tests::Two;
namespace fields = domain::fields;

TEST_CASE("both histories are the survivor's, in the order of time, hand-overs among them") {
  Two two;
  two.index.run(app::SetField{two.ania, fields::city, "Hel"});
  two.index.run(app::SetField{two.anna, fields::city, "Puck"});
  two.index.run(app::RecordOutreach{two.ania, two.index.view(two.ania).phones[0].id, domain::Channel::call});
  const auto anias = history_of(two.index, two.ania).back().transaction;
  two.merge();
  base::Millis last = history_of(two.index, two.anna).front().when;
  std::string cities;
  int created = 0, merged = 0, outreach = 0, removed = 0;
  for (const app::AuditEntry& entry : history_of(two.index, two.anna)) {
    CHECK(entry.when <= last);
    last = entry.when;
    if (entry.field == fields::city) cities += domain::text_of(entry.to) + " ";
    if (entry.kind == app::AuditKind::created) ++created;
    if (entry.kind == app::AuditKind::record) ++outreach;
    if (entry.field == fields::lifecycle) ++removed;
    CHECK(entry.of_part == (domain::text_of(entry.to) == "Hel" ||
                            (entry.kind == app::AuditKind::created && entry.transaction == anias)));
    if (entry.field != fields::merged_into) continue;
    ++merged;
    CHECK(entry.from_name == "Ania");
    CHECK(entry.to_name == "Anna Nowak");
  }
  CHECK(history_of(two.index, two.anna).front().field == fields::merged_into);
  CHECK(cities == "Puck Hel ");
  CHECK(created == 2);
  CHECK(outreach == 1);
  CHECK(merged == 1);
  CHECK(removed == 0);  // said by the merging
}

TEST_CASE("undoing a merge restores both exactly, and redoing it merges them again") {
  Two two;
  CardIndex& index = two.index;
  const ContactId acme = index.organization("Acme"), acme2 = index.organization("Acme Ltd");
  index.run(app::SetCompany{two.ania, acme2});
  index.run(app::AddTag{two.ania, define(index, domain::DefinitionKind::tag, "VIP"), {}});
  index.run(app::SetDoNotCall{two.ania, true});
  index.run(app::SetAvatar{two.ania, domain::Avatar{std::string(64, 'c'), 5}});
  index.run(app::ArchiveContacts{{two.anna}});
  two.attach(two.anna, 4, 'a');
  two.attach(two.ania, 4, 'c');
  const base::Uuid ania = index.view(two.ania).head.uuid;
  const std::string before = tests::state_of(index);
  const auto merged = two.merge({fields::city, fields::status, fields::first_name});
  const std::string after = tests::state_of(index);
  CHECK(index.view(two.anna).head.lifecycle == Lifecycle::active);
  CHECK(index.view(two.anna).files.size() == 6);
  const auto companies = index.run(app::MergeContacts{acme, acme2, {}});
  index.run(app::Undo{companies.transaction});
  CHECK(tests::state_of(index) == after);

  const auto undone = index.run(app::Undo{merged.transaction});
  CHECK(tests::state_of(index) == before);
  CHECK(*app::find_contact_by_uuid(*index.workspace, ania) == two.ania);
  CHECK(two.found("ania", two.ania));
  CHECK_FALSE(two.found("ania", two.anna));
  int told = 0;
  for (const app::AuditEntry& entry : history_of(index, two.ania)) {
    if (entry.field != fields::merged_into) continue;
    ++told;
    CHECK(entry.from_name == "Ania");
    CHECK(entry.to_name == "Anna Nowak");
  }
  CHECK(told == 2);  // that it was, and that it was undone

  index.run(app::Undo{undone.transaction});
  CHECK(tests::state_of(index) == after);
}

TEST_CASE("the merge leads what undo says of it") {
  Two two;
  two.merge();
  const auto undo = app::undo_history(*two.index.workspace);
  REQUIRE(undo);
  REQUIRE(undo->undo);
  CHECK(undo->undo->lead.field == fields::merged_into);
}

TEST_CASE("anonymizing the survivor erases what was merged into it, and no undo brings that back") {
  Two two;
  const auto changed = two.index.run(app::SetField{two.ania, fields::city, "Hel"});
  two.index.run(app::TrashContacts{{two.ania}});
  const auto restored = two.index.run(app::RestoreContacts{{two.ania}});
  const base::Uuid ania = two.index.view(two.ania).head.uuid;
  const auto made = history_of(two.index, two.ania).back().transaction;
  const auto merged = two.merge();
  const std::size_t entries = history_of(two.index, two.anna).size();
  two.index.run(app::AnonymizeContact{two.anna});
  for (const auto transaction : {made, changed.transaction, restored.transaction, merged.transaction}) {
    CHECK(two.index.refused(app::Undo{transaction, app::NewerEdits::overwrite}).detail == "undo: anonymized");
  }
  CHECK(tests::texts_of(two.index).empty());
  CHECK(*app::find_contact_by_uuid(*two.index.workspace, ania) == two.anna);
  CHECK(history_of(two.index, two.anna).size() == entries + 1);  // when and by whom stays
  const auto undo = app::undo_history(*two.index.workspace);
  REQUIRE(undo);
  CHECK_FALSE(undo->undo);
  CHECK(undo->passed == app::NotUndoable::anonymized);
  auto list = app::ContactList::open(*two.index.workspace);
  REQUIRE(list);
  CHECK(list->totals().anonymized == 1);
}

TEST_CASE("anonymizing one whose merging was undone erases what it had left with the other") {
  Two two;
  const auto before = two.index.view(two.anna);
  const auto merged = two.merge({fields::city});
  const auto undone = two.index.run(app::Undo{merged.transaction});
  two.index.run(app::AnonymizeContact{two.ania});
  const std::string left = tests::texts_of(two.index);
  for (const char* hers : {"Sopot", "tall", "ania", "601", "Długa"}) {
    INFO(hers);
    CHECK(left.find(hers) == std::string::npos);
  }
  CHECK(two.index.view(two.anna).head.name == before.head.name);
  CHECK(two.index.value(two.anna, fields::city) == "Gdańsk");
  for (const auto transaction : {merged.transaction, undone.transaction}) {
    CHECK(two.index.refused(app::Undo{transaction}).detail == "undo: anonymized");
  }
}
