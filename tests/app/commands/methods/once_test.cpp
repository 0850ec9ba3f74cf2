// A contact has a phone or an e-mail address once.
#include "tests/app/support/card_index.h"

using domain::MethodKind;
using domain::MethodType;
using tests::CardIndex;

namespace {

domain::MethodContent email(const char* value, std::uint32_t flags = 0) {
  return {MethodKind::email, MethodType::none, flags, {}, value};
}
domain::MethodContent phone(const char* value) { return {MethodKind::phone, MethodType::none, 0, {}, value}; }

}  // namespace

TEST_CASE("an address or a number that the contact has is refused, however it is written") {
  CardIndex index;
  const auto anna = index.person("Anna"), berta = index.person("Berta");
  index.run(app::AddMethod{anna, email("anna@x.pl", domain::method_flags::consent)});
  index.run(app::AddMethod{anna, phone("+48 601 602 603")});
  CHECK(index.refused(app::AddMethod{anna, email(" ANNA@x.pl ")}).detail == "email: already_there");
  CHECK(index.refused(app::AddMethod{anna, phone("+48601602603")}).detail == "phone: already_there");
  index.run(app::AddMethod{berta, email("anna@x.pl")});
  index.run(app::AddMethod{anna, email("work@x.pl")});
  const auto work = index.view(anna).emails.at(1).id;
  CHECK(index.refused(app::EditMethod{anna, work, email("Anna@x.pl")}).detail == "email: already_there");
  index.run(app::EditMethod{anna, work, email("WORK@x.pl")});
  CHECK(index.view(anna).emails.at(1).content.value == "WORK@x.pl");
  app::CreateContact command;
  command.first = "Celia";
  command.methods = {phone("600 100 200"), phone("600-100-200")};
  CHECK(index.refused(command).detail == "phone: already_there");
  // Somebody may live where he works.
  index.run(app::AddMethod{anna, {MethodKind::address, MethodType::home, 0, {}, "Via Roma 1"}});
  index.run(app::AddMethod{anna, {MethodKind::address, MethodType::work, 0, {}, "Via Roma 1"}});
}

TEST_CASE("what undo brought twice can still be edited") {
  CardIndex index;
  const auto anna = index.person("Anna");
  index.run(app::AddMethod{anna, email("anna@x.pl")});
  const auto removed = index.run(app::RemoveMethod{anna, index.view(anna).emails.front().id});
  index.run(app::AddMethod{anna, email("anna@x.pl")});
  index.run(app::Undo{removed.transaction});
  REQUIRE(index.view(anna).emails.size() == 2);
  const auto second = index.view(anna).emails.at(1).id;
  index.run(app::EditMethod{anna, second, email("anna@x.pl", domain::method_flags::consent)});
  index.run(app::EditMethod{anna, second, email("other@x.pl")});
  CHECK(index.refused(app::EditMethod{anna, second, email("anna@x.pl")}).detail == "email: already_there");
}
