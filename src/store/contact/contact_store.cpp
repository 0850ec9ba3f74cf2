#include "store/contact/contact_store.h"

#include <algorithm>
#include <span>

#include "store/transaction.h"

namespace store {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::ContactId;

namespace {

constexpr std::size_t kCreatedBytes = 6;

std::span<const std::uint8_t> rest_of(const base::Uuid& uuid) {
  return std::span<const std::uint8_t>{uuid.bytes}.subspan(kCreatedBytes);
}

std::span<const std::uint8_t> bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace

base::Uuid joined_uuid(const Statement& row, int created_column, int uuid_column) {
  base::Uuid uuid;
  const auto created = static_cast<std::uint64_t>(row.number(created_column));
  for (std::size_t i = 0; i < kCreatedBytes; ++i) uuid.bytes[i] = static_cast<std::uint8_t>(created >> (40 - 8 * i));
  const std::span<const std::uint8_t> rest = row.bytes(uuid_column);
  const std::size_t count = std::min(rest.size(), uuid.bytes.size() - kCreatedBytes);
  std::copy_n(rest.begin(), count, uuid.bytes.begin() + kCreatedBytes);
  return uuid;
}

ContactRecord read_record(const Statement& row) {
  ContactRecord record;
  record.id = row.id<ContactId>(0);
  record.uuid = joined_uuid(row, 1, 2);
  record.stamp = row.id<domain::TransactionId>(3);
  record.changed = row.id<domain::TransactionId>(4);
  record.kind = static_cast<domain::ContactKind>(row.number(5));
  record.status = static_cast<domain::ContactStatus>(row.number(6));
  record.supplier = row.number(7) != 0;
  record.lifecycle = static_cast<domain::Lifecycle>(row.number(8));
  record.origin = static_cast<domain::Origin>(row.number(9));
  record.first = row.text(10);
  record.last = row.text(11);
  record.company = row.id<ContactId>(12);
  return record;
}

Result<ContactId> insert_contact(Transaction& transaction, const ContactRecord& record, std::string_view sort_key) {
  Statement insert = transaction.write(
      "INSERT INTO contact(created, uuid, stamp, changed, kind, status, supplier, lifecycle, origin, first, last, "
      "company, sort) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, record.uuid.created())
      .bind(2, rest_of(record.uuid))
      .bind(3, record.stamp)
      .bind(4, record.changed)
      .bind(5, static_cast<std::int64_t>(record.kind))
      .bind(6, static_cast<std::int64_t>(record.status))
      .bind(7, std::int64_t{record.supplier})
      .bind(8, static_cast<std::int64_t>(record.lifecycle))
      .bind(9, static_cast<std::int64_t>(record.origin))
      .bind_text(10, record.first)
      .bind_text(11, record.last)
      .bind(13, bytes_of(sort_key));
  if (record.company) insert.bind(12, record.company);
  BASE_TRY(insert.run());
  const std::int64_t id = transaction.database().last_insert_id();
  if (id >= domain::kContactLimit) return Error{ErrorCode::storage_full, "contacts"};
  return ContactId{static_cast<std::uint32_t>(id)};
}

Result<ContactRecord> find_contact(const Database& database, ContactId id) {
  Statement select = database.read(
      "SELECT c.id, c.created, c.uuid, c.stamp, c.changed, c.kind, c.status, c.supplier, c.lifecycle, c.origin, "
      "c.first, c.last, c.company FROM contact c WHERE c.id=?");
  select.bind(1, id);
  if (!select.step()) {
    BASE_TRY(select.finish());
    return Error{ErrorCode::not_found, "contact"};
  }
  return read_record(select);
}

Result<ContactId> find_contact(const Database& database, const base::Uuid& uuid) {
  Statement select = database.read("SELECT id FROM contact WHERE created=? AND uuid=?");
  select.bind(1, uuid.created()).bind(2, rest_of(uuid));
  if (!select.step()) {
    BASE_TRY(select.finish());
    return Error{ErrorCode::not_found, "contact"};
  }
  return select.id<ContactId>(0);
}

Result<ContactId> newest_contact(const Database& database) {
  Statement select = database.read("SELECT ifnull(max(id), 0) FROM contact");
  if (!select.step()) BASE_TRY(select.finish());
  return select.id<ContactId>(0);
}

Result<void> set_sort_key(Transaction& transaction, ContactId id, std::string_view sort_key) {
  return transaction.write("UPDATE contact SET sort=?2 WHERE id=?1").bind(1, id).bind(2, bytes_of(sort_key)).run();
}

Result<void> set_changed(Transaction& transaction, ContactId id, domain::TransactionId changed) {
  return transaction.write("UPDATE contact SET changed=?2 WHERE id=?1").bind(1, id).bind(2, changed).run();
}

}  // namespace store
