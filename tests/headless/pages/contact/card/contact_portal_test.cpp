#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;
using Key = Program::Key;
using domain::ContactId;
namespace fields = domain::fields;

namespace {

void show(Program& program, ContactId id) {
  program.go(format_route(ui::contact_route(program.index.view(id).head.uuid)));
}

ContactId open_person(Program& program, bool agreed = true) {
  app::CreateContact command;
  command.first = "Anna";
  command.methods = {
      {domain::MethodKind::email, {}, agreed ? domain::method_flags::consent : 0U, {}, "anna@example.com"}};
  const ContactId id = program.index.run(command).created.front();
  program.open();
  show(program, id);
  return id;
}

void set_date(Program& program, const std::string& label, std::string_view date) {
  program.screen.click(Role::button, "Edit " + label);
  program.screen.fill(Role::textbox, label, date);
  program.screen.press(Key::enter);
}

}  // namespace

TEST_CASE("dates are typed, an end before the start is refused beside the field, and the history says what became") {
  Program program;
  const ContactId anna = open_person(program);
  CHECK(program.problems() == "");
  set_date(program, "Support from", "2026-03-01");
  set_date(program, "Support until", "2026-02-28");
  CHECK(program.screen.get(Role::textbox, "Support until").description ==
        "Support cannot end before it starts on 1 Mar 2026.");
  CHECK(program.problems() == "");
  CHECK(program.index.view(anna).portal.end.empty());
  program.screen.fill(Role::textbox, "Support until", "soon");
  program.screen.press(Key::enter);
  CHECK(program.screen.get(Role::textbox, "Support until").description.starts_with("Write the date"));
  program.screen.fill(Role::textbox, "Support until", "2026-03-31");
  program.screen.press(Key::enter);
  CHECK(program.index.view(anna).portal == domain::PortalAccess{false, "2026-03-01", "2026-03-31"});
  set_date(program, "Support until", "2026-04-30");
  CHECK(program.says("Support until changed from “31 Mar 2026” to “30 Apr 2026”"));
  set_date(program, "Support from", "2026-05-01");
  CHECK(program.screen.get(Role::textbox, "Support from").description ==
        "Support cannot start after it ends on 30 Apr 2026.");
  program.screen.press(Key::escape);
  CHECK(program.index.view(anna).portal.start == "2026-03-01");
  CHECK(program.problems() == "");
}

TEST_CASE("giving access drafts the e-mail, which is edited and handed over, and comes again when asked for") {
  Program program;
  const ContactId anna = open_person(program);
  program.index.run(app::AddToList{anna, fields::course, {}, "Sailing"});
  program.shell().changed({.transaction = {}, .created = {}, .changed = {anna}});
  set_date(program, "Support until", "2026-03-31");
  program.screen.click(Role::checkbox, "Portal user");
  CHECK(program.index.view(anna).portal.user);
  REQUIRE(program.screen.count(Role::dialog, "Email with access data") == 1);
  CHECK(program.problems() == "");
  CHECK(program.screen.value(Role::textbox, "Subject") == "Your access to our portal");
  CHECK(program.screen.value(Role::multiline, "Text") ==
        "Hello Anna,\n\nyou can now use our portal. Sign in with this email address: anna@example.com\n\n"
        "Access from: now\nAccess until: 31 Mar 2026\nCourses: Sailing\nCommunity groups: none yet\n\n"
        "If you have any questions, just reply to this email.\n\n");
  program.screen.fill(Role::multiline, "Text", "Welcome & enjoy");
  program.screen.click(Role::button, "Copy text");
  CHECK(program.page.copied == "Welcome & enjoy");
  CHECK(program.screen.get(Role::link, "Open in email program")
            .href.ends_with("?subject=Your%20access%20to%20our%20portal&body=Welcome%20%26%20enjoy"));
  program.screen.click(Role::link, "Open in email program");
  CHECK(program.screen.count(Role::dialog, "Email with access data") == 0);
  CHECK(program.says("anna@example.com · Call or message by Me, just now"));
  CHECK(program.says("“Portal user” switched on"));
  program.screen.click(Role::button, "Draft access email");
  CHECK(program.screen.value(Role::multiline, "Text").starts_with("Hello Anna,"));
  program.screen.click(Role::button, "Close");
  CHECK(program.screen.count(Role::dialog, "Email with access data") == 0);
  CHECK(program.problems() == "");
  program.screen.click(Role::checkbox, "Portal user");
  CHECK_FALSE(program.index.view(anna).portal.user);
  CHECK(program.screen.count(Role::dialog, "Email with access data") == 0);
  CHECK(program.screen.count(Role::button, "Draft access email") == 0);
}

