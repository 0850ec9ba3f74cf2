// A contact that may be the same as another one: suggested, merged by choice, or told apart.
#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;
namespace fields = domain::fields;

namespace {

domain::ContactId add(Program& program, const std::string& last, const std::string& city,
                      const std::string& email = "anna@example.org") {
  return program.index
      .run(app::CreateContact{.first = "Anna",
                              .last = last,
                              .fields = {{fields::city, city}},
                              .methods = {{.kind = domain::MethodKind::email, .value = email}}})
      .created.front();
}

std::string address_of(Program& program, domain::ContactId id) {
  return format_route(ui::contact_route(program.index.view(id).head.uuid));
}

void open(Program& program, domain::ContactId id) {
  program.open();
  program.go(address_of(program, id));
  program.screen.pass(1);
}

bool is_there(const Program& program, domain::ContactId id) {
  return app::contact_view(*program.index.workspace, id).has_value();
}

}  // namespace

TEST_CASE("the page says who may be the same and why, and merges them with a choice for each conflict") {
  Program program;
  const auto anna = add(program, "Nowak", "Sopot");
  const auto other = add(program, "Nowak-Zielińska", "Hel");
  open(program, anna);
  REQUIRE(program.says("May be the same as"));
  CHECK(program.says("Same email anna@example.org · Similar name"));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Compare and merge");
  CHECK(program.problems() == "");
  CHECK(program.screen.has_state(Role::radio, "Sopot", ui::semantics::kChecked));
  program.screen.click(Role::radio, "Hel");
  CHECK(program.screen.has_state(Role::radio, "Hel", ui::semantics::kChecked));
  program.screen.click(Role::button, "Merge");
  CHECK(program.index.view(anna).head.name == "Anna Nowak");
  CHECK(program.index.value(anna, fields::city) == "Hel");
  CHECK(program.says("Anna Nowak-Zielińska became part of Anna Nowak"));
  CHECK(program.says("Merged into Anna Nowak"));
  CHECK_FALSE(program.says("May be the same as"));
  CHECK_FALSE(is_there(program, other));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Undo");
  CHECK(is_there(program, other));
  CHECK(program.index.value(anna, fields::city) == "Sopot");
}

TEST_CASE("the one that stays can be swapped; what was chosen stays chosen, and the address leads to what is there") {
  Program program;
  const auto anna = add(program, "Nowak", "Sopot");
  const auto other = add(program, "Zielińska", "Hel");
  open(program, anna);
  const std::string old = program.address();
  program.screen.click(Role::button, "Compare and merge");
  program.screen.click(Role::radio, "Hel");
  program.screen.click(Role::radio, "Sopot");
  program.screen.click(Role::radio, "Zielińska");
  program.screen.click(Role::radio, "Nowak");
  program.screen.click(Role::button, "Keep the other one instead");
  CHECK(program.screen.has_state(Role::radio, "Sopot", ui::semantics::kChecked));
  CHECK(program.screen.has_state(Role::radio, "Nowak", ui::semantics::kChecked));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Merge");
  CHECK_FALSE(is_there(program, anna));
  CHECK(program.index.view(other).head.name == "Anna Nowak");
  CHECK(program.index.value(other, fields::city) == "Sopot");
  CHECK(program.address() == address_of(program, other));
  program.go(old);
  CHECK(program.address() == address_of(program, other));
  CHECK(program.says("Anna Nowak"));
}

TEST_CASE("the preview shows the merged contact as the choices make it") {
  Program program;
  const auto anna = add(program, "Nowak", "Sopot");
  add(program, "Zielińska", "Hel", "zielinska@example.org");
  program.index.run(app::AddMethod{anna, {.kind = domain::MethodKind::email, .value = "zielinska@example.org"}});
  open(program, anna);
  program.screen.click(Role::button, "Compare and merge");
  CHECK(program.says("anna@example.org, zielinska@example.org"));
  program.screen.click(Role::radio, "Zielińska");
  CHECK(program.says("Anna Zielińska"));
  program.screen.cancel(Role::dialog, "Merge contacts");
  CHECK(program.screen.find(Role::dialog, "Merge contacts") == nullptr);
  CHECK(program.index.view(anna).head.name == "Anna Nowak");
}

TEST_CASE("the preview says which addresses agree to e-mail, and why") {
  Program program;
  const auto anna = add(program, "Nowak", "Sopot");
  const auto other = add(program, "Zielińska", "Hel");
  auto email = program.index.view(other).emails.front();
  email.content.flags = domain::method_flags::consent;
  program.index.run(app::EditMethod{other, email.id, email.content});
  open(program, anna);
  program.screen.click(Role::button, "Compare and merge");
  CHECK(program.says("anna@example.org (given to one of the two)"));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Merge");
  CHECK(program.index.view(anna).emails.front().content.flags == domain::method_flags::consent);
}

TEST_CASE("who is told apart is not suggested any more") {
  Program program;
  const auto anna = add(program, "Nowak", "Sopot");
  add(program, "Nowak", "Hel");
  open(program, anna);
  REQUIRE(program.says("May be the same as"));
  program.screen.click(Role::button, "Not the same");
  program.screen.pass(1);
  CHECK_FALSE(program.says("May be the same as"));
  CHECK(program.says("Not the same as Anna Nowak"));
  program.screen.click(Role::button, "Undo");
  program.screen.pass(1);
  CHECK(program.says("May be the same as"));
}

TEST_CASE("whoever can be merged is offered: those of the same kind, archived ones too") {
  Program program;
  const auto anna = add(program, "Nowak", "Sopot");
  const auto zenon = program.index.person("Zenon", "Wilk");
  program.index.organization("Zenit");
  program.index.run(app::ArchiveContacts{{zenon}});
  open(program, anna);
  const auto choose = [&](const char* name) {
    program.screen.fill(Role::combobox, "Find a contact", name);
    program.screen.press(Program::Key::enter);
  };
  program.screen.click(Role::button, "More actions");
  program.screen.click(Role::menuitem, "Merge with…");
  CHECK(program.problems() == "");
  program.screen.fill(Role::combobox, "Find a contact", "Zen");
  CHECK(program.screen.find(Role::option, "Zenit") == nullptr);
  CHECK(program.screen.find(Role::option, "Zenon Wilk") != nullptr);
  choose("Zenon");
  program.screen.click(Role::button, "Merge");
  CHECK_FALSE(is_there(program, zenon));
}
