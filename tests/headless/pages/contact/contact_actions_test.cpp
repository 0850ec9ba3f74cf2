// What one does with a contact as a whole: copy, archive, anonymize.
#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;
using State = ui::JobStatus::State;

namespace {

domain::ContactId open_anna_beside_berta(Program& program) {
  const domain::ContactId id = program.index.person("Anna", "Kowalska");
  program.index.person("Berta");
  program.open();
  program.go(format_route(ui::contact_route(program.index.view(id).head.uuid)));
  return id;
}

void choose_action(Program& program, std::string_view item) {
  program.screen.click(Role::button, "More actions");
  CHECK(program.problems() == "");
  program.screen.click(Role::menuitem, item);
}

}  // namespace

TEST_CASE("the menu copies a contact and opens the copy, which has no history but its own") {
  Program program;
  const auto anna = open_anna_beside_berta(program);
  program.index.run(app::SetField{anna, domain::fields::city, "Gdańsk"});
  choose_action(program, "Copy");
  CHECK(program.says("Anna Kowalska (copy)"));
  CHECK(program.says("Gdańsk"));
  CHECK(program.shell().contact().audit.whole == 1);
  CHECK(program.problems() == "");
  program.go("#/contacts?q=gdansk");
  CHECK(program.names().size() == 2);
}

TEST_CASE("an archived contact is in no list, found by search with a mark, and taken out again") {
  Program program;
  open_anna_beside_berta(program);
  choose_action(program, "Archive");
  CHECK(program.says("This contact is archived: it is in no list, but search finds it."));
  CHECK(program.problems() == "");
  program.go("#/contacts");
  CHECK(program.names() == std::vector<std::string>{"Berta"});
  program.go("#/contacts?q=anna");
  CHECK(program.names() == std::vector<std::string>{"Anna Kowalska"});
  CHECK(program.says("Archived"));
  program.follow("Archive");
  CHECK(program.address() == "#/archive");
  CHECK(program.names() == std::vector<std::string>{"Anna Kowalska"});
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Take Anna Kowalska out of the archive");
  CHECK(program.says("The archive is empty"));
  program.go("#/contacts");
  CHECK(program.names().size() == 2);
}

TEST_CASE("anonymizing asks for the name, erases, and holds editing until nothing is left") {
  Program program;
  const auto anna = open_anna_beside_berta(program);
  choose_action(program, "Anonymize…");
  CHECK(program.problems() == "");
  CHECK(program.screen.focused_name() == "Type Anna Kowalska to confirm");
  program.screen.fill(Role::textbox, "Type Anna Kowalska to confirm", "Anna");
  program.screen.click(Role::button, "Anonymize for good");
  CHECK(program.says("This is not the name above."));
  CHECK(program.index.view(anna).head.name == "Anna Kowalska");
  program.screen.fill(Role::textbox, "Type Anna Kowalska to confirm", "Anna Kowalska");
  program.screen.click(Role::button, "Anonymize for good");

  CHECK(program.index.view(anna).head.lifecycle == domain::Lifecycle::anonymized);
  CHECK(program.jobs.erasures == 1);
  CHECK(program.shell().busy());
  CHECK(program.says("This contact was anonymized. Nothing that says who it was is kept; it is still counted."));
  CHECK_FALSE(program.says("Anna Kowalska"));
  CHECK(program.screen.find(Role::button, "More actions") == nullptr);
  CHECK(program.problems() == "");
  program.go("#/contacts");
  CHECK(program.names() == std::vector<std::string>{"Berta"});
  CHECK((program.screen.get(Role::button, "New person").state & ui::semantics::kDisabled) != 0);

  program.jobs.current->state = State::failed;
  program.jobs.current->error = base::Error{base::ErrorCode::storage_failed, "disk"};
  program.screen.frame();
  CHECK(program.jobs.erasures == 1);
  program.screen.click(Role::button, "Try again");
  CHECK(program.jobs.erasures == 2);
  // The database is another one now, as card_index.cpp makes it.
  program.jobs.current->state = State::done;
  REQUIRE(program.index.finish_erasing());
  program.shell().follow(*program.index.workspace);
  program.screen.settle();
  CHECK(program.says("Everything that said who it was is erased"));
  CHECK_FALSE(program.jobs.current.has_value());
  CHECK_FALSE(program.shell().busy());
  CHECK((program.screen.get(Role::button, "New person").state & ui::semantics::kDisabled) == 0);
  CHECK(program.problems() == "");
}
