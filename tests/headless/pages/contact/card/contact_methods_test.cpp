#include <algorithm>

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
  anna.methods = {{domain::MethodKind::phone, domain::MethodType::mobile, 0, {}, phone}};
  const domain::ContactId id = program.index.run(anna).created.front();
  program.open();
  program.go(format_route(ui::contact_route(program.index.view(id).head.uuid)));
  return id;
}

// The first one with this name: the same stands in the head and beside the value.
const ui::semantics::Node* first_link(const Program& program, std::string_view name) {
  for (const auto* link : program.screen.all(Role::link)) {
    if (link->name == name) return link;
  }
  return nullptr;
}

std::string href_of(const Program& program, std::string_view name) {
  const auto* link = first_link(program, name);
  return link == nullptr ? std::string{} : link->href;
}

void tick(Program& program, std::string_view value, std::string_view what) {
  program.screen.click(Role::button, "Options for " + std::string(value));
  program.screen.click(Role::menuitem, what);
}

}  // namespace

TEST_CASE("a phone is written as its country writes it, edited as it was entered, and called by its whole number") {
  Program program;
  const auto id = open_anna(program, "601234567");
  CHECK(href_of(program, "Call +48 601 234 567") == "tel:+48601234567");
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Edit 601234567");
  CHECK(program.screen.value(Role::textbox, "Phone · Mobile") == "601234567");
  program.screen.press(Key::escape);
  program.index.run(app::SetProperty{domain::settings::default_country, domain::properties::setting,
                                     domain::Value{std::string{"PL"}}});
  program.shell().changed({});
  program.screen.settle();
  CHECK(program.screen.count(Role::link, "Call 601 234 567") == 2);
  CHECK(program.index.view(id).phones.front().content.value == "601234567");
}

TEST_CASE("a number that its country does not have is kept and marked") {
  Program program;
  const auto id = open_anna(program, "12 34");
  CHECK(program.screen.count(Role::link, "Call 12 34") == 2);
  CHECK(program.says("Not a valid number in Poland"));
  CHECK(program.problems() == "");
  CHECK(program.index.view(id).phones.front().content.value == "12 34");
  program.phone_table.set_ready(false);  // as the page is before the numbers have arrived
  program.screen.settle();
  CHECK_FALSE(program.says("Not a valid number in Poland"));
}

TEST_CASE("channels are ticked under a phone, and the ticked ones hand a message over") {
  Program program;
  const auto id = open_anna(program, "601234567");
  tick(program, "601234567", "WhatsApp");
  tick(program, "601234567", "SMS");
  CHECK(program.index.view(id).phones.front().content.flags ==
        (domain::method_flags::whatsapp | domain::method_flags::sms));
  CHECK(program.says("Allowed at 601234567: WhatsApp"));
  CHECK(program.problems() == "");
  // Under the phone and in the head.
  CHECK(program.screen.count(Role::link, "WhatsApp message to +48 601 234 567") == 2);
  CHECK(program.screen.count(Role::link, "SMS message to +48 601 234 567") == 2);
  CHECK(program.screen.count(Role::link, "Viber message to +48 601 234 567") == 0);
  tick(program, "601234567", "WhatsApp");
  CHECK(program.screen.count(Role::link, "WhatsApp message to +48 601 234 567") == 0);
  CHECK(program.says("No longer allowed at 601234567: WhatsApp"));
}

TEST_CASE("a call that was handed over stands in the history") {
  Program program;
  const auto id = open_anna(program, "601234567");
  program.screen.click(first_link(program, "Call +48 601 234 567")->id);
  CHECK(program.says("601234567 · Call or message by Me, just now"));
  CHECK(program.index.view(id).phones.size() == 1);
  CHECK(program.problems() == "");
}

TEST_CASE("an e-mail is written only with the agreement under it") {
  Program program;
  const auto id = open_anna(program, "601234567");
  program.index.run(
      app::AddMethod{id, {domain::MethodKind::email, domain::MethodType::none, 0, {}, "anna@example.com"}});
  program.open();
  const std::string_view no = "The contact has not agreed to receive email at this address.";
  CHECK(program.screen.count(Role::link, "Write to anna@example.com") == 0);
  CHECK(program.screen.count(Role::button, "Write to anna@example.com") == 2);
  tick(program, "anna@example.com", "Agrees to receive email");
  CHECK(href_of(program, "Write to anna@example.com") == "mailto:anna@example.com");
  CHECK(program.screen.count(Role::link, "Write to anna@example.com") == 2);
  CHECK(program.problems() == "");
  CHECK(program.says("Allowed at anna@example.com: Email"));
  CHECK_FALSE(program.says(no));
}

