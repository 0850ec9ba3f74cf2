#include "domain/records/kinds.h"

#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "domain/contact/contactability.h"
#include "domain/fields/cells.h"
#include "domain/fields/field_value.h"

using domain::FieldId;
using domain::FieldType;
using domain::RecordField;
using domain::RecordKind;
using domain::RecordKindSpec;
using domain::RecordValue;
namespace fields = domain::fields;
namespace record_field = domain::record_field;

namespace {

constexpr base::Millis kMade = 1'767'225'600'123;

base::Millis time_of_due(const std::string& date) {
  return domain::record_time(
      std::vector<RecordValue>{{fields::task_title, std::string("Call")}, {fields::task_due, date}}, kMade);
}

}  // namespace

TEST_CASE("stored numbers of kinds and of their fields stay, and so do the words of backups") {
  const auto number = [](std::string_view kind) {
    const RecordKindSpec* known = domain::find_record_kind(kind);
    return known == nullptr ? -1 : static_cast<int>(known->kind);
  };
  CHECK(number("note") == 1);
  CHECK(number("comment") == 2);
  CHECK(number("task") == 3);
  CHECK(number("outreach") == 4);
  const auto field = [](std::string_view key) {
    const RecordField* known = domain::find_record_field(key);
    return known == nullptr ? 0 : known->field.id.value;
  };
  CHECK(field("note_text") == 256);
  CHECK(field("comment_text") == 264);
  CHECK(field("task_title") == 272);
  CHECK(field("task_due") == 273);
  CHECK(field("task_assignee") == 274);
  CHECK(field("task_text") == 275);
  CHECK(field("outreach_channel") == 280);
  CHECK(field("outreach_address") == 281);
  CHECK(field("outreach_text") == 282);
  const RecordKindSpec* task = domain::find_record_kind(RecordKind::task);
  REQUIRE(task != nullptr);
  REQUIRE(task->states.size() == 2);
  CHECK(task->states[0] == "open");
  CHECK(task->states[1] == "done");
}

TEST_CASE("a channel of outreach is called like the channel with its number") {
  const auto word = [](domain::Channel channel) {
    return domain::kOutreachChannels.at(static_cast<std::size_t>(channel));
  };
  CHECK(word(domain::Channel::call) == "call");
  CHECK(word(domain::Channel::sms) == "sms");
  CHECK(word(domain::Channel::whatsapp) == "whatsapp");
  CHECK(word(domain::Channel::viber) == "viber");
  CHECK(word(domain::Channel::messenger) == "messenger");
  CHECK(word(domain::Channel::email) == "email");
  CHECK(word(domain::Channel::map) == "map");
}

TEST_CASE("kinds and their fields are found by number and by key") {
  for (const RecordKindSpec& kind : domain::kRecordKinds) {
    CAPTURE(kind.key);
    CHECK(domain::find_record_kind(kind.kind) == &kind);
    CHECK(domain::find_record_kind(kind.key) == &kind);
    for (const RecordField& field : kind.fields) {
      CAPTURE(field.field.key);
      CHECK(domain::find_record_field(field.field.id) == &field);
      CHECK(domain::find_record_field(field.field.key) == &field);
      CHECK(domain::kind_of_record_field(field.field.id) == kind.kind);
    }
  }
  CHECK(domain::find_record_kind(RecordKind::none) == nullptr);
  CHECK(domain::find_record_kind(static_cast<RecordKind>(200)) == nullptr);
  for (const char* key : {"", "none", "notes", "note_text"}) CHECK(domain::find_record_kind(key) == nullptr);
  for (const FieldId other :
       {FieldId{}, fields::note, fields::record_contact, fields::lifecycle, FieldId{255}, FieldId{5000}}) {
    CAPTURE(other.value);
    CHECK(domain::find_record_field(other) == nullptr);
    CHECK(domain::kind_of_record_field(other) == RecordKind::none);
    CHECK(domain::record_field_definition(other) == nullptr);
    CHECK_FALSE(domain::is_record_time(other));
  }
  for (const char* key : {"", "note", "task", "lifecycle"}) CHECK(domain::find_record_field(key) == nullptr);
}

TEST_CASE("no two kinds, fields or cells have a number or a word in common") {
  std::set<int> kinds;
  std::set<std::string_view> keys;
  std::set<FieldId> numbers;
  std::set<std::string_view> words;
  for (const domain::Cell& cell : domain::cells()) {
    CAPTURE(cell.word);
    CHECK(numbers.insert(cell.field).second);
    CHECK(words.insert(cell.word).second);
  }
  for (const RecordKindSpec& kind : domain::kRecordKinds) {
    CAPTURE(kind.key);
    CHECK(kind.kind != RecordKind::none);
    CHECK_FALSE(kind.key.empty());
    CHECK(kinds.insert(static_cast<int>(kind.kind)).second);
    CHECK(keys.insert(kind.key).second);
    for (const RecordField& field : kind.fields) {
      CAPTURE(field.field.key);
      CHECK(field.field.id.value >= 256);
      CHECK_FALSE(domain::is_own(field.field.id));
      CHECK(domain::find_standard_field(field.field.id) == nullptr);
      CHECK(domain::find_standard_field(field.field.key) == nullptr);
      CHECK(numbers.insert(field.field.id).second);
      CHECK(words.insert(field.field.key).second);
    }
    std::set<std::string_view> states;
    for (const std::string_view state : kind.states) CHECK(states.insert(state).second);
  }
}

