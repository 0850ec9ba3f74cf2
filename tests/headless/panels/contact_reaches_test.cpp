#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;
using Key = Program::Key;
namespace fields = domain::fields;

namespace {

// The page of a person from Poland with this phone; the host knows numbers and is in Italy.
domain::ContactId open_anna(Program& program, const std::string& phone) {
  program.phone_table.set_own_region("IT");
  program.phone_table.add_country("Poland", "PL");
  program.phone_table.add(
      "601234567", "PL",
      {true, true, true, host::PhoneType::mobile, "PL", "+48601234567", "+48 601 234 567", "601 234 567"});
  program.phone_table.set_ready(true);
  app::CreateContact anna;
  anna.first = "Anna";
  anna.fields = {{fields::country, "Poland"}};
  anna.reaches = {{domain::ReachKind::phone, domain::ReachType::mobile, 0, {}, phone}};
  const domain::ContactId id = program.index.run(anna).created.front();
  program.open();
  program.go(format_route(ui::shell::contact_route(program.index.view(id).head.uuid)));
  return id;
}

}  // namespace

TEST_CASE("a phone is written as its country writes it, edited as it was entered, and called by its whole number") {
  Program program;
  const auto id = open_anna(program, "601234567");
  CHECK(program.screen.get(Role::link, "+48 601 234 567").href == "tel:+48601234567");
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Edit 601234567");
  CHECK(program.screen.value(Role::textbox, "Phone · Mobile") == "601234567");
  program.screen.press(Key::escape);
  program.phones.set_default_region("PL");
  program.screen.settle();
  CHECK(program.screen.count(Role::link, "601 234 567") == 1);
  CHECK(program.index.view(id).phones.front().content.value == "601234567");
}

TEST_CASE("a number that its country does not have is kept and marked") {
  Program program;
  const auto id = open_anna(program, "12 34");
  CHECK(program.screen.count(Role::link, "12 34") == 1);
  CHECK(program.says("Not a valid number in Poland"));
  CHECK(program.problems() == "");
  CHECK(program.index.view(id).phones.front().content.value == "12 34");
  program.phone_table.set_ready(false);  // as the page is before the numbers have arrived
  program.screen.settle();
  CHECK_FALSE(program.says("Not a valid number in Poland"));
}
