#include "app/index_terms.h"

#include "domain/field.h"
#include "domain/text/terms.h"
#include "store/cell/cell_store.h"
#include "store/contact/contact_store.h"
#include "store/reach/reach_store.h"

namespace app {

using base::Result;
using domain::FieldType;

bool is_indexed(domain::FieldId field) {
  const domain::Field* known = domain::find_standard_field(field);
  if (known == nullptr) return false;
  return known->type == FieldType::text || known->type == FieldType::long_text || known->type == FieldType::url;
}

std::string name_terms(std::string_view display_name) {
  std::string terms;
  domain::text::append_terms(terms, display_name);
  return terms;
}

void append_reach_terms(std::string& out, const domain::ReachContent& reach) {
  if (reach.kind == domain::ReachKind::phone) {
    domain::text::append_phone_terms(out, reach.value);
  } else {
    domain::text::append_terms(out, reach.value);
  }
}

Result<std::string> rest_terms(const store::Database& database, domain::ContactId contact) {
  std::string terms;
  for (const domain::Field& field : domain::standard_fields()) {
    if (!is_indexed(field.id)) continue;
    BASE_TRY_ASSIGN(const domain::Value value, store::read_cell(database, {contact, field.id, {}}));
    domain::text::append_terms(terms, domain::text_of(value));
  }
  BASE_TRY_ASSIGN(const std::vector<domain::Reach> reaches, store::reaches_of(database, contact));
  for (const domain::Reach& reach : reaches) append_reach_terms(terms, reach.content);
  return terms;
}

Result<IndexTerms> index_terms(const store::Database& database, domain::ContactId contact) {
  BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(database, contact));
  if (record.lifecycle == domain::Lifecycle::removed) return IndexTerms{};
  BASE_TRY_ASSIGN(std::string rest, rest_terms(database, contact));
  return IndexTerms{name_terms(domain::display_name(record.first, record.last)), std::move(rest)};
}

}  // namespace app
