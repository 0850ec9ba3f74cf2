// Every command of records, undone and redone.
#include <string>
#include <vector>

#include "tests/app/support/records.h"
#include "tests/app/support/state.h"
#include "tests/app/support/two_contacts.h"

using base::ErrorCode;
using domain::ContactId;
using domain::Lifecycle;
using domain::RecordId;
using domain::RecordKind;
using domain::TransactionId;
using tests::CardIndex;
namespace fields = domain::fields;

namespace {

// Undoes, and leaves everything as it was before; redoes, and leaves it as it was after. Each names the contact.
struct ThereAndBack : CardIndex {
  ContactId anna = person("Anna");

  app::Changes there_and_back(const app::Command& command) {
    const std::string before = tests::state_of(*this);
    const app::Changes done = run(command);
    CHECK(tests::names(done, anna));
    const std::string after = tests::state_of(*this);
    CHECK(after != before);
    const app::Changes undone = run(app::Undo{done.transaction});
    CHECK(tests::names(undone, anna));
    CHECK(tests::state_of(*this) == before);
    const app::Changes redone = run(app::Undo{undone.transaction});
    CHECK(tests::names(redone, anna));
    CHECK(tests::state_of(*this) == after);
    return done;
  }
};

constexpr const char* kWords[] = {"zebra", "giraffe", "ostrich", "żubr"};

// Every row, and whom each word finds.
std::string all_of(const CardIndex& index) {
  std::string all = tests::state_of(index);
  for (const char* word : kWords) {
    for (const ContactId contact : tests::searched(index, word)) all += word + std::to_string(contact.value) + "\n";
  }
  return all;
}

// Some of these are refused, or change nothing.
app::Command any_record_command(tests::FakeRandom& dice, const std::vector<ContactId>& contacts,
                                std::uint32_t records) {
  const auto below = [&](std::uint64_t limit) { return static_cast<std::uint32_t>(dice.next() % limit); };
  const ContactId contact = contacts[below(contacts.size())];
  const RecordId record{domain::kContactLimit + below(records + 1)};
  const std::string word = kWords[below(4)];
  const char* const dates[] = {"2026-02-01", "2025-12-24", "2026-07-01", ""};
  switch (below(10)) {
    case 0:
      return app::AddRecord{RecordKind::note, contact, {{fields::note_text, word}}};
    case 1:
      return app::AddRecord{
          RecordKind::task, contact, {{fields::task_title, word}, {fields::task_due, dates[below(4)]}}};
    case 2:
      return app::AddRecord{RecordKind::comment, contact, {{fields::comment_text, word}}};
    case 3:
      return tests::note_becomes(record, word);
    case 4:
      return app::SetRecord{record, {{fields::task_due, dates[below(4)]}}};
    case 5:
      return app::SetRecord{record, {{fields::task_title, word}, {fields::task_text, kWords[below(4)]}}};
    case 6:
      return app::SetRecordState{record, below(2)};
    case 7:
      return app::SetRecord{record, {{fields::comment_text, word}}};
    case 8:
      return app::TrashRecord{record};
    default:
      return app::UnlinkRecord{record};
  }
}

}  // namespace

TEST_CASE("each command of records is undone and redone, and says whose they are") {
  ThereAndBack index;
  index.there_and_back(app::AddRecord{RecordKind::note, index.anna, {{fields::note_text, "one"}}});
  const RecordId note = tests::newest_record(index);
  index.there_and_back(tests::note_becomes(note, "two"));
  index.there_and_back(
      app::AddRecord{RecordKind::task, index.anna, {{fields::task_title, "Call"}, {fields::task_due, "2026-03-01"}}});
  const RecordId task = tests::newest_record(index);
  index.there_and_back(app::SetRecord{task, {{fields::task_title, "Write"}, {fields::task_due, "2026-02-01"}}});
  index.there_and_back(app::SetRecord{task, {{fields::task_due, ""}}});
  index.there_and_back(app::SetRecordState{task, 1});
  index.there_and_back(app::TrashRecord{note});
  index.there_and_back(app::UnlinkRecord{task});
  index.run(app::AddMethod{index.anna, {.kind = domain::MethodKind::phone, .value = "+48 601 602 603"}});
  index.there_and_back(app::RecordOutreach{index.anna, index.view(index.anna).phones[0].id, domain::Channel::call});
}

