#include "app/commands/command.h"
#include "app/queries/journal/audit.h"
#include "app/queries/search/search.h"
#include "app/queries/settings/field_use.h"
#include "tests/app/support/card_index.h"

using domain::ContactId;
using domain::ContactKind;
using domain::DefinitionId;
using domain::DefinitionKind;
using domain::FieldType;
using tests::CardIndex;
namespace fields = domain::fields;
namespace p = domain::properties;

namespace {

domain::Value number(auto value) { return static_cast<std::int64_t>(value); }

DefinitionId add_field(CardIndex& index, const std::string& name, FieldType type) {
  app::AddDefinition command{
      DefinitionKind::field,
      {{p::name, name}, {p::type, number(type)}, {p::parent, number(domain::folders::general.value)}}};
  if (type == FieldType::money) command.properties.push_back({p::currency, std::string("PLN")});
  return index.run(command).defined.front();
}

DefinitionId add_choice(CardIndex& index, DefinitionId field, const std::string& name) {
  return index.run(app::AddDefinition{DefinitionKind::choice, {{p::name, name}, {p::parent, number(field.value)}}})
      .defined.front();
}

std::size_t found(const CardIndex& index, const char* text) {
  const auto result = app::search(*index.workspace, text);
  REQUIRE(result);
  return result->all.count();
}

void settle(CardIndex& index) {
  while (true) {
    const auto more = index.workspace->prepare();
    REQUIRE(more);
    if (!*more) return;
  }
}

std::vector<std::string> names_in(const app::ContactView& view, domain::FolderId folder) {
  std::vector<std::string> names;
  for (const app::FolderView& shown : view.folders) {
    if (shown.id != folder) continue;
    for (const app::FieldView& field : shown.fields) names.push_back(field.name.empty() ? field.key : field.name);
  }
  return names;
}

}  // namespace

TEST_CASE("an own field is made, filled, found, removed with its use told, and brought back") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const DefinitionId hobby = add_field(index, "Hobby", FieldType::text);
  index.run(app::SetField{anna, hobby, "Kłobuck climbing"});
  CHECK(index.value(anna, hobby) == "Kłobuck climbing");
  CHECK(found(index, "klobuck") == 1);
  CHECK(*app::field_use(*index.workspace, hobby) == 1);

  const app::Changes removed = index.run(app::RemoveDefinition{hobby});
  CHECK(removed.definitions);
  CHECK(index.value(anna, hobby) == "(no such field)");
  settle(index);
  CHECK(found(index, "klobuck") == 0);
  CHECK(index.refused(app::SetField{anna, hobby, "x"}).code == base::ErrorCode::not_found);

  index.run(app::Undo{removed.transaction});
  settle(index);
  CHECK(index.value(anna, hobby) == "Kłobuck climbing");
  CHECK(found(index, "klobuck") == 1);
}

TEST_CASE("a field whose making is undone is gone with its name kept, and can be redone") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const app::Changes made = index.run(app::AddDefinition{DefinitionKind::field,
                                                         {{p::name, std::string("Hobby")},
                                                          {p::type, number(FieldType::text)},
                                                          {p::parent, number(domain::folders::general.value)}}});
  const DefinitionId hobby = made.defined.front();
  index.run(app::SetField{anna, hobby, "chess"});
  const app::Changes undone = index.run(app::Undo{made.transaction});
  CHECK(index.workspace->definitions().find_field(hobby) == nullptr);
  CHECK(index.workspace->definitions().last_name(hobby) == "Hobby");
  index.run(app::Undo{undone.transaction});
  CHECK(index.value(anna, hobby) == "chess");
}

TEST_CASE("a definition that breaks a rule is refused whole") {
  CardIndex index;
  const auto refusal = [&](app::AddDefinition command) { return index.refused(command).detail; };
  CHECK(refusal({DefinitionKind::field, {{p::name, std::string("X")}}}) == "definition: required");
  CHECK(refusal({DefinitionKind::tag, {}}) == "definition: required");
  CHECK(refusal({DefinitionKind::choice, {{p::name, std::string("X")}, {p::parent, number(fields::city.value)}}}) ==
        "definition: choice");
  CHECK(index.refused(app::SetProperty{fields::city, p::name, std::string("Town")}).detail == "definition: fixed");
  CHECK(index.refused(app::SetProperty{{4242}, p::name, std::string("Town")}).code == base::ErrorCode::not_found);
  CHECK(index.refused(app::RemoveDefinition{fields::city}).detail == "definition: fixed");
  const DefinitionId hobby = add_field(index, "Hobby", FieldType::text);
  CHECK(index.refused(app::SetProperty{hobby, p::type, number(FieldType::date)}).detail == "definition: fixed");
  CHECK(index.workspace->definitions().fields().size() == domain::standard_fields().size() + 1);
}

