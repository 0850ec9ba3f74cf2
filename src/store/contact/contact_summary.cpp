#include "store/contact/contact_summary.h"

#include "domain/contact/contact.h"
#include "domain/fields/field.h"
#include "store/database.h"

namespace store {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

static_assert(domain::fields::avatar == domain::FieldId{70} && domain::kContactBits == 24);  // as the SQL below has it

ContactSummary read_summary(const Statement& row) {
  ContactSummary summary;
  summary.record = read_record(row);
  summary.email = row.text(13);
  summary.phone = row.text(14);
  summary.company_name = domain::display_name(row.text_view(15), row.text_view(16));
  summary.changed = row.number(17) >> 16;
  summary.avatar = row.text(18);
  summary.company_supplier = row.number(19) != 0;
  return summary;
}

}  // namespace

Result<std::vector<ContactSummary>> find_summaries(const Database& database, std::span<const domain::ContactId> ids) {
  Statement select = database.read(
      "SELECT c.id, c.created, c.uuid, c.stamp, c.changed, c.kind, c.status, c.supplier, c.lifecycle, c.origin, "
      "c.first, c.last, c.company,"
      " (SELECT value FROM contact_method WHERE contact=c.id AND kind=1 AND value IS NOT NULL ORDER BY rank, id LIMIT "
      "1),"
      " (SELECT value FROM contact_method WHERE contact=c.id AND kind=0 AND value IS NOT NULL ORDER BY rank, id LIMIT "
      "1),"
      " o.first, o.last, s.hlc, (SELECT value FROM field_value WHERE k=(70<<24)+c.id), o.supplier "
      "FROM contact c LEFT JOIN contact o ON o.id=c.company AND o.lifecycle<>2 LEFT JOIN transactions s ON "
      "s.id=c.changed "
      "WHERE c.id=?");
  std::vector<ContactSummary> summaries;
  summaries.reserve(ids.size());
  for (const domain::ContactId id : ids) {
    select.bind(1, id);
    if (select.step()) summaries.push_back(read_summary(select));
    BASE_TRY(select.finish());
    select.reset();
  }
  return summaries;
}

Result<ContactSummary> find_summary(const Database& database, domain::ContactId id) {
  BASE_TRY_ASSIGN(std::vector<ContactSummary> found, find_summaries(database, {&id, 1}));
  if (found.empty()) return Error{ErrorCode::not_found, "contact"};
  return std::move(found.front());
}

}  // namespace store
