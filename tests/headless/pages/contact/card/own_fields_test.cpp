// Own fields on the card and in the window in which a contact is made.
#include "tests/headless/support/program.h"
#include "ui/pages/contact/contact_page.h"

using tests::Program;
using Role = Program::Role;
using Key = Program::Key;
using domain::FieldType;
namespace fields = domain::fields;
namespace p = domain::properties;

namespace {

struct FieldsProgram : Program {
  domain::FieldId add(const std::string& name, FieldType type, std::vector<std::string> choices = {}) {
    app::AddDefinition command{domain::DefinitionKind::field,
                               {{p::name, name},
                                {p::type, static_cast<std::int64_t>(type)},
                                {p::parent, std::int64_t{domain::folders::general.value}}},
                               std::move(choices)};
    if (type == FieldType::money) command.properties.push_back({p::currency, std::string("PLN")});
    return index.run(command).defined.front();
  }
  void require(domain::FieldId field, bool organizations = false) {
    index.run(app::SetProperty{field, organizations ? p::organization_required : p::required,
                               domain::Value{std::int64_t{1}}});
  }
  domain::ContactId show(const std::string& name) {
    const auto id = index.person(name);
    open();
    follow(name);
    return id;
  }
};

const std::vector<std::string> kSizes{"XXS", "XS", "S", "M", "L", "XL", "XXL"};

}  // namespace

TEST_CASE("a field with many choices takes them through a field that finds them, and shows them as chips") {
  FieldsProgram program;
  const auto sizes = program.add("Sizes", FieldType::choices, kSizes);
  const auto anna = program.show("Anna");
  program.screen.fill(Role::combobox, "Add a choice to Sizes", "xl");
  CHECK(program.screen.all(Role::option).size() == 2);
  program.screen.click(Role::option, "XL");
  program.screen.fill(Role::combobox, "Add a choice to Sizes", "xx");
  program.screen.press(Key::down);
  program.screen.press(Key::enter);
  CHECK(program.screen.count(Role::button, "Remove XL") == 1);
  CHECK(program.screen.count(Role::button, "Remove XXL") == 1);
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Remove XL");
  const auto& choices = program.index.workspace->definitions().find_field(sizes)->choices;
  CHECK(program.index.value(anna, sizes) == choices.back().value);
}

TEST_CASE("a few choices are boxes to tick, and a deleted one is shown as such until the next change") {
  FieldsProgram program;
  const auto sizes = program.add("Sizes", FieldType::choices, {"Small", "Large"});
  const auto anna = program.show("Anna");
  program.screen.click(Role::checkbox, "Small");
  program.screen.click(Role::checkbox, "Large");
  const auto small = program.index.workspace->definitions().find_field(sizes)->choices.front().id;
  program.index.run(app::RemoveDefinition{small});
  program.go("#/contacts");
  program.follow("Anna");
  CHECK(program.screen.has_state(Role::checkbox, "Small (deleted)", ui::semantics::kChecked));
  program.screen.click(Role::checkbox, "Large");
  CHECK(program.screen.count(Role::checkbox, "Small (deleted)") == 0);
  CHECK(program.index.value(anna, sizes).empty());
}

TEST_CASE("a contact is linked by a field, opened by its link, and taken away") {
  FieldsProgram program;
  const auto partner = program.add("Partner", FieldType::contact);
  program.index.organization("Młyn");
  const auto anna = program.show("Anna");
  program.screen.click(Role::button, "Choose a contact: Partner");
  CHECK(program.screen.focused_name() == "Find a contact");
  CHECK(program.screen.all(Role::option).size() == 1);  // nobody is their own partner
  program.screen.fill(Role::combobox, "Find a contact", "mly");
  program.screen.click(Role::option, "Młyn");
  CHECK_FALSE(program.index.value(anna, partner).empty());
  CHECK(program.screen.focused_name() == "Change Partner");
  CHECK(program.says("Partner set to “Młyn”"));
  CHECK(program.problems() == "");
  program.follow("Młyn");
  CHECK(program.page.title == "Młyn – Kartoteka");
  program.go("#/contacts");
  program.follow("Anna");
  program.screen.click(Role::button, "Remove Partner");
  CHECK(program.index.value(anna, partner).empty());
  CHECK(program.says("Partner “Młyn” removed"));
}

TEST_CASE("what a required field must not be is said beside it, and nothing is changed") {
  FieldsProgram program;
  const auto level = program.add("Level", FieldType::choice, {"Gold"});
  const auto size = program.add("Size", FieldType::number);
  const auto anna = program.index.person("Anna");
  program.require(level);
  program.require(size);
  program.open();
  program.follow("Anna");
  program.screen.choose("Level", "Gold");
  program.screen.choose("Level", "Not set");
  CHECK(program.says("This field is required."));
  CHECK_FALSE(program.index.value(anna, level).empty());
  program.screen.click(Role::button, "Edit Size");
  program.screen.fill(Role::textbox, "Size", "large");
  program.screen.press(Key::enter);
  CHECK(program.says("This is not a number, or it has too many digits."));
  CHECK(program.screen.value(Role::textbox, "Size") == "large");
  CHECK(program.screen.has_state(Role::textbox, "Size", ui::semantics::kRequired));
  program.screen.fill(Role::textbox, "Size", "38.5");
  program.screen.press(Key::enter);
  CHECK(program.index.value(anna, size) == "38.5");
}