TEST_CASE("a draft that was changed is given up only when the person agrees") {
  Program program;
  open_person(program);
  program.screen.click(Role::checkbox, "Portal user");
  program.screen.press(Key::escape);
  CHECK(program.screen.all(Role::dialog).empty());
  program.screen.click(Role::button, "Draft access email");
  program.screen.fill(Role::multiline, "Text", "Welcome");
  program.screen.press(Key::escape);
  REQUIRE(program.screen.count(Role::dialog, "Discard your changes to this email?") == 1);
  program.screen.click(Role::button, "Keep editing");
  CHECK(program.screen.value(Role::multiline, "Text") == "Welcome");
  program.screen.cancel(Role::dialog, "Email with access data");
  program.screen.click(Role::button, "Discard");
  CHECK(program.screen.all(Role::dialog).empty());
  CHECK(program.problems() == "");
}

TEST_CASE("the draft cannot be handed over without consent, and says what the template gets wrong") {
  Program program;
  const ContactId anna = open_person(program, false);
  program.index.run(app::SetProperty{domain::mail_templates::registration, domain::properties::body,
                                     std::string("{{contact.city}} {{portal.cources}}")});
  program.index.run(app::SetPortalAccess{anna, {true, "", ""}});
  program.shell().changed({.transaction = {}, .created = {}, .changed = {anna}});
  program.screen.settle();
  program.screen.click(Role::button, "Draft access email");
  const auto& open = program.screen.get(Role::button, "Open in email program");
  CHECK((open.state & ui::semantics::kDisabled) != 0);
  CHECK_FALSE(open.description.empty());
  CHECK(program.says(open.description));
  CHECK(program.says("This contact has nothing for contact.city, and the template says nothing in its place."));
  CHECK(program.says("Text, line 1, column 20: There is no field “portal.cources”. Did you mean “portal.courses”?"));
  CHECK(program.problems() == "");
}

TEST_CASE("a contact without an address gets a draft to copy, with the reason why no program is opened") {
  Program program;
  const ContactId firm = program.index.organization("Acme");
  program.open();
  show(program, firm);
  program.screen.click(Role::checkbox, "Portal user");
  CHECK(program.says("This contact has no email address."));
  program.screen.cancel(Role::dialog, "Email with access data");
  CHECK(program.screen.count(Role::dialog, "Email with access data") == 0);
  CHECK(program.index.view(firm).portal.user);
}

TEST_CASE("the state is said in words, and changes by itself when the day does") {
  Program program;
  const ContactId anna = open_person(program);
  program.index.run(app::SetPortalAccess{anna, {true, "2026-01-02", "2026-01-02"}});
  program.shell().changed({.transaction = {}, .created = {}, .changed = {anna}});
  program.screen.settle();
  CHECK(program.says("Access starts on 2 Jan 2026"));
  constexpr double kDay = 24 * 60 * 60;
  // Whatever messages there were are gone: what is left to wait for is the next day.
  program.screen.pass(60);
  CHECK(program.screen.next_frame_in() > kDay - 120);
  CHECK(program.screen.next_frame_in() < kDay);
  program.screen.pass(program.screen.next_frame_in());
  CHECK(program.says("Active until 2 Jan 2026"));
  program.screen.pass(program.screen.next_frame_in());
  CHECK(program.says("Access ended on 2 Jan 2026"));
  program.index.run(app::SetPortalAccess{anna, {true, "", ""}});
  program.shell().changed({.transaction = {}, .created = {}, .changed = {anna}});
  program.screen.settle();
  CHECK(program.says("Active, without an end"));
}

