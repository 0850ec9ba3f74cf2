#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;

TEST_CASE("the reserved template is previewed, edited with its mistakes told, and reset") {
  Program program;
  program.index.person("Anna", "Kowalska");
  program.open();
  program.go("#/settings/templates");
  CHECK(program.problems() == "");
  CHECK(program.screen.value(Role::textbox, "Subject") == "Your access to our portal");
  program.screen.fill(Role::combobox, "Contact for the preview", "kow");
  program.screen.click(Role::option, "Anna Kowalska");
  CHECK(
      program.says("Hello Anna,\n\nyou can now use our portal. Sign in with this email address: \n\n"
                   "Access from: now\nAccess until: further notice\nCourses: none yet\nCommunity groups: none yet\n\n"
                   "If you have any questions, just reply to this email.\n\n"));
  CHECK(program.says("This contact has nothing for contact.email, and the template says nothing in its place."));

  program.screen.fill(Role::textbox, "Subject", "Dear {{contact.first_nam}}");
  CHECK(
      program.says("Subject, line 1, column 8: There is no field “contact.first_nam”. Did you mean "
                   "“contact.first_name”?"));
  program.screen.fill(Role::textbox, "Subject", "Dear {{contact.first_name}}, {{today:long}}");
  CHECK(program.says("Dear Anna, 1 January 2026"));
  program.screen.click(Role::button, "Save");
  const auto& definitions = program.index.workspace->definitions();
  CHECK(definitions.property(domain::mail_templates::registration, domain::properties::subject) ==
        domain::Value{std::string{"Dear {{contact.first_name}}, {{today:long}}"}});
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Reset to the original text");
  CHECK(program.screen.value(Role::textbox, "Subject") == "Your access to our portal");
  CHECK(domain::is_empty(definitions.property(domain::mail_templates::registration, domain::properties::subject)));
}

TEST_CASE("an own template is added, written with own fields, and removed") {
  Program program;
  namespace p = domain::properties;
  program.index.run(app::AddDefinition{domain::DefinitionKind::field,
                                       {{p::name, std::string{"Shoe size"}},
                                        {p::type, static_cast<std::int64_t>(domain::FieldType::number)},
                                        {p::parent, std::int64_t{domain::folders::general.value}}}});
  const auto field = program.index.workspace->definitions().fields().back().id;
  const auto anna = program.index.person("Anna");
  program.index.run(app::SetField{anna, field, "42.5"});
  program.open();
  program.go("#/settings/templates");
  program.screen.fill(Role::textbox, "New template", "Shoes");
  program.screen.click(Role::button, "Add template");
  program.screen.choose("Template", "Shoes");
  CHECK(program.screen.value(Role::multiline, "Text") == "");
  program.screen.choose("Value to insert", "contact.shoe_size");
  program.screen.click(Role::button, "Insert value");
  CHECK(program.screen.value(Role::multiline, "Text") == "{{contact.shoe_size}}");
  program.screen.fill(Role::combobox, "Contact for the preview", "anna");
  program.screen.click(Role::option, "Anna");
  CHECK(program.says("42.5"));
  program.screen.click(Role::button, "Save");
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Remove “Shoes”");
  CHECK(program.screen.value(Role::textbox, "Subject") == "Your access to our portal");
  CHECK(program.problems() == "");
}

TEST_CASE("a text is handed to the mail program of who agreed, or copied") {
  Program program;
  app::CreateContact command;
  command.first = "Anna";
  command.methods = {{domain::MethodKind::email, {}, 0, {}, "anna@example.com"}};
  const auto anna = program.index.run(command).created.front();
  program.open();
  program.go("#/settings/templates");
  program.screen.fill(Role::textbox, "Subject", "A & B");
  program.screen.fill(Role::combobox, "Contact for the preview", "anna");
  program.screen.click(Role::option, "Anna");
  CHECK((program.screen.get(Role::button, "Write to anna@example.com").state & ui::semantics::kDisabled) != 0);
  program.screen.click(Role::button, "Copy text");
  CHECK(program.page.copied.starts_with("Hello Anna,\n"));
  const domain::ContactMethod address = program.index.view(anna).emails.front();
  domain::MethodContent agreed = address.content;
  agreed.flags = domain::method_flags::consent;
  program.index.run(app::EditMethod{anna, address.id, agreed});
  program.shell().changed({.transaction = {}, .created = {}, .changed = {anna}});
  program.screen.settle();
  CHECK(program.screen.get(Role::link, "Write to anna@example.com")
            .href.starts_with("mailto:anna@example.com?subject=A%20%26%20B&body=Hello%20Anna%2C%0D%0A"));
  program.screen.click(Role::link, "Write to anna@example.com");
  program.go(format_route(ui::contact_route(program.index.view(anna).head.uuid)));
  CHECK(program.says("anna@example.com · Call or message by Me, just now"));
  CHECK(program.problems() == "");
}

TEST_CASE("a value goes where the caret is, in the text or in the subject") {
  Program program;
  program.open();
  program.go("#/settings/templates");
  program.screen.fill(Role::multiline, "Text", "Hello , welcome");
  program.screen.put_caret(Role::multiline, "Text", 6);
  program.screen.choose("Value to insert", "contact.first_name");
  program.screen.click(Role::button, "Insert value");
  CHECK(program.screen.value(Role::multiline, "Text") == "Hello {{contact.first_name}}, welcome");
  CHECK(program.screen.focused_name() == "Text");
  program.screen.put_caret(Role::textbox, "Subject", 0);
  program.screen.choose("Value to insert", "today");
  program.screen.click(Role::button, "Insert value");
  CHECK(program.screen.value(Role::textbox, "Subject") == "{{today}}Your access to our portal");
  CHECK(program.screen.value(Role::multiline, "Text") == "Hello {{contact.first_name}}, welcome");
  CHECK(program.problems() == "");
}

TEST_CASE("what is typed stays while another template, section or page is looked at, until it is saved or discarded") {
  Program program;
  program.open();
  program.go("#/settings/templates");
  program.screen.fill(Role::textbox, "New template", "Shoes");
  program.screen.click(Role::button, "Add template");
  program.screen.fill(Role::textbox, "Subject", "Welcome");
  program.screen.choose("Template", "Shoes");
  CHECK(program.screen.value(Role::textbox, "Subject") == "");
  program.screen.fill(Role::textbox, "Subject", "Your shoes");
  program.go("#/settings/tags");
  program.go("#/contacts");
  CHECK(program.shell().busy());
  program.go("#/settings/templates");
  CHECK(program.screen.value(Role::textbox, "Subject") == "Your shoes");
  CHECK(program.says("Not saved yet. It stays here until you save or discard it."));
  program.screen.choose("Template", "Registration and access data (not saved)");
  CHECK(program.screen.value(Role::textbox, "Subject") == "Welcome");
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Discard changes");
  CHECK(program.screen.value(Role::textbox, "Subject") == "Your access to our portal");
  program.screen.choose("Template", "Shoes (not saved)");
  program.screen.click(Role::button, "Save");
  CHECK_FALSE(program.shell().busy());
  program.go("#/contacts");
  program.go("#/settings/templates");
  program.screen.choose("Template", "Shoes");
  CHECK(program.screen.value(Role::textbox, "Subject") == "Your shoes");
  program.screen.fill(Role::textbox, "Subject", "Boots");
  program.screen.click(Role::button, "Remove “Shoes”");
  CHECK_FALSE(program.shell().busy());
  CHECK(program.problems() == "");
}
