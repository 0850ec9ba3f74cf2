#include "ui/pages/create/create_dialog.h"

#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;
using Key = Program::Key;

TEST_CASE("a person is created with phones, e-mails and a company") {
  Program program;
  program.index.organization("Młyn");
  program.open();
  program.screen.click(Role::button, "New person");
  CHECK(program.screen.focused_name() == "First name");
  CHECK(program.problems() == "");
  program.screen.fill(Role::textbox, "First name", "Anna");
  program.screen.fill(Role::textbox, "Last name", "Kowalska");
  program.screen.fill(Role::textbox, "Email", "anna@example.com");
  program.screen.choose("Type of Email", "Work");
  program.screen.click(Role::button, "Add email");
  CHECK(program.screen.focused_name() == "Email 2");
  program.screen.fill(Role::textbox, "Email 2", "anna.k@example.org");
  program.screen.fill(Role::textbox, "Phone", "+48 601 234 567");
  program.screen.click(Role::button, "Choose a company");
  program.screen.fill(Role::combobox, "Find an organization", "mly");
  program.screen.click(Role::option, "Młyn");
  program.screen.click(Role::radio, "Client");
  program.screen.click(Role::checkbox, "Supplier");
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Save");

  CHECK(program.says("Anna Kowalska added"));
  CHECK(program.page.title == "Anna Kowalska – Kartoteka");
  CHECK(program.screen.count(Role::dialog, "New person") == 0);
  CHECK(program.screen.count(Role::button, "Edit anna@example.com") == 1);
  CHECK(program.says("anna.k@example.org"));
  CHECK(program.says("+48 601 234 567"));
  CHECK(program.screen.count(Role::link, "Młyn") == 1);
  CHECK(program.problems() == "");
  const auto& view = *program.shell().contact().view;
  CHECK(view.head.status == domain::ContactStatus::client);
  CHECK(view.head.supplier);
  CHECK(view.emails.at(0).content.type == domain::MethodType::work);
}

TEST_CASE("channels and consent are ticked while a contact is made") {
  Program program;
  program.open();
  program.screen.click(Role::button, "New person");
  program.screen.fill(Role::textbox, "First name", "Anna");
  program.screen.fill(Role::textbox, "Email", "anna@example.com");
  program.screen.click(Role::checkbox, "Agrees to receive email");
  program.screen.fill(Role::textbox, "Phone", "+48 601 234 567");
  program.screen.click(Role::checkbox, "Viber");
  program.screen.click(Role::checkbox, "SMS");
  program.screen.click(Role::checkbox, "SMS");
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Save");
  const auto& view = *program.shell().contact().view;
  CHECK(view.emails.at(0).content.flags == domain::method_flags::consent);
  CHECK(view.phones.at(0).content.flags == domain::method_flags::viber);
  CHECK(view.contactability.newsletter);
}

TEST_CASE("with all channels enabled for new contacts their phones begin with every tick, e-mails without consent") {
  Program program;
  program.index.run(
      app::SetProperty{domain::settings::all_channels, domain::properties::setting, domain::Value{std::int64_t{1}}});
  program.open();
  program.screen.click(Role::button, "New person");
  program.screen.fill(Role::textbox, "First name", "Anna");
  program.screen.fill(Role::textbox, "Email", "anna@example.com");
  program.screen.fill(Role::textbox, "Phone", "+48 601 234 567");
  program.screen.click(Role::checkbox, "Viber");
  program.screen.click(Role::button, "Save");
  const auto& view = *program.shell().contact().view;
  CHECK(view.emails.at(0).content.flags == 0);
  CHECK(view.phones.at(0).content.flags == (domain::method_flags::whatsapp | domain::method_flags::sms));
}

