#include "store/definition/definition_store.h"

#include "store/transaction.h"

namespace store {

using base::Result;
using domain::DefinitionCell;
using domain::DefinitionId;
using domain::FieldId;

namespace {

// The keys of a field's values in fv.
void bind_range(Statement& select, FieldId field) {
  const std::int64_t first = std::int64_t{field.value} << domain::kContactBits;
  select.bind(1, first).bind(2, first + domain::kContactLimit);
}

}  // namespace

Result<std::vector<DefinitionCell>> definition_cells(const Database& database) {
  Statement select = database.read("SELECT id, property, value FROM definition");
  std::vector<DefinitionCell> cells;
  while (select.step()) {
    cells.push_back({select.id<DefinitionId>(0), select.id<FieldId>(1), select.value(2)});
  }
  BASE_TRY(select.finish());
  return cells;
}

Result<domain::Value> read_property(const Database& database, DefinitionId id, FieldId property) {
  Statement select = database.read("SELECT value FROM definition WHERE id=? AND property=?");
  select.bind(1, id).bind(2, property);
  domain::Value value;
  if (select.step()) value = select.value(0);
  BASE_TRY(select.finish());
  return value;
}

Result<void> write_property(Transaction& transaction, const DefinitionCell& cell) {
  if (domain::is_empty(cell.value)) {
    return transaction.write("DELETE FROM definition WHERE id=? AND property=?")
        .bind(1, cell.id)
        .bind(2, cell.property)
        .run();
  }
  return transaction
      .write(
          "INSERT INTO definition(id, property, value) VALUES(?, ?, ?) ON CONFLICT DO UPDATE SET value=excluded.value")
      .bind(1, cell.id)
      .bind(2, cell.property)
      .bind(3, cell.value)
      .run();
}

Result<std::size_t> value_count(const Database& database, FieldId field) {
  Statement select = database.read(
      "SELECT count(*) FROM field_value JOIN contact c ON c.id=(k & 16777215) AND c.lifecycle<>2 WHERE k>=? AND k<?");
  bind_range(select, field);
  const std::size_t count = select.step() ? static_cast<std::size_t>(select.number(0)) : 0;
  BASE_TRY(select.finish());
  return count;
}

Result<std::vector<domain::ContactId>> contacts_with(const Database& database, FieldId field, domain::ContactId first,
                                                     std::size_t limit) {
  Statement select = database.read("SELECT k FROM field_value WHERE k>=? AND k<? ORDER BY k LIMIT ?");
  bind_range(select, field);
  select.bind(1, (std::int64_t{field.value} << domain::kContactBits) + first.value)
      .bind(3, static_cast<std::int64_t>(limit));
  std::vector<domain::ContactId> contacts;
  while (select.step())
    contacts.push_back({static_cast<std::uint32_t>(select.number(0) & (domain::kContactLimit - 1))});
  BASE_TRY(select.finish());
  return contacts;
}

Result<std::vector<FieldCell>> values_of(const Database& database, FieldId field) {
  Statement select = database.read("SELECT k, value FROM field_value WHERE k>=? AND k<? ORDER BY k");
  bind_range(select, field);
  std::vector<FieldCell> values;
  while (select.step()) {
    const auto contact = static_cast<std::uint32_t>(select.number(0) & (domain::kContactLimit - 1));
    values.push_back({{contact}, select.value(1)});
  }
  BASE_TRY(select.finish());
  return values;
}

}  // namespace store
