#include "ui/pages/list/contact_list.h"

#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;
using Names = std::vector<std::string>;

namespace {

// Four contacts: two people, two organizations, one of them a supplier.
void fill(Program& program) {
  program.index.person("Zofia", "Nowak");
  program.index.person("Anna", "Kowalska");
  program.index.organization("Młyn");
  app::CreateContact supplier;
  supplier.kind = domain::ContactKind::organization;
  supplier.first = "Beta Paper";
  supplier.supplier = true;
  program.index.run(supplier);
}

}  // namespace

TEST_CASE("an empty card index says what one can do") {
  Program program;
  program.open();
  CHECK(program.says("Start your card index"));
  CHECK(program.page.title == "Contacts – Kartoteka");
  CHECK(program.screen.count(Role::button, "Add a person") == 1);
  CHECK(program.screen.count(Role::button, "Load sample data") == 1);
  CHECK(program.screen.count(Role::file, "Restore a backup") == 1);
  CHECK(program.problems() == "");

  program.screen.click(Role::button, "Load sample data");
  CHECK(program.says("40 contacts"));
  CHECK(program.says("Sample contacts added"));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Undo");
  CHECK(program.says("Start your card index"));
}

TEST_CASE("tabs and the suppliers' button narrow the list, and the address says so") {
  Program program;
  fill(program);
  program.open();
  CHECK(program.says("4 contacts"));
  CHECK(program.names().size() == 4);
  program.follow(Role::tab, "People");
  CHECK(program.address() == "#/contacts?kind=person");
  CHECK(program.names().size() == 2);
  CHECK(program.problems() == "");
  program.follow(Role::tab, "Organizations");
  CHECK(program.names().size() == 2);
  program.screen.click(Role::button, "Suppliers");
  CHECK(program.address() == "#/contacts?kind=organization&supplier=1");
  CHECK(program.names() == Names{"Beta Paper"});
  CHECK(program.screen.count(Role::image, "Supplier") == 1);
  CHECK(program.screen.has_state(Role::button, "Suppliers", ui::semantics::kPressed));
  program.follow(Role::tab, "People");
  CHECK(program.says("Nothing here yet"));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Suppliers");
  CHECK(program.names().size() == 2);
}

TEST_CASE("a header sorts, and again the other way round") {
  Program program;
  fill(program);
  program.open();
  const Names by_name = program.names();
  CHECK(by_name.front() == "Anna Kowalska");
  program.screen.click(Role::button, "Name");
  CHECK(program.address() == "#/contacts?sort=-name");
  CHECK(program.names() == Names(by_name.rbegin(), by_name.rend()));
  program.screen.click(Role::button, "Added");
  CHECK(program.names() == Names{"Zofia Nowak", "Anna Kowalska", "Młyn", "Beta Paper"});
  program.go("#/contacts?sort=-added");
  CHECK(program.names().front() == "Beta Paper");
}

TEST_CASE("typing in the search narrows the list in one entry of the history") {
  Program program;
  fill(program);
  program.open();
  const std::size_t before = program.page.history.size();
  program.screen.fill(Role::searchbox, "Search", "a");
  program.screen.fill(Role::searchbox, "Search", "an");
  program.screen.fill(Role::searchbox, "Search", "ann kow");
  CHECK(program.names() == Names{"Anna Kowalska"});
  CHECK(program.says("1 match"));
  CHECK(program.screen.get(Role::tab, "All").description == "1");
  CHECK(program.screen.get(Role::tab, "People").description == "1");
  CHECK(program.screen.get(Role::tab, "Organizations").description == "0");
  CHECK(program.page.history.size() == before + 1);
  CHECK(program.page.history.back() == "#/contacts?q=ann+kow");
  program.screen.fill(Role::searchbox, "Search", "mlyn");
  CHECK(program.names() == Names{"Młyn"});

  program.screen.fill(Role::searchbox, "Search", "nobody");
  CHECK(program.says("No matches"));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Clear search");
  CHECK(program.names().size() == 4);
  CHECK(program.screen.value(Role::searchbox, "Search").empty());
}

