// Records as they are edited, put away and unlinked.
#include <string>
#include <vector>

#include "tests/app/support/records.h"
#include "tests/app/support/two_contacts.h"

using base::ErrorCode;
using domain::ContactId;
using domain::DefinitionKind;
using domain::Lifecycle;
using domain::RecordId;
using domain::RecordKind;
using tests::CardIndex;
namespace fields = domain::fields;

namespace {

constexpr base::Millis kMarch = 1'772'323'200'000, kApril = 1'775'001'600'000;  // the first days of both, 2026

struct Edited : CardIndex {
  ContactId anna = person("Anna");
  RecordId note = tests::add_note(*this, anna, "one");
  RecordId task = tests::add_task(*this, anna, "Call", "2026-03-01");
  const RecordId unknown{domain::kContactLimit + 99};
};

}  // namespace

TEST_CASE("only the given fields of a record change, and an empty one goes") {
  Edited index;
  index.run(app::SetRecord{index.task, {{fields::task_text, "about the offer"}}});
  const app::Changes changes =
      index.run(app::SetRecord{index.task, {{fields::task_title, " Write "}, {fields::task_text, ""}}});
  CHECK(changes.changed == std::vector<ContactId>{index.anna});
  CHECK(tests::text_of(index, index.task, fields::task_title) == "Write");
  CHECK(tests::text_of(index, index.task, fields::task_due) == "2026-03-01");
  CHECK(domain::is_empty(tests::value_of(index, index.task, fields::task_text)));
  CHECK(tests::text_of(index, index.note, fields::note_text) == "one");
  const store::Record task = tests::record_of(index, index.task);
  CHECK(task.changed == changes.transaction);
  CHECK(task.stamp < changes.transaction);
  const std::vector<store::Change> written = tests::changes_in(index, changes.transaction);
  REQUIRE(written.size() == 2);
  CHECK(written[0].cell == store::CellKey{index.task, fields::task_title, {}});
  CHECK(domain::text_of(written[0].from) == "Call");
  CHECK(domain::text_of(written[0].to) == "Write");
  CHECK(domain::text_of(written[1].from) == "about the offer");
  CHECK(domain::is_empty(written[1].to));
}

TEST_CASE("a record that holds all that already is not touched") {
  Edited index;
  const auto before = tests::record_of(index, index.note).changed;
  const app::Changes changes = index.run(tests::note_becomes(index.note, "one "));
  CHECK_FALSE(changes.transaction);
  CHECK(changes.empty());
  CHECK(tests::record_of(index, index.note).changed == before);
}

TEST_CASE("an edit of a record is refused as a whole") {
  Edited index;
  const auto refused = [&](RecordId record, std::vector<app::FieldText> given) {
    const base::Error error = index.refused(app::SetRecord{record, std::move(given)});
    CHECK(error.code == ErrorCode::invalid_argument);
    return error.detail;
  };
  CHECK(refused(index.note, {{fields::note_text, " "}}) == "note_text: required");
  CHECK(refused(index.note, {{fields::comment_text, "two"}}) == "field");
  CHECK(refused(index.note, {{fields::lifecycle, "2"}}) == "field");
  CHECK(refused(index.note, {{fields::record_contact, ""}}) == "field");
  CHECK(refused(index.task, {{fields::task_title, "Write"}, {fields::task_due, "soon"}}) == "task_due: date_format");
  CHECK(refused(index.task, {{fields::task_title, "Write"}, {fields::task_assignee, "7777"}}) ==
        "task_assignee: choice");
  CHECK(tests::text_of(index, index.task, fields::task_title) == "Call");
  CHECK(tests::text_of(index, index.note, fields::note_text) == "one");
}

