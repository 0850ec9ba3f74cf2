// Undo and redo in the interface: the keys, the buttons, the messages, and what is asked before something is lost.
#include "app/queries/journal/undo_history.h"
#include "app/workspace/state.h"
#include "app/workspace/write_access.h"
#include "store/transaction.h"
#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;
using ui::Direction;
using ui::StorageStatus;
namespace fields = domain::fields;

namespace {

// What the person edits goes through the shell; these changes are told to it as another tab's would be.
domain::TransactionId run(Program& program, const app::Command& command) {
  const app::Changes changes = program.index.run(command);
  program.shell().changed(changes);
  program.screen.settle();
  return changes.transaction;
}

domain::ContactId anna(Program& program) {
  const auto id = program.index.person("Anna", "Kowalska");
  program.open();
  return id;
}

void keys(Program& program, Direction direction) {
  program.shell().undo_last(direction);
  program.screen.settle();
}

// In a message, not by a button.
bool tells(const Program& program, std::string_view words) {
  for (const auto& entry : program.screen.tree().entries()) {
    if (entry.node.role != Role::button && (entry.node.name == words || entry.node.value == words)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the keys undo and redo, and a message names the change and the contact, with the way back") {
  Program program;
  const auto id = anna(program);
  run(program, app::SetField{id, fields::city, "Łódź"});
  keys(program, Direction::undo);
  CHECK(program.index.value(id, fields::city).empty());
  CHECK(program.says("Undone: City set to “Łódź” – Anna Kowalska"));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Redo");
  CHECK(program.index.value(id, fields::city) == "Łódź");
  CHECK(program.says("Redone: City set to “Łódź” – Anna Kowalska"));
  program.screen.click(Role::button, "Undo");
  CHECK(program.index.value(id, fields::city).empty());
  keys(program, Direction::redo);
  CHECK(program.index.value(id, fields::city) == "Łódź");
  keys(program, Direction::redo);
  CHECK(tells(program, "Nothing to redo"));
}

TEST_CASE("once nothing is left to undo, a message says so") {
  Program program;
  const auto id = anna(program);
  keys(program, Direction::undo);
  CHECK(program.says("Undone: Created – Anna Kowalska"));
  CHECK_FALSE(app::contact_view(*program.index.workspace, id));
  keys(program, Direction::undo);
  CHECK(tells(program, "Nothing to undo"));
  CHECK(program.problems() == "");
}

TEST_CASE("the buttons say what they would do, and are off when there is nothing") {
  for (const float width : {390.0F, 1280.0F}) {
    CAPTURE(width);
    Program program({.width = width, .height = 800});
    program.open();
    CHECK(program.screen.has_state(Role::button, "Nothing to undo", ui::semantics::kDisabled));
    CHECK(program.screen.has_state(Role::button, "Nothing to redo", ui::semantics::kDisabled));
    const auto id = anna(program);
    run(program, app::SetField{id, fields::city, "Łódź"});
    CHECK(program.problems() == "");
    program.screen.click(Role::button, "Undo: City set to “Łódź” – Anna Kowalska");
    CHECK(program.index.value(id, fields::city).empty());
    CHECK(program.screen.find(Role::button, "Undo: Created – Anna Kowalska") != nullptr);
    program.screen.click(Role::button, "Redo: City set to “Łódź” – Anna Kowalska");
    CHECK(program.index.value(id, fields::city) == "Łódź");
    CHECK(program.problems() == "");
  }
}

TEST_CASE("on phones the buttons are there, too: whether all is saved gives way, and shows as an icon") {
  for (const float width : {320.0F, 390.0F}) {
    CAPTURE(width);
    Program program({.width = width, .height = 640});
    program.storage.saving = StorageStatus::Saving::failed;
    program.index.run(
        app::AddDefinition{domain::DefinitionKind::member, {{domain::properties::name, std::string("Ewa")}}});
    anna(program);
    const auto search = program.screen.get(Role::searchbox, "Search").rect;
    const auto undo = program.screen.get(Role::button, "Undo: Created – Anna Kowalska").rect;
    const auto redo = program.screen.get(Role::button, "Nothing to redo").rect;
    CHECK(search.w >= 100);
    CHECK(undo.x >= search.x + search.w);
    CHECK(redo.x >= undo.x + undo.w);
    const auto saving = program.screen.get(Role::status, "Not saved").rect;
    CHECK(saving.x >= redo.x + redo.w);
    CHECK(saving.x + saving.w <= width);
    program.screen.click(Role::button, "Undo: Created – Anna Kowalska");
    CHECK(program.screen.find(Role::button, "Redo: Created – Anna Kowalska") != nullptr);
    CHECK(program.problems() == "");
  }
}

TEST_CASE("undoing below a newer edit names what would be lost, and does nothing before it is told to") {
  Program program;
  const auto id = anna(program);
  program.go("#/contacts");
  program.follow("Anna Kowalska");
  program.screen.click(Role::button, "Lead. Convert to client");
  run(program, app::ConvertStatus{id, domain::ContactStatus::lead});
  run(program, app::ConvertStatus{id, domain::ContactStatus::client});
  const auto converted = program.index.view(id).converted;
  program.screen.click(Role::button, "Undo");
  CHECK(program.says("Overwrite newer changes?"));
  CHECK(program.says("Undo: Status changed from “Lead” to “Client” – Anna Kowalska"));
  CHECK(program.says("Status changed from “Client” to “Lead” – Anna Kowalska"));
  CHECK(program.problems() == "");
  CHECK(program.screen.focused_name() == "Cancel");
  keys(program, Direction::undo);  // not while a dialog is open
  CHECK(program.index.view(id).converted == converted);
  program.screen.click(Role::button, "Cancel");
  CHECK_FALSE(program.says("Overwrite newer changes?"));
  CHECK(program.index.view(id).head.status == domain::ContactStatus::client);
}

TEST_CASE("the keys undo nothing behind a dialog, whatever dialog it is") {
  Program program;
  const auto id = anna(program);
  run(program, app::ConvertStatus{id, domain::ContactStatus::client});
  program.go("#/settings/contact-form");
  program.screen.click(Role::button, "New field");
  keys(program, Direction::undo);
  CHECK(program.index.view(id).head.status == domain::ContactStatus::client);
  program.screen.click(Role::button, "Cancel");
  keys(program, Direction::undo);
  CHECK(program.index.view(id).head.status == domain::ContactStatus::lead);
}

TEST_CASE("told to, undo overwrites, and redo brings the newer values back") {
  Program program;
  const auto id = anna(program);
  program.go("#/contacts");
  program.follow("Anna Kowalska");
  program.screen.click(Role::button, "Lead. Convert to client");
  run(program, app::ConvertStatus{id, domain::ContactStatus::lead});
  run(program, app::ConvertStatus{id, domain::ContactStatus::client});
  program.screen.click(Role::button, "Undo");
  program.screen.click(Role::button, "Undo and overwrite");
  CHECK(program.index.view(id).head.status == domain::ContactStatus::lead);
  CHECK(program.says("Undone: Status changed from “Lead” to “Client” – Anna Kowalska"));
  program.screen.click(Role::button, "Redo");
  CHECK(program.index.view(id).head.status == domain::ContactStatus::client);
  CHECK(program.problems() == "");
}

TEST_CASE("a contact edited since it was added is named before undo removes it") {
  for (const float width : {390.0F, 1280.0F}) {
    CAPTURE(width);
    Program program({.width = width, .height = 800});
    program.open();
    program.screen.click(Role::button, "New person");
    program.screen.fill(Role::textbox, "First name", "Ewa");
    program.screen.click(Role::button, "Save");
    const domain::ContactId id{1};
    REQUIRE(program.index.view(id).head.name == "Ewa");
    run(program, app::SetField{id, fields::city, "Sopot"});
    program.screen.click(Role::button, "Undo");
    CHECK(program.says("Ewa has been edited since it was added, and would be removed."));
    CHECK(program.problems() == "");
    program.screen.click(Role::button, "Undo and overwrite");
    CHECK_FALSE(app::contact_view(*program.index.workspace, id));
    CHECK(program.says("Undone: Created – Ewa"));
  }
}

TEST_CASE("the question lists the first ten values and counts the others") {
  Program program;
  program.open();
  std::vector<domain::ContactId> contacts;
  for (int i = 0; i < 13; ++i) contacts.push_back(program.index.person("Anna", std::to_string(i)));
  const auto trashed = run(program, app::TrashContacts{contacts});
  const auto restored = run(program, app::RestoreContacts{contacts});
  const auto again = run(program, app::TrashContacts{contacts});
  // Only the first time was done here, so that it is what undo comes to next.
  app::WriteAccess access{*program.index.workspace->state().database};
  REQUIRE(access.begin());
  store::Statement update = access.transaction().write("UPDATE transactions SET device=77 WHERE id IN (?, ?)");
  REQUIRE(update.bind(1, restored).bind(2, again).run());
  REQUIRE(access.commit());
  program.shell().changed({.transaction = {}, .created = {}, .changed = {}, .everything = true});
  REQUIRE(app::undo_history(*program.index.workspace)->undo->transaction == trashed);
  keys(program, Direction::undo);
  CHECK(program.says("Undo: Moved to trash – Anna 0 and 12 more contacts"));
  CHECK(program.says("Restored – Anna 9"));
  CHECK_FALSE(program.says("Restored – Anna 10"));
  CHECK(program.says("and 3 more values"));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Undo and overwrite");
  CHECK(program.names().size() == 13);
}

TEST_CASE("a tab that only reads says why it undoes nothing") {
  Program program;
  const auto id = anna(program);
  run(program, app::SetField{id, fields::city, "Łódź"});
  program.storage.writer = StorageStatus::Writer::other_tab;
  program.screen.settle();
  CHECK(program.screen.has_state(Role::button, "Undo: City set to “Łódź” – Anna Kowalska", ui::semantics::kDisabled));
  keys(program, Direction::undo);
  CHECK(program.index.value(id, fields::city) == "Łódź");
  CHECK(program.says(
      "This tab is read-only, so nothing was changed. Edit in the other tab, or let this one edit first."));
}

TEST_CASE("long values are shortened where they are named") {
  Program program({.width = 390, .height = 800});
  const auto id = anna(program);
  run(program, app::SetField{id, fields::note, std::string(5000, 'x')});
  keys(program, Direction::undo);
  CHECK(program.says("Undone: Note set to “" + std::string(60, 'x') + "…” – Anna Kowalska"));
  CHECK(program.problems() == "");
}

TEST_CASE("an undo button that does nothing any more says so") {
  Program program;
  const auto id = anna(program);
  program.go("#/contacts");
  program.follow("Anna Kowalska");
  program.screen.click(Role::button, "Lead. Convert to client");
  const auto history = app::undo_history(*program.index.workspace);
  REQUIRE(history);
  REQUIRE(history->undo);
  run(program, app::Undo{history->undo->transaction});
  program.screen.click(Role::button, "Undo");
  CHECK(program.says("This has been undone already."));
  CHECK(program.index.view(id).head.status == domain::ContactStatus::lead);
}

TEST_CASE("any entry of the history can be undone, and asks where something newer would be overwritten") {
  Program program;
  const auto id = anna(program);
  run(program, app::SetField{id, fields::city, "Hel"});
  run(program, app::SetField{id, fields::country, "Poland"});
  run(program, app::SetField{id, fields::city, "Sopot"});
  program.follow("Anna Kowalska");
  program.screen.click(Role::button, "Undo: Country set to “Poland”");
  CHECK(program.index.value(id, fields::country).empty());
  CHECK(program.says("Undone: Country set to “Poland” – Anna Kowalska"));
  program.screen.click(Role::button, "Undo: City set to “Hel”");
  CHECK(program.index.value(id, fields::city) == "Sopot");
  CHECK(program.says("City “Sopot” removed – Anna Kowalska"));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Undo and overwrite");
  CHECK(program.index.value(id, fields::city).empty());
  program.storage.writer = StorageStatus::Writer::other_tab;
  program.screen.settle();
  CHECK(program.screen.find(Role::button, "Undo: City set to “Hel”") == nullptr);
}

TEST_CASE("an entry whose undoing changes something for everybody says so before") {
  Program program;
  const auto id = anna(program);
  run(program, app::AddTag{id, {}, "VIP"});
  program.follow("Anna Kowalska");
  program.screen.click(Role::button, "Undo: Tag “VIP” added");
  CHECK(program.says("Change this for everybody?"));
  CHECK(program.says("Tag “VIP” deleted"));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Cancel");
  CHECK(program.index.view(id).head.tags.size() == 1);
  program.screen.click(Role::button, "Undo: Tag “VIP” added");
  program.screen.click(Role::button, "Undo");
  CHECK(program.index.view(id).head.tags.empty());
  CHECK_FALSE(program.says("Change this for everybody?"));
}

TEST_CASE("an entry that can never be undone offers no undo") {
  Program program;
  const auto id = anna(program);
  const auto mill = program.index.organization("Mill");
  run(program, app::SetCompany{id, mill});
  program.index.run(app::AnonymizeContact{mill});
  REQUIRE(program.index.finish_erasing());
  program.open();
  program.follow("Anna Kowalska");
  CHECK(program.says("Company “No name” removed"));
  CHECK(program.screen.find(Role::button, "Undo: Company “No name” removed") == nullptr);
  CHECK(program.screen.find(Role::button, "Undo: Company set to “No name”") != nullptr);
}

TEST_CASE("the keys take back an entry's undo before anything older") {
  Program program;
  const auto id = anna(program);
  run(program, app::SetField{id, fields::city, "Hel"});
  run(program, app::SetField{id, fields::country, "Poland"});
  program.follow("Anna Kowalska");
  program.screen.click(Role::button, "Undo: City set to “Hel”");
  CHECK(program.index.value(id, fields::city).empty());
  keys(program, Direction::undo);
  CHECK(program.index.value(id, fields::city) == "Hel");
  CHECK(program.index.value(id, fields::country) == "Poland");
  CHECK(program.says("Undone: City “Hel” removed (undo) – Anna Kowalska"));
  keys(program, Direction::undo);
  CHECK(program.index.value(id, fields::country).empty());
}
