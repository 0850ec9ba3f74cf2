// What stood somewhere is named as it was then, whatever has become of it since.
#include <string>

#include "tests/app/support/two_contacts.h"

using domain::ContactId;
using domain::FieldType;
using tests::CardIndex;
using tests::history_of;
namespace fields = domain::fields;
namespace p = domain::properties;

namespace {

domain::Value number_value(auto value) { return static_cast<std::int64_t>(value); }

domain::FieldId field(CardIndex& index, FieldType type, std::vector<std::string> choices = {}) {
  return index
      .run(app::AddDefinition{domain::DefinitionKind::field,
                              {{p::name, std::string("Level")},
                               {p::type, number_value(type)},
                               {p::parent, number_value(domain::folders::general.value)}},
                              std::move(choices)})
      .defined.front();
}

domain::MethodContent phone(domain::MethodType type, const char* label = "") {
  return {domain::MethodKind::phone, type, 0, label, "+48 601 602 603"};
}

}  // namespace

TEST_CASE("a choice is named after its field became another type, and a text after it became a choice") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const auto level = field(index, FieldType::choice, {"Gold", "Silver"});
  const auto choices = index.workspace->definitions().find_field(level)->choices;
  index.run(app::SetField{anna, level, choices[0].value});
  const auto converted = index.run(app::ChangeFieldType{level, FieldType::text});
  index.run(app::SetField{anna, level, "Bronze"});
  index.run(app::ChangeFieldType{level, FieldType::choice});
  const auto entries = history_of(index, anna);
  REQUIRE(entries.size() == 5);
  CHECK(entries[0].from_name.empty());
  CHECK(domain::text_of(entries[0].from) == "Bronze");
  CHECK(entries[0].to_name == "Bronze");
  CHECK(entries[1].from_type == FieldType::text);
  CHECK(domain::text_of(entries[1].from) == "Gold");
  CHECK(entries[2].transaction == converted.transaction);
  CHECK(entries[2].from_name == "Gold");
  CHECK(entries[2].from_type == FieldType::choice);
  CHECK(domain::text_of(entries[2].to) == "Gold");
  CHECK(entries[2].type == FieldType::text);
  CHECK(entries[3].to_name == "Gold");
  const auto found = app::AuditList::read(*index.workspace, anna, {.text = "gold"});
  REQUIRE(found);
  CHECK(found->size() == 3);
}

TEST_CASE("an own type is called as it was typed then, in one entry") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  index.run(app::AddMethod{anna, phone(domain::MethodType::mobile)});
  const domain::MethodId id = index.view(anna).phones.front().id;
  index.run(app::EditMethod{anna, id, phone(domain::MethodType::custom, "Boat")});
  index.run(app::EditMethod{anna, id, phone(domain::MethodType::custom, "Ship")});
  index.run(app::EditMethod{anna, id, phone(domain::MethodType::work)});
  const auto entries = history_of(index, anna);
  REQUIRE(entries.size() == 5);
  CHECK(entries[0].field == fields::method_type);
  CHECK(entries[0].from_name == "Ship");
  CHECK(entries[0].to_name.empty());
  CHECK(entries[1].field == fields::method_label);
  CHECK(domain::text_of(entries[1].from) == "Boat");
  CHECK(domain::text_of(entries[1].to) == "Ship");
  CHECK(entries[2].field == fields::method_type);
  CHECK(entries[2].to_name == "Boat");
}

TEST_CASE("taking back an undo is a redo") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  auto last = index.run(app::SetField{anna, fields::city, "Hel"});
  for (int i = 0; i < 3; ++i) last = index.run(app::Undo{last.transaction});
  const auto entries = history_of(index, anna);
  REQUIRE(entries.size() == 5);
  CHECK((entries[0].undo && !entries[0].redo));
  CHECK((!entries[1].undo && entries[1].redo));
  CHECK((entries[2].undo && !entries[2].redo));
  CHECK((!entries[3].undo && !entries[3].redo));
}

TEST_CASE("what can never be undone says so") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), mill = index.organization("Mill");
  index.run(app::SetField{anna, fields::city, "Hel"});
  index.run(app::AttachFile{anna, {{}, "a.txt", "text/plain", 5, std::string(64, 'a')}});
  index.run(app::RemoveAttachment{anna, index.view(anna).files.front().id});
  index.run(app::SetCompany{anna, mill});
  for (const app::AuditEntry& entry : history_of(index, anna)) CHECK_FALSE(entry.stays);
  index.run(app::AnonymizeContact{mill});
  index.clock.time += domain::kRemovedAttachmentKept;
  const auto entries = history_of(index, anna);
  REQUIRE(entries.size() == 6);
  CHECK(entries[0].stays);  // that the link was taken for good
  CHECK_FALSE(entries[1].stays);
  CHECK(entries[2].stays);  // the file's bytes are gone
  CHECK_FALSE(entries[3].stays);
  CHECK_FALSE(entries[4].stays);
  CHECK_FALSE(entries[5].stays);
}
