#include "domain/fields/cells.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "domain/fields/definition.h"
#include "domain/records/kinds.h"

using domain::Cell;
using domain::CellHome;
using domain::FieldId;
namespace fields = domain::fields;
namespace p = domain::properties;

namespace {

std::set<std::uint32_t> cells_with(std::uint8_t trait) {
  std::set<std::uint32_t> numbers;
  for (const Cell& cell : domain::cells()) {
    if (cell.is(trait)) numbers.insert(cell.field.value);
  }
  return numbers;
}

// Every number that has a word: of the catalogue, of records, and some own ones.
std::vector<FieldId> fields_with_words() {
  std::vector<FieldId> all{{domain::kFirstOwn}, {1'234'567}, {UINT32_MAX}};
  for (const Cell& cell : domain::cells()) all.push_back(cell.field);
  for (const domain::RecordKindSpec& kind : domain::kRecordKinds) {
    for (const domain::RecordField& field : kind.fields) all.push_back(field.field.id);
  }
  return all;
}

}  // namespace

TEST_CASE("the words of older backups mean what they meant") {
  const std::vector<std::pair<std::uint32_t, const char*>> written{
      {1, "first_name"},
      {2, "last_name"},
      {3, "email"},
      {4, "phone"},
      {5, "date_of_birth"},
      {6, "contact_source"},
      {7, "contact_type"},
      {8, "business_name"},
      {9, "street_address"},
      {10, "city"},
      {11, "country"},
      {12, "state"},
      {13, "postal_code"},
      {14, "website"},
      {15, "time_zone"},
      {16, "note"},
      {17, "organization_name"},
      {18, "owner"},
      {19, "reports_to"},
      {20, "campaign"},
      {21, "discount"},
      {64, "kind"},
      {65, "status"},
      {66, "converted"},
      {67, "supplier"},
      {68, "lifecycle"},
      {69, "company"},
      {70, "avatar"},
      {71, "do_not_disturb"},
      {72, "do_not_call"},
      {73, "block_automatic_email"},
      {74, "newsletter"},
      {75, "portal_user"},
      {76, "portal_start"},
      {77, "portal_end"},
      {78, "follower"},
      {79, "company_role"},
      {80, "reach_value"},
      {81, "reach_type"},
      {82, "reach_flags"},
      {83, "reach_rank"},
      {84, "reach_label"},
      {90, "attachment_name"},
      {91, "tag"},
      {93, "course"},
      {94, "group"},
      {95, "merged_into"},
      {96, "told_apart"},
      {128, "definition_kind"},
      {129, "definition_name"},
      {130, "position"},
      {131, "organization_position"},
      {132, "parent"},
      {133, "type"},
      {134, "hidden"},
      {135, "organization_hidden"},
      {136, "required"},
      {137, "organization_required"},
      {138, "color"},
      {139, "currency"},
      {140, "subject"},
      {141, "body"},
      {142, "setting"},
      {143, "profile"},
      // Since there are records.
      {97, "record_contact"},
      {98, "record_state"},
      {99, "linked_record"},
      {256, "note_text"},
      {264, "comment_text"},
      {272, "task_title"},
      {273, "task_due"},
      {274, "task_assignee"},
      {275, "task_text"},
      {280, "outreach_channel"},
      {281, "outreach_address"},
      {282, "outreach_text"},
      {1024, "1024"},
      {4'294'967'295, "4294967295"},
  };
  for (const auto& one : written) {
    CAPTURE(one.second);
    CHECK(domain::field_word({one.first}) == one.second);
    CHECK(domain::field_of_word(one.second).value == one.first);
  }
}

TEST_CASE("the catalogue has every standard field under its key, and every property") {
  for (const domain::Field& field : domain::standard_fields()) {
    CAPTURE(field.key);
    const Cell* cell = domain::find_cell(field.id);
    REQUIRE(cell != nullptr);
    CHECK(cell->word == field.key);
    CHECK(domain::find_cell(field.key) == cell);
  }
  CHECK(domain::field_word(fields::organization_name) == "organization_name");
  for (FieldId property = p::kind; property < p::end; ++property.value) {
    CAPTURE(property.value);
    const Cell* cell = domain::find_cell(property);
    REQUIRE(cell != nullptr);
    CHECK(cell->topic == domain::CellTopic::definitions);
  }
  for (const Cell& cell : domain::cells()) {
    CAPTURE(cell.word);
    CHECK((cell.home == CellHome::property) == domain::is_property(cell.field));
    CHECK((cell.home == CellHome::mark) == domain::is_mark(cell.field));
    CHECK((cell.home == CellHome::list) == domain::is_method_list(cell.field));
    CHECK((cell.home == CellHome::method) == fields::is_of_method(cell.field));
    if (domain::is_name(cell.field)) CHECK(cell.home == CellHome::contact);
    CHECK_FALSE(domain::is_own(cell.field));
  }
}

TEST_CASE("a word leads back to its field, and no two fields have one word") {
  std::set<FieldId> numbers;
  std::set<std::string> words;
  for (const FieldId field : fields_with_words()) {
    CAPTURE(field.value);
    const std::string word = domain::field_word(field);
    CHECK_FALSE(word.empty());
    CHECK(domain::field_of_word(word) == field);
    CHECK(numbers.insert(field).second);
    CHECK(words.insert(word).second);
  }
}

TEST_CASE("what names no field means none") {
  for (const char* word : {"",
                           " ",
                           "no_such_field",
                           "City",
                           "city ",
                           "told apart",
                           "dismissed_duplicates",
                           "handed_over",
                           "0",
                           "10",
                           "92",
                           "1023",
                           "01024",
                           " 1024",
                           "1024 ",
                           "+1024",
                           "-1024",
                           "1024x",
                           "1024.0",
                           "4294967296",
                           "99999999999999999999"}) {
    CAPTURE(word);
    CHECK_FALSE(domain::field_of_word(word));
  }
  for (const FieldId field : {FieldId{}, FieldId{22}, FieldId{63}, FieldId{85}, fields::old_outreach, FieldId{100},
                              p::end, FieldId{255}, FieldId{257}, FieldId{300}, domain::settings::currency,
                              domain::system_tags::form, domain::folders::general, FieldId{1023}}) {
    CAPTURE(field.value);
    CHECK(domain::field_word(field).empty());
    CHECK(domain::find_cell(field) == nullptr);
    CHECK_FALSE(domain::is_of_contact(field));
    CHECK_FALSE(domain::is_of_record(field));
  }
}

TEST_CASE("contacts, records and definitions share nothing but the lifecycle") {
  for (const FieldId field : fields_with_words()) {
    CAPTURE(field.value);
    const bool definition = domain::is_property(field);
    CHECK_FALSE((definition && domain::is_of_contact(field)));
    CHECK_FALSE((definition && domain::is_of_record(field)));
    CHECK((definition || domain::is_of_contact(field) || domain::is_of_record(field)));
    CHECK((domain::is_of_contact(field) && domain::is_of_record(field)) == (field == fields::lifecycle));
  }
  for (const FieldId field :
       {fields::city, fields::first_name, fields::email, fields::method_value, fields::attachment_name, fields::tag,
        fields::merged_into, fields::linked_record, FieldId{5000}}) {
    CAPTURE(field.value);
    CHECK(domain::is_of_contact(field));
  }
  for (const FieldId field : {fields::record_contact, fields::record_state, fields::note_text, fields::task_due}) {
    CAPTURE(field.value);
    CHECK(domain::is_of_record(field));
  }
}

TEST_CASE(
    "what stays of an anonymized contact tells nobody who it was, and a copy has nothing that happened to one alone") {
  using Numbers = std::set<std::uint32_t>;
  CHECK(cells_with(domain::cell_trait::kept) == Numbers{64, 65, 66, 67, 68, 78, 91, 93, 94, 99});
  CHECK(cells_with(domain::cell_trait::its_own) == Numbers{66, 75, 76, 77, 93, 94, 95, 96});
}

TEST_CASE("links to entries say of which list") {
  using domain::DefinitionKind;
  CHECK(domain::entry_kind(fields::owner) == DefinitionKind::member);
  CHECK(domain::entry_kind(fields::follower) == DefinitionKind::member);
  CHECK(domain::entry_kind(fields::campaign) == DefinitionKind::campaign);
  CHECK(domain::entry_kind(fields::task_assignee) == DefinitionKind::member);
  CHECK(domain::entry_kind(fields::task_title) == DefinitionKind::none);
  CHECK(domain::entry_kind(fields::city) == DefinitionKind::none);
}