TEST_CASE("a record that is not there, or not any more, is edited by nothing") {
  Edited index;
  const app::Changes made = index.run(app::AddRecord{RecordKind::task, index.anna, {{fields::task_title, "Gone"}}});
  const RecordId gone = tests::newest_record(index);
  index.run(app::Undo{made.transaction});
  for (const RecordId record : {RecordId{}, RecordId{index.anna.value}, index.unknown, gone}) {
    CAPTURE(record.value);
    for (const app::Command& command :
         {app::Command{app::SetRecord{record, {{fields::task_title, "x"}}}},
          app::Command{app::SetRecordState{record, 1}}, app::Command{app::TrashRecord{record}},
          app::Command{app::UnlinkRecord{record}}}) {
      const base::Error error = index.refused(command);
      CHECK(error.code == ErrorCode::not_found);
      CHECK(error.detail == "record");
    }
  }
}

TEST_CASE("a record of a contact that is gone is edited by nothing, one of a trashed contact is") {
  Edited index;
  index.run(app::TrashContacts{{index.anna}});
  index.run(tests::note_becomes(index.note, "two"));
  CHECK(tests::text_of(index, index.note, fields::note_text) == "two");
  index.run(app::AnonymizeContact{index.anna});
  for (const app::Command& command :
       {app::Command{tests::note_becomes(index.note, "three")}, app::Command{app::SetRecordState{index.task, 1}},
        app::Command{app::TrashRecord{index.note}}, app::Command{app::UnlinkRecord{index.note}}}) {
    const base::Error error = index.refused(command);
    CHECK(error.code == ErrorCode::not_found);
    CHECK(error.detail == "contact");
  }
}

TEST_CASE("a task stands in the history where it is due, and without a date where it was made") {
  Edited index;
  const base::Millis made = tests::record_of(index, index.note).at;
  CHECK(tests::record_of(index, index.task).at == kMarch);
  CHECK(tests::records_of(index, index.anna) == std::vector<RecordId>{index.task, index.note});
  index.run(app::SetRecord{index.task, {{fields::task_due, "2026-04-01"}}});
  CHECK(tests::record_of(index, index.task).at == kApril);
  index.run(app::SetRecord{index.task, {{fields::task_due, ""}}});
  CHECK(tests::record_of(index, index.task).at == made + 1000);
  index.run(app::SetRecord{index.task, {{fields::task_due, "2025-12-31"}}});
  CHECK(tests::records_of(index, index.anna) == std::vector<RecordId>{index.note, index.task});
  index.run(app::SetRecord{index.task, {{fields::task_title, "Write"}}});
  CHECK(tests::record_of(index, index.task).at < made);
}

TEST_CASE("a state is one of its kind's") {
  Edited index;
  const app::Changes done = index.run(app::SetRecordState{index.task, 1});
  CHECK(done.changed == std::vector<ContactId>{index.anna});
  CHECK(tests::record_of(index, index.task).state == 1);
  for (const std::int64_t state : {-1, 2, 3}) {
    const base::Error error = index.refused(app::SetRecordState{index.task, state});
    CHECK(error.code == ErrorCode::invalid_argument);
    CHECK(error.detail == "state");
  }
  CHECK(index.refused(app::SetRecordState{index.note, 0}).detail == "state");  // has none to choose from
  CHECK(index.refused(app::SetRecordState{index.note, 1}).detail == "state");
  CHECK_FALSE(index.run(app::SetRecordState{index.task, 1}).transaction);
  index.run(app::SetRecordState{index.task, 0});
  CHECK(tests::record_of(index, index.task).state == 0);
}

TEST_CASE("a trashed record is there, and can be edited") {
  Edited index;
  const app::Changes trashed = index.run(app::TrashRecord{index.note});
  CHECK(trashed.changed == std::vector<ContactId>{index.anna});
  CHECK(tests::record_of(index, index.note).lifecycle == Lifecycle::trashed);
  CHECK(tests::record_of(index, index.note).contact == index.anna);
  CHECK_FALSE(index.run(app::TrashRecord{index.note}).transaction);
  index.run(tests::note_becomes(index.note, "two"));
  CHECK(tests::text_of(index, index.note, fields::note_text) == "two");
  CHECK(tests::record_of(index, index.note).lifecycle == Lifecycle::trashed);
}

