#include "store/record/record_store.h"

#include <string>

#include "store/transaction.h"

namespace store {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::ContactId;
using domain::RecordId;

Record read_record_row(const Statement& row) {
  return {row.id<RecordId>(0),
          row.number(1),
          static_cast<domain::RecordKind>(row.number(2)),
          row.id<ContactId>(3),
          row.number(4),
          row.number(5),
          row.id<domain::TransactionId>(6),
          row.id<domain::TransactionId>(7),
          static_cast<domain::Lifecycle>(row.number(8)),
          static_cast<domain::Origin>(row.number(9))};
}

Result<RecordId> insert_record(Transaction& transaction, const Record& record) {
  Statement last = transaction.database().read("SELECT ifnull(max(id), 0) FROM record");
  const std::int64_t newest = last.step() ? last.number(0) : 0;
  BASE_TRY(last.finish());
  const std::int64_t next = newest == 0 ? std::int64_t{domain::kContactLimit} : newest + 1;
  if (next > UINT32_MAX) return Error{ErrorCode::storage_full, "records"};
  Statement insert = transaction.write(
      "INSERT INTO record(id, uid, kind, contact, at, state, stamp, changed, lifecycle, origin) "
      "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, next).bind(2, record.uid).bind(3, static_cast<std::int64_t>(record.kind));
  if (record.contact) insert.bind(4, record.contact);
  insert.bind(5, record.at).bind(6, record.state).bind(7, record.stamp).bind(8, record.changed);
  insert.bind(9, static_cast<std::int64_t>(record.lifecycle)).bind(10, static_cast<std::int64_t>(record.origin));
  BASE_TRY(insert.run());
  return RecordId{static_cast<std::uint32_t>(next)};
}

Result<void> insert_record_value(Transaction& transaction, RecordId record, domain::FieldId field,
                                 const domain::Value& value) {
  return transaction.write("INSERT INTO record_value(record, field, value) VALUES(?, ?, ?)")
      .bind(1, record)
      .bind(2, field)
      .bind(3, value)
      .run();
}

Result<Record> find_record(const Database& database, RecordId id) {
  Statement select = database.read(
      "SELECT id, uid, kind, contact, at, state, stamp, changed, lifecycle, origin FROM record WHERE id=?");
  select.bind(1, id);
  if (select.step()) return read_record_row(select);
  BASE_TRY(select.finish());
  return Error{ErrorCode::not_found, "record"};
}

Result<std::vector<domain::RecordValue>> values_of_record(const Database& database, RecordId id) {
  Statement select = database.read("SELECT field, value FROM record_value WHERE record=? ORDER BY field");
  select.bind(1, id);
  std::vector<domain::RecordValue> values;
  while (select.step()) values.push_back({select.id<domain::FieldId>(0), select.value(1)});
  BASE_TRY(select.finish());
  return values;
}

Result<void> visit_records(const Database& database, ContactId contact,
                           const std::function<void(const Record&)>& visit) {
  Statement select = database.read(
      "SELECT id, uid, kind, contact, at, state, stamp, changed, lifecycle, origin FROM record WHERE contact=? "
      "ORDER BY at DESC, id DESC");
  select.bind(1, contact);
  while (select.step()) visit(read_record_row(select));
  return select.finish();
}

Result<bool> has_records(const Database& database, ContactId contact) {
  Statement select = database.read("SELECT EXISTS(SELECT 1 FROM record WHERE contact=? AND lifecycle<>2)");
  select.bind(1, contact);
  const bool some = select.step() && select.number(0) != 0;
  BASE_TRY(select.finish());
  return some;
}

Result<std::vector<RecordId>> records_with(const Database& database, domain::FieldId field,
                                           const domain::Value& value) {
  Statement select = database.read("SELECT record FROM record_value WHERE field=? AND value=?");
  select.bind(1, field).bind(2, value);
  std::vector<RecordId> records;
  while (select.step()) records.push_back(select.id<RecordId>(0));
  BASE_TRY(select.finish());
  return records;
}

Result<void> set_record_time(Transaction& transaction, RecordId id, base::Millis at) {
  return transaction.write("UPDATE record SET at=? WHERE id=?").bind(1, at).bind(2, id).run();
}

Result<void> set_record_changed(Transaction& transaction, RecordId id, domain::TransactionId changed) {
  return transaction.write("UPDATE record SET changed=? WHERE id=?").bind(1, changed).bind(2, id).run();
}

Result<void> put_record_terms(Transaction& transaction, RecordId id, std::string_view terms) {
  if (terms.empty()) return transaction.write("DELETE FROM record_terms WHERE rowid=?").bind(1, id).run();
  return transaction.write("INSERT OR REPLACE INTO record_terms(rowid, terms) VALUES(?, ?)")
      .bind(1, id)
      .bind(2, terms)
      .run();
}

Result<void> find_in_records(const Database& database, std::string_view prefix,
                             const std::function<void(ContactId)>& found) {
  Statement select = database.read(
      "SELECT r.contact FROM record_terms t JOIN record r ON r.id=t.rowid AND r.lifecycle=0 JOIN contact c ON "
      "c.id=r.contact AND c.lifecycle NOT IN (2, 4) WHERE record_terms MATCH ?");
  select.bind(1, '"' + std::string{prefix} + "\" *");
  while (select.step()) found(select.id<ContactId>(0));
  return select.finish();
}

}  // namespace store
