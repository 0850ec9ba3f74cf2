#include <string>

#include "app/queries/journal/audit.h"
#include "tests/app/support/card_index.h"

using domain::FieldType;
using tests::CardIndex;
namespace p = domain::properties;

namespace {

domain::Value number(auto value) { return static_cast<std::int64_t>(value); }

domain::FieldId add(CardIndex& index, const std::string& name, FieldType type, std::vector<std::string> choices = {}) {
  return index
      .run(app::AddDefinition{
          domain::DefinitionKind::field,
          {{p::name, name}, {p::type, number(type)}, {p::parent, number(domain::folders::general.value)}},
          std::move(choices)})
      .defined.front();
}

std::vector<app::AuditEntry> history(const CardIndex& index, domain::ContactId contact, const std::string& text = {}) {
  const auto list = app::AuditList::read(*index.workspace, contact, {.text = text});
  REQUIRE(list);
  auto entries = list->slice(*index.workspace, 0, 100);
  REQUIRE(entries);
  return std::move(*entries);
}

}  // namespace

TEST_CASE("the history names own fields and what stands in them, also after they were removed") {
  CardIndex index;
  const auto hobby = add(index, "Hobby", FieldType::text);
  const auto level = add(index, "Level", FieldType::choices, {"Gold", "Silver"});
  const auto partner = add(index, "Partner", FieldType::contact);
  const auto bruno = index.person("Bruno");
  const auto anna = index.person("Anna");
  const auto choices = index.workspace->definitions().find_field(level)->choices;
  index.run(app::SetField{anna, hobby, "chess"});
  index.run(app::SetField{anna, level, choices[1].value + " " + choices[0].value});
  index.run(app::SetField{anna, partner, index.view(bruno).head.uuid.text()});
  index.run(app::RemoveDefinition{level});
  index.run(app::RemoveDefinition{hobby});
  const auto entries = history(index, anna);
  REQUIRE(entries.size() == 4);
  CHECK(entries[0].subject == "Partner");
  CHECK(entries[0].to_name == "Bruno");
  CHECK(entries[1].subject == "Level");
  CHECK(entries[1].type == FieldType::choices);
  CHECK(entries[1].to_name == "Gold, Silver");
  CHECK(entries[2].subject == "Hobby");
  CHECK(entries[2].to_name.empty());
  CHECK(history(index, anna, "SILVER").size() == 1);
  CHECK(history(index, anna, "hobb").size() == 1);
  CHECK(history(index, anna, "brun").size() == 1);
  CHECK(history(index, anna, "gold medal").empty());
}