TEST_CASE("a course is typed and Enter makes it, the keyboard takes it off, and undo brings it back") {
  Program program;
  const ContactId anna = open_person(program);
  program.screen.fill(Role::combobox, "Add a course", "Sailing");
  CHECK(program.screen.count(Role::option, "Create “Sailing”") == 1);
  program.screen.press(Key::enter);
  REQUIRE(program.index.view(anna).courses.size() == 1);
  CHECK(program.says("Course “Sailing” added"));
  program.screen.fill(Role::combobox, "Add a community group", "Parents");
  program.screen.press(Key::enter);
  CHECK(program.index.view(anna).groups.size() == 1);
  CHECK(program.says("Community group “Parents” added"));
  program.screen.focus(Role::combobox, "Add a course");
  program.screen.press(Key::backspace);
  CHECK(program.screen.focused_name() == "Remove course Sailing");
  program.screen.press(Key::backspace);
  CHECK(program.index.view(anna).courses.empty());
  CHECK(program.screen.focused_name() == "Add a course");
  CHECK(program.says("Course “Sailing” removed"));
  program.screen.click(Role::button, "Undo");
  CHECK(program.index.view(anna).courses.size() == 1);
  program.screen.fill(Role::combobox, "Add a course", "sail");
  CHECK(program.screen.count(Role::option, "Sailing") == 0);
  CHECK(program.problems() == "");
}

TEST_CASE("the settings add, rename and delete courses and groups, and tell how many contacts have them") {
  Program program;
  const ContactId anna = program.index.person("Anna"), ewa = program.index.person("Ewa");
  program.index.run(app::AddToList{anna, fields::course, {}, "Sailing"});
  program.index.run(app::AddToList{ewa, fields::course, {}, "Sailing"});
  program.open();
  program.go("#/settings/portal");
  CHECK(program.problems() == "");
  CHECK(program.says("2 contacts"));
  program.screen.fill(Role::textbox, "New community group", "Parents");
  program.screen.click(Role::button, "Add community group");
  CHECK(program.says("0 contacts"));
  program.screen.fill(Role::textbox, "New course", "sailing");
  program.screen.click(Role::button, "Add course");
  CHECK(program.screen.get(Role::textbox, "New course").description == "There is one with this name already.");
  program.screen.click(Role::button, "Rename “Sailing”");
  program.screen.fill(Role::textbox, "Course name", "Rowing");
  program.screen.press(Key::enter);
  CHECK(program.index.view(anna).courses.front().name == "Rowing");
  program.screen.click(Role::button, "Remove “Rowing”");
  CHECK(program.says("2 contacts have this course, and will have it no longer."));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Cancel");
  CHECK(program.index.view(anna).courses.size() == 1);
  program.screen.click(Role::button, "Remove “Rowing”");
  program.screen.click(Role::button, "Remove");
  CHECK(program.index.view(anna).courses.empty());
  program.screen.click(Role::button, "Undo");
  CHECK(program.index.view(ewa).courses.size() == 1);
  CHECK(program.problems() == "");
}

TEST_CASE("a contact in the trash shows its access and courses, and nothing can be changed") {
  Program program;
  const ContactId anna = open_person(program);
  program.index.run(app::SetPortalAccess{anna, {true, "", "2026-03-31"}});
  program.index.run(app::AddToList{anna, fields::course, {}, "Sailing"});
  program.index.run(app::TrashContacts{{anna}});
  program.shell().changed({.transaction = {}, .created = {}, .changed = {anna}});
  program.screen.settle();
  CHECK(program.says("Active until 31 Mar 2026"));
  CHECK(program.screen.has_state(Role::checkbox, "Portal user", ui::semantics::kDisabled));
  CHECK(program.screen.count(Role::listitem, "Sailing") == 1);
  CHECK(program.screen.count(Role::button, "Remove course Sailing") == 0);
  CHECK(program.screen.count(Role::combobox, "Add a course") == 0);
  CHECK(program.screen.count(Role::button, "Draft access email") == 0);
  CHECK(program.problems() == "");
}

TEST_CASE("where there is little room, the button that adds goes below its field") {
  Program program({.width = 390, .height = 844});
  program.open();
  program.go("#/settings/portal");
  const auto field = program.screen.get(Role::textbox, "New community group").rect;
  const auto button = program.screen.get(Role::button, "Add community group").rect;
  CHECK(field.w > 250);
  CHECK(button.y >= field.y + field.h);
  const auto beside = program.screen.get(Role::button, "Add course").rect;
  CHECK(beside.y < program.screen.get(Role::textbox, "New course").rect.y + field.h);
  CHECK(program.problems() == "");
}