TEST_CASE("a search within a tab can be widened to all contacts") {
  Program program;
  fill(program);
  program.open();
  program.go("#/contacts?kind=organization&q=anna");
  CHECK(program.screen.value(Role::searchbox, "Search") == "anna");
  program.screen.click(Role::button, "Search all contacts");
  CHECK(program.names() == Names{"Anna Kowalska"});
  CHECK(program.address() == "#/contacts?q=anna");
}

TEST_CASE("going back brings the search of that address into the field") {
  Program program;
  fill(program);
  program.open();
  program.screen.fill(Role::searchbox, "Search", "anna");
  program.go("#/contacts");
  CHECK(program.screen.value(Role::searchbox, "Search").empty());
  CHECK(program.names().size() == 4);
}

TEST_CASE("pages have the size that was chosen, which is remembered") {
  Program program;
  program.index.run(app::GenerateContacts{.seed = 7, .first = 0, .count = 45});
  program.open();
  CHECK(program.says("1–45 of 45"));
  CHECK(program.screen.find(Role::button, "Next page") == nullptr);
  program.screen.choose("Rows per page", "20");
  CHECK(program.page.preferences["page-size"] == "20");
  CHECK(program.says("1–20 of 45"));
  CHECK(program.screen.has_state(Role::button, "Previous page", ui::semantics::kDisabled));
  program.screen.click(Role::button, "Next page");
  program.screen.click(Role::button, "Next page");
  CHECK(program.says("41–45 of 45"));
  CHECK(program.address() == "#/contacts?page=3");
  CHECK(program.names().size() == 5);
  CHECK(program.problems() == "");
  program.go("#/contacts?page=99");
  CHECK(program.says("41–45 of 45"));
  program.screen.choose("Rows per page", "All");
  CHECK(program.says("1–45 of 45"));
}