TEST_CASE("phones of own fields are dialled, e-mails written to, and the history names values as the card does") {
  FieldsProgram program;
  const auto phone = program.add("Emergency", FieldType::phone);
  const auto budget = program.add("Budget", FieldType::money);
  const auto level = program.add("Level", FieldType::choices, {"Gold", "Silver"});
  const auto met = program.add("Met", FieldType::date);
  const auto vip = program.add("Important", FieldType::yes_no);
  const auto anna = program.index.person("Anna");
  program.index.run(app::SetField{anna, phone, "+48 600 100 200"});
  program.index.run(app::SetField{anna, budget, "1234.5"});
  const auto& choices = program.index.workspace->definitions().find_field(level)->choices;
  program.index.run(app::SetField{anna, level, choices[0].value + " " + choices[1].value});
  program.index.run(app::SetField{anna, met, "2020-02-29"});
  program.index.run(app::SetField{anna, vip, "1"});
  program.open();
  program.follow("Anna");
  CHECK(program.screen.get(Role::link, "+48 600 100 200").href == "tel:+48600100200");
  CHECK(program.says("Budget set to “1,234.50 PLN”"));
  CHECK(program.says("Level set to “Gold, Silver”"));
  CHECK(program.says("Met set to “29 Feb 2020”"));
  CHECK(program.says("Important set to “Yes”"));
  CHECK(program.problems() == "");
}

TEST_CASE("what a form demands is asked for when a contact of that kind is made, with editors of every sort") {
  FieldsProgram program;
  const auto level = program.add("Level", FieldType::choice, {"Gold"});
  const auto sizes = program.add("Sizes", FieldType::choices, {"Small", "Large"});
  const auto vip = program.add("Important", FieldType::yes_no);
  const auto budget = program.add("Budget", FieldType::money);
  const auto partner = program.add("Partner", FieldType::contact);
  const auto about = program.add("About", FieldType::long_text);
  for (const auto field : {level, sizes, vip, budget, partner, about}) program.require(field);
  for (const auto field : {fields::last_name, fields::phone}) program.require(field);
  program.require(fields::city, true);
  program.index.run(app::SetProperty{fields::city, p::hidden, domain::Value{std::int64_t{1}}});
  app::CreateContact other;
  other.kind = domain::ContactKind::organization;
  other.first = "Młyn";
  other.fields = {{fields::city, "Kraków"}};
  program.index.run(other);
  program.open();
  program.screen.click(Role::button, "New person");
  program.screen.fill(Role::textbox, "First name", "Anna");
  program.screen.fill(Role::textbox, "Budget", "a lot");
  CHECK(program.screen.count(Role::textbox, "City") == 0);
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Save");
  CHECK(program.screen.focused_name() == "Last name");
  CHECK(program.screen.has_state(Role::textbox, "Phone", ui::semantics::kInvalid));
  CHECK(program.screen.has_state(Role::select, "Level", ui::semantics::kInvalid));
  CHECK(program.screen.has_state(Role::select, "Important", ui::semantics::kInvalid));
  CHECK(program.screen.has_state(Role::textbox, "Budget", ui::semantics::kInvalid));
  CHECK(program.says("This is not a number, or it has too many digits."));
  CHECK(program.problems() == "");

  program.screen.fill(Role::textbox, "Last name", "Nowak");
  program.screen.fill(Role::textbox, "Phone", "600 100 200");
  program.screen.choose("Level", "Gold");
  program.screen.click(Role::checkbox, "Large");
  program.screen.choose("Important", "No");
  program.screen.fill(Role::textbox, "Budget", "1,200.50");
  program.screen.click(Role::button, "Choose a contact: Partner");
  program.screen.click(Role::option, "Młyn");
  program.screen.fill(Role::multiline, "About", "tea\nand books");
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Save");
  CHECK(program.page.title == "Anna Nowak – Kartoteka");
  const auto id = program.shell().contact().view->head.id;
  CHECK(program.index.value(id, budget) == "1200.50");
  CHECK(program.index.value(id, vip) == "0");
  CHECK(program.index.value(id, about) == "tea\nand books");
  CHECK_FALSE(program.index.value(id, partner).empty());
  CHECK_FALSE(program.index.value(id, sizes).empty());

  program.go("#/contacts");
  program.screen.click(Role::button, "New organization");
  CHECK(program.screen.count(Role::textbox, "City") == 1);
  CHECK(program.screen.count(Role::textbox, "Budget") == 0);
}

TEST_CASE("an own phone and e-mail address open the device's programs, are recorded, and obey what forbids it") {
  FieldsProgram program;
  const auto boat = program.add("Boat phone", FieldType::phone);
  const auto private_mail = program.add("Private mail", FieldType::email);
  const auto anna = program.show("Anna");
  program.index.run(app::SetField{anna, boat, "601 234 567"});
  program.index.run(app::SetField{anna, private_mail, "anna@example.com"});
  program.screen.settle();
  program.go("#/contacts");
  program.follow("Anna");
  CHECK(program.screen.get(Role::link, "601 234 567").href == "tel:601234567");
  CHECK(program.screen.get(Role::link, "anna@example.com").href == "mailto:anna@example.com");
  program.screen.click(Role::link, "601 234 567");
  CHECK(program.says("601 234 567 · Call or message by Me, just now"));
  CHECK(program.problems() == "");
  program.index.run(app::SetDoNotDisturb{anna, domain::do_not_disturb::email});
  program.go("#/contacts");
  program.follow("Anna");
  CHECK(program.screen.count(Role::link, "anna@example.com") == 0);
  CHECK(program.says("Do not disturb by email."));
  CHECK(program.screen.count(Role::link, "601 234 567") == 1);
}
