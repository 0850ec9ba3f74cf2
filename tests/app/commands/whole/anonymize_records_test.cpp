// What is left of the records of an anonymized contact: that there were some, and nothing of what they said.
#include <string>
#include <vector>

#include "tests/app/support/records.h"
#include "tests/app/support/state.h"
#include "tests/app/support/two_contacts.h"

using domain::ContactId;
using domain::RecordId;
using domain::RecordKind;
using domain::TransactionId;
using tests::CardIndex;
namespace fields = domain::fields;

namespace {

// A word that nothing else holds, in every text of every kind, in what was edited, put away, taken back and unlinked.
struct Marked : CardIndex {
  ContactId anna =
      run(app::CreateContact{.first = "Anna", .methods = {{.kind = domain::MethodKind::email, .value = "quagga@x.pl"}}})
          .created.front();
  ContactId berta = person("Berta");
  std::vector<TransactionId> done;           // with anna's records
  std::vector<TransactionId> with_unlinked;  // with what is nobody's now

  RecordId add(RecordKind kind, std::vector<app::FieldText> given, std::vector<TransactionId>& among) {
    among.push_back(run(app::AddRecord{kind, anna, std::move(given)}).transaction);
    return tests::newest_record(*this);
  }
  RecordId note = add(RecordKind::note, {{fields::note_text, "quagga once"}}, done);
  RecordId comment = add(RecordKind::comment, {{fields::comment_text, "quagga seen"}}, done);
  RecordId task =
      add(RecordKind::task,
          {{fields::task_title, "quagga"}, {fields::task_due, "2026-03-01"}, {fields::task_text, "a quagga"}}, done);
  RecordId put_away = add(RecordKind::note, {{fields::note_text, "quagga away"}}, done);
  RecordId taken_back = add(RecordKind::note, {{fields::note_text, "quagga back"}}, done);
  RecordId unlinked = add(RecordKind::note, {{fields::note_text, "quagga gone"}}, with_unlinked);
  RecordId outreach{};
  RecordId bertas = tests::add_note(*this, berta, "okapi");

  Marked() {
    const auto too = [&](const app::Command& command, std::vector<TransactionId>& among) {
      among.push_back(run(command).transaction);
    };
    too(tests::note_becomes(note, "quagga twice"), done);
    too(app::SetRecord{task, {{fields::task_text, ""}}}, done);
    too(app::SetRecordState{task, 1}, done);
    too(app::TrashRecord{put_away}, done);
    too(app::Undo{done[4]}, done);
    too(tests::note_becomes(unlinked, "quagga left"), with_unlinked);
    done.push_back(run(app::UnlinkRecord{unlinked}).transaction);
    too(app::RecordOutreach{anna, view(anna).emails[0].id, domain::Channel::email}, done);
    outreach = tests::newest_record(*this);
    too(
        app::AddRecord{
            RecordKind::outreach, anna, {{fields::outreach_channel, "call"}, {fields::outreach_text, "of the quagga"}}},
        done);
  }
};

// Rows of records, their history and their words that hold the beginning of a word.
std::string left_of(const CardIndex& index, const std::string& word) {
  return tests::rows_of(index, "SELECT value FROM record_value WHERE value LIKE '%" + word + "%'") +
         tests::rows_of(index, "SELECT concat_ws(' ', old, new) FROM change WHERE old LIKE '%" + word +
                                   "%' OR new LIKE '%" + word + "%'") +
         tests::rows_of(index, "SELECT rowid FROM record_terms WHERE record_terms MATCH '\"" + word + "\" *'");
}

std::size_t found_in_records(const CardIndex& index, const char* prefix) {
  std::size_t found = 0;
  REQUIRE(store::find_in_records(tests::database_of(index), prefix, [&](ContactId) { ++found; }));
  return found;
}

}  // namespace

TEST_CASE("no text of any record is left of an anonymized contact, in rows, history or words") {
  Marked index;
  REQUIRE_FALSE(left_of(index, "quagga").empty());
  REQUIRE(found_in_records(index, "quag") > 0);
  const std::string others = left_of(index, "okapi");
  const std::string records = tests::rows_of(index, "SELECT id FROM record ORDER BY id");
  const app::Changes erased = index.run(app::AnonymizeContact{index.anna});
  CHECK(erased.erased);
  CHECK(left_of(index, "quagga").empty());
  CHECK(found_in_records(index, "quag") == 0);
  CHECK(tests::searched(index, "quagga").empty());
  CHECK(tests::texts_of(index).find("quagga") == std::string::npos);
  CHECK(tests::rows_of(index, "SELECT id FROM record ORDER BY id") == records);
  CHECK(left_of(index, "okapi") == others);
  CHECK(tests::searched(index, "okapi") == std::vector<ContactId>{index.berta});
}

