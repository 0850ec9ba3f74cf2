#include "app/queries/duplicates/merging.h"

#include <set>
#include <string>
#include <utility>

#include "app/queries/journal/audit_filter.h"
#include "app/write/links.h"
#include "store/cell/cell_store.h"
#include "store/cell/contact_values.h"

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

}  // namespace app
