#include "store/change/change_store.h"

#include "store/transaction.h"

namespace store {

using base::Result;

namespace {

static_assert(domain::fields::converted == domain::FieldId{66});  // as the SQL below has it

Result<std::vector<Change>> read_changes(Statement& select) {
  std::vector<Change> changes;
  while (select.step()) {
    changes.push_back(
        Change{select.id<domain::TransactionId>(0),
               CellKey{select.id<domain::ContactId>(1), select.id<domain::FieldId>(2), select.id<domain::ReachId>(3)},
               select.value(4), select.value(5)});
  }
  BASE_TRY(select.finish());
  return changes;
}

}  // namespace

Result<void> add_change(Transaction& transaction, const Change& change) {
  return transaction
      .write(
          "INSERT INTO change(stamp, contact, field, reach, old, new) VALUES(?, ?, ?, ?, ?, ?) "
          "ON CONFLICT DO UPDATE SET new=excluded.new")
      .bind(1, change.transaction)
      .bind(2, change.cell.contact)
      .bind(3, change.cell.field)
      .bind(4, change.cell.reach)
      .bind(5, change.from)
      .bind(6, change.to)
      .run();
}

Result<std::vector<Change>> changes_in(const Database& database, domain::TransactionId transaction) {
  Statement select =
      database.read("SELECT stamp, contact, field, reach, old, new FROM change WHERE stamp=? ORDER BY contact, field");
  select.bind(1, transaction);
  return read_changes(select);
}

Result<std::vector<Change>> changes_of(const Database& database, domain::ContactId contact, std::size_t offset,
                                       std::size_t limit) {
  Statement select = database.read(
      "SELECT stamp, contact, field, reach, old, new FROM change WHERE contact=? AND field<>66 "
      "ORDER BY stamp DESC, field DESC, reach DESC LIMIT ? OFFSET ?");
  select.bind(1, contact).bind(2, static_cast<std::int64_t>(limit)).bind(3, static_cast<std::int64_t>(offset));
  return read_changes(select);
}

Result<std::size_t> change_count(const Database& database, domain::ContactId contact) {
  Statement select = database.read("SELECT count(*) FROM change WHERE contact=? AND field<>66");
  select.bind(1, contact);
  const std::size_t count = select.step() ? static_cast<std::size_t>(select.number(0)) : 0;
  BASE_TRY(select.finish());
  return count;
}

Result<domain::TransactionId> latest_change(const Database& database, const CellKey& cell,
                                            domain::TransactionId before) {
  Statement select =
      database.read("SELECT ifnull(max(stamp), 0) FROM change WHERE contact=? AND field=? AND reach=? AND stamp<?");
  select.bind(1, cell.contact).bind(2, cell.field).bind(3, cell.reach).bind(4, before);
  domain::TransactionId latest;
  if (select.step()) latest = select.id<domain::TransactionId>(0);
  BASE_TRY(select.finish());
  return latest;
}

Result<std::vector<Change>> latest_changes(const Database& database, domain::ContactId contact) {
  // Beside max(), SQLite takes the other columns from the row that has the maximum.
  Statement select = database.read(
      "SELECT max(stamp), contact, field, reach, old, new FROM change WHERE contact=? GROUP BY field, reach");
  select.bind(1, contact);
  return read_changes(select);
}

Result<std::string> removed_value(const Database& database, domain::ContactId contact, domain::ReachId reach) {
  Statement select = database.read(
      "SELECT old FROM change WHERE contact=? AND field=? AND reach=? AND new IS NULL ORDER BY stamp DESC LIMIT 1");
  select.bind(1, contact).bind(2, domain::fields::reach_value).bind(3, reach);
  std::string value;
  if (select.step()) value = select.text(0);
  BASE_TRY(select.finish());
  return value;
}

}  // namespace store