TEST_CASE("fields are put elsewhere on the form of one kind alone, and folders in another order") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const ContactId company = index.organization("Officine");
  const DefinitionId hobby = add_field(index, "Hobby", FieldType::text);
  index.run(app::PlaceDefinition{hobby, fields::city, domain::folders::general, ContactKind::person});
  const auto order = names_in(index.view(anna), domain::folders::general);
  const auto at = [](const std::vector<std::string>& names, const char* name) {
    return std::find(names.begin(), names.end(), name) - names.begin();
  };
  CHECK(at(order, "Hobby") + 1 == at(order, "city"));
  const auto other = names_in(index.view(company), domain::folders::general);
  CHECK(at(other, "Hobby") > at(other, "city"));

  index.run(app::PlaceDefinition{domain::folders::additional, domain::folders::contact, {}, {}});
  CHECK(index.view(anna).folders.front().id == domain::folders::additional);
  // However often something is put between the same two, there is room.
  for (int i = 0; i < 60; ++i) {
    index.run(app::PlaceDefinition{i % 2 == 0 ? hobby : fields::website, fields::city, {}, ContactKind::person});
  }
  const auto shuffled = names_in(index.view(anna), domain::folders::general);
  CHECK(at(shuffled, "website") + 1 == at(shuffled, "city"));
  CHECK(at(shuffled, "Hobby") + 1 == at(shuffled, "website"));
}

TEST_CASE("a required field is asked for when a contact is made and kept afterwards") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  index.run(app::SetProperty{fields::city, p::required, number(1)});
  index.run(app::SetProperty{fields::email, p::organization_required, number(1)});
  app::CreateContact person;
  person.first = "Bruno";
  CHECK(index.refused(person).detail == "city: required");
  person.fields = {{fields::city, "Forlì"}};
  const ContactId bruno = index.run(person).created.front();
  CHECK(index.refused(app::SetField{bruno, fields::city, ""}).detail == "city: required");
  index.run(app::SetField{anna, fields::city, "Cesena"});
  app::CreateContact company;
  company.kind = ContactKind::organization;
  company.first = "Officine";
  CHECK(index.refused(company).detail == "email: required");
  company.methods = {{domain::MethodKind::email, {}, 0, {}, "a@b.example"}};
  index.run(company);
}

TEST_CASE("a hidden field is off the form of its kind unless it has a value") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const ContactId bruno = index.person("Bruno");
  index.run(app::SetField{anna, fields::city, "Forlì"});
  index.run(app::SetProperty{fields::city, p::hidden, number(1)});
  CHECK(index.value(anna, fields::city) == "Forlì");
  CHECK(index.value(bruno, fields::city) == "(no such field)");
  CHECK(index.value(index.organization("Officine"), fields::city).empty());
}

TEST_CASE("hidden phones and e-mails are on the card of those alone who have some") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  index.run(app::SetProperty{fields::email, p::hidden, number(1)});
  CHECK(index.value(anna, fields::email) == "(no such field)");
  CHECK(index.value(anna, fields::phone).empty());
  index.run(app::AddMethod{anna, {domain::MethodKind::email, {}, 0, {}, "a@b.example"}});
  CHECK(index.value(anna, fields::email).empty());
}

