#include "exchange/contact/export_contact.h"

#include <doctest/doctest.h>

#include "app/queries/contact/contact_view.h"
#include "exchange/json/writer.h"
#include "tests/exchange/support/index.h"

using exchange::json::Ordered;
namespace fields = domain::fields;

namespace {

Ordered document_of(tests::Index& index, domain::ContactId contact) {
  const std::string text =
      tests::must(exchange::contact::export_contact(*index.workspace, contact, {"1.2.3", index.file->clock.now()}));
  Ordered document = Ordered::parse(text, nullptr, false);
  REQUIRE(document.is_object());
  return document;
}

domain::ContactId add(tests::Index& index, app::CreateContact command) {
  const auto made = index.run(std::move(command)).created;
  REQUIRE(made.size() == 1);
  return made.front();
}

Ordered field_of(const Ordered& document, const std::string& name) {
  for (const Ordered& field : document["fields"]) {
    if (field["field"] == name) return field;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a contact's document says what the card and the history say, in names") {
  tests::Index index;
  const auto mill = add(index, {.kind = domain::ContactKind::organization, .first = "Młyn", .last = {}});
  app::CreateContact person{.kind = domain::ContactKind::person, .first = "Anna", .last = "Nowak"};
  person.company = mill;
  person.methods = {
      {domain::MethodKind::phone, domain::MethodType::mobile, domain::method_flags::sms, {}, "+48 600 100 200"},
      {domain::MethodKind::email, domain::MethodType::none, domain::method_flags::consent, {}, "anna@example.com"}};
  const auto anna = add(index, person);
  index.run(app::SetCompanyRole{anna, "Miller"});
  index.run(app::SetField{anna, fields::city, "Łódź"});
  index.run(app::SetField{anna, fields::city, "Kraków"});
  index.run(app::AddTag{anna, {}, "VIP"});
  const Ordered document = document_of(index, anna);
  CHECK(document["format"] == "kartoteka-contact");
  CHECK(document["kind"] == "person");
  CHECK(document["first_name"] == "Anna");
  CHECK(document["company"]["name"] == "Młyn");
  CHECK(document["company"]["role"] == "Miller");
  CHECK(document["phones"][0]["value"] == "+48 600 100 200");
  CHECK(document["phones"][0]["channels"] == Ordered::array({"sms"}));
  CHECK(document["emails"][0]["consent"] == true);
  CHECK(field_of(document, "city")["value"] == "Kraków");
  CHECK(document["tags"] == Ordered::array({"VIP"}));
  const Ordered& history = document["history"];
  CHECK(history.back()["what"] == "created");
  bool moved = false;
  for (const Ordered& entry : history) {
    if (entry["what"] == "city" && entry["from"] == "Łódź") moved = entry["to"] == "Kraków";
  }
  CHECK(moved);
  CHECK(document_of(index, mill)["people"][0]["role"] == "Miller");
}

TEST_CASE("what is chosen is written by name, several choices one by one, links as contacts") {
  tests::Index index;
  const auto add_field = [&](const std::string& name, domain::FieldType type) {
    std::vector<std::string> choices;
    if (type == domain::FieldType::choices) choices = {"Red", "Blue"};
    const auto made =
        index.run(app::AddDefinition{domain::DefinitionKind::field,
                                     {{domain::properties::name, name},
                                      {domain::properties::type, static_cast<std::int64_t>(type)},
                                      {domain::properties::parent, std::int64_t{domain::folders::contact.value}}},
                                     choices});
    return domain::FieldId{made.defined.front().value};
  };
  const domain::FieldId colours = add_field("Colours", domain::FieldType::choices);
  const domain::FieldId friends = add_field("Friend", domain::FieldType::contact);
  const auto bert = add(index, {.kind = domain::ContactKind::person, .first = "Bert", .last = {}});
  const auto anna = add(index, {.kind = domain::ContactKind::person, .first = "Anna", .last = {}});
  std::string all;
  for (const auto& choice : index.workspace->definitions().find_field(colours)->choices) all += choice.value + " ";
  index.run(app::SetField{anna, colours, all});
  const std::string uuid = tests::must(app::contact_view(*index.workspace, bert)).head.uuid.text();
  index.run(app::SetField{anna, friends, uuid});
  const Ordered document = document_of(index, anna);
  CHECK(field_of(document, std::to_string(colours.value))["value"] == Ordered::array({"Red", "Blue"}));
  CHECK(field_of(document, std::to_string(friends.value))["value"]["name"] == "Bert");
  CHECK(field_of(document, std::to_string(friends.value))["name"] == "Friend");
}

TEST_CASE("a contact that is not there has no document") {
  tests::Index index;
  const auto missing = exchange::contact::export_contact(*index.workspace, {4711}, {"1.2.3", 0});
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == base::ErrorCode::not_found);
}
