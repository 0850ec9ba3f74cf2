// The page of all pairs that may be the same.
#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;

namespace {

domain::ContactId add_person(Program& program, const std::string& first, const std::string& email) {
  return program.index
      .run(app::CreateContact{
          .first = first, .last = "Nowak", .methods = {{.kind = domain::MethodKind::email, .value = email}}})
      .created.front();
}

}  // namespace

TEST_CASE("a supplier's truck stands behind its name among possible duplicates") {
  Program program;
  for (int i = 0; i < 2; ++i) {
    app::CreateContact supplier;
    supplier.kind = domain::ContactKind::organization;
    supplier.first = "Beta Paper";
    supplier.supplier = i == 0;
    supplier.methods = {{.kind = domain::MethodKind::email, .value = "beta@example.com"}};
    program.index.run(supplier);
  }
  program.open();
  program.go("#/duplicates");
  CHECK(program.screen.count(Role::image, "Supplier") == 1);
  CHECK(program.problems() == "");
}

TEST_CASE("the list's menu leads to the duplicates, which stay right after merging, telling apart and undo") {
  Program program;
  add_person(program, "Anna", "a@example.org");
  add_person(program, "Ania", "a@example.org");
  add_person(program, "Zbigniew", "z@example.org");
  add_person(program, "Władysław", "z@example.org");
  program.open();
  program.screen.click(Role::button, "More about the list");
  program.screen.click(Role::menuitem, "Find duplicates");
  CHECK(program.address() == "#/duplicates");
  CHECK(program.page.title == "Find duplicates – Kartoteka");
  CHECK(program.says("2 pairs may be the same"));
  CHECK(program.says("Same email z@example.org"));
  CHECK(program.problems() == "");

  program.screen.click(Role::button, "Compare and merge Zbigniew Nowak and Władysław Nowak");
  program.screen.click(Role::button, "Merge");
  CHECK(program.says("1 pair may be the same"));
  program.screen.click(Role::button, "Undo");
  CHECK(program.says("2 pairs may be the same"));

  program.screen.click(Role::button, "Zbigniew Nowak and Władysław Nowak are not the same");
  CHECK(program.says("1 pair may be the same"));
  program.screen.click(Role::button, "Search again");
  CHECK(program.says("1 pair may be the same"));
  CHECK(program.problems() == "");
}

TEST_CASE("on a narrow screen, and with nothing found") {
  Program program({.width = 390, .height = 844});
  const auto anna = add_person(program, "Anna", "a@example.org");
  add_person(program, "Ania", "a@example.org");
  program.open();
  program.go("#/duplicates");
  CHECK(program.says("1 pair may be the same"));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Compare and merge Anna Nowak and Ania Nowak");
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Merge");
  CHECK(program.says("No duplicates found"));
  CHECK(program.problems() == "");
  CHECK(app::contact_view(*program.index.workspace, anna));
}

TEST_CASE("a search that takes longer shows how far it is, and what changes meanwhile is right in the end") {
  Program program;
  add_person(program, "Anna", "a@example.org");
  const auto ania = add_person(program, "Ania", "a@example.org");
  add_person(program, "Zbigniew", "z@example.org");
  add_person(program, "Władysław", "z@example.org");
  program.open();
  program.index.clock.tick = 3;
  program.go("#/duplicates");
  CHECK(program.says("Comparing contacts"));
  const std::string far = program.screen.value(Role::progressbar, "Comparing contacts");
  program.screen.settle();
  CHECK(program.screen.value(Role::progressbar, "Comparing contacts") != far);
  CHECK(program.problems() == "");
  program.shell().changed(program.index.run(app::TrashContacts{{ania}}));
  for (int i = 0; i < 50 && program.says("Comparing contacts"); ++i) program.screen.settle();
  CHECK(program.says("1 pair may be the same"));
  CHECK(program.says("Same email z@example.org"));
}

TEST_CASE("of very many pairs those in sight alone are drawn") {
  Program program;
  for (int i = 0; i < 60; ++i) {
    add_person(program, "Anna", "a" + std::to_string(i) + "@example.org");
    add_person(program, "Zenon", "a" + std::to_string(i) + "@example.org");
  }
  program.open();
  program.go("#/duplicates");
  const auto drawn = program.screen.all(Role::listitem).size();
  CHECK(drawn > 4);
  CHECK(drawn < 60);
}
