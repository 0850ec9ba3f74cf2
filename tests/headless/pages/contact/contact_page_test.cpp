#include "ui/pages/contact/contact_page.h"

#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;
using Key = Program::Key;
namespace fields = domain::fields;

namespace {

std::string address_of(const Program& program, domain::ContactId id) {
  return format_route(ui::contact_route(program.index.view(id).head.uuid));
}

// The page of a person who has one e-mail and one phone.
domain::ContactId open_methodable_anna(Program& program) {
  app::CreateContact anna;
  anna.first = "Anna";
  anna.last = "Kowalska";
  anna.methods = {
      {domain::MethodKind::email, domain::MethodType::work, domain::method_flags::consent, {}, "anna@example.com"},
      {domain::MethodKind::phone, domain::MethodType::mobile, 0, {}, "+48 601 234 567"}};
  const domain::ContactId id = program.index.run(anna).created.front();
  program.open();
  program.go(address_of(program, id));
  return id;
}

void edit(Program& program, std::string_view field, std::string_view text) {
  program.screen.click(Role::button, "Edit " + std::string(field));
  program.screen.fill(Role::textbox, field, text);
  program.screen.press(Key::enter);
}

}  // namespace

TEST_CASE("the page shows who it is and every field of the card") {
  Program program;
  const auto id = open_methodable_anna(program);
  CHECK(program.page.title == "Anna Kowalska – Kartoteka");
  CHECK(program.screen.count(Role::heading, "Anna Kowalska") == 1);
  CHECK(program.screen.count(Role::button, "Edit City") == 1);
  CHECK(program.screen.count(Role::link, "Write to anna@example.com") == 2);
  CHECK(program.screen.count(Role::link, "Call +48 601 234 567") == 2);
  CHECK(program.problems() == "");
  CHECK(program.says("anna@example.com · Work"));
  CHECK(program.says(program.index.view(id).head.uuid.text()));
  program.screen.click(Role::button, "Copy id");
  CHECK(program.page.copied == program.index.view(id).head.uuid.text());
  CHECK(program.says("Id copied"));
}

TEST_CASE("a field is edited in place: Enter saves, Escape restores, a mistake stays beside it") {
  Program program;
  const auto id = open_methodable_anna(program);
  edit(program, "City", "  Kraków ");
  CHECK(program.says("Kraków"));
  CHECK(program.says("City set to “Kraków”"));
  CHECK(program.problems() == "");

  program.screen.click(Role::button, "Edit City");
  program.screen.fill(Role::textbox, "City", "Gdańsk");
  program.screen.press(Key::escape);
  CHECK(program.says("Kraków"));
  CHECK(program.index.value(id, fields::city) == "Kraków");

  edit(program, "Date of birth", "1984-02-30");
  CHECK(program.says("There is no such day in the calendar."));
  CHECK(program.screen.value(Role::textbox, "Date of birth") == "1984-02-30");
  CHECK(program.problems() == "");
  program.screen.fill(Role::textbox, "Date of birth", "1984-02-29");
  program.screen.press(Key::enter);
  CHECK(program.says("29 Feb 1984"));
  CHECK_FALSE(program.says("There is no such day in the calendar."));
}

TEST_CASE("a note of several lines shows all of them") {
  Program program;
  const auto id = open_methodable_anna(program);
  const float one = program.screen.get(Role::button, "Edit Note").rect.h;
  program.index.run(app::SetField{id, fields::note, "First\nSecond\nThird"});
  program.open();
  CHECK(program.screen.get(Role::button, "Edit Note").rect.h >= one + 40);
  CHECK(program.problems() == "");
}

TEST_CASE("the name is edited on the card, and head, title and list follow") {
  Program program;
  open_methodable_anna(program);
  edit(program, "Last name", "Nowak");
  CHECK(program.screen.count(Role::heading, "Anna Nowak") == 1);
  CHECK(program.page.title == "Anna Nowak – Kartoteka");
  program.go("#/contacts");
  CHECK(program.names() == std::vector<std::string>{"Anna Nowak"});
}