TEST_CASE("an unlinked record stays as nobody's, and the contact's history says that it went") {
  Edited index;
  const app::Changes unlinked = index.run(app::UnlinkRecord{index.note});
  CHECK(unlinked.changed == std::vector<ContactId>{index.anna});
  const store::Record note = tests::record_of(index, index.note);
  CHECK_FALSE(note.contact);
  CHECK(note.lifecycle == Lifecycle::active);
  CHECK(tests::text_of(index, index.note, fields::note_text) == "one");
  CHECK(tests::records_of(index, index.anna) == std::vector<RecordId>{index.task});
  const std::vector<store::Change> written = tests::changes_in(index, unlinked.transaction);
  REQUIRE(written.size() == 2);
  CHECK(written[0].cell ==
        store::CellKey{index.anna, fields::linked_record, domain::PartId{std::int64_t{index.note.value}}});
  CHECK(written[0].from == domain::Value{std::int64_t{1}});
  CHECK(domain::is_empty(written[0].to));
  CHECK(written[1].cell == store::CellKey{index.note, fields::record_contact, {}});
  CHECK(written[1].from == domain::Value{std::int64_t{index.anna.value}});
  CHECK(domain::is_empty(written[1].to));

  const base::Error error = index.refused(app::UnlinkRecord{index.note});
  CHECK(error.code == ErrorCode::conflict);
  CHECK(error.detail == "record");
  const app::Changes edited = index.run(tests::note_becomes(index.note, "two"));
  CHECK(edited.transaction);
  CHECK(edited.changed.empty());
  CHECK(tests::text_of(index, index.note, fields::note_text) == "two");
}

TEST_CASE("a removed member's tasks are nobody's, and come back with the member") {
  Edited index;
  const ContactId berta = index.person("Berta");
  const auto ewa = tests::define(index, DefinitionKind::member, "Ewa"),
             ola = tests::define(index, DefinitionKind::member, "Ola");
  const auto assigned = [&](ContactId contact, domain::DefinitionId member) {
    return tests::add_record(index, RecordKind::task, contact,
                             {{fields::task_title, "Call"}, {fields::task_assignee, std::to_string(member.value)}});
  };
  const RecordId annas = assigned(index.anna, ewa), bertas = assigned(berta, ewa), olas = assigned(berta, ola);
  const app::Changes removed = index.run(app::RemoveDefinition{ewa});
  CHECK(removed.changed == std::vector<ContactId>{index.anna, berta});
  CHECK(domain::is_empty(tests::value_of(index, annas, fields::task_assignee)));
  CHECK(domain::is_empty(tests::value_of(index, bertas, fields::task_assignee)));
  CHECK(tests::value_of(index, olas, fields::task_assignee) == domain::Value{std::int64_t{ola.value}});
  CHECK(index.refused(app::SetRecord{annas, {{fields::task_assignee, std::to_string(ewa.value)}}}).detail ==
        "task_assignee: choice");
  index.run(app::Undo{removed.transaction});
  CHECK(tests::value_of(index, annas, fields::task_assignee) == domain::Value{std::int64_t{ewa.value}});
  CHECK(tests::value_of(index, bertas, fields::task_assignee) == domain::Value{std::int64_t{ewa.value}});
}

TEST_CASE("a member whose making is undone has no tasks") {
  Edited index;
  const app::Changes made =
      index.run(app::AddDefinition{DefinitionKind::member, {{domain::properties::name, std::string("Ewa")}}});
  index.run(app::SetRecord{index.task, {{fields::task_assignee, std::to_string(made.defined.front().value)}}});
  index.run(app::Undo{made.transaction});
  CHECK(domain::is_empty(tests::value_of(index, index.task, fields::task_assignee)));
}
