// What the full-text index knows of a contact.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/ids.h"
#include "domain/reach.h"

namespace store {
class Database;
}

namespace app {

// True for fields whose text is searched; choices are not, since they hold keys.
bool is_indexed(domain::FieldId field);

struct IndexTerms {
  std::string name, rest;
};
// Of a contact as it is stored; none of one that is removed.
base::Result<IndexTerms> index_terms(const store::Database& database, domain::ContactId contact);
std::string name_terms(std::string_view display_name);
void append_reach_terms(std::string& out, const domain::ReachContent& reach);
// Everything but the name, read from the database.
base::Result<std::string> rest_terms(const store::Database& database, domain::ContactId contact);

}  // namespace app
