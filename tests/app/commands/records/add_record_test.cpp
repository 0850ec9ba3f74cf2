// Records as they are made: what they hold, and what is refused.
#include <set>
#include <string>
#include <vector>

#include "tests/app/support/records.h"
#include "tests/app/support/two_contacts.h"

using domain::ContactId;
using domain::DefinitionKind;
using domain::RecordId;
using domain::RecordKind;
using domain::RecordValue;
using tests::CardIndex;
namespace fields = domain::fields;

namespace {

constexpr base::Millis kFirstOfMarch = 1'772'323'200'000;  // 2026

std::vector<RecordValue> values_of_newest(const CardIndex& index) {
  auto values = store::values_of_record(tests::database_of(index), tests::newest_record(index));
  REQUIRE(values);
  return std::move(*values);
}

domain::Value as_text(const char* text) { return std::string(text); }

std::size_t rows_in(const CardIndex& index, const char* table) {
  store::Statement select = tests::database_of(index).read(std::string("SELECT count(*) FROM ") + table);
  REQUIRE(select.step());
  return static_cast<std::size_t>(select.number(0));
}

}  // namespace

TEST_CASE("a note is the contact's, of the moment, with its text trimmed") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const app::Changes changes =
      index.run(app::AddRecord{RecordKind::note, anna, {{fields::note_text, "  called twice\nno answer \n"}}});
  CHECK(changes.changed == std::vector<ContactId>{anna});
  CHECK(changes.created.empty());
  const RecordId id = tests::newest_record(index);
  CHECK(id == RecordId{domain::kContactLimit});
  const store::Record note = tests::record_of(index, id);
  CHECK(note.kind == RecordKind::note);
  CHECK(note.contact == anna);
  CHECK(note.at == index.clock.time);
  CHECK(note.state == 0);
  CHECK(note.stamp == changes.transaction);
  CHECK(note.changed == changes.transaction);
  CHECK(note.lifecycle == domain::Lifecycle::active);
  CHECK(note.origin == domain::Origin::hand);
  CHECK(note.uid > 0);
  CHECK(values_of_newest(index) == std::vector<RecordValue>{{fields::note_text, as_text("called twice\nno answer")}});
}

TEST_CASE("the change table says of a new record only that it came") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const app::Changes changes = index.run(app::AddRecord{RecordKind::note, anna, {{fields::note_text, "one"}}});
  const std::vector<store::Change> written = tests::changes_in(index, changes.transaction);
  REQUIRE(written.size() == 1);
  CHECK(written[0].cell == store::CellKey{tests::newest_record(index), fields::lifecycle, {}});
  CHECK(written[0].from == domain::Value{std::int64_t{2}});
  CHECK(written[0].to == domain::Value{std::int64_t{0}});
}

TEST_CASE("each kind holds what was given, and nothing for what was not") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const auto ewa = tests::define(index, DefinitionKind::member, "Ewa");
  index.run(app::AddRecord{RecordKind::task,
                           anna,
                           {{fields::task_assignee, std::to_string(ewa.value)},
                            {fields::task_text, "about\nthe offer"},
                            {fields::task_due, "2026-03-01"},
                            {fields::task_title, "Call back"}}});
  CHECK(values_of_newest(index) == std::vector<RecordValue>{{fields::task_title, as_text("Call back")},
                                                            {fields::task_due, as_text("2026-03-01")},
                                                            {fields::task_assignee, std::int64_t{ewa.value}},
                                                            {fields::task_text, as_text("about\nthe offer")}});
  CHECK(tests::record_of(index, tests::newest_record(index)).at == kFirstOfMarch);

  index.run(app::AddRecord{RecordKind::task, anna, {{fields::task_title, "Write"}, {fields::task_due, " "}}});
  CHECK(values_of_newest(index) == std::vector<RecordValue>{{fields::task_title, as_text("Write")}});
  CHECK(tests::record_of(index, tests::newest_record(index)).at == index.clock.time);

  index.run(app::AddRecord{RecordKind::comment, anna, {{fields::comment_text, "a good one"}}});
  CHECK(values_of_newest(index) == std::vector<RecordValue>{{fields::comment_text, as_text("a good one")}});
  CHECK(tests::record_of(index, tests::newest_record(index)).kind == RecordKind::comment);

  index.run(app::AddRecord{
      RecordKind::outreach, anna, {{fields::outreach_channel, "sms"}, {fields::outreach_text, "left a word"}}});
  CHECK(values_of_newest(index) == std::vector<RecordValue>{{fields::outreach_channel, as_text("sms")},
                                                            {fields::outreach_text, as_text("left a word")}});
  CHECK(tests::records_of(index, anna).size() == 4);
}