TEST_CASE("a record whose making is undone is removed, and active again when that is undone") {
  ThereAndBack index;
  const app::Changes made = index.run(app::AddRecord{RecordKind::note, index.anna, {{fields::note_text, "zebra"}}});
  const RecordId note = tests::newest_record(index);
  const app::Changes undone = index.run(app::Undo{made.transaction});
  CHECK(tests::record_of(index, note).lifecycle == Lifecycle::removed);
  CHECK(tests::record_of(index, note).changed == undone.transaction);
  CHECK(tests::searched(index, "zebra").empty());
  CHECK(index.refused(tests::note_becomes(note, "two")).code == ErrorCode::not_found);
  index.run(app::Undo{undone.transaction});
  CHECK(tests::record_of(index, note).lifecycle == Lifecycle::active);
  CHECK(tests::text_of(index, note, fields::note_text) == "zebra");
  CHECK(tests::searched(index, "zebra") == std::vector<ContactId>{index.anna});
}

TEST_CASE("undoing an edit is refused when there is a newer one, unless that may be lost") {
  ThereAndBack index;
  const RecordId note = tests::add_note(index, index.anna, "one");
  const app::Changes edited = index.run(tests::note_becomes(note, "two"));
  const app::Changes newer = index.run(tests::note_becomes(note, "three"));
  const base::Error error = index.refused(app::Undo{edited.transaction});
  CHECK(error.code == ErrorCode::conflict);
  CHECK(error.detail == "cell");
  CHECK(tests::text_of(index, note, fields::note_text) == "three");
  const app::Changes undone = index.run(app::Undo{newer.transaction});
  CHECK(tests::text_of(index, note, fields::note_text) == "two");
  index.run(app::Undo{undone.transaction});
  index.run(app::Undo{edited.transaction, app::NewerEdits::overwrite});
  CHECK(tests::text_of(index, note, fields::note_text) == "one");
}

TEST_CASE("edits of different fields of one record do not stand in each other's way") {
  ThereAndBack index;
  const RecordId task = tests::add_task(index, index.anna, "Call");
  const app::Changes title = index.run(app::SetRecord{task, {{fields::task_title, "Write"}}});
  index.run(app::SetRecord{task, {{fields::task_text, "soon"}}});
  index.run(app::SetRecordState{task, 1});
  index.run(app::Undo{title.transaction});
  CHECK(tests::text_of(index, task, fields::task_title) == "Call");
  CHECK(tests::text_of(index, task, fields::task_text) == "soon");
  CHECK(tests::record_of(index, task).state == 1);
}

TEST_CASE("undo brings a task back to the day when it was due, or to when it was made") {
  ThereAndBack index;
  const RecordId task = tests::add_task(index, index.anna, "Call");
  const base::Millis made = index.clock.time;
  const app::Changes dated = index.run(app::SetRecord{task, {{fields::task_due, "2026-03-01"}}});
  const base::Millis march = tests::record_of(index, task).at;
  const app::Changes moved = index.run(app::SetRecord{task, {{fields::task_due, "2026-04-01"}}});
  CHECK(tests::record_of(index, task).at > march);
  index.run(app::Undo{moved.transaction});
  CHECK(tests::record_of(index, task).at == march);
  const app::Changes undone = index.run(app::Undo{dated.transaction});
  CHECK(tests::record_of(index, task).at == made);
  index.run(app::Undo{undone.transaction});
  CHECK(tests::record_of(index, task).at == march);
}

