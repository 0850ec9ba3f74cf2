#include "store/cell/cell_store.h"

#include <algorithm>
#include <span>

#include "domain/fields/definition.h"
#include "store/definition/definition_store.h"
#include "store/mark/mark_store.h"
#include "store/transaction.h"

namespace store {

using base::Result;
using domain::FieldId;
using domain::Value;
namespace fields = domain::fields;

namespace {

struct ColumnSql {
  FieldId field;
  const char* read;
  const char* write;
};

constexpr ColumnSql kContactColumns[] = {
    {fields::first_name, "SELECT first FROM contact WHERE id=?1", "UPDATE contact SET first=?3 WHERE id=?1"},
    {fields::last_name, "SELECT last FROM contact WHERE id=?1", "UPDATE contact SET last=?3 WHERE id=?1"},
    {fields::kind, "SELECT kind FROM contact WHERE id=?1", "UPDATE contact SET kind=?3 WHERE id=?1"},
    {fields::status, "SELECT status FROM contact WHERE id=?1", "UPDATE contact SET status=?3 WHERE id=?1"},
    {fields::supplier, "SELECT supplier FROM contact WHERE id=?1", "UPDATE contact SET supplier=?3 WHERE id=?1"},
    {fields::lifecycle, "SELECT lifecycle FROM contact WHERE id=?1", "UPDATE contact SET lifecycle=?3 WHERE id=?1"},
    {fields::company, "SELECT company FROM contact WHERE id=?1", "UPDATE contact SET company=?3 WHERE id=?1"},
};

constexpr ColumnSql kRecordColumns[] = {
    {fields::record_contact, "SELECT contact FROM record WHERE id=?1", "UPDATE record SET contact=?3 WHERE id=?1"},
    {fields::record_state, "SELECT state FROM record WHERE id=?1", "UPDATE record SET state=?3 WHERE id=?1"},
    {fields::lifecycle, "SELECT lifecycle FROM record WHERE id=?1", "UPDATE record SET lifecycle=?3 WHERE id=?1"},
};

constexpr ColumnSql kPartColumns[] = {
    {fields::method_value, "SELECT value FROM contact_method WHERE contact=?1 AND id=?2",
     "UPDATE contact_method SET value=?3 WHERE contact=?1 AND id=?2"},
    {fields::method_type, "SELECT type FROM contact_method WHERE contact=?1 AND id=?2",
     "UPDATE contact_method SET type=?3 WHERE contact=?1 AND id=?2"},
    {fields::method_flags, "SELECT flags FROM contact_method WHERE contact=?1 AND id=?2",
     "UPDATE contact_method SET flags=?3 WHERE contact=?1 AND id=?2"},
    {fields::method_rank, "SELECT rank FROM contact_method WHERE contact=?1 AND id=?2",
     "UPDATE contact_method SET rank=?3 WHERE contact=?1 AND id=?2"},
    {fields::method_label, "SELECT label FROM contact_method WHERE contact=?1 AND id=?2",
     "UPDATE contact_method SET label=?3 WHERE contact=?1 AND id=?2"},
    {fields::attachment_name, "SELECT name FROM attachment WHERE contact=?1 AND id=?2",
     "UPDATE attachment SET name=?3 WHERE contact=?1 AND id=?2"},
};

const ColumnSql* find_column(std::span<const ColumnSql> columns, FieldId field) {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const ColumnSql& c) { return c.field == field; });
  return found == columns.end() ? nullptr : &*found;
}

const ColumnSql* find_column(const CellKey& key) {
  if (key.subject.is_record()) return find_column(kRecordColumns, key.field);
  const ColumnSql* of_contact = find_column(kContactColumns, key.field);
  return of_contact != nullptr ? of_contact : find_column(kPartColumns, key.field);
}

std::int64_t value_key(FieldId field, domain::ContactId contact) {
  return std::int64_t{field.value} << domain::kContactBits | contact.value;
}

domain::DefinitionId definition_of(const CellKey& key) { return {static_cast<std::uint32_t>(key.part.value)}; }

