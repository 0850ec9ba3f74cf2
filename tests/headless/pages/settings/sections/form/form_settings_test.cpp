#include "ui/pages/settings/sections/form/form_settings.h"

#include <algorithm>

#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;
using Key = Program::Key;
using domain::ContactKind;
using domain::FieldType;
namespace fields = domain::fields;
namespace p = domain::properties;

namespace {

struct FormProgram : Program {
  explicit FormProgram(platform::headless::UiOptions options = {}) : Program(options) {
    open();
    go("#/settings/contact-form");
  }
  const domain::Definitions& definitions() const { return index.workspace->definitions(); }
  const domain::FieldDefinition* field(std::string_view name) const {
    for (const auto& field : definitions().fields()) {
      if (field.name == name) return &field;
    }
    return nullptr;
  }
  domain::DefinitionId add_field(const std::string& name, FieldType type) {
    const auto made = index.run(app::AddDefinition{domain::DefinitionKind::field,
                                                   {{p::name, name},
                                                    {p::type, static_cast<std::int64_t>(type)},
                                                    {p::parent, std::int64_t{domain::folders::general.value}}}});
    go("#/settings/about");
    go("#/settings/contact-form");
    return made.defined.front();
  }
  // The names of the fields as they stand, all folders together.
  std::vector<std::string> order() const {
    std::vector<std::string> names;
    for (const auto& entry : screen.tree().entries()) {
      if (entry.node.role == Role::button && entry.node.name.starts_with("Move ")) {
        names.push_back(entry.node.name.substr(5));
      }
    }
    return names;
  }
  std::ptrdiff_t at(const std::string& name) const {
    const auto names = order();
    return std::find(names.begin(), names.end(), name) - names.begin();
  }
  void choose_in_menu(const std::string& field, std::string_view item) {
    screen.click(Role::button, "Options for " + field);
    screen.click(Role::menuitem, item);
  }
};

}  // namespace

TEST_CASE("a field of every own type is made in the settings, and undone from the toast") {
  FormProgram program;
  CHECK(program.problems() == "");
  const std::pair<const char*, FieldType> types[] = {
      {"Text", FieldType::text},       {"Long text", FieldType::long_text},
      {"Number", FieldType::number},   {"Money", FieldType::money},
      {"Date", FieldType::date},       {"Yes or no", FieldType::yes_no},
      {"Choice", FieldType::choice},   {"Several choices", FieldType::choices},
      {"Web address", FieldType::url}, {"Phone", FieldType::phone},
      {"Email", FieldType::email},     {"Address", FieldType::address},
      {"Contact", FieldType::contact}};
  for (const auto& [word, type] : types) {
    const std::string name = std::string("Own ") + word;
    program.screen.click(Role::button, "New field");
    CHECK(program.screen.focused_name() == "Field name");
    program.screen.fill(Role::textbox, "Field name", name);
    program.screen.choose("Type", word);
    program.screen.choose("Folder", "General info");
    if (type == FieldType::choice || type == FieldType::choices) {
      program.screen.fill(Role::multiline, "Choices, one in each line", "Gold\n\n Silver ");
    }
    if (type == FieldType::money) program.screen.fill(Role::textbox, "Currency", "pln");
    CHECK(program.problems() == "");
    program.screen.click(Role::button, "Save");
    CHECK(program.says("Field “" + name + "” added"));
    const auto* made = program.field(name);
    REQUIRE(made != nullptr);
    CHECK(made->type == type);
    CHECK(made->folder == domain::folders::general);
    if (type == FieldType::money) CHECK(made->currency == "PLN");
    if (type == FieldType::choice) {
      REQUIRE(made->choices.size() == 2);
      CHECK(made->choices[1].name == "Silver");
    }
  }
  program.screen.click(Role::button, "Undo");
  CHECK(program.field("Own Contact") == nullptr);
  CHECK(program.problems() == "");
}

TEST_CASE("a new field without a name, or with one that is taken, is refused beside it, and nothing typed is lost") {
  FormProgram program;
  program.add_field("Hobby", FieldType::text);
  program.screen.click(Role::button, "New field");
  program.screen.choose("Type", "Choice");
  program.screen.click(Role::button, "Save");
  CHECK(program.says("Enter a name."));
  CHECK(program.says("Enter at least one choice."));
  CHECK(program.screen.focused_name() == "Field name");
  program.screen.fill(Role::textbox, "Field name", "hobby");
  program.screen.fill(Role::multiline, "Choices, one in each line", "Gold\ngold");
  program.screen.click(Role::button, "Save");
  CHECK(program.screen.has_state(Role::textbox, "Field name", ui::semantics::kInvalid));
  CHECK(program.screen.has_state(Role::multiline, "Choices, one in each line", ui::semantics::kInvalid));
  program.screen.fill(Role::textbox, "Field name", "Level");
  program.screen.fill(Role::multiline, "Choices, one in each line", "Gold");
  program.screen.click(Role::button, "Save");
  REQUIRE(program.field("Level") != nullptr);
  CHECK(program.screen.all(Role::dialog).empty());
}

