#include "app/queries/duplicates/merging.h"

#include <set>
#include <string>
#include <utility>

#include "app/queries/journal/audit_filter.h"
#include "app/write/links.h"
#include "store/cell/cell_store.h"
#include "store/cell/contact_values.h"
#include "store/contact/contact_links.h"
#include "store/contact_method/contact_method_store.h"

namespace app {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::FieldId;
namespace fields = domain::fields;

Result<void> check_mergeable(const store::ContactRecord& survivor, const store::ContactRecord& other) {
  if (survivor.id == other.id) return Error{ErrorCode::invalid_argument, "merge: itself"};
  if (survivor.kind != other.kind) return Error{ErrorCode::invalid_argument, "merge: kind"};
  for (const store::ContactRecord* one : {&survivor, &other}) {
    if (domain::is_gone(one->lifecycle)) return Error{ErrorCode::not_found, "contact"};
    if (one->lifecycle == domain::Lifecycle::trashed) return Error{ErrorCode::invalid_argument, "merge: trashed"};
  }
  return {};
}

bool have_two_companies(const store::ContactRecord& survivor, const store::ContactRecord& other) {
  return survivor.company && other.company && survivor.company != other.company;
}

Result<std::vector<domain::MergedCell>> merged_cells(const store::Database& database,
                                                     const domain::Definitions& definitions,
                                                     const store::ContactRecord& survivor,
                                                     const store::ContactRecord& other) {
  std::set<FieldId> all{fields::first_name, fields::last_name, fields::status, fields::supplier, fields::company};
  for (const domain::ContactId contact : {survivor.id, other.id}) {
    BASE_TRY_ASSIGN(const auto values, store::values_of_contact(database, contact));
    for (const store::ContactValue& value : values) all.insert(value.field);
  }
  for (const FieldId own : {fields::converted, fields::merged_into, fields::dismissed_duplicates, fields::portal_user,
                            fields::portal_start, fields::portal_end}) {
    all.erase(own);
  }
  if (have_two_companies(survivor, other)) all.erase(fields::company_role);
  const auto read = [&](domain::ContactId contact, FieldId field) -> Result<domain::Value> {
    BASE_TRY_ASSIGN(domain::Value value, store::read_cell(database, {contact, field, {}}));
    if (value == link_to(survivor, field) || value == link_to(other, field)) value = {};
    return value;
  };
  std::vector<domain::MergedCell> cells;
  cells.reserve(all.size());
  for (const FieldId field : all) {
    BASE_TRY_ASSIGN(domain::Value mine, read(survivor.id, field));
    BASE_TRY_ASSIGN(domain::Value its, read(other.id, field));
    cells.push_back({field, type_of(definitions, field), std::move(mine), std::move(its)});
  }
  return cells;
}

namespace {

// The contact's addresses that have no consent because it was withdrawn.
Result<void> add_withdrawn(const store::Database& database, domain::ContactId contact,
                           const std::vector<domain::ContactMethod>& methods,
                           std::vector<domain::MethodId>& withdrawn) {
  BASE_TRY_ASSIGN(std::vector<domain::ContactId> all, store::merged_into(database, contact));
  all.push_back(contact);
  for (const domain::ContactId one : all) {
    BASE_TRY_ASSIGN(const auto taken_from, store::consent_taken_from(database, one));
    for (const domain::MethodContent& address : taken_from) {
      for (const domain::ContactMethod& method : methods) {
        const bool without = (method.content.flags & domain::method_flags::consent) == 0;
        if (without && domain::is_same_way(method.content, address)) withdrawn.push_back(method.id);
      }
    }
  }
  return {};
}

}  // namespace

Result<domain::MergedMethods> merged_methods(const store::Database& database, domain::ContactId survivor,
                                             domain::ContactId other) {
  BASE_TRY_ASSIGN(const auto mine, store::methods_of(database, survivor));
  BASE_TRY_ASSIGN(const auto its, store::methods_of(database, other));
  std::vector<domain::MethodId> withdrawn;
  BASE_TRY(add_withdrawn(database, survivor, mine, withdrawn));
  BASE_TRY(add_withdrawn(database, other, its, withdrawn));
  return domain::merged_methods(mine, its, withdrawn);
}

}  // namespace app