// ?1 and ?2 of the statements that name a row of values.
void bind_value_key(Statement& statement, const CellKey& key) {
  if (key.subject.is_record()) {
    statement.bind(1, key.subject).bind(2, key.field);
  } else {
    statement.bind(1, value_key(key.field, key.subject.contact()));
  }
}

Result<Value> single_value(Statement& select) {
  Value value;
  if (select.step()) value = select.value(0);
  BASE_TRY(select.finish());
  return value;
}

}  // namespace

CellKey mark_cell(domain::ContactId contact, FieldId field, domain::DefinitionId part) {
  return {contact, field, {std::int64_t{part.value}}};
}
CellKey property_cell(domain::DefinitionId id, FieldId property) { return {{}, property, {std::int64_t{id.value}}}; }

Result<Value> read_cell(const Database& database, const CellKey& key) {
  if (!key.subject) return read_property(database, definition_of(key), key.field);
  if (domain::is_mark(key.field)) {
    BASE_TRY_ASSIGN(const bool there, has_mark(database, key));
    return there ? Value{std::int64_t{1}} : Value{};
  }
  if (const ColumnSql* column = find_column(key)) {
    Statement select = database.read(column->read);
    select.bind(1, key.subject);
    if (key.part) select.bind(2, key.part);
    return single_value(select);
  }
  Statement select = database.read(key.subject.is_record() ? "SELECT value FROM record_value WHERE record=? AND field=?"
                                                           : "SELECT value FROM field_value WHERE k=?");
  bind_value_key(select, key);
  return single_value(select);
}

Result<void> write_cell(Transaction& transaction, const CellKey& key, const Value& value) {
  if (!key.subject) return write_property(transaction, {definition_of(key), key.field, value});
  if (domain::is_mark(key.field)) return set_mark(transaction, key, !domain::is_empty(value));
  if (const ColumnSql* column = find_column(key)) {
    Statement update = transaction.write(column->write);
    update.bind(1, key.subject).bind(3, value);
    if (key.part) update.bind(2, key.part);
    return update.run();
  }
  const bool record = key.subject.is_record();
  if (domain::is_empty(value)) {
    Statement remove = transaction.write(record ? "DELETE FROM record_value WHERE record=?1 AND field=?2"
                                                : "DELETE FROM field_value WHERE k=?1");
    bind_value_key(remove, key);
    return remove.run();
  }
  Statement put = transaction.write(
      record ? "INSERT INTO record_value(record, field, value) VALUES(?1, ?2, ?3) "
               "ON CONFLICT DO UPDATE SET value=excluded.value"
             : "INSERT INTO field_value(k, value) VALUES(?1, ?3) ON CONFLICT(k) DO UPDATE SET value=excluded.value");
  bind_value_key(put, key);
  return put.bind(3, value).run();
}

Result<void> insert_value(Transaction& transaction, FieldId field, domain::ContactId contact, const Value& value) {
  return transaction.write("INSERT INTO field_value(k, value) VALUES(?, ?)")
      .bind(1, value_key(field, contact))
      .bind(2, value)
      .run();
}

Result<domain::TransactionId> cell_stamp(const Database& database, const CellKey& key) {
  Statement select = database.read("SELECT stamp FROM cell WHERE field=? AND subject=? AND part=?");
  select.bind(1, key.field).bind(2, key.subject).bind(3, key.part);
  domain::TransactionId stamp;
  if (select.step()) stamp = select.id<domain::TransactionId>(0);
  BASE_TRY(select.finish());
  return stamp;
}

Result<void> set_cell_stamp(Transaction& transaction, const CellKey& key, domain::TransactionId stamp) {
  return transaction
      .write(
          "INSERT INTO cell(field, subject, part, stamp) VALUES(?, ?, ?, ?) "
          "ON CONFLICT DO UPDATE SET stamp=excluded.stamp")
      .bind(1, key.field)
      .bind(2, key.subject)
      .bind(3, key.part)
      .bind(4, stamp)
      .run();
}

}  // namespace store