TEST_CASE("of an anonymized contact's records it stays which they were, when, and in what state") {
  Marked index;
  const base::Millis due = tests::record_of(index, index.task).at;
  index.run(app::AnonymizeContact{index.anna});
  for (const RecordId id : {index.note, index.comment, index.task, index.put_away, index.taken_back, index.outreach}) {
    CAPTURE(id.value);
    CHECK(tests::record_of(index, id).contact == index.anna);
  }
  const store::Record task = tests::record_of(index, index.task);
  CHECK(task.kind == RecordKind::task);
  CHECK(task.state == 1);
  CHECK(task.at == due);
  CHECK(tests::text_of(index, index.task, fields::task_due) == "2026-03-01");
  CHECK(domain::is_empty(tests::value_of(index, index.task, fields::task_title)));
  CHECK(domain::is_empty(tests::value_of(index, index.outreach, fields::outreach_address)));
  CHECK(tests::text_of(index, index.outreach, fields::outreach_channel) == "email");
  CHECK(tests::record_of(index, index.put_away).lifecycle == domain::Lifecycle::trashed);
  CHECK(tests::record_of(index, index.taken_back).lifecycle == domain::Lifecycle::removed);
  CHECK_FALSE(tests::record_of(index, index.unlinked).contact);
}

TEST_CASE("nothing that was done with the records of an anonymized contact is undone") {
  Marked index;
  index.run(app::AnonymizeContact{index.anna});
  for (const TransactionId transaction : index.done) {
    CAPTURE(transaction.value);
    CHECK(tests::refusal_of(index, app::Undo{transaction, app::NewerEdits::overwrite}) == "undo: anonymized");
  }
}

TEST_CASE("nor what was done with a record of its own that is nobody's now") {
  Marked index;
  index.run(app::AnonymizeContact{index.anna});
  for (const TransactionId transaction : index.with_unlinked) {
    CAPTURE(transaction.value);
    CHECK(tests::refusal_of(index, app::Undo{transaction, app::NewerEdits::overwrite}) == "undo: anonymized");
  }
}

TEST_CASE("nobody writes into the records of an anonymized contact") {
  Marked index;
  index.run(app::AnonymizeContact{index.anna});
  CHECK_FALSE(tests::refusal_of(index, tests::note_becomes(index.note, "quagga again")).empty());
  CHECK_FALSE(tests::refusal_of(index, app::SetRecord{index.task, {{fields::task_title, "quagga again"}}}).empty());
  CHECK(left_of(index, "quagga").empty());
}

TEST_CASE(
    "anonymizing the survivor of a merge takes the texts of the other's records, also of what was unlinked before") {
  Marked index;
  index.run(app::MergeContacts{index.berta, index.anna, {}});
  REQUIRE_FALSE(left_of(index, "quagga").empty());
  index.run(app::AnonymizeContact{index.berta});
  CHECK(left_of(index, "quagga").empty());
  CHECK(left_of(index, "okapi").empty());
  for (const TransactionId transaction : index.done) {
    CAPTURE(transaction.value);
    CHECK(tests::refusal_of(index, app::Undo{transaction, app::NewerEdits::overwrite}) == "undo: anonymized");
  }
}

TEST_CASE("anonymizing one whose merging was undone takes the texts of its records, and leaves those of the other") {
  Marked index;
  const app::Changes merged = index.run(app::MergeContacts{index.berta, index.anna, {}});
  index.run(app::SetRecord{index.comment, {{fields::comment_text, "quagga heard"}}});
  index.run(app::Undo{merged.transaction});
  index.run(app::AnonymizeContact{index.anna});
  CHECK(left_of(index, "quagga").empty());
  CHECK(tests::text_of(index, index.bertas, fields::note_text) == "okapi");
  CHECK(tests::searched(index, "okapi") == std::vector<ContactId>{index.berta});
}

TEST_CASE("a record that was unlinked and linked again is erased with whom it stands with now") {
  Marked index;
  const app::Changes unlinked = index.run(app::UnlinkRecord{index.note});
  index.run(app::Undo{unlinked.transaction});
  index.run(app::MergeContacts{index.berta, index.anna, {}});
  CHECK(tests::record_of(index, index.note).contact == index.berta);
  CHECK(tests::text_of(index, index.note, fields::note_text) == "quagga twice");
  index.run(app::AnonymizeContact{index.berta});
  CHECK(left_of(index, "quagga").empty());
}

TEST_CASE("a member who was to do something for an anonymized contact is removed, and that can be undone") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const auto ewa = tests::define(index, domain::DefinitionKind::member, "Ewa");
  tests::add_record(index, RecordKind::task, anna,
                    {{fields::task_title, "Call"}, {fields::task_assignee, std::to_string(ewa.value)}});
  index.run(app::AnonymizeContact{anna});
  const app::Changes removed = index.run(app::RemoveDefinition{ewa});
  CHECK(tests::refusal_of(index, app::Undo{removed.transaction}).empty());
}
