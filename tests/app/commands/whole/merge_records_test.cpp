// What becomes of records when contacts are merged or copied.
#include <string>
#include <vector>

#include "tests/app/support/records.h"
#include "tests/app/support/state.h"
#include "tests/app/support/two_contacts.h"

using domain::ContactId;
using domain::Lifecycle;
using domain::RecordId;
using domain::RecordKind;
using tests::CardIndex;
namespace fields = domain::fields;

namespace {

// Ania has a note, a task and a trashed note; Anna a note.
struct Noted : tests::Two {
  RecordId annas = tests::add_note(index, anna, "giraffe");
  RecordId note = tests::add_note(index, ania, "zebra");
  RecordId task = tests::add_task(index, ania, "Call", "2026-03-01");
  RecordId trashed = tests::add_note(index, ania, "ostrich");
  app::Changes put_away = index.run(app::TrashRecord{trashed});
};

}  // namespace

TEST_CASE("the records of the merged one stand with the survivor, each in its place") {
  Noted two;
  const auto before = tests::records_of(two.index, two.anna).size();
  const app::Changes merged = two.merge();
  CHECK(before == 1);
  CHECK(tests::records_of(two.index, two.ania).empty());
  CHECK(tests::records_of(two.index, two.anna) == std::vector<RecordId>{two.task, two.trashed, two.note, two.annas});
  CHECK(tests::names(merged, two.anna));
  CHECK(tests::names(merged, two.ania));
  CHECK(tests::record_of(two.index, two.trashed).lifecycle == Lifecycle::trashed);
  CHECK(tests::record_of(two.index, two.note).changed == merged.transaction);
  CHECK(tests::record_of(two.index, two.annas).changed != merged.transaction);
  CHECK(tests::searched(two.index, "zebra") == std::vector<ContactId>{two.anna});
  CHECK(two.index.run(tests::note_becomes(two.note, "lion")).changed == std::vector<ContactId>{two.anna});
}

TEST_CASE("undoing a merge gives each contact its records again, and redoing it unites them") {
  Noted two;
  const std::string before = tests::state_of(two.index);
  const app::Changes merged = two.merge();
  const std::string after = tests::state_of(two.index);
  const app::Changes undone = two.index.run(app::Undo{merged.transaction});
  CHECK(tests::state_of(two.index) == before);
  CHECK(tests::records_of(two.index, two.ania).size() == 3);
  CHECK(tests::searched(two.index, "zebra") == std::vector<ContactId>{two.ania});
  const app::Changes redone = two.index.run(app::Undo{undone.transaction});
  CHECK(tests::state_of(two.index) == after);
  CHECK(tests::records_of(two.index, two.anna).size() == 4);

  const RecordId later = tests::add_note(two.index, two.anna, "lion");
  two.index.run(tests::note_becomes(two.note, "zebras"));
  two.index.run(app::Undo{redone.transaction});
  CHECK(tests::records_of(two.index, two.anna) == std::vector<RecordId>{later, two.annas});
  CHECK(tests::text_of(two.index, two.note, fields::note_text) == "zebras");
  CHECK(tests::record_of(two.index, two.note).contact == two.ania);
}

TEST_CASE("a merge is not undone without asking when a record that came with it was unlinked since") {
  Noted two;
  const app::Changes merged = two.merge();
  const app::Changes unlinked = two.index.run(app::UnlinkRecord{two.note});
  CHECK(two.index.refused(app::Undo{merged.transaction}).code == base::ErrorCode::conflict);
  two.index.run(app::Undo{unlinked.transaction});
  two.index.run(app::Undo{merged.transaction});
  CHECK(tests::record_of(two.index, two.note).contact == two.ania);
}

TEST_CASE("what was nobody's before a merge stays so") {
  Noted two;
  two.index.run(app::UnlinkRecord{two.note});
  two.merge();
  CHECK_FALSE(tests::record_of(two.index, two.note).contact);
  CHECK(tests::records_of(two.index, two.anna).size() == 3);
}

TEST_CASE("a record that was taken back before a merge comes back with the survivor") {
  Noted two;
  const app::Changes made = two.index.run(app::AddRecord{RecordKind::comment, two.ania, {{fields::comment_text, "x"}}});
  const RecordId comment = tests::newest_record(two.index);
  const app::Changes undone = two.index.run(app::Undo{made.transaction});
  two.merge();
  two.index.run(app::Undo{undone.transaction});
  CHECK(tests::record_of(two.index, comment).contact == two.anna);
  CHECK(tests::record_of(two.index, comment).lifecycle == Lifecycle::active);
}

TEST_CASE("a copy has no records, and the one that is copied keeps its own") {
  Noted two;
  const app::Changes copied = two.index.run(app::CopyContact{two.ania, "Copy", "Of Ania", true});
  REQUIRE(copied.created.size() == 1);
  CHECK(tests::records_of(two.index, copied.created[0]).empty());
  CHECK(tests::records_of(two.index, two.ania).size() == 3);
  CHECK(tests::newest_record(two.index) == two.trashed);
  CHECK(tests::searched(two.index, "zebra") == std::vector<ContactId>{two.ania});
}
