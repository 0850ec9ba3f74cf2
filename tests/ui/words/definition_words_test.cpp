#include "ui/words/definition_words.h"

#include <doctest/doctest.h>

#include "ui/words/audit_words.h"

using domain::DefinitionKind;
using domain::FieldType;
namespace p = domain::properties;

namespace {

const i18n::Catalogue& english() {
  static const i18n::PlainFormats kFormats;
  static const i18n::Catalogue kTexts{i18n::Language::english, kFormats};
  return kTexts;
}

std::string said(domain::FieldId property, const domain::Value& from, const domain::Value& to,
                 const std::string& subject = "Hobby", DefinitionKind kind = DefinitionKind::field) {
  app::AuditEntry entry;
  entry.field = property;
  entry.definition = domain::DefinitionId{5000};
  entry.defined = kind;
  entry.subject = subject;
  entry.from = from;
  entry.to = to;
  return ui::audit_sentence(english(), entry);
}

domain::Value number(auto value) { return static_cast<std::int64_t>(value); }

}  // namespace

TEST_CASE("changes of definitions are sentences") {
  CHECK(said(p::kind, {}, number(DefinitionKind::field)) == "Field “Hobby” added");
  CHECK(said(p::kind, number(DefinitionKind::tag), {}, "VIP", DefinitionKind::tag) == "Tag “VIP” deleted");
  CHECK(said(p::name, std::string("Hobby"), std::string("Sport"), "Sport") == "Field “Hobby” renamed to “Sport”");
  CHECK(said(p::required, {}, number(1), "Shoe size") == "Shoe size: required");
  CHECK(said(p::organization_hidden, number(1), {}) == "Hobby: no longer hidden (organizations)");
  CHECK(said(p::type, number(FieldType::text), number(FieldType::number)) == "Hobby: type changed from Text to Number");
  CHECK(said(p::parent, {}, number(domain::folders::general.value)) == "Hobby: moved to General info");
  CHECK(said(p::position, number(1), number(2)) == "Hobby: moved");
  CHECK(said(p::currency, std::string("EUR"), std::string("PLN")) == "Hobby: currency is now PLN");
  CHECK(said(p::body, {}, std::string("x")) == "Hobby: changed");
}

TEST_CASE("what exists from the start is called as the catalogue calls it") {
  app::AuditEntry entry;
  entry.field = p::name;
  entry.definition = domain::folders::general;
  entry.defined = DefinitionKind::folder;
  entry.subject = "Where";
  entry.to = std::string("Where");
  CHECK(ui::definition_sentence(english(), entry) == "Folder “General info” renamed to “Where”");
  entry.field = p::hidden;
  entry.definition = domain::fields::city;
  entry.subject.clear();
  entry.to = number(1);
  CHECK(ui::definition_sentence(english(), entry) == "City: hidden");
}

TEST_CASE("every type that a person can give has a word and a hint") {
  for (std::size_t i = 0; i < domain::kFieldTypes; ++i) {
    CHECK_FALSE(ui::type_word(english(), static_cast<FieldType>(i)).empty());
  }
  CHECK(ui::type_hint(english(), FieldType::name).empty());
  CHECK_FALSE(ui::type_hint(english(), FieldType::contact).empty());
}
