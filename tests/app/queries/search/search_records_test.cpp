// Contacts are found by the words of their records.
#include <string>
#include <vector>

#include "tests/app/support/records.h"

using domain::ContactId;
using domain::RecordId;
using domain::RecordKind;
using tests::CardIndex;
using tests::searched;
namespace fields = domain::fields;

namespace {

using Contacts = std::vector<ContactId>;

struct Zoo : CardIndex {
  ContactId anna = person("Anna", "Nowak"), berta = person("Berta", "Nowak");
};

}  // namespace

TEST_CASE("a word of a note finds its contact by three letters and more, whatever the accents") {
  Zoo index;
  tests::add_note(index, index.anna, "met at the Żubrówka, spoke of zebras");
  for (const char* text : {"zeb", "zebra", "ZEBRAS", "zub", "żub", "zubrowka", "spo zeb", "met"}) {
    CAPTURE(text);
    CHECK(searched(index, text) == Contacts{index.anna});
  }
  for (const char* text : {"z", "ze", "zu", "żu", "zebrass", "ebra", "zebra lion"}) {
    CAPTURE(text);
    CHECK(searched(index, text).empty());
  }
}

TEST_CASE("one word may stand in a record and the other one in the name, and only the name counts as the name") {
  Zoo index;
  tests::add_note(index, index.anna, "zebra");
  tests::add_note(index, index.berta, "zebra and lion");
  CHECK(searched(index, "zebra") == Contacts{index.anna, index.berta});
  CHECK(searched(index, "nowak zebra") == Contacts{index.anna, index.berta});
  CHECK(searched(index, "anna zebra") == Contacts{index.anna});
  CHECK(searched(index, "anna lion").empty());
  const auto found = app::search(*index.workspace, "zebra");
  REQUIRE(found);
  CHECK(found->in_name.count() == 0);
}

TEST_CASE("the texts of every kind are searched, and of the rest nothing") {
  Zoo index;
  tests::add_record(index, RecordKind::comment, index.anna, {{fields::comment_text, "giraffe"}});
  tests::add_record(index, RecordKind::task, index.anna,
                    {{fields::task_title, "ostrich"}, {fields::task_text, "lion"}, {fields::task_due, "2031-03-01"}});
  tests::add_record(
      index, RecordKind::outreach, index.anna,
      {{fields::outreach_channel, "viber"}, {fields::outreach_text, "hippo"}, {fields::outreach_address, "rhino"}});
  for (const char* text : {"giraffe", "ostrich", "lion", "hippo", "giraffe hippo"}) {
    CAPTURE(text);
    CHECK(searched(index, text) == Contacts{index.anna});
  }
  for (const char* text : {"viber", "rhino", "2031", "open", "task"}) {
    CAPTURE(text);
    CHECK(searched(index, text).empty());
  }
}

TEST_CASE("digits in a note are found, too") {
  Zoo index;
  tests::add_note(index, index.anna, "order 471108");
  CHECK(searched(index, "471108") == Contacts{index.anna});
  CHECK(searched(index, "471") == Contacts{index.anna});
  CHECK(searched(index, "711").empty());
}

TEST_CASE("what is found follows the edits of a record") {
  Zoo index;
  const RecordId note = tests::add_note(index, index.anna, "zebra");
  const app::Changes edited = index.run(tests::note_becomes(note, "lion"));
  CHECK(searched(index, "zebra").empty());
  CHECK(searched(index, "lion") == Contacts{index.anna});
  index.run(app::Undo{edited.transaction});
  CHECK(searched(index, "zebra") == Contacts{index.anna});
  CHECK(searched(index, "lion").empty());
  const RecordId task = tests::add_record(index, RecordKind::task, index.berta,
                                          {{fields::task_title, "Call"}, {fields::task_text, "hippo"}});
  index.run(app::SetRecord{task, {{fields::task_text, ""}}});
  CHECK(searched(index, "hippo").empty());
  CHECK(searched(index, "call") == Contacts{index.berta});
}

TEST_CASE("a record finds nobody while it is unlinked, trashed or removed") {
  Zoo index;
  const app::Changes made = index.run(app::AddRecord{RecordKind::note, index.anna, {{fields::note_text, "zebra"}}});
  const RecordId note = tests::newest_record(index);
  const app::Changes unlinked = index.run(app::UnlinkRecord{note});
  CHECK(searched(index, "zebra").empty());
  index.run(app::Undo{unlinked.transaction});
  CHECK(searched(index, "zebra") == Contacts{index.anna});
  const app::Changes trashed = index.run(app::TrashRecord{note});
  CHECK(searched(index, "zebra").empty());
  index.run(tests::note_becomes(note, "zebras"));
  CHECK(searched(index, "zebra").empty());
  index.run(app::Undo{trashed.transaction});
  CHECK(searched(index, "zebras") == Contacts{index.anna});
  index.run(app::Undo{made.transaction, app::NewerEdits::overwrite});
  CHECK(searched(index, "zebra").empty());
}

TEST_CASE("who has several records with a word is found once, and still when one of them goes") {
  Zoo index;
  tests::add_note(index, index.anna, "zebra zebra");
  const app::Changes second =
      index.run(app::AddRecord{RecordKind::comment, index.anna, {{fields::comment_text, "zebra"}}});
  CHECK(searched(index, "zebra") == Contacts{index.anna});
  index.run(app::Undo{second.transaction});
  CHECK(searched(index, "zebra") == Contacts{index.anna});
}

TEST_CASE("the words of records find nobody who is not there any more") {
  CardIndex index;
  const app::Changes made = index.run(app::CreateContact{.first = "Anna"});
  tests::add_note(index, made.created.front(), "zebra");
  index.run(app::Undo{made.transaction, app::NewerEdits::overwrite});
  CHECK(searched(index, "anna").empty());
  CHECK(searched(index, "zebra").empty());
}