TEST_CASE("a choice is saved when it is made") {
  Program program;
  const auto id = open_methodable_anna(program);
  program.screen.choose("Contact type", "Partner");
  CHECK(program.index.value(id, fields::contact_type) == "partner");
  CHECK(program.says("Contact type set to “Partner”"));
  program.screen.choose("Contact type", "Not set");
  CHECK(program.index.value(id, fields::contact_type).empty());
}

TEST_CASE("the first phone is primary until another is made so; removing one offers undo") {
  Program program;
  const auto id = open_methodable_anna(program);
  program.screen.click(Role::button, "Add phone");
  CHECK(program.screen.focused_name() == "Phone");
  program.screen.fill(Role::textbox, "Phone", "12");
  program.screen.press(Key::enter);
  CHECK(program.says("A phone number has between 3 and 15 digits."));
  program.screen.fill(Role::textbox, "Phone", "+39 0543 123");
  program.screen.press(Key::enter);
  CHECK(program.screen.focused_name() == "Add phone");
  CHECK(program.index.view(id).phones.size() == 2);
  CHECK(program.index.view(id).phones[0].content.value == "+48 601 234 567");
  CHECK(program.says("Primary"));
  CHECK(program.problems() == "");

  program.screen.click(Role::button, "Options for +39 0543 123");
  CHECK(program.problems() == "");
  program.screen.click(Role::menuitem, "Make primary");
  CHECK(program.index.view(id).phones[0].content.value == "+39 0543 123");
  CHECK(program.index.view(id).head.phone == "+39 0543 123");

  program.screen.click(Role::button, "Options for +39 0543 123");
  program.screen.click(Role::menuitem, "Home");
  CHECK(program.index.view(id).phones[0].content.type == domain::MethodType::home);

  program.screen.click(Role::button, "Options for +39 0543 123");
  program.screen.click(Role::menuitem, "Own type…");
  program.screen.fill(Role::textbox, "Own type", "Cottage");
  program.screen.press(Key::enter);
  CHECK(program.index.view(id).phones[0].content.label == "Cottage");
  CHECK(program.says("+39 0543 123 · Cottage"));
  CHECK(program.screen.focused_name() == "Options for +39 0543 123");

  program.screen.click(Role::button, "Options for +39 0543 123");
  program.screen.click(Role::menuitem, "Remove");
  CHECK(program.index.view(id).phones.size() == 1);
  CHECK(program.says("+39 0543 123 removed"));
  program.screen.click(Role::button, "Undo");
  CHECK(program.index.view(id).phones.size() == 2);
  CHECK(program.problems() == "");
}

TEST_CASE("who removes a phone by its menu goes on at the next one, then at the button that adds one") {
  Program program;
  const auto id = open_methodable_anna(program);
  program.index.run(app::AddMethod{id, {domain::MethodKind::phone, domain::MethodType::none, 0, {}, "+39 0543 123"}});
  program.open();
  program.screen.click(Role::button, "Options for +48 601 234 567");
  program.screen.click(Role::menuitem, "Remove");
  CHECK(program.screen.focused_name() == "Edit +39 0543 123");
  program.screen.click(Role::button, "Options for +39 0543 123");
  program.screen.click(Role::menuitem, "Remove");
  CHECK(program.screen.focused_name() == "Add phone");
  program.screen.focus(Role::button, "Undo");
  program.screen.click(Role::button, "Undo");
  CHECK(program.screen.focused_name() == "Add phone");
}

TEST_CASE("who moves a contact to the trash stands at the list's heading, and who opens one at its name") {
  Program program;
  open_methodable_anna(program);
  program.index.person("Bruno");
  program.open();
  program.act("Move to trash");
  CHECK(program.screen.focused_name() == "Contacts");
  program.follow("Bruno");
  CHECK(program.screen.focused_name() == "Bruno");
  CHECK(program.problems() == "");
}

TEST_CASE("the name has its room: in a line of its own where the buttons would squeeze it") {
  const std::string name = "Maximilian Alexander von und zu Hohenlohe Waldenburg";
  for (const float width : {390.0F, 640.0F, 700.0F, 800.0F, 1280.0F}) {
    CAPTURE(width);
    Program program({.width = width, .height = 800});
    const auto id = program.index.person(name);
    program.open();
    program.go(address_of(program, id));
    const auto heading = program.screen.get(Role::heading, name).rect;
    const auto close = program.screen.get(Role::button, "Close contact").rect;
    CHECK(heading.w >= 180);
    CHECK(close.x >= heading.x + heading.w);
    CHECK(program.problems() == "");
  }
}