TEST_CASE("an unlinked record is the contact's again when that is undone, and once only in its history") {
  ThereAndBack index;
  const RecordId note = tests::add_note(index, index.anna, "zebra");
  const app::Changes unlinked = index.run(app::UnlinkRecord{note});
  const app::Changes undone = index.run(app::Undo{unlinked.transaction});
  CHECK(tests::record_of(index, note).contact == index.anna);
  CHECK(tests::searched(index, "zebra") == std::vector<ContactId>{index.anna});
  const std::vector<store::Change> written = tests::changes_in(index, undone.transaction);
  REQUIRE(written.size() == 1);
  CHECK(written[0].cell == store::CellKey{note, fields::record_contact, {}});
  CHECK(written[0].to == domain::Value{std::int64_t{index.anna.value}});
  index.run(app::Undo{undone.transaction});
  CHECK_FALSE(tests::record_of(index, note).contact);
}

TEST_CASE("a contact with a record that was not taken back is not unmade without asking") {
  CardIndex index;
  const app::Changes made = index.run(app::CreateContact{.first = "Anna"});
  const ContactId anna = made.created.front();
  const app::Changes noted = index.run(app::AddRecord{RecordKind::note, anna, {{fields::note_text, "one"}}});
  const RecordId note = tests::newest_record(index);
  CHECK(index.refused(app::Undo{made.transaction}).detail == "contact");
  const app::Changes trashed = index.run(app::TrashRecord{note});
  CHECK(index.refused(app::Undo{made.transaction}).detail == "contact");
  index.run(app::Undo{trashed.transaction});
  index.run(app::Undo{noted.transaction});
  const app::Changes undone = index.run(app::Undo{made.transaction});
  CHECK(app::contact_view(*index.workspace, anna).error().code == ErrorCode::not_found);
  index.run(app::Undo{undone.transaction});

  const RecordId other = tests::add_note(index, anna, "two");
  index.run(app::UnlinkRecord{other});
  index.run(app::Undo{made.transaction});
  CHECK(app::contact_view(*index.workspace, anna).error().code == ErrorCode::not_found);
  CHECK(tests::record_of(index, other).lifecycle == Lifecycle::active);
}

TEST_CASE("undoing a random history of records leads through every state it had, and redoing it comes back") {
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    CAPTURE(seed);
    CardIndex index;
    const std::vector<ContactId> contacts{index.person("Anna"), index.person("Berta")};
    tests::FakeRandom dice{seed};
    std::vector<std::string> states{all_of(index)};
    std::vector<TransactionId> done;
    std::uint32_t records = 0;
    while (done.size() < 70) {
      index.clock.time += 1000;
      const auto changes = app::transact(*index.workspace, any_record_command(dice, contacts, records));
      if (!changes || !changes->transaction) continue;
      done.push_back(changes->transaction);
      states.push_back(all_of(index));
      const RecordId newest = tests::newest_record(index);
      records = newest ? newest.value - domain::kContactLimit + 1 : 0;
    }
    CHECK(records > 10);
    std::vector<TransactionId> undone;
    for (std::size_t i = done.size(); i-- > 0;) {
      undone.push_back(index.run(app::Undo{done[i]}).transaction);
      REQUIRE(all_of(index) == states[i]);
    }
    for (auto id = undone.rbegin(); id != undone.rend(); ++id) index.run(app::Undo{*id});
    CHECK(all_of(index) == states.back());
  }
}

TEST_CASE("the making of a record that was edited since is not taken back unasked, unless the edit was") {
  CardIndex index;
  const auto anna = index.person("Anna");
  const app::Changes made = index.run(app::AddRecord{RecordKind::note, anna, {{fields::note_text, "Zebra"}}});
  const domain::RecordId note = tests::newest_record(index);
  const app::Changes edited = index.run(tests::note_becomes(note, "Horse"));
  CHECK(index.refused(app::Undo{made.transaction}).code == base::ErrorCode::conflict);
  index.run(app::Undo{edited.transaction});
  index.run(app::Undo{made.transaction});
  CHECK(tests::record_of(index, note).lifecycle == domain::Lifecycle::removed);
}
