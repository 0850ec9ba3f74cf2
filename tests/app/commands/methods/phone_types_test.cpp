#include "app/queries/journal/undo_history.h"
#include "tests/app/support/card_index.h"

using domain::MethodKind;
using domain::MethodType;
using tests::CardIndex;

namespace {

domain::MethodContent of_type(const char* label, MethodKind kind = MethodKind::phone) {
  static int count = 100;  // another number each time
  const bool phone = kind == MethodKind::phone;
  return {kind, MethodType::custom, 0, label, phone ? "+39 0543 " + std::to_string(++count) : "anna@example.com"};
}

std::vector<std::string> types(const CardIndex& index) { return app::own_phone_types(*index.workspace); }

}  // namespace

TEST_CASE("an own type of a phone is kept for others, once, and undone with what brought it") {
  CardIndex index;
  const auto anna = index.person("Anna");
  const auto added = index.run(app::AddMethod{anna, of_type("Shop")});
  CHECK(types(index) == std::vector<std::string>{"Shop"});
  index.run(app::AddMethod{anna, of_type("shop")});
  index.run(app::AddMethod{anna, of_type("Mailing", MethodKind::email)});
  CHECK(types(index) == std::vector<std::string>{"Shop"});
  const auto step = app::undo_step(*index.workspace, added.transaction);
  REQUIRE(step);
  CHECK(step->name == "Anna");
  index.run(app::Undo{added.transaction});
  CHECK(types(index).empty());
}

TEST_CASE("a new contact's own types are kept by name, the same one once") {
  CardIndex index;
  app::CreateContact command;
  command.first = "Anna";
  command.methods = {of_type("Shop"), of_type(" SHOP "), of_type("Boat")};
  index.run(command);
  CHECK(types(index) == std::vector<std::string>{"Boat", "Shop"});
}

TEST_CASE("phones follow a renamed type, and keep a removed one") {
  CardIndex index;
  const auto anna = index.person("Anna");
  index.run(app::AddMethod{anna, of_type("Shop")});
  const auto type = index.workspace->definitions().entries(domain::DefinitionKind::method_type).front()->id;
  const auto renamed = index.run(app::SetProperty{type, domain::properties::name, std::string{"Counter"}});
  CHECK(index.view(anna).phones.front().content.label == "Counter");
  index.run(app::Undo{renamed.transaction});
  CHECK(index.view(anna).phones.front().content.label == "Shop");
  CHECK(types(index) == std::vector<std::string>{"Shop"});
  index.run(app::RemoveDefinition{type});
  CHECK(types(index).empty());
  CHECK(index.view(anna).phones.front().content.label == "Shop");
}

TEST_CASE("the history of undo names what is defined for the whole card index") {
  CardIndex index;
  const auto added =
      index.run(app::AddDefinition{domain::DefinitionKind::course, {{domain::properties::name, std::string{"Yoga"}}}});
  const auto step = app::undo_step(*index.workspace, added.transaction);
  REQUIRE(step);
  CHECK_FALSE(step->contact);
  CHECK(step->lead.subject == "Yoga");
  CHECK(step->lead.definition == added.defined.front());
}