TEST_CASE("a type changes when every value converts, and the preview names those that do not") {
  CardIndex index;
  const DefinitionId size = add_field(index, "Size", FieldType::text);
  const ContactId anna = index.person("Anna");
  const ContactId bruno = index.person("Bruno");
  index.run(app::SetField{anna, size, "38.5"});
  index.run(app::SetField{bruno, size, "large"});
  auto preview = app::conversion_preview(*index.workspace, size, FieldType::number, index.clock.time);
  REQUIRE(preview);
  CHECK(preview->values == 2);
  CHECK(preview->failing == 1);
  REQUIRE(preview->failures.size() == 1);
  CHECK(preview->failures[0].contact.name == "Bruno");
  CHECK(preview->failures[0].value == "large");
  CHECK(index.refused(app::ChangeFieldType{size, FieldType::number}).code == base::ErrorCode::conflict);
  CHECK(index.value(anna, size) == "38.5");

  index.run(app::SetField{bruno, size, "44"});
  const app::Changes changed = index.run(app::ChangeFieldType{size, FieldType::number});
  CHECK(index.workspace->definitions().find_field(size)->type == FieldType::number);
  CHECK(index.value(bruno, size) == "44");
  CHECK(index.refused(app::SetField{anna, size, "large"}).detail == "Size: number_format");
  index.run(app::Undo{changed.transaction});
  CHECK(index.workspace->definitions().find_field(size)->type == FieldType::text);
  CHECK(index.value(anna, size) == "38.5");
}

TEST_CASE("texts become choices that are made for them") {
  CardIndex index;
  const DefinitionId level = add_field(index, "Level", FieldType::text);
  const ContactId anna = index.person("Anna");
  const ContactId bruno = index.person("Bruno");
  index.run(app::SetField{anna, level, "Gold"});
  index.run(app::SetField{bruno, level, "gold"});
  const auto preview = app::conversion_preview(*index.workspace, level, FieldType::choice, index.clock.time);
  CHECK(preview->failing == 0);
  CHECK(preview->choices.size() == 1);
  index.run(app::ChangeFieldType{level, FieldType::choice});
  CHECK(index.workspace->definitions().find_field(level)->choices.size() == 1);
  CHECK(index.value(anna, level) == index.value(bruno, level));
}

TEST_CASE("a field is made together with its choices, or not at all") {
  CardIndex index;
  app::AddDefinition command{DefinitionKind::field,
                             {{p::name, std::string("Level")},
                              {p::type, number(FieldType::choices)},
                              {p::parent, number(domain::folders::general.value)}},
                             {"Gold", "Silver"}};
  const app::Changes made = index.run(command);
  const auto* level = index.workspace->definitions().find_field(made.defined.front());
  REQUIRE(level->choices.size() == 2);
  CHECK(level->choices[0].name == "Gold");
  index.run(app::Undo{made.transaction});
  CHECK(index.workspace->definitions().fields().size() == domain::standard_fields().size());
  command.choices = {"Gold", "gold"};
  CHECK(index.refused(command).detail == "definition: name_taken");
  command.choices = {""};
  CHECK(index.refused(command).detail == "definition: required");
  command.choices = {"Gold"};
  command.properties[1].value = number(FieldType::text);
  CHECK(index.refused(command).detail == "definition: fixed");
  CHECK(index.workspace->definitions().fields().size() == domain::standard_fields().size());
}

TEST_CASE("choices extend a standard field, too") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const DefinitionId press = add_choice(index, fields::contact_type, "Press");
  const std::string value = std::to_string(press.value);
  index.run(app::SetField{anna, fields::contact_type, value});
  CHECK(index.value(anna, fields::contact_type) == value);
  index.run(app::RemoveDefinition{press});
  CHECK(index.value(anna, fields::contact_type) == value);
  CHECK(index.refused(app::SetField{anna, fields::contact_type, value}).detail == "contact_type: choice");
}

TEST_CASE("definitions survive a restart, with a reindexing that was under way") {
  store::vfs::Image image;
  tests::FakeClock clock;
  tests::FakeRandom random;
  const auto vfs = store::vfs::Vfs::create("definitions", image, clock, random);
  REQUIRE(vfs);
  DefinitionId hobby;
  {
    CardIndex index{**vfs};
    hobby = add_field(index, "Hobby", FieldType::text);
    for (int i = 0; i < 450; ++i) {
      index.run(app::SetField{index.person("P" + std::to_string(i)), hobby, "sailing"});
    }
    index.run(app::RemoveDefinition{hobby});
    REQUIRE(*index.workspace->prepare());
    CHECK(found(index, "sailing") == 250);
  }
  CardIndex index{**vfs};
  CHECK(index.workspace->definitions().last_name(hobby) == "Hobby");
  settle(index);
  CHECK(found(index, "sailing") == 0);
}