TEST_CASE("do not disturb closes channels with their reason, all at once or one by one, and can be undone") {
  Program program;
  const auto id = open_anna(program, "601234567");
  tick(program, "601234567", "SMS");
  program.screen.click(Role::toggle, "Calls and voicemail");
  CHECK(program.index.view(id).contactability.do_not_disturb == domain::do_not_disturb::calls);
  CHECK(program.says("Do not disturb set to “Calls and voicemail”"));
  CHECK(program.screen.count(Role::link, "Call +48 601 234 567") == 0);
  const auto calls = program.screen.all(Role::button);
  const auto refused = std::count_if(calls.begin(), calls.end(), [](const auto* node) {
    return node->name == "Call +48 601 234 567" && (node->state & ui::semantics::kDisabled) != 0 &&
           node->description == "Do not disturb by calls and voicemail.";
  });
  CHECK(refused == 2);  // in the head and beside the number
  CHECK(program.screen.count(Role::link, "SMS message to +48 601 234 567") == 2);
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Undo");
  CHECK(program.screen.count(Role::link, "Call +48 601 234 567") == 2);
  program.screen.click(Role::toggle, "All channels");
  CHECK(program.index.view(id).contactability.do_not_disturb == domain::do_not_disturb::all);
  CHECK(program.screen.count(Role::link, "SMS message to +48 601 234 567") == 0);
  CHECK(program.screen.has_state(Role::toggle, "Messages", ui::semantics::kChecked));
  program.screen.click(Role::toggle, "Messages");
  CHECK_FALSE(program.screen.has_state(Role::toggle, "All channels", ui::semantics::kChecked));
  CHECK(program.screen.count(Role::link, "SMS message to +48 601 234 567") == 2);
}

TEST_CASE("do not call is said beside the phone and blocks nothing") {
  Program program;
  open_anna(program, "601234567");
  program.screen.click(Role::toggle, "Do not call");
  CHECK(program.says("Asked not to be called"));
  CHECK(program.says("“Do not call” switched on"));
  CHECK(program.screen.count(Role::link, "Call +48 601 234 567") == 2);
  program.screen.click(Role::toggle, "Receives newsletter");
  CHECK(program.says("“Receives newsletter” switched on"));
  CHECK(program.problems() == "");
}

TEST_CASE("a messenger and addresses of several lines are added, edited and opened") {
  Program program;
  const auto id = open_anna(program, "601234567");
  program.screen.click(Role::button, "Add messenger");
  program.screen.click(Role::menuitem, "Telegram");
  CHECK(program.screen.focused_name() == "Telegram");
  program.screen.fill(Role::textbox, "Telegram", "@anna_k");
  program.screen.press(Key::enter);
  CHECK(program.index.view(id).messengers.at(0).content.type == domain::MethodType::telegram);
  CHECK(href_of(program, "Telegram message to @anna_k") == "https://t.me/anna_k");
  CHECK(program.says("Messenger @anna_k added"));
  CHECK(program.screen.count(Role::link, "Telegram message to @anna_k") == 2);

  program.screen.click(Role::button, "Add address");
  program.screen.fill(Role::multiline, "Address", "Via Roma 1\n47121 Forlì");
  program.screen.blur();
  CHECK(program.index.view(id).addresses.at(0).content.value == "Via Roma 1\n47121 Forlì");
  CHECK(program.says("Address Via Roma 1, 47121 Forlì added"));
  CHECK(program.problems() == "");
  const auto links = program.screen.all(Role::link);
  const auto maps = std::count_if(links.begin(), links.end(), [](const auto* node) {
    return node->name == "Show Via Roma 1, 47121 Forlì on a map" &&
           node->href == "https://www.openstreetmap.org/search?query=Via%20Roma%201%2C%2047121%20Forl%C3%AC" &&
           (node->state & ui::semantics::kNewWindow) != 0;
  });
  CHECK(maps == 2);
  program.screen.click(Role::button, "Edit Via Roma 1, 47121 Forlì");
  program.screen.fill(Role::multiline, "Address", "Via Roma 2");
  program.screen.blur();
  CHECK(program.index.view(id).addresses.at(0).content.value == "Via Roma 2");
}

TEST_CASE("another tab's reader sees the ways to reach a contact, but hands nothing over that could not be recorded") {
  Program program;
  open_anna(program, "601234567");
  program.storage.writer = ui::StorageStatus::Writer::other_tab;
  program.screen.settle();
  program.screen.frame();
  CHECK(program.screen.count(Role::link, "Call +48 601 234 567") == 0);
  CHECK(program.screen.count(Role::button, "Call +48 601 234 567") == 2);
  CHECK(program.problems() == "");
}

TEST_CASE("a number that the contact has is refused by its name, when it is added and when another becomes it") {
  Program program;
  const auto id = open_anna(program, "601234567");
  program.screen.click(Role::button, "Add phone");
  program.screen.fill(Role::textbox, "Phone", "601 234 567");
  program.screen.press(Key::enter);
  CHECK(program.says("601234567 stands here already."));
  CHECK(program.problems() == "");
  program.screen.fill(Role::textbox, "Phone", "602 000 000");
  program.screen.press(Key::enter);
  REQUIRE(program.index.view(id).phones.size() == 2);
  program.screen.click(Role::button, "Edit 602 000 000");
  program.screen.fill(Role::textbox, "Phone", "601-234-567");
  program.screen.press(Key::enter);
  CHECK(program.says("601234567 stands here already."));
  CHECK(program.index.view(id).phones.at(1).content.value == "602 000 000");
}