TEST_CASE("a long name in a message gives way to what happened and to Undo") {
  for (const float width : {390.0F, 1280.0F}) {
    CAPTURE(width);
    Program program({.width = width, .height = 500});
    const std::string name = "Wolfeschlegelsteinhausenbergerdorff " + std::string(150, 'x');
    const auto id = program.index.person(name);
    program.open();
    program.go(address_of(program, id));
    program.act("Move to trash");
    CHECK(program.says(name + " moved to trash"));  // whole for who listens
    const auto undo = program.screen.get(Role::button, "Undo").rect;
    CHECK(undo.x + undo.w < width);
    CHECK(program.problems() == "");
  }
}

TEST_CASE("a company is found by its name, linked, and shows its people") {
  Program program;
  const auto company = program.index.organization("Młyn");
  const auto id = open_methodable_anna(program);
  program.screen.click(Role::button, "Choose a company");
  program.screen.fill(Role::combobox, "Find an organization", "zzz");
  CHECK(program.screen.active_option() == "Create organization “zzz”");
  program.screen.fill(Role::combobox, "Find an organization", "mly");
  CHECK(program.problems() == "");
  program.screen.click(Role::option, "Młyn");
  CHECK(program.index.view(id).company.id == company);
  CHECK(program.screen.focused_name() == "Change company");
  program.screen.click(Role::button, "Change company");
  program.screen.press(Key::escape);
  CHECK(program.screen.focused_name() == "Change company");
  program.follow("Młyn");
  CHECK(program.page.title == "Młyn – Kartoteka");
  CHECK(program.says("1 person"));
  CHECK(program.screen.count(Role::button, "Edit Organization name") == 1);
  CHECK(program.screen.find(Role::button, "Edit First name") == nullptr);
  CHECK(program.problems() == "");
  program.follow("Anna Kowalska");
  program.screen.click(Role::button, "Remove company");
  CHECK_FALSE(program.index.view(id).company.id);
  program.screen.click(Role::button, "Undo");
  CHECK(program.index.view(id).company.id == company);
}

TEST_CASE("trash: the contact leaves the list, can be undone, and restored from the trash") {
  Program program;
  const auto id = open_methodable_anna(program);
  program.act("Move to trash");
  CHECK(program.address() == "#/contacts");
  CHECK(program.says("Anna Kowalska moved to trash"));
  CHECK(program.says("Start your card index"));
  program.screen.click(Role::button, "Undo");
  CHECK(program.names().size() == 1);

  program.index.run(app::TrashContacts{{id}});
  program.open();
  program.follow("Trash");
  CHECK(program.names() == std::vector<std::string>{"Anna Kowalska"});
  CHECK(program.problems() == "");
  program.follow("Anna Kowalska");
  CHECK(program.says("This contact is in the trash. Restore it to edit it."));
  CHECK(program.screen.find(Role::button, "Edit City") == nullptr);
  CHECK_FALSE(program.says("Add"));
  CHECK(program.problems() == "");
  program.go("#/trash");
  program.screen.click(Role::button, "Restore Anna Kowalska");
  CHECK(program.says("The trash is empty"));
  CHECK(program.problems() == "");
}

TEST_CASE("a lead becomes a client, dated and written down") {
  Program program;
  const auto id = open_methodable_anna(program);
  program.screen.click(Role::button, "Lead. Convert to client");
  CHECK(program.index.view(id).head.status == domain::ContactStatus::client);
  CHECK(program.says("Anna Kowalska is now a client"));
  CHECK(program.says("Added 1 Jan 2026, entered by hand · Last activity 1 Jan 2026 · Client since 1 Jan 2026"));
  CHECK(program.says("Status changed from “Lead” to “Client”"));
  program.screen.click(Role::button, "More actions");
  CHECK(program.screen.count(Role::menuitem, "Convert to lead") == 1);
  program.screen.press(Key::escape);
  program.screen.click(Role::checkbox, "Supplier");
  CHECK(program.says("Marked as supplier"));
  CHECK(program.problems() == "");
}

