// What the full-text index knows of a contact.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/contact/contact_method.h"
#include "domain/fields/definitions.h"
#include "domain/records/kinds.h"
#include "domain/values/ids.h"

namespace store {
class Database;
}

namespace app {

// True for fields whose text is searched; choices are not, since they hold keys.
bool is_indexed(const domain::Definitions& definitions, domain::FieldId field);

struct IndexTerms {
  std::string name, rest;
};
// Of a contact as it is stored; none of one that is removed.
base::Result<IndexTerms> index_terms(const store::Database& database, const domain::Definitions& definitions,
                                     domain::ContactId contact);
std::string name_terms(std::string_view display_name);
// Of a record's values.
std::string record_terms(std::span<const domain::RecordValue> values);
// Nothing for fields that are not indexed.
void append_value_terms(std::string& out, const domain::FieldDefinition& field, const domain::Value& value);
void append_method_terms(std::string& out, const domain::MethodContent& method);
// Everything but the name, read from the database.
base::Result<std::string> rest_terms(const store::Database& database, const domain::Definitions& definitions,
                                     domain::ContactId contact);

}  // namespace app
