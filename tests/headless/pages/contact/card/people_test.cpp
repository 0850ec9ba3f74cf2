// Who and whose: team, owner and followers, superiors, organizations' people, campaigns and discounts.
#include "app/workspace/signing.h"
#include "tests/headless/support/program.h"

using domain::DefinitionId;
using domain::DefinitionKind;
using tests::Program;
using Role = Program::Role;
using Key = Program::Key;
namespace fields = domain::fields;
namespace members = domain::members;

namespace {

DefinitionId add(Program& program, DefinitionKind kind, const std::string& name) {
  return program.index.run(app::AddDefinition{kind, {{domain::properties::name, name}}}).defined.front();
}

void show_contact(Program& program, domain::ContactId id) {
  program.open();
  program.go(format_route(ui::contact_route(program.index.view(id).head.uuid)));
}

std::vector<std::string> names(const Program& program, DefinitionKind kind) {
  std::vector<std::string> all;
  for (const domain::Entry* entry : program.index.workspace->definitions().entries(kind)) all.push_back(entry->name);
  return all;
}

}  // namespace

TEST_CASE("the team is kept in the settings: added, renamed, put in order") {
  Program program;
  program.open();
  program.go("#/settings/team");
  CHECK(program.screen.count(Role::button, "Rename “Me”") == 1);
  CHECK(program.screen.count(Role::button, "Remove “Me”") == 0);
  program.screen.fill(Role::textbox, "Name of the new member", " Ewa ");
  program.screen.press(Key::enter);
  program.screen.fill(Role::textbox, "Name of the new member", "ewa");
  program.screen.click(Role::button, "Add member");
  CHECK(program.says("There is one with this name already."));
  CHECK(program.problems() == "");
  program.screen.fill(Role::textbox, "Name of the new member", "Jan");
  program.screen.press(Key::enter);
  CHECK(names(program, DefinitionKind::member) == std::vector<std::string>{"", "Ewa", "Jan"});

  program.screen.click(Role::button, "Rename “Me”");
  program.screen.fill(Role::textbox, "Name of the member", "Ola");
  program.screen.press(Key::enter);
  CHECK(names(program, DefinitionKind::member) == std::vector<std::string>{"Ola", "Ewa", "Jan"});
  program.screen.focus(Role::button, "Move Jan");
  program.screen.press(Key::up);
  CHECK(names(program, DefinitionKind::member) == std::vector<std::string>{"Ola", "Jan", "Ewa"});
  CHECK(program.problems() == "");
}

TEST_CASE("removing a member says what it owns; without a use it goes at once, and comes back by undo") {
  Program program;
  const DefinitionId ewa = add(program, DefinitionKind::member, "Ewa");
  add(program, DefinitionKind::member, "Jan");
  const auto anna = program.index.person("Anna");
  program.index.run(app::SetField{anna, fields::owner, std::to_string(ewa.value)});
  program.open();
  program.go("#/settings/team");
  program.screen.click(Role::button, "Remove “Jan”");
  CHECK(names(program, DefinitionKind::member) == std::vector<std::string>{"", "Ewa"});
  program.screen.click(Role::button, "Remove “Ewa”");
  CHECK(program.says("Ewa owns 1 contact, which will be without an owner."));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Cancel");
  CHECK(program.index.value(anna, fields::owner) == std::to_string(ewa.value));
  program.screen.click(Role::button, "Remove “Ewa”");
  program.screen.click(Role::button, "Remove");
  CHECK(program.index.value(anna, fields::owner).empty());
  CHECK(names(program, DefinitionKind::member) == std::vector<std::string>{""});
}

TEST_CASE("who works here is chosen in the top bar, and remembered in this browser") {
  Program program;
  const auto anna = program.index.person("Anna");
  program.open();
  CHECK(program.screen.count(Role::button, "You are Me. Change") == 0);
  const DefinitionId ewa = add(program, DefinitionKind::member, "Ewa");
  show_contact(program, anna);
  program.screen.click(Role::button, "You are Me. Change");
  CHECK(program.problems() == "");
  program.screen.click(Role::menuitem, "Ewa");
  CHECK(app::signer(*program.index.workspace) == ewa);
  CHECK(program.page.preferences["signer"] == std::to_string(ewa.value));
  program.screen.click(Role::button, "Edit City");
  program.screen.fill(Role::textbox, "City", "Rome");
  program.screen.press(Key::enter);
  CHECK(program.screen.count(Role::button, "You are Ewa. Change") == 1);
  program.index.run(app::RemoveDefinition{ewa});
  program.open();
  CHECK(app::signer(*program.index.workspace) == members::first);
}

TEST_CASE("an owner is chosen, followers are added and removed, and the owner is refused as one") {
  Program program;
  const DefinitionId ewa = add(program, DefinitionKind::member, "Ewa");
  const auto anna = program.index.person("Anna");
  show_contact(program, anna);
  program.screen.choose("Owner", "Ewa");
  CHECK(program.index.value(anna, fields::owner) == std::to_string(ewa.value));
  CHECK(program.says("Owner set to “Ewa”"));
  program.screen.click(Role::button, "Add follower");
  program.screen.click(Role::menuitem, "Ewa");
  CHECK(program.says("This is the owner, who is told of everything already. Choose another owner first."));
  CHECK(program.index.view(anna).followers.empty());
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Add follower");
  program.screen.click(Role::menuitem, "Me");
  CHECK(program.index.view(anna).followers == std::vector<DefinitionId>{members::first});
  CHECK(program.says("Me follows"));
  program.screen.choose("Owner", "Me");
  CHECK(program.index.view(anna).followers.empty());
  program.screen.click(Role::button, "Add follower");
  program.screen.click(Role::menuitem, "Ewa");
  program.screen.click(Role::button, "Remove follower Ewa");
  CHECK(program.index.view(anna).followers.empty());
  CHECK(program.problems() == "");
}

