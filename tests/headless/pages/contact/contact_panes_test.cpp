#include <doctest/doctest.h>

#include "tests/headless/support/program.h"

using ui::semantics::Key;
using ui::semantics::Role;

namespace {

void follow_anna(tests::Program& program) {
  program.index.person("Anna", "Kowalska");
  program.open();
  program.go("#/contacts");
  program.follow("Anna Kowalska");
}

bool pressed(const tests::Program& program, std::string_view name) {
  return program.screen.has_state(Role::button, name, ui::semantics::kPressed);
}

float card_width(const tests::Program& program) { return program.screen.get(Role::region, "Card").rect.w; }

}  // namespace

TEST_CASE("card and details fold away, the history stays, and all of it stays so in this browser") {
  tests::Program program;
  follow_anna(program);
  CHECK(program.screen.count(Role::region, "Card") == 1);
  CHECK(program.screen.count(Role::heading, "History") == 1);
  CHECK(program.screen.count(Role::region, "Details") == 1);
  program.screen.click(Role::button, "Card");
  CHECK(program.screen.count(Role::region, "Card") == 0);
  CHECK_FALSE(pressed(program, "Card"));
  CHECK(program.screen.focused_name() == "Card");
  program.screen.click(Role::button, "Details");
  CHECK(program.screen.count(Role::region, "Details") == 0);
  CHECK(program.screen.count(Role::heading, "History") == 1);
  CHECK(program.page.preference("details-folded") == "on");
  CHECK(program.page.preference("card-folded") == "on");
  program.screen.click(Role::button, "Card");
  CHECK(program.screen.count(Role::region, "Card") == 1);
  CHECK(program.problems() == "");
}

TEST_CASE("the details show the records of one kind, and what is added there") {
  tests::Program program;
  follow_anna(program);
  program.screen.click(Role::tab, "Notes");
  CHECK(program.screen.count(Role::region, "Notes") == 1);
  CHECK(program.says("Nothing here yet."));
  CHECK(program.problems() == "");
}

TEST_CASE("where there is less room history and details share a pane, and one of card and pane always stands") {
  tests::Program program({.width = 1000, .height = 800});
  follow_anna(program);
  CHECK(program.screen.count(Role::region, "Card") == 1);
  CHECK(program.screen.count(Role::heading, "History") == 1);
  program.screen.click(Role::tab, "Tasks");
  CHECK(program.screen.count(Role::heading, "History") == 0);
  CHECK(program.screen.count(Role::region, "Tasks") == 1);
  program.screen.click(Role::button, "Details");
  program.screen.click(Role::button, "Card");
  CHECK(program.screen.count(Role::region, "Card") == 1);
  CHECK(program.problems() == "");
}

TEST_CASE("the divider is dragged and moved by keys, within what both sides need, and its place is remembered") {
  tests::Program program;
  follow_anna(program);
  const float usual = card_width(program);
  program.screen.focus(Role::separator, "Width of the card");
  program.screen.press(Key::right);
  CHECK(card_width(program) == usual + 16);
  program.screen.point_at(Role::separator, "Width of the card");
  program.screen.press_pointer(true);
  program.screen.point_at(4, 400);
  program.screen.press_pointer(false);
  program.screen.settle();
  CHECK(card_width(program) < usual);
  CHECK(card_width(program) > 200);
  CHECK_FALSE(program.page.preference("card-width").empty());
  CHECK(program.screen.count(Role::heading, "History") == 1);
  CHECK(program.problems() == "");
}

TEST_CASE("on a phone the parts are tabs under the head, and the page closes to the list it came from") {
  tests::Program program({.width = 390, .height = 844});
  follow_anna(program);
  CHECK(program.screen.count(Role::region, "Card") == 1);
  CHECK(program.screen.count(Role::heading, "History") == 0);
  program.screen.click(Role::tab, "History");
  CHECK(program.screen.count(Role::region, "Card") == 0);
  CHECK(program.screen.count(Role::heading, "History") == 1);
  CHECK(program.screen.count(Role::heading, "Anna Kowalska") == 1);
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Close contact");
  CHECK(program.address() == "#/contacts");
}

TEST_CASE("a contact is saved as a file from its menu, in a tab that only reads as well") {
  tests::Program program;
  const auto id = program.index.person("Anna", "Kowalska");
  program.storage.writer = ui::StorageStatus::Writer::other_tab;
  program.open();
  program.go("#/contacts");
  program.follow("Anna Kowalska");
  program.screen.click(Role::button, "More actions");
  CHECK(program.screen.count(Role::menuitem, "Archive") == 0);
  program.screen.click(Role::menuitem, "Save as a file");
  CHECK(program.jobs.saved == id);
  CHECK(program.says("The file is saved."));
}
