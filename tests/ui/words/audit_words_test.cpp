#include "ui/words/audit_words.h"

#include <doctest/doctest.h>

namespace {

namespace fields = domain::fields;

const i18n::Catalogue& english_texts() {
  static const i18n::PlainFormats kFormats;
  static const i18n::Catalogue kTexts{i18n::Language::english, kFormats};
  return kTexts;
}

std::string said(const app::AuditEntry& entry) { return ui::audit_sentence(english_texts(), entry); }

app::AuditEntry changed(domain::FieldId field, domain::Value from, domain::Value to) {
  app::AuditEntry entry;
  entry.field = field;
  entry.from = std::move(from);
  entry.to = std::move(to);
  return entry;
}

constexpr const char* kUuid = "018f0000-0000-7000-8000-000000000001";

}  // namespace

TEST_CASE("a link is worded from the side of each") {
  app::AuditEntry entry = changed(fields::company, {}, std::int64_t{7});
  entry.to_name = "Mill";
  CHECK(said(entry) == "Company set to “Mill”");
  entry.leads_here = true;
  entry.linked_from = "Anna";
  CHECK(said(entry) == "Linked from Anna as “Company”");
  std::swap(entry.from, entry.to);
  CHECK(said(entry) == "No longer linked from Anna as “Company”");
}

TEST_CASE("a contact without a name is called so, and never by its number") {
  CHECK(said(changed(fields::company, {}, std::int64_t{7})) == "Company set to “No name”");
  CHECK(said(changed(fields::reports_to, std::string(kUuid), {})) == "Reports to “No name” removed");
  app::AuditEntry own = changed(domain::FieldId{5000}, {}, std::string(kUuid));
  own.subject = "Partner";
  own.type = domain::FieldType::contact;
  CHECK(said(own) == "Partner set to “No name”");
}

TEST_CASE("what has no words was emptied") {
  CHECK(said(changed(fields::city, {}, std::string())) == "City emptied");
  CHECK(said(changed(fields::city, std::string("Hel"), std::string())) == "City “Hel” removed");
}

TEST_CASE("an undo and a redo are called so") {
  app::AuditEntry entry = changed(fields::city, {}, std::string("Hel"));
  entry.undo = true;
  CHECK(said(entry) == "City set to “Hel” (undo)");
  entry.undo = false;
  entry.redo = true;
  CHECK(said(entry) == "City set to “Hel” (redo)");
}

TEST_CASE("an own type is called as it was typed") {
  app::AuditEntry entry = changed(fields::method_type, std::int64_t{1}, std::int64_t{5});
  entry.method_text = "600 100 200";
  entry.to_name = "Boat";
  CHECK(said(entry).find("“Boat”") != std::string::npos);
  CHECK(said(entry).find("…") == std::string::npos);
}