TEST_CASE("a superior is found, shown on both sides, and refused where it would close a circle") {
  Program program;
  const auto anna = program.index.person("Anna");
  const auto bert = program.index.person("Bert");
  show_contact(program, anna);
  program.screen.click(Role::button, "Choose a superior");
  program.screen.fill(Role::combobox, "Find a person", "ber");
  program.screen.click(Role::option, "Bert");
  CHECK(program.index.value(anna, fields::reports_to) == program.index.view(bert).head.uuid.text());
  CHECK(program.screen.count(Role::link, "Bert") == 1);
  CHECK(program.says("Reports to set to “Bert”"));
  CHECK(program.problems() == "");

  show_contact(program, bert);
  CHECK(program.screen.count(Role::link, "Anna") == 1);
  program.screen.click(Role::button, "Choose a superior");
  program.screen.click(Role::option, "Anna");
  CHECK(program.says("That would close a circle: Anna → Bert."));
  CHECK(program.index.value(bert, fields::reports_to).empty());
  CHECK(program.problems() == "");
}

TEST_CASE("somebody who is not there is made where one is linked, with a first and a last name") {
  Program program;
  const auto firm = program.index.organization("Firm");
  show_contact(program, firm);
  program.screen.click(Role::button, "Link a person");
  program.screen.fill(Role::combobox, "Find a person", "Anna Maria Nowak");
  program.screen.click(Role::option, "Create person “Anna Maria Nowak”");
  REQUIRE(program.index.view(firm).people.size() == 1);
  const auto& head = program.index.view(program.index.view(firm).people.front().contact.id).head;
  CHECK(head.name == "Anna Maria Nowak");
  CHECK(program.says("Anna Maria Nowak linked"));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Link a person");
  program.screen.fill(Role::combobox, "Find a person", "anna maria nowak");
  CHECK(program.screen.all(Role::option).size() == 1);  // the one that is there, and no second
}

TEST_CASE("people are linked to an organization from its page, given a role, and unlinked") {
  Program program;
  const auto anna = program.index.person("Anna");
  const auto shop = program.index.organization("Shop");
  const auto firm = program.index.organization("Firm");
  program.index.run(app::SetCompany{anna, shop});
  show_contact(program, firm);
  program.screen.click(Role::button, "Link a person");
  program.screen.click(Role::option, "Anna");
  CHECK(program.index.view(anna).company.id == firm);
  CHECK(program.says("Anna moved here from Shop"));
  program.screen.click(Role::button, "Edit Role of Anna");
  program.screen.fill(Role::textbox, "Role of Anna", "Owner");
  program.screen.press(Key::enter);
  CHECK(program.index.view(firm).people.at(0).role == "Owner");
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Unlink Anna");
  CHECK(program.index.view(firm).people.empty());
  CHECK(program.problems() == "");
}

TEST_CASE("campaigns are kept in the settings and chosen on the card") {
  Program program;
  const auto anna = program.index.person("Anna");
  program.open();
  program.go("#/settings/marketing");
  CHECK(program.says("There is nothing here yet."));
  program.screen.fill(Role::textbox, "Name of the new campaign", "Spring fair");
  program.screen.press(Key::enter);
  show_contact(program, anna);
  program.screen.choose("Campaign", "Spring fair");
  CHECK(program.says("Campaign set to “Spring fair”"));
  program.go("#/settings/marketing");
  program.screen.click(Role::button, "Remove “Spring fair”");
  CHECK(program.says("1 contact has this campaign and will be without one."));
  program.screen.click(Role::button, "Remove");
  CHECK(program.index.value(anna, fields::campaign).empty());
  CHECK(program.problems() == "");
}

TEST_CASE("a discount is typed as a number, and says in what and on what") {
  Program program;
  const auto anna = program.index.person("Anna");
  show_contact(program, anna);
  program.screen.click(Role::button, "Edit Personal discount");
  program.screen.fill(Role::textbox, "Personal discount", "101");
  program.screen.press(Key::enter);
  CHECK(program.says("A discount is a percentage from 0 to 100 with at most two decimals, or an amount of money."));
  program.screen.fill(Role::textbox, "Personal discount", "12.5");
  program.screen.press(Key::enter);
  CHECK(program.index.value(anna, fields::discount) == "12.5 % both");
  CHECK(program.says("12.5%"));
  program.screen.choose("Applies to", "Goods");
  program.screen.choose("Unit", "EUR");
  CHECK(program.index.value(anna, fields::discount) == "12.50 EUR goods");
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Edit Personal discount");
  program.screen.fill(Role::textbox, "Personal discount", "");
  program.screen.press(Key::enter);
  CHECK(program.index.value(anna, fields::discount).empty());
}

TEST_CASE("the settings' tabs go on in a second line on a phone") {
  Program program({.width = 390, .height = 844});
  program.open();
  program.go("#/settings/team");
  for (const auto* tab : program.screen.all(Role::tab)) CHECK(tab->rect.x + tab->rect.w <= 390);
  CHECK(program.problems() == "");
}
