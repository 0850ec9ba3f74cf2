// Records in a contact's journal: their rows, their changes, filters, and whose history says what.
#include <string>
#include <vector>

#include "app/queries/journal/audit.h"
#include "app/queries/journal/record_view.h"
#include "app/queries/journal/undo_history.h"
#include "tests/app/support/records.h"

namespace fields = domain::fields;
using app::AuditKind;
using app::AuditTopic;
using domain::RecordKind;
using tests::CardIndex;

namespace {

std::vector<app::AuditEntry> journal_of(const CardIndex& index, domain::ContactId contact,
                                        const app::AuditFilter& filter = {}) {
  const auto list = app::AuditList::read(*index.workspace, contact, filter);
  REQUIRE(list);
  const auto entries = list->slice(*index.workspace, 0, 100);
  REQUIRE(entries);
  REQUIRE(entries->size() == list->size());
  return *entries;
}

// "note,10,created": kinds of records, numbers of changed fields.
std::string outline_of(const CardIndex& index, domain::ContactId contact, const app::AuditFilter& filter = {}) {
  std::string outline;
  for (const app::AuditEntry& entry : journal_of(index, contact, filter)) {
    if (!outline.empty()) outline += ',';
    if (entry.kind == AuditKind::record) outline += domain::find_record_kind(entry.record.kind)->key;
    if (entry.kind == AuditKind::created) outline += "created";
    if (entry.kind == AuditKind::changed) outline += std::to_string(entry.field.value);
  }
  return outline;
}

}  // namespace

TEST_CASE("what happened stands among what changed, what is due above it") {
  CardIndex index;
  const auto anna = index.person("Anna"), other = index.person("Olga");
  tests::add_note(index, anna, "Prefers calls");
  index.run(app::SetField{anna, fields::city, "Gdynia"});
  tests::add_task(index, anna, "Send the drawing", "2999-01-01");
  tests::add_note(index, other, "Somebody else's");
  index.run(app::SetField{anna, fields::city, "Hel"});
  CHECK(outline_of(index, anna) == "task,10,10,note,created");
  const auto task = journal_of(index, anna).front();
  CHECK(task.record.id == tests::records_of(index, anna).front());
  CHECK(task.verb == domain::Verb::add_record);
  CHECK(task.when < 32'472'144'000'000);  // when it was made, not when it is due
}

TEST_CASE("a filter asks for a kind, for words, for an author") {
  CardIndex index;
  const auto anna = index.person("Anna");
  tests::add_note(index, anna, "Łódź, by the mill");
  const auto task = tests::add_task(index, anna, "Send the drawing");
  index.run(app::SetRecord{task, {{fields::task_text, "To Łódź"}}});
  index.run(app::SetField{anna, fields::city, "Gdynia"});
  const app::AuditFilter notes{.topic = AuditTopic::records, .records = RecordKind::note};
  CHECK(outline_of(index, anna, notes) == "note");
  CHECK(outline_of(index, anna, {.topic = AuditTopic::records}) == "task,note");
  CHECK(outline_of(index, anna, {.topic = AuditTopic::fields}) == "10");
  CHECK(outline_of(index, anna, {.text = "LODZ"}) == "275,task,note");
  CHECK(outline_of(index, anna, {.text = "drawing"}) == "task");
  CHECK(outline_of(index, anna, {.who = domain::ProfileId{77}}).empty());
}

TEST_CASE("a record in the trash is known by its changes, and comes back with them") {
  CardIndex index;
  const auto anna = index.person("Anna");
  const auto note = tests::add_note(index, anna, "Prefers calls");
  index.run(tests::note_becomes(note, "Prefers mail"));
  CHECK(outline_of(index, anna) == "256,note,created");
  const auto trashed = index.run(app::TrashRecord{note});
  CHECK(outline_of(index, anna) == "68,256,68,created");
  const auto entry = journal_of(index, anna).front();
  CHECK(entry.record.id == note);
  CHECK(entry.record.lifecycle == domain::Lifecycle::trashed);
  index.run(app::Undo{trashed.transaction});
  CHECK(outline_of(index, anna) == "68,68,256,note,created");
}

TEST_CASE("what was unlinked is said by the contact's own history") {
  CardIndex index;
  const auto anna = index.person("Anna");
  const auto note = tests::add_note(index, anna, "Prefers calls");
  const auto unlinked = index.run(app::UnlinkRecord{note});
  CHECK(outline_of(index, anna) == "99,created");
  const auto entry = journal_of(index, anna).front();
  CHECK(entry.record.id == note);
  CHECK(domain::text_of(entry.record.values.at(0).value) == "Prefers calls");
  index.run(app::Undo{unlinked.transaction});
  CHECK(outline_of(index, anna) == "97,99,note,created");
}

TEST_CASE("a merged contact's journal is both's, and does not say that records came along") {
  CardIndex index;
  const auto anna = index.person("Anna"), ania = index.person("Ania");
  tests::add_note(index, ania, "Of Ania");
  tests::add_note(index, anna, "Of Anna");
  const auto merged = index.run(app::MergeContacts{anna, ania, {}});
  CHECK(outline_of(index, anna) == "95,note,note,created,created");
  index.run(app::Undo{merged.transaction});
  CHECK(outline_of(index, anna, {.topic = AuditTopic::records}) == "note");
  CHECK(outline_of(index, ania, {.topic = AuditTopic::records}) == "note");
}

TEST_CASE("undo tells of a record whose it is, and what was done") {
  CardIndex index;
  const auto anna = index.person("Anna");
  const auto note = tests::add_note(index, anna, "Prefers calls");
  auto history = app::undo_history(*index.workspace);
  REQUIRE(history);
  REQUIRE(history->undo);
  CHECK(history->undo->verb == domain::Verb::add_record);
  CHECK(history->undo->contact == anna);
  CHECK(history->undo->name == "Anna");
  CHECK(history->undo->lead.record.id == note);
  CHECK(history->undo->contacts == 1);
  index.run(app::TrashRecord{note});
  history = app::undo_history(*index.workspace);
  REQUIRE(history);
  CHECK(history->undo->verb == domain::Verb::trash_record);
  CHECK(history->undo->lead.field == fields::lifecycle);
}

TEST_CASE("a contact that something happened with is not taken back unasked") {
  CardIndex index;
  const auto made = index.run(app::CreateContact{.first = "Anna"});
  const auto anna = made.created.front();
  const auto note = tests::add_note(index, anna, "Prefers calls");
  CHECK(index.refused(app::Undo{made.transaction}).code == base::ErrorCode::conflict);
  const auto preview = app::preview_undo(*index.workspace, made.transaction);
  REQUIRE(preview);
  CHECK(preview->losses.total == 1);
  index.run(app::UnlinkRecord{note});
  index.run(app::Undo{made.transaction});
}

TEST_CASE("a form asks for a kind's fields, with what a record holds") {
  CardIndex index;
  const auto anna = index.person("Anna");
  const auto task = tests::add_task(index, anna, "Send the drawing", "2026-12-03");
  const auto empty = app::record_form(*index.workspace, RecordKind::task);
  REQUIRE(empty.size() == 4);
  CHECK(empty[0].required);
  CHECK_FALSE(empty[1].required);
  CHECK(empty[2].choices.size() == 1);  // the team
  const auto view = app::find_record_view(*index.workspace, task);
  REQUIRE(view);
  const auto filled = app::record_form(*index.workspace, RecordKind::task, &*view);
  CHECK(filled[0].value == "Send the drawing");
  CHECK(filled[1].value == "2026-12-03");
  CHECK(filled[3].value.empty());
}
