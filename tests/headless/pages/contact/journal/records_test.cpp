// Records in the history pane: added, edited, done, unlinked, thrown away, and all of it taken back.
#include "tests/app/support/records.h"

#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;
namespace fields = domain::fields;

namespace {

struct OpenAnna : Program {
  OpenAnna() {
    id = index.person("Anna", "Nowak");
    open();
    auto rows = app::contact_rows(*index.workspace, {&id, 1});
    REQUIRE(rows);
    go(format_route(ui::contact_route(rows->front().uuid)));
  }
  domain::ContactId id;
};

}  // namespace

TEST_CASE("a note is added, edited, thrown away and taken back") {
  OpenAnna anna;
  anna.screen.click(Role::button, "Add a note");
  CHECK(anna.screen.count(Role::dialog, "Add a note") == 1);
  anna.screen.click(Role::button, "Save");
  CHECK(anna.says("This field is required."));
  anna.screen.fill(Role::multiline, "Text", "Prefers calls");
  anna.screen.click(Role::button, "Save");
  CHECK(anna.screen.count(Role::dialog, "Add a note") == 0);
  CHECK(anna.says("Prefers calls"));
  CHECK(anna.says("Note by Me, just now"));
  CHECK(anna.says("Note added"));

  anna.screen.click(Role::button, "Edit: Prefers calls");
  CHECK(anna.screen.value(Role::multiline, "Text") == "Prefers calls");
  anna.screen.fill(Role::multiline, "Text", "Prefers mail");
  anna.screen.click(Role::button, "Save");
  CHECK(anna.says("Prefers mail"));
  CHECK(anna.says("Note “Prefers mail”: Text changed from “Prefers calls” to “Prefers mail”"));

  anna.screen.click(Role::button, "More for Prefers mail");
  anna.screen.click(Role::menuitem, "Move to trash");
  CHECK(anna.says("Note “Prefers mail” moved to trash"));
  CHECK_FALSE(anna.says("Note by Me, just now"));
  anna.screen.click(Role::button, "Undo: Note “Prefers mail” moved to trash");
  CHECK(anna.says("Note by Me, just now"));
  CHECK(anna.problems() == "");
}

TEST_CASE("a task says by when and that it is done, and is reopened") {
  OpenAnna anna;
  anna.screen.click(Role::button, "Add a task");
  anna.screen.fill(Role::textbox, "Task", "Send the drawing");
  anna.screen.fill(Role::textbox, "Due", "2026-13-01");
  anna.screen.click(Role::button, "Save");
  CHECK(anna.screen.count(Role::dialog, "Add a task") == 1);
  anna.screen.fill(Role::textbox, "Due", "2026-12-03");
  anna.screen.click(Role::button, "Save");
  CHECK(anna.screen.count(Role::dialog, "Add a task") == 0);
  const auto task = tests::newest_record(anna.index);
  CHECK(tests::text_of(anna.index, task, fields::task_due) == "2026-12-03");
  anna.screen.click(Role::button, "Mark as done: Send the drawing");
  CHECK(tests::record_of(anna.index, task).state == 1);
  CHECK(anna.says("Task “Send the drawing”: Done"));
  anna.screen.click(Role::button, "Reopen: Send the drawing");
  CHECK(tests::record_of(anna.index, task).state == 0);
  CHECK(anna.problems() == "");
}

TEST_CASE("unlinking keeps the record and is not deleting it") {
  OpenAnna anna;
  const auto note = tests::add_note(anna.index, anna.id, "Prefers calls");
  anna.open();
  anna.screen.click(Role::button, "More for Prefers calls");
  anna.screen.click(Role::menuitem, "Unlink from this contact");
  CHECK(anna.says("Note “Prefers calls” no longer linked"));
  CHECK(tests::record_of(anna.index, note).lifecycle == domain::Lifecycle::active);
  CHECK_FALSE(tests::record_of(anna.index, note).contact);
  anna.screen.click(Role::button, "Undo: Note “Prefers calls” no longer linked");
  CHECK(tests::record_of(anna.index, note).contact == anna.id);
  CHECK(anna.problems() == "");
}

TEST_CASE("what is typed into a record is not given up unasked") {
  OpenAnna anna;
  anna.screen.click(Role::button, "Add a comment");
  anna.screen.fill(Role::multiline, "Text", "Half a thought");
  anna.screen.cancel(Role::dialog, "Add a comment");
  CHECK(anna.screen.count(Role::dialog, "Discard what you typed?") == 1);
  anna.screen.click(Role::button, "Keep editing");
  CHECK(anna.screen.value(Role::multiline, "Text") == "Half a thought");
  anna.screen.cancel(Role::dialog, "Add a comment");
  anna.screen.click(Role::button, "Discard");
  CHECK(anna.screen.count(Role::dialog, "Add a comment") == 0);
  CHECK(tests::records_of(anna.index, anna.id).empty());
  CHECK(anna.problems() == "");
}