TEST_CASE("a row of the history can show each kind: its title is one of its fields, and never missing") {
  for (const RecordKindSpec& kind : domain::kRecordKinds) {
    CAPTURE(kind.key);
    CHECK(domain::kind_of_record_field(kind.title) == kind.kind);
    const RecordField* title = domain::find_record_field(kind.title);
    REQUIRE(title != nullptr);
    CHECK(title->is(record_field::required));
    if (kind.detail) CHECK(domain::kind_of_record_field(kind.detail) == kind.kind);
    CHECK(kind.detail != kind.title);
  }
}

TEST_CASE("a field of a record has what its type and its purpose want") {
  for (const RecordKindSpec& kind : domain::kRecordKinds) {
    int dated = 0;
    for (const RecordField& field : kind.fields) {
      CAPTURE(field.field.key);
      CHECK((field.field.type == FieldType::choice) == !field.choices.empty());
      CHECK((field.field.type == FieldType::entry) == (field.entries != domain::DefinitionKind::none));
      CHECK(domain::entry_kind(field.field.id) == field.entries);
      if (field.is(record_field::when)) {
        ++dated;
        CHECK(field.field.type == FieldType::date);
      }
      CHECK(domain::is_record_time(field.field.id) == field.is(record_field::when));
      // Whatever a person writes freely may say who somebody is.
      const bool text = field.field.type == FieldType::text || field.field.type == FieldType::long_text;
      CHECK(field.is(record_field::personal) == text);
      if (field.is(record_field::searched)) CHECK(text);
    }
    CHECK(dated <= 1);
  }
}

TEST_CASE("a record stands in the history where it was made, unless a date of its kind puts it elsewhere") {
  CHECK(domain::record_time({}, kMade) == kMade);
  CHECK(time_of_due("2026-03-01") == 1'772'323'200'000);  // midnight, UTC
  CHECK(time_of_due("2024-02-29") == 1'709'164'800'000);
  CHECK(time_of_due("1970-01-01") == 0);
  CHECK(time_of_due("1969-12-31") == -86'400'000);
  for (const char* none :
       {"", "soon", "2026", "2026-03", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00"}) {
    CAPTURE(none);
    CHECK(time_of_due(none) == kMade);
  }
  const auto at = [](FieldId field, domain::Value value) {
    return domain::record_time(std::vector<RecordValue>{{field, std::move(value)}}, kMade);
  };
  CHECK(at(fields::task_due, std::int64_t{20'260'301}) == kMade);
  CHECK(at(fields::task_due, domain::Value{}) == kMade);
  CHECK(at(fields::task_title, std::string("2026-03-01")) == kMade);  // no date of when, whatever it says
  CHECK(at(fields::note_text, std::string("2026-03-01")) == kMade);
  CHECK(domain::is_record_time(fields::task_due));
  CHECK_FALSE(domain::is_record_time(fields::task_title));
}

TEST_CASE("what is typed into a record's field is judged by its definition") {
  const domain::FieldDefinition* channel = domain::record_field_definition(fields::outreach_channel);
  REQUIRE(channel != nullptr);
  CHECK(channel->id == fields::outreach_channel);
  CHECK(channel->key == "outreach_channel");
  CHECK(channel->type == FieldType::choice);
  REQUIRE(channel->choices.size() == domain::kOutreachChannels.size());
  for (std::size_t i = 0; i < channel->choices.size(); ++i) {
    CHECK(channel->choices[i].value == domain::kOutreachChannels[i]);
    CHECK(channel->choices[i].key == domain::kOutreachChannels[i]);
    CHECK_FALSE(channel->choices[i].id);
  }
  CHECK(domain::field_value(*channel, "viber", kMade).value == domain::Value{std::string("viber")});
  CHECK(domain::field_value(*channel, "fax", kMade).refusal == domain::Refusal::choice);

  for (const RecordKindSpec& kind : domain::kRecordKinds) {
    for (const RecordField& field : kind.fields) {
      CAPTURE(field.field.key);
      const domain::FieldDefinition* known = domain::record_field_definition(field.field.id);
      REQUIRE(known != nullptr);
      CHECK(known->type == field.field.type);
      CHECK(known->key == field.field.key);
      CHECK(known->choices.size() == field.choices.size());
      for (const domain::FormPlace& place : known->form) {
        CHECK(place.required == field.is(record_field::required));
        CHECK_FALSE(place.hidden);
      }
    }
  }
}
