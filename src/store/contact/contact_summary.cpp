#include "store/contact/contact_summary.h"

#include "domain/contact.h"
#include "store/database.h"

namespace store {

using base::Error;
using base::ErrorCode;
using base::Result;

Result<ContactSummary> find_summary(const Database& database, domain::ContactId id) {
  Statement select = database.read(
      "SELECT c.id, c.created, c.uuid, c.stamp, c.changed, c.kind, c.status, c.supplier, c.lifecycle, c.origin, "
      "c.first, c.last, c.company,"
      " (SELECT value FROM reach WHERE contact=c.id AND kind=1 AND value IS NOT NULL ORDER BY rank, id LIMIT 1),"
      " (SELECT value FROM reach WHERE contact=c.id AND kind=0 AND value IS NOT NULL ORDER BY rank, id LIMIT 1),"
      " o.first, o.last, s.hlc "
      "FROM contact c LEFT JOIN contact o ON o.id=c.company AND o.lifecycle<>2 LEFT JOIN stamp s ON s.id=c.changed "
      "WHERE c.id=?");
  select.bind(1, id);
  if (!select.step()) {
    BASE_TRY(select.finish());
    return Error{ErrorCode::not_found, "contact"};
  }
  ContactSummary summary;
  summary.record = read_record(select);
  summary.email = select.text(13);
  summary.phone = select.text(14);
  summary.company_name = domain::display_name(select.text_view(15), select.text_view(16));
  summary.changed = select.number(17) >> 16;
  return summary;
}

}  // namespace store