TEST_CASE("all on one page: only rows in sight are read, and scrolling brings the others") {
  Program program;
  program.index.run(app::GenerateContacts{.seed = 7, .first = 0, .count = 1000});
  program.open();
  program.screen.choose("Rows per page", "All");
  CHECK(program.names().size() < 100);
  const auto& body = *program.screen.all(Role::rowgroup).back();
  program.screen.scroll(body.id, 20'000);
  REQUIRE_FALSE(program.names().empty());
  const auto& list = *program.shell().list().list;
  const auto rows = contact_rows(*program.index.workspace, list.slice(500, 1));
  REQUIRE(rows);
  const Names names = program.names();
  CHECK(std::find(names.begin(), names.end(), rows->front().name) != names.end());
  CHECK(program.problems() == "");
}

namespace {

void open_all(Program& program, int count) {
  program.index.run(app::GenerateContacts{.seed = 7, .first = 0, .count = static_cast<std::uint32_t>(count)});
  program.open();
  program.screen.choose("Rows per page", "All");
}

}  // namespace

TEST_CASE("back from a contact the list stands where it was, with the focus on the contact's row") {
  Program program;
  open_all(program, 200);
  program.screen.scroll(program.screen.all(Role::rowgroup).back()->id, 3000);
  const std::string name = program.names()[10];
  const double scroll = program.shell().list().grid.scroll;
  CHECK(scroll == 3000);
  program.follow(name);
  program.screen.click(Role::button, "Close contact");
  CHECK(program.shell().list().grid.scroll == scroll);
  CHECK(program.screen.focused_name() == name);
}

TEST_CASE("back from a neighbour far from there, its own row is brought into sight, on its own page") {
  Program program;
  open_all(program, 45);
  program.screen.choose("Rows per page", "10");
  const Names first = program.names();
  program.follow(first.back());
  CHECK(program.says("10 of 45"));
  program.screen.click(Role::button, "Next contact");
  CHECK(program.says("11 of 45"));
  program.screen.click(Role::button, "Close contact");
  CHECK(program.address() == "#/contacts?page=2");
  CHECK(program.says("11–20 of 45"));
  CHECK(program.screen.focused_name() == program.names().front());
}

TEST_CASE("the focus stays where a person has put it when that leads to the list") {
  Program program;
  fill(program);
  program.open();
  program.follow("Anna Kowalska");
  program.screen.focus(Role::link, "Contacts");
  program.follow("Contacts");
  CHECK(program.screen.focused_name() == "Contacts");
}

TEST_CASE("a contact's address keeps the list that it was opened from, so that a reload does") {
  Program program;
  fill(program);
  program.open();
  program.go("#/contacts?kind=person&sort=-name");
  program.follow("Anna Kowalska");
  CHECK(program.says("2 of 2"));
  const std::string address = program.address();
  Program again;
  fill(again);
  again.go(address);
  again.open();
  CHECK(again.says("2 of 2"));
  again.screen.click(Role::button, "Previous contact");
  CHECK(again.page.title == "Zofia Nowak – Kartoteka");
  again.screen.click(Role::button, "Close contact");
  CHECK(again.address() == "#/contacts?kind=person&sort=-name");
}

TEST_CASE("on a narrow canvas the list keeps its names and actions") {
  Program program({.width = 390, .height = 844});
  fill(program);
  program.open();
  CHECK(program.names().size() == 4);
  CHECK(program.screen.count(Role::button, "New person") == 1);
  CHECK(program.screen.count(Role::link, "Settings") == 1);
  CHECK(program.problems() == "");
}

TEST_CASE("a phone shows under each name what there is to reach the contact by") {
  Program program({.width = 390, .height = 844});
  fill(program);
  app::CreateContact mailed;
  mailed.first = "Mia";
  mailed.methods = {{domain::MethodKind::email, {}, 0, {}, "mia@example.com"},
                    {domain::MethodKind::phone, {}, 0, {}, "+48 22 123 45 67"}};
  program.index.run(mailed);
  app::CreateContact called;
  called.first = "Carl";
  called.methods = {{domain::MethodKind::phone, {}, 0, {}, "+48 22 765 43 21"}};
  program.index.run(called);
  program.open();
  CHECK(program.says("mia@example.com"));
  CHECK_FALSE(program.says("+48 22 123 45 67"));
  CHECK(program.says("+48 22 765 43 21"));
  CHECK(program.problems() == "");
}

TEST_CASE("a supplier's truck stands behind its name in every column, however long the name is") {
  Program program;
  app::CreateContact supplier;
  supplier.kind = domain::ContactKind::organization;
  supplier.first = "Beta Paper " + std::string(100, 'x');
  supplier.supplier = true;
  const auto company = program.index.run(supplier).created.front();
  program.index.run(app::SetCompany{program.index.person("Anna", "Kowalska"), company});
  program.open();
  const auto trucks = program.screen.all(Role::image);
  REQUIRE(trucks.size() == 2);
  for (const auto* truck : trucks) {
    CHECK(truck->name == "Supplier");
    const auto& cell = program.screen.tree().find(program.screen.tree().find(truck->id)->parent)->node;
    CHECK(cell.role == Role::cell);
    CHECK(truck->rect.x + truck->rect.w <= cell.rect.x + cell.rect.w + 0.5F);
  }
  CHECK(program.problems() == "");
}

TEST_CASE("columns that have nothing leave their width to the others") {
  Program program;
  fill(program);
  program.open();
  const auto width = [&](std::string_view name) { return program.screen.get(Role::columnheader, name).rect.w; };
  const float name = width("Name"), email = width("Email");
  app::CreateContact mailed;
  mailed.first = "Mia";
  mailed.methods = {{domain::MethodKind::email, {}, 0, {}, "mia@example.com"}};
  const auto changes = program.index.run(mailed);
  program.shell().changed(changes);
  program.screen.settle();
  CHECK(width("Email") > 2 * email);
  CHECK(width("Name") < name);
  CHECK(width("Phone") < 80);
  CHECK(program.problems() == "");
}

TEST_CASE("on the narrowest phones both buttons that add stay on the canvas") {
  Program program({.width = 320, .height = 640});
  fill(program);
  program.open();
  const auto person = program.screen.get(Role::button, "New person").rect;
  const auto organization = program.screen.get(Role::button, "New organization").rect;
  CHECK(organization.x + organization.w < person.x);
  CHECK(person.x + person.w <= 320);
  CHECK(program.problems() == "");
}

TEST_CASE("a read-only tab shows everything and changes nothing") {
  Program program;
  fill(program);
  program.storage.writer = ui::StorageStatus::Writer::other_tab;
  program.open();
  CHECK(program.names().size() == 4);
  CHECK(program.screen.has_state(Role::button, "New person", ui::semantics::kDisabled));
  CHECK(program.says("Read only"));
  program.screen.click(Role::button, "Edit here");
  CHECK(program.actions.asked == 1);
}