TEST_CASE("fields are put elsewhere by keyboard and by dragging, on the form of one kind alone, and in other folders") {
  FormProgram program;
  program.add_field("Hobby", FieldType::text);
  CHECK(program.at("Hobby") == program.at("Personal discount") + 1);
  program.screen.focus(Role::button, "Move Hobby");
  program.screen.press(Key::up);
  CHECK(program.at("Hobby") + 1 == program.at("Personal discount"));
  CHECK(program.screen.focused_name() == "Move Hobby");
  CHECK(program.says("Hobby is now 9 of 10 in General info"));
  program.screen.click(Role::radio, "Organization");
  CHECK(program.at("Hobby") == program.at("Personal discount") + 1);
  CHECK(program.screen.count(Role::button, "Move Organization name") == 1);
  CHECK(program.screen.count(Role::button, "Move Last name") == 0);

  program.screen.click(Role::radio, "Person");
  program.screen.click(Role::button, "Move Hobby");
  program.screen.click(Role::menuitem, "Move to Contact");
  CHECK(program.field("Hobby")->folder == domain::folders::contact);
  CHECK(program.at("Hobby") == program.at("Campaign") + 1);
  const auto target = program.screen.get(Role::button, "Move First name").rect;
  program.screen.point_at(Role::button, "Move Email");
  program.screen.press_pointer(true);
  program.screen.point_at(target.x + 4, target.y - 2);
  program.screen.press_pointer(false);
  program.screen.settle();
  CHECK(program.at("Email") == 0);
  CHECK(program.problems() == "");
}

TEST_CASE("a field is required or hidden on the form of one kind, said in words, and undone") {
  FormProgram program;
  program.screen.click(Role::checkbox, "Required: City");
  CHECK(program.says("City: required"));
  CHECK(program.definitions().find_field(fields::city)->place(ContactKind::person).required);
  CHECK_FALSE(program.definitions().find_field(fields::city)->place(ContactKind::organization).required);
  program.screen.click(Role::button, "Undo");
  CHECK_FALSE(program.definitions().find_field(fields::city)->place(ContactKind::person).required);
  program.screen.click(Role::radio, "Organization");
  program.screen.click(Role::checkbox, "Hidden: Email");
  CHECK(program.says("Email: hidden (organizations)"));
  CHECK(program.screen.count(Role::checkbox, "Hidden: Organization name") == 0);
  program.index.organization("Młyn");
  program.open();
  program.go("#/contacts");
  program.follow("Młyn");
  CHECK(program.screen.count(Role::button, "Add email") == 0);
  CHECK(program.screen.count(Role::button, "Add phone") == 1);
}

TEST_CASE("a field is renamed, and its choices are added, renamed, ordered and deleted, in its dialog") {
  FormProgram program;
  const auto level = program.add_field("Level", FieldType::choice);
  program.choose_in_menu("Level", "Edit");
  CHECK(program.screen.focused_name() == "Field name");
  program.screen.fill(Role::textbox, "Field name", "");
  program.screen.press(Key::enter);
  CHECK(program.says("Enter a name."));
  program.screen.fill(Role::textbox, "Field name", "Grade");
  program.screen.press(Key::enter);
  CHECK(program.field("Grade") != nullptr);
  for (const char* name : {"Gold", "Silver"}) {
    program.screen.fill(Role::textbox, "New choice", name);
    program.screen.press(Key::enter);
  }
  program.screen.fill(Role::textbox, "New choice", "gold");
  program.screen.click(Role::button, "Add choice");
  CHECK(program.says("There is one with this name already."));
  CHECK(program.problems() == "");
  const auto choices = [&] {
    std::string all;
    for (const auto& choice : program.definitions().find_field(level)->choices) all += choice.name + " ";
    return all;
  };
  CHECK(choices() == "Gold Silver ");
  program.screen.focus(Role::button, "Move Silver");
  program.screen.press(Key::up);
  CHECK(choices() == "Silver Gold ");
  program.screen.fill(Role::textbox, "Choice Gold", "Platinum");
  program.screen.press(Key::enter);
  CHECK(choices() == "Silver Platinum ");
  program.screen.click(Role::button, "Delete choice Silver");
  CHECK(choices() == "Platinum ");
  program.screen.click(Role::button, "Done");
  CHECK(program.screen.all(Role::dialog).empty());
}

TEST_CASE("a standard field with choices takes own ones, and can neither be renamed nor deleted") {
  FormProgram program;
  program.screen.click(Role::button, "Options for Contact type");
  CHECK(program.screen.all(Role::menuitem).size() == 1);
  program.screen.click(Role::menuitem, "Choices");
  CHECK(program.says("From the start: Client, Partner, Supplier’s contact, Other"));
  program.screen.fill(Role::textbox, "New choice", "Press");
  program.screen.press(Key::enter);
  CHECK(program.definitions().find_field(fields::contact_type)->choices.back().name == "Press");
  CHECK(program.screen.count(Role::textbox, "Field name") == 0);
  program.screen.click(Role::button, "Done");
  CHECK(program.screen.count(Role::button, "Options for City") == 0);
}