TEST_CASE("empty fields hide, and that is remembered") {
  Program program;
  open_methodable_anna(program);
  CHECK(program.screen.count(Role::button, "Edit City") == 1);
  program.screen.click(Role::toggle, "Hide empty fields");
  CHECK(program.screen.count(Role::button, "Edit City") == 0);
  CHECK(program.screen.count(Role::button, "Edit First name") == 1);
  CHECK(program.page.preferences["hide-empty-fields"] == "on");
  CHECK(program.problems() == "");
}

TEST_CASE("a folder whose last value is removed leaves no heading behind where empty fields hide") {
  Program program;
  const auto anna = open_methodable_anna(program);
  CHECK(program.screen.count(Role::heading, "General info") == 1);
  program.screen.click(Role::toggle, "Hide empty fields");
  CHECK(program.screen.count(Role::heading, "General info") == 0);
  program.index.run(app::SetField{anna, fields::country, "Poland"});
  program.shell().changed({.transaction = {}, .created = {}, .changed = {anna}});
  program.screen.settle();
  CHECK(program.screen.count(Role::heading, "General info") == 1);
  edit(program, "Country", "");
  CHECK(program.screen.count(Role::heading, "General info") == 0);
  CHECK(program.screen.count(Role::heading, "Contact") == 1);  // it has the name
}

TEST_CASE("the arrows follow the list as filtered and sorted") {
  Program program;
  program.index.person("Zofia");
  program.index.person("Bruno");
  program.index.organization("Młyn");
  open_methodable_anna(program);
  program.go("#/contacts?kind=person&sort=-name");
  program.follow("Bruno");
  CHECK(program.says("2 of 3"));
  program.screen.click(Role::button, "Previous contact");
  CHECK(program.page.title == "Zofia – Kartoteka");
  CHECK(program.screen.has_state(Role::button, "Previous contact", ui::semantics::kDisabled));
  program.screen.click(Role::button, "Next contact");
  program.screen.click(Role::button, "Next contact");
  CHECK(program.page.title == "Anna Kowalska – Kartoteka");
  program.screen.click(Role::button, "Close contact");
  CHECK(program.address() == "#/contacts?kind=person&sort=-name");
}

TEST_CASE("a refused draft is kept: who asks for another field, the next contact or the list is led to it") {
  Program program;
  program.index.person("Bruno");
  open_methodable_anna(program);
  program.go("#/contacts?sort=-name");
  program.follow("Bruno");
  program.screen.click(Role::button, "Edit Date of birth");
  program.screen.fill(Role::textbox, "Date of birth", "30 February");
  program.screen.press(Key::enter);
  const std::string address = program.address();
  program.screen.click(Role::button, "Edit City");
  CHECK(program.screen.count(Role::textbox, "City") == 0);
  CHECK(program.screen.focused_name() == "Date of birth");
  for (const char* way : {"Next contact", "Close contact", "Contact"}) {
    CAPTURE(way);
    program.screen.focus(Role::button, way);
    program.screen.click(Role::button, way);
    CHECK(program.address() == address);
    CHECK(program.screen.value(Role::textbox, "Date of birth") == "30 February");
  }
  program.screen.focus(Role::textbox, "Date of birth");
  program.screen.press(Key::escape);
  program.screen.click(Role::button, "Next contact");
  CHECK(program.page.title == "Anna Kowalska – Kartoteka");
  CHECK(program.problems() == "");
}

TEST_CASE("an address of nobody says so") {
  Program program;
  program.open();
  program.go("#/contacts/01940000-0000-7000-8000-00000000002a");
  CHECK(program.says("This contact is not here"));
  program.screen.click(Role::button, "Go to contacts");
  CHECK(program.address() == "#/contacts");
}

TEST_CASE("every size of canvas shows the whole card") {
  for (const float width : {390.0F, 800.0F, 1920.0F}) {
    Program program({.width = width, .height = 1080});
    open_methodable_anna(program);
    CAPTURE(width);
    CHECK(program.screen.count(Role::button, "Edit Note") == 1);
    if (width < ui::theme::kOnePane) program.screen.click(Role::tab, "History");
    CHECK(program.screen.count(Role::heading, "History") == 1);
    CHECK(program.problems() == "");
  }
}