TEST_CASE("every record has a number of its own, and a name for elsewhere") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), berta = index.person("Berta");
  std::set<std::int64_t> uids;
  for (std::uint32_t i = 0; i < 6; ++i) {
    CHECK(tests::add_note(index, i % 2 == 0 ? anna : berta, "note").value == domain::kContactLimit + i);
    uids.insert(tests::record_of(index, tests::newest_record(index)).uid);
  }
  CHECK(uids.size() == 6);
  CHECK(tests::records_of(index, anna).size() == 3);
}

TEST_CASE("what a kind does not take is refused, and nothing is written") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const auto vip = tests::define(index, DefinitionKind::tag, "VIP");
  const auto gone = tests::define(index, DefinitionKind::member, "Gone");
  index.run(app::RemoveDefinition{gone});
  const std::size_t transactions = rows_in(index, "transactions");
  const auto refused = [&](RecordKind kind, std::vector<app::FieldText> given) {
    const base::Error error = index.refused(app::AddRecord{kind, anna, std::move(given)});
    CHECK(error.code == base::ErrorCode::invalid_argument);
    return error.detail;
  };
  const auto note = [&](std::vector<app::FieldText> given) { return refused(RecordKind::note, std::move(given)); };
  const auto task = [&](std::vector<app::FieldText> given) {
    given.insert(given.begin(), {fields::task_title, "Call"});
    return refused(RecordKind::task, std::move(given));
  };
  CHECK(note({}) == "note_text: required");
  CHECK(note({{fields::note_text, " \n\t"}}) == "note_text: required");
  CHECK(note({{fields::note_text, std::string(100'001, 'x')}}) == "note_text: too_long");
  CHECK(note({{fields::note_text, std::string("a\0b", 3)}}) == "note_text: invalid_characters");
  CHECK(note({{fields::note_text, "one"}, {fields::comment_text, "two"}}) == "field");
  CHECK(note({{fields::note_text, "one"}, {fields::note, "two"}}) == "field");
  CHECK(note({{fields::note_text, "one"}, {fields::record_state, "1"}}) == "field");
  CHECK(note({{fields::note_text, "one"}, {domain::FieldId{5000}, "two"}}) == "field");
  CHECK(task({{fields::note_text, "two"}}) == "field");
  CHECK(refused(RecordKind::task, {{fields::task_due, "2026-03-01"}}) == "task_title: required");
  CHECK(refused(RecordKind::task, {{fields::task_title, std::string(1001, 'x')}}) == "task_title: too_long");
  CHECK(task({{fields::task_due, "soon"}}) == "task_due: date_format");
  CHECK(task({{fields::task_due, "1.3.2026"}}) == "task_due: date_format");
  CHECK(task({{fields::task_due, "2026-02-30"}}) == "task_due: date_unreal");
  for (const std::string& nobody :
       {std::string("7777"), std::string("Ewa"), std::string("0"), std::to_string(vip.value),
        std::to_string(gone.value), std::string("99999999999")}) {
    CAPTURE(nobody);
    CHECK(task({{fields::task_assignee, nobody}}) == "task_assignee: choice");
  }
  CHECK(refused(RecordKind::outreach, {}) == "outreach_channel: required");
  CHECK(refused(RecordKind::outreach, {{fields::outreach_channel, "fax"}}) == "outreach_channel: choice");
  CHECK(refused(RecordKind::none, {}) == "kind");
  CHECK(refused(static_cast<RecordKind>(99), {{fields::note_text, "one"}}) == "kind");
  CHECK(rows_in(index, "record") == 0);
  CHECK(rows_in(index, "record_value") == 0);
  CHECK(rows_in(index, "transactions") == transactions);
}

TEST_CASE("a record needs a contact that is there") {
  CardIndex index;
  const app::Changes made = index.run(app::CreateContact{.first = "Anna"});
  const ContactId anna = made.created.front(), berta = index.person("Berta"), clara = index.person("Clara");
  index.run(app::Undo{made.transaction});
  index.run(app::AnonymizeContact{berta});
  index.run(app::TrashContacts{{clara}});
  for (const ContactId nobody : {ContactId{}, ContactId{99}, anna, berta}) {
    const base::Error error = index.refused(app::AddRecord{RecordKind::note, nobody, {{fields::note_text, "one"}}});
    CHECK(error.code == base::ErrorCode::not_found);
    CHECK(error.detail == "contact");
  }
  CHECK(index.run(app::AddRecord{RecordKind::note, clara, {{fields::note_text, "one"}}}).touches(clara));
}

TEST_CASE("the first member, whom every card index has, takes tasks, too") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const std::string me = std::to_string(domain::members::first.value);
  const RecordId task =
      tests::add_record(index, RecordKind::task, anna, {{fields::task_title, "Call"}, {fields::task_assignee, me}});
  CHECK(tests::value_of(index, task, fields::task_assignee) ==
        domain::Value{std::int64_t{domain::members::first.value}});
}