TEST_CASE("the choice decides the kind, and switching it keeps what was typed") {
  Program program;
  program.open();
  program.screen.click(Role::button, "Add an organization");
  program.screen.fill(Role::textbox, "Organization name", "Anna");
  program.screen.fill(Role::textbox, "Email", "anna@example.com");
  program.screen.click(Role::radio, "Person");
  CHECK(program.screen.value(Role::textbox, "First name") == "Anna");
  CHECK(program.screen.value(Role::textbox, "Email") == "anna@example.com");
  program.screen.fill(Role::textbox, "Last name", "Nowak");
  program.screen.click(Role::radio, "Organization");
  CHECK(program.screen.value(Role::textbox, "Organization name") == "Anna");
  program.screen.click(Role::radio, "Person");
  CHECK(program.screen.value(Role::textbox, "Last name") == "Nowak");
  program.screen.click(Role::button, "Save");
  CHECK(program.page.title == "Anna Nowak – Kartoteka");
}

TEST_CASE("mistakes are shown beside their fields, and nothing typed is lost") {
  Program program;
  program.open();
  program.screen.click(Role::button, "New person");
  program.screen.click(Role::button, "Save");
  CHECK(program.screen.has_state(Role::textbox, "First name", ui::semantics::kInvalid));
  CHECK(program.says("Enter a first or a last name."));
  CHECK(program.screen.focused_name() == "First name");
  program.screen.fill(Role::textbox, "Last name", "Nowak");
  CHECK_FALSE(program.says("Enter a first or a last name."));
  program.screen.fill(Role::textbox, "Email", "nowak@");
  program.screen.fill(Role::textbox, "Phone", "12");
  program.screen.click(Role::button, "Save");
  CHECK(program.screen.focused_name() == "Email");
  CHECK(program.says("The part after the @ must be a domain, such as example.com."));
  CHECK(program.says("A phone number has between 3 and 15 digits."));
  CHECK(program.screen.value(Role::textbox, "Last name") == "Nowak");
  CHECK(program.problems() == "");
  program.screen.fill(Role::textbox, "Email", "nowak@example.com");
  program.screen.fill(Role::textbox, "Phone", "");
  program.screen.press(Key::enter);
  CHECK(program.page.title == "Nowak – Kartoteka");
}

TEST_CASE("Cancel and Escape close an empty form at once, and the focus goes back to what opened it") {
  Program program;
  program.open();
  for (const bool escape : {false, true}) {
    CAPTURE(escape);
    program.screen.click(Role::button, "New organization");
    CHECK(program.screen.focused_name() == "Organization name");
    program.screen.fill(Role::textbox, "Organization name", "   ");
    if (escape) {
      program.screen.cancel(Role::dialog, "New organization");
    } else {
      program.screen.click(Role::button, "Cancel");
    }
    CHECK(program.screen.count(Role::dialog, "New organization") == 0);
    CHECK(program.screen.focused_name() == "New organization");
  }
  CHECK(program.says("Start your card index"));
}

TEST_CASE("what was typed is given up only when the person agrees") {
  Program program;
  program.open();
  program.screen.click(Role::button, "New organization");
  program.screen.fill(Role::textbox, "Email", "m@example.com");
  CHECK(program.page.unsaved);
  program.screen.cancel(Role::dialog, "New organization");
  CHECK(program.screen.count(Role::dialog, "Discard this contact?") == 1);
  CHECK(program.screen.focused_name() == "Keep editing");
  CHECK(program.problems() == "");
  program.screen.cancel(Role::dialog, "Discard this contact?");
  CHECK(program.screen.count(Role::dialog, "Discard this contact?") == 0);
  CHECK(program.screen.value(Role::textbox, "Email") == "m@example.com");
  CHECK(program.screen.focused_name() == "Email");

  program.screen.click(Role::button, "Cancel");
  program.screen.click(Role::button, "Keep editing");
  CHECK(program.screen.value(Role::textbox, "Email") == "m@example.com");
  CHECK(program.screen.focused_name() == "Cancel");
  program.screen.click(Role::button, "Cancel");
  program.screen.click(Role::button, "Discard");
  CHECK(program.screen.all(Role::dialog).empty());
  CHECK(program.screen.focused_name() == "New organization");
  CHECK_FALSE(program.page.unsaved);
  program.screen.click(Role::button, "New organization");
  CHECK(program.screen.value(Role::textbox, "Email").empty());
}

