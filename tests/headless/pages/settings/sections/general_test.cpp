#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;
using Key = Program::Key;

namespace {

domain::Value setting(const Program& program, domain::DefinitionId id) {
  return program.index.workspace->definitions().setting(id);
}

std::string chosen(const Program& program, const char* select) {
  const auto& node = program.screen.get(Role::select, select);
  return std::string{node.options.at(static_cast<std::size_t>(std::stoi(node.value)))};
}

}  // namespace

TEST_CASE("country and currency are chosen, and can be undone") {
  Program program;
  program.open();
  program.go("#/settings/general");
  CHECK(program.problems() == "");
  CHECK(chosen(program, "Currency for new money fields") == "EUR (EUR)");
  program.screen.choose("Default country", "PL");
  CHECK(setting(program, domain::settings::default_country) == domain::Value{std::string{"PL"}});
  program.screen.choose("Currency for new money fields", "PLN (PLN)");
  CHECK(setting(program, domain::settings::currency) == domain::Value{std::string{"PLN"}});
  program.shell().undo_last(ui::Direction::undo);
  program.screen.settle();
  CHECK(program.says("Undone: Setting changed"));
  CHECK(chosen(program, "Currency for new money fields") == "EUR (EUR)");
  program.screen.choose("Default country", "As the browser’s language");
  CHECK(domain::is_empty(setting(program, domain::settings::default_country)));
  CHECK(program.problems() == "");
}

TEST_CASE("new contacts' phones have all channels when that is enabled") {
  Program program;
  program.open();
  program.go("#/settings/general");
  program.screen.click(Role::checkbox, "Enable all channels for new contacts");
  CHECK(setting(program, domain::settings::all_channels) == domain::Value{std::int64_t{1}});
  program.go("#/contacts");
  program.screen.click(Role::button, "New person");
  program.screen.fill(Role::textbox, "First name", "Anna");
  program.screen.fill(Role::textbox, "Email", "anna@example.com");
  program.screen.fill(Role::textbox, "Phone", "+48 601 234 567");
  program.screen.click(Role::button, "Save");
  const auto& view = *program.shell().contact().view;
  CHECK(view.phones.at(0).content.flags == domain::method_flags::channels);
  CHECK(view.emails.at(0).content.flags == 0);
}

TEST_CASE("own phone types are added, renamed on every phone and removed, and are offered on the card") {
  Program program;
  const domain::ContactId anna = program.index.person("Anna");
  program.index.run(
      app::AddMethod{anna, {domain::MethodKind::phone, domain::MethodType::custom, 0, "Shop", "+39 0543 1"}});
  program.open();
  program.go("#/settings/general");
  CHECK(program.says("Shop"));  // typed once, offered again
  program.screen.fill(Role::textbox, "New phone type", "shop");
  program.screen.click(Role::button, "Add type");
  CHECK(program.says("There is one with this name already."));
  program.screen.fill(Role::textbox, "New phone type", "Warehouse");
  program.screen.press(Key::enter);
  CHECK(program.screen.focused_name() == "New phone type");
  CHECK(program.screen.count(Role::button, "Remove “Warehouse”") == 1);
  program.screen.click(Role::button, "Rename “Shop”");
  program.screen.fill(Role::textbox, "Phone type", "Counter");
  program.screen.press(Key::enter);
  CHECK(program.index.view(anna).phones.at(0).content.label == "Counter");
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Remove “Warehouse”");
  CHECK(program.says("Type “Warehouse” deleted"));
  program.screen.click(Role::button, "Undo");
  CHECK(program.screen.count(Role::button, "Remove “Warehouse”") == 1);

  program.go("#/contacts/" + program.index.view(anna).head.uuid.text());
  program.screen.click(Role::button, "Options for +39 0543 1");
  program.screen.click(Role::menuitem, "Warehouse");
  CHECK(program.index.view(anna).phones.at(0).content.label == "Warehouse");
  CHECK(program.problems() == "");
}
