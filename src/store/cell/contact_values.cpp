#include "store/cell/contact_values.h"

#include "store/database.h"

namespace store {

using base::Result;

Result<std::vector<ContactValue>> values_of_contact(const Database& database, domain::ContactId contact) {
  std::vector<ContactValue> values;
  std::int64_t from = 0;
  while (true) {
    Statement next = database.read("SELECT k >> 24 FROM field_value WHERE k>=? ORDER BY k LIMIT 1");
    next.bind(1, from);
    if (!next.step()) {
      BASE_TRY(next.finish());
      return values;
    }
    const std::int64_t field = next.number(0);
    BASE_TRY(next.finish());
    Statement select = database.read("SELECT value FROM field_value WHERE k=?");
    select.bind(1, field << domain::kContactBits | std::int64_t{contact.value});
    if (select.step()) values.push_back({{static_cast<std::uint32_t>(field)}, select.value(0)});
    BASE_TRY(select.finish());
    from = (field + 1) << domain::kContactBits;
  }
}

}  // namespace store