TEST_CASE("Back does not take away what was typed; an empty form goes with its page") {
  Program program;
  program.open();
  program.go("#/settings");
  program.go("#/contacts");
  program.screen.click(Role::button, "New person");
  program.screen.fill(Role::textbox, "Last name", "Nowak");
  program.go("#/settings");
  CHECK(program.screen.value(Role::textbox, "Last name") == "Nowak");
  program.screen.fill(Role::textbox, "Last name", "");
  program.go("#/contacts");
  CHECK(program.screen.all(Role::dialog).empty());
}

TEST_CASE("creating can be undone") {
  Program program;
  program.open();
  program.screen.click(Role::button, "New organization");
  program.screen.fill(Role::textbox, "Organization name", "Młyn");
  program.screen.click(Role::button, "Save");
  program.screen.click(Role::button, "Undo");
  CHECK(program.says("This contact is not here"));
  CHECK(program.problems() == "");
}

TEST_CASE("Escape in a picker closes the picker alone, whatever else was typed") {
  Program program;
  program.open();
  program.screen.click(Role::button, "New person");
  program.screen.fill(Role::textbox, "First name", "Anna");
  program.screen.click(Role::button, "Choose a company");
  CHECK(program.says("There are no organizations yet. Type a name to create one."));
  program.screen.press(Key::escape);
  CHECK(program.screen.focused_name() == "Choose a company");
  CHECK(program.screen.count(Role::dialog, "New person") == 1);
  CHECK(program.screen.count(Role::dialog, "Discard this contact?") == 0);
  program.screen.press(Key::escape);
  CHECK(program.screen.count(Role::dialog, "Discard this contact?") == 1);
}

TEST_CASE("a company that is not there is made where it is chosen") {
  Program program;
  program.open();
  program.screen.click(Role::button, "New person");
  program.screen.fill(Role::textbox, "First name", "Anna");
  program.screen.click(Role::button, "Choose a company");
  program.screen.fill(Role::combobox, "Find an organization", "Młyn");
  CHECK(program.screen.active_option() == "Create organization “Młyn”");
  program.screen.press(Key::enter);
  CHECK(program.screen.focused_name() == "Remove company");
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Save");
  CHECK(program.shell().contact().view->company.name == "Młyn");
}

TEST_CASE("the same address twice is refused by its name") {
  Program program;
  program.open();
  program.screen.click(Role::button, "New person");
  program.screen.fill(Role::textbox, "First name", "Anna");
  program.screen.fill(Role::textbox, "Email", "anna@example.com");
  program.screen.click(Role::button, "Add email");
  program.screen.fill(Role::textbox, "Email 2", "Anna@example.com");
  program.screen.click(Role::button, "Save");
  CHECK(program.says("anna@example.com stands here already."));
  CHECK(program.screen.focused_name() == "Email 2");
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Remove Email 2");
  program.screen.click(Role::button, "Save");
  CHECK(program.says("Anna added"));
}

TEST_CASE("a campaign is chosen in the window where there are any") {
  Program program;
  program.open();
  program.screen.click(Role::button, "New person");
  CHECK(program.screen.count(Role::select, "Campaign") == 0);
  program.screen.click(Role::button, "Cancel");
  program.index.run(
      app::AddDefinition{domain::DefinitionKind::campaign, {{domain::properties::name, std::string("Spring")}}});
  program.open();
  program.screen.click(Role::button, "New person");
  program.screen.fill(Role::textbox, "First name", "Anna");
  program.screen.choose("Campaign", "Spring");
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Save");
  const auto anna = program.shell().contact().view->head.id;
  CHECK_FALSE(program.index.value(anna, domain::fields::campaign).empty());
}
