#include "app/index/terms.h"

#include "domain/text/terms.h"
#include "store/cell/cell_store.h"
#include "store/contact/contact_store.h"
#include "store/contact_method/contact_method_store.h"

namespace app {

using base::Result;
using domain::FieldType;

namespace {

bool is_text(FieldType type) {
  return type == FieldType::text || type == FieldType::long_text || type == FieldType::url ||
         type == FieldType::address;
}

bool is_indexed(const domain::FieldDefinition& field) {
  if (domain::is_method_list(field.id)) return false;
  return is_text(field.type) || field.type == FieldType::email || field.type == FieldType::phone;
}

}  // namespace

bool is_indexed(const domain::Definitions& definitions, domain::FieldId field) {
  const domain::FieldDefinition* known = definitions.find_field(field);
  return known != nullptr && is_indexed(*known);
}

void append_value_terms(std::string& out, const domain::FieldDefinition& field, const domain::Value& value) {
  if (!is_indexed(field)) return;
  if (field.type == FieldType::phone) {
    domain::text::append_phone_terms(out, domain::text_of(value));
  } else {
    domain::text::append_terms(out, domain::text_of(value));
  }
}

std::string name_terms(std::string_view display_name) {
  std::string terms;
  domain::text::append_terms(terms, display_name);
  return terms;
}

std::string record_terms(std::span<const domain::RecordValue> values) {
  std::string terms;
  for (const domain::RecordValue& value : values) {
    const domain::RecordField* field = domain::find_record_field(value.field);
    const bool searched = field != nullptr && field->is(domain::record_field::searched);
    if (searched) domain::text::append_terms(terms, domain::text_of(value.value));
  }
  return terms;
}

void append_method_terms(std::string& out, const domain::MethodContent& method) {
  if (method.kind == domain::MethodKind::phone) {
    domain::text::append_phone_terms(out, method.value);
  } else {
    domain::text::append_terms(out, method.value);
  }
}

Result<std::string> rest_terms(const store::Database& database, const domain::Definitions& definitions,
                               domain::ContactId contact) {
  std::string terms;
  for (const domain::FieldDefinition& field : definitions.fields()) {
    if (!is_indexed(field)) continue;
    BASE_TRY_ASSIGN(const domain::Value value, store::read_cell(database, {contact, field.id, {}}));
    append_value_terms(terms, field, value);
  }
  BASE_TRY_ASSIGN(const std::vector<domain::ContactMethod> methods, store::methods_of(database, contact));
  for (const domain::ContactMethod& method : methods) append_method_terms(terms, method.content);
  return terms;
}

Result<IndexTerms> index_terms(const store::Database& database, const domain::Definitions& definitions,
                               domain::ContactId contact) {
  BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(database, contact));
  if (domain::is_gone(record.lifecycle)) return IndexTerms{};
  BASE_TRY_ASSIGN(std::string rest, rest_terms(database, definitions, contact));
  return IndexTerms{name_terms(domain::display_name(record.first, record.last)), std::move(rest)};
}

}  // namespace app