TEST_CASE("another type is given after a preview of what converts") {
  FormProgram program;
  const auto size = program.add_field("Size", FieldType::text);
  const auto anna = program.index.person("Anna");
  program.index.run(app::SetField{anna, size, "38"});
  program.index.run(app::SetField{program.index.person("Bruno"), size, "large"});
  program.choose_in_menu("Size", "Change type");
  program.screen.choose("New type", "Number");
  CHECK(program.says("1 value does not convert. Change it first; then the type can change."));
  CHECK(program.screen.count(Role::link, "Bruno") == 1);
  CHECK(program.says("large"));
  CHECK(program.screen.has_state(Role::button, "Change type", ui::semantics::kDisabled));
  CHECK(program.screen.get(Role::button, "Change type").description ==
        "1 value does not convert. Change it first; then the type can change.");
  program.screen.choose("New type", "Choice");
  CHECK(program.says("2 contacts have a value of it, and all of them convert."));
  CHECK(program.says("These choices will be made: 38, large"));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Change type");
  CHECK(program.says("Size: type changed from Text to Choice"));
  CHECK(program.field("Size")->type == FieldType::choice);
  CHECK(program.field("Size")->choices.size() == 2);
  program.screen.click(Role::button, "Undo");
  CHECK(program.field("Size")->type == FieldType::text);
  CHECK(program.index.value(anna, size) == "38");
}

TEST_CASE("before a field is deleted it is said how many contacts have a value, and undo brings it back with them") {
  FormProgram program;
  const auto hobby = program.add_field("Hobby", FieldType::text);
  const auto anna = program.index.person("Anna");
  program.index.run(app::SetField{anna, hobby, "chess"});
  program.choose_in_menu("Hobby", "Delete");
  CHECK(program.says("1 contact has a value of it, which will no longer be shown."));
  CHECK(program.screen.focused_name() == "Cancel");
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Cancel");
  CHECK(program.field("Hobby") != nullptr);
  program.choose_in_menu("Hobby", "Delete");
  program.screen.click(Role::button, "Delete");
  CHECK(program.field("Hobby") == nullptr);
  CHECK(program.says("Field “Hobby” deleted"));
  program.screen.click(Role::button, "Undo");
  REQUIRE(program.field("Hobby") != nullptr);
  CHECK(program.index.value(anna, hobby) == "chess");
}

TEST_CASE("folders are made, renamed, ordered, and deleted when they are empty; a full one says why not") {
  FormProgram program;
  program.screen.click(Role::button, "New folder");
  program.screen.fill(Role::textbox, "Folder name", "Clothes");
  program.screen.press(Key::enter);
  CHECK(program.says("Folder “Clothes” added"));
  const auto folder = program.definitions().folders().back().id;
  program.screen.click(Role::button, "Move Website");
  program.screen.click(Role::menuitem, "Move to Clothes");
  program.choose_in_menu("Clothes", "Delete");
  CHECK(program.says("This folder still has fields. Move them elsewhere first."));
  CHECK(program.problems() == "");
  program.screen.focus(Role::button, "Move Clothes");
  program.screen.press(Key::up);
  CHECK(program.definitions().folders()[2].id == folder);
  program.screen.click(Role::button, "Move Website");
  program.screen.click(Role::menuitem, "Move to General info");
  program.choose_in_menu("Clothes", "Delete");
  CHECK(program.definitions().find_folder(folder) == nullptr);

  program.choose_in_menu("General info", "Rename");
  program.screen.fill(Role::textbox, "Folder name", "Where");
  program.screen.click(Role::button, "Save");
  CHECK(program.says("Folder “General info” renamed to “Where”"));
  program.choose_in_menu("Where", "Rename");
  program.screen.fill(Role::textbox, "Folder name", "");
  program.screen.click(Role::button, "Save");
  CHECK(program.definitions().find_folder(domain::folders::general)->name.empty());
  program.screen.click(Role::button, "Options for General info");
  CHECK(program.screen.all(Role::menuitem).size() == 1);
}

TEST_CASE("the contact form has its place on a narrow screen, and nothing can be changed in a reading tab") {
  FormProgram program({.width = 390, .height = 844});
  program.add_field("Hobby", FieldType::text);
  CHECK(program.problems() == "");
  program.screen.click(Role::checkbox, "Required: Hobby");
  CHECK(program.field("Hobby")->place(ContactKind::person).required);
  program.storage.writer = ui::StorageStatus::Writer::other_tab;
  program.screen.frame();
  program.screen.settle();
  for (const char* name : {"New field", "New folder", "Move Hobby", "Options for Hobby"}) {
    CHECK(program.screen.has_state(Role::button, name, ui::semantics::kDisabled));
  }
  CHECK(program.screen.has_state(Role::checkbox, "Required: Hobby", ui::semantics::kDisabled));
}
