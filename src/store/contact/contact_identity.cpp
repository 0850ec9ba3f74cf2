#include "store/contact/contact_identity.h"

#include "store/database.h"

namespace store {

using base::Result;
using domain::ContactId;

Result<void> each_name(
    const Database& database, ContactRange range,
    const std::function<void(ContactId, domain::ContactKind, std::string_view, std::string_view)>& visit) {
  Statement select =
      database.read("SELECT id, kind, first, last FROM contact WHERE id>=? AND id<? AND lifecycle=0 ORDER BY id");
  select.bind(1, std::int64_t{range.first}).bind(2, std::int64_t{range.end});
  while (select.step()) {
    visit(select.id<ContactId>(0), static_cast<domain::ContactKind>(select.number(1)), select.text_view(2),
          select.text_view(3));
  }
  return select.finish();
}

Result<void> each_method(const Database& database, ContactRange range,
                         const std::function<void(ContactId, domain::MethodKind, std::string_view)>& visit) {
  Statement select = database.read(
      "SELECT contact, kind, value FROM contact_method WHERE contact>=? AND contact<? AND value IS NOT NULL ORDER BY "
      "contact");
  select.bind(1, std::int64_t{range.first}).bind(2, std::int64_t{range.end});
  while (select.step()) {
    visit(select.id<ContactId>(0), static_cast<domain::MethodKind>(select.number(1)), select.text_view(2));
  }
  return select.finish();
}

}  // namespace store
