#include "store/contact/contact_order.h"

#include "store/database.h"

namespace store {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::ContactId;

namespace {

Facets read_facets(const Statement& row) {
  return Facets{row.id<ContactId>(0),
                static_cast<domain::ContactKind>(row.number(1)),
                static_cast<domain::ContactStatus>(row.number(2)),
                row.number(3) != 0,
                static_cast<domain::Lifecycle>(row.number(4)),
                row.id<ContactId>(5),
                row.id<domain::TransactionId>(6)};
}

}  // namespace

Result<void> each_facets(const Database& database, const std::function<void(const Facets&)>& visit) {
  Statement select =
      database.read("SELECT id, kind, status, supplier, lifecycle, company, changed FROM contact ORDER BY id");
  while (select.step()) visit(read_facets(select));
  return select.finish();
}

Result<Facets> find_facets(const Database& database, ContactId id) {
  Statement select =
      database.read("SELECT id, kind, status, supplier, lifecycle, company, changed FROM contact WHERE id=?");
  select.bind(1, id);
  if (select.step()) return read_facets(select);
  BASE_TRY(select.finish());
  return Error{ErrorCode::not_found, "contact"};
}

Result<void> each_by_name(const Database& database, const std::function<void(ContactId, bool)>& visit) {
  Statement select = database.read("SELECT id, length(sort) FROM contact ORDER BY sort, id");
  while (select.step()) visit(select.id<ContactId>(0), select.number(1) != 0);
  return select.finish();
}

Result<void> each_by_created(const Database& database, const std::function<void(ContactId)>& visit) {
  Statement select = database.read("SELECT id FROM contact ORDER BY created, id");
  while (select.step()) visit(select.id<ContactId>(0));
  return select.finish();
}

Result<void> each_value(const Database& database, domain::FieldId field,
                        const std::function<void(ContactId, std::string_view)>& visit) {
  const std::int64_t first = std::int64_t{field.value} << domain::kContactBits;
  Statement select = database.read("SELECT k, value FROM field_value WHERE k BETWEEN ? AND ? ORDER BY k");
  select.bind(1, first).bind(2, first + domain::kContactLimit - 1);
  while (select.step()) {
    visit(ContactId{static_cast<std::uint32_t>(select.number(0) - first)}, select.text_view(1));
  }
  return select.finish();
}

Result<void> each_primary(const Database& database, domain::MethodKind kind,
                          const std::function<void(ContactId, std::string_view)>& visit) {
  Statement select = database.read(
      "SELECT contact, value, rank FROM contact_method WHERE kind=? AND value IS NOT NULL "
      "ORDER BY contact, id");
  select.bind(1, static_cast<std::int64_t>(kind));
  ContactId contact;
  std::int64_t rank = 0;
  std::string value;
  while (select.step()) {
    const auto next = select.id<ContactId>(0);
    if (next == contact && select.number(2) >= rank) continue;
    if (next != contact && contact) visit(contact, value);
    contact = next;
    rank = select.number(2);
    value = select.text_view(1);
  }
  if (contact) visit(contact, value);
  return select.finish();
}

Result<std::string> find_sort_key(const Database& database, ContactId id) {
  Statement select = database.read("SELECT sort FROM contact WHERE id=?");
  select.bind(1, id);
  std::string key;
  if (select.step()) {
    const std::span<const std::uint8_t> bytes = select.bytes(0);
    key.assign(bytes.begin(), bytes.end());
  }
  BASE_TRY(select.finish());
  return key;
}

Result<base::Millis> find_created(const Database& database, ContactId id) {
  Statement select = database.read("SELECT created FROM contact WHERE id=?");
  select.bind(1, id);
  const base::Millis created = select.step() ? select.number(0) : 0;
  BASE_TRY(select.finish());
  return created;
}

Result<std::string> find_primary(const Database& database, domain::MethodKind kind, ContactId id) {
  Statement select = database.read(
      "SELECT value FROM contact_method WHERE contact=? AND kind=? AND value IS NOT NULL ORDER BY rank, id LIMIT 1");
  select.bind(1, id).bind(2, static_cast<std::int64_t>(kind));
  std::string value;
  if (select.step()) value = select.text(0);
  BASE_TRY(select.finish());
  return value;
}

}  // namespace store
