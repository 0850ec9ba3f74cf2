#include "store/change/change_store.h"

#include <utility>

#include "store/transaction.h"

namespace store {

using base::Result;

namespace {

// As the SQL below has them.
static_assert(domain::fields::kind == domain::FieldId{64});
static_assert(domain::fields::converted == domain::FieldId{66});
static_assert(domain::fields::attachment_name == domain::FieldId{90});
static_assert(domain::fields::linked_record == domain::FieldId{99});
static_assert(domain::kContactLimit == 16'777'216);

Result<std::vector<Change>> read_changes(Statement& select) {
  std::vector<Change> changes;
  while (select.step()) {
    changes.push_back(
        Change{select.id<domain::TransactionId>(0),
               CellKey{select.id<domain::SubjectId>(1), select.id<domain::FieldId>(2), select.id<domain::MethodId>(3)},
               select.value(4), select.value(5)});
  }
  BASE_TRY(select.finish());
  return changes;
}

// The index by contact holds the whole key of the table, in the order that is asked for.
std::string sql_of(const ChangeFilter& filter, bool values) {
  std::string sql = values ? "SELECT stamp, field, part, old, new" : "SELECT stamp, field, part";
  sql += " FROM change WHERE subject=?1 AND field<>66";
  if (!filter.fields.empty()) {
    sql += filter.except ? " AND NOT (0" : " AND (0";
    for (const ChangeFilter::Fields& range : filter.fields) {
      sql += " OR field BETWEEN " + std::to_string(range.first.value) + " AND " + std::to_string(range.last.value);
    }
    sql += ")";
  }
  if (filter.who) sql += " AND (SELECT profile FROM transactions WHERE id=change.stamp)=?2";
  return sql + " ORDER BY stamp DESC, field DESC, part DESC";
}

}  // namespace

Result<void> add_change(Transaction& transaction, const Change& change) {
  return transaction
      .write(
          "INSERT INTO change(stamp, subject, field, part, old, new) VALUES(?, ?, ?, ?, ?, ?) "
          "ON CONFLICT DO UPDATE SET new=excluded.new")
      .bind(1, change.transaction)
      .bind(2, change.cell.subject)
      .bind(3, change.cell.field)
      .bind(4, change.cell.part)
      .bind(5, change.from)
      .bind(6, change.to)
      .run();
}

Result<std::vector<Change>> changes_in(const Database& database, domain::TransactionId transaction) {
  Statement select =
      database.read("SELECT stamp, subject, field, part, old, new FROM change WHERE stamp=? ORDER BY subject, field");
  select.bind(1, transaction);
  return read_changes(select);
}

Result<void> visit_changes(const Database& database, domain::SubjectId subject, const ChangeFilter& filter, bool values,
                           const std::function<void(const Change&)>& visit) {
  Statement select = database.read(sql_of(filter, values));
  select.bind(1, subject);
  if (filter.who) select.bind(2, filter.who);
  while (select.step()) {
    Change change;
    change.transaction = select.id<domain::TransactionId>(0);
    change.cell = {subject, select.id<domain::FieldId>(1), select.id<domain::MethodId>(2)};
    if (values) {
      change.from = select.value(3);
      change.to = select.value(4);
    }
    visit(change);
  }
  return select.finish();
}

Result<void> visit_changes_of(const Database& database, domain::FieldId field, const domain::Value& value,
                              const std::function<void(const Change&)>& visit) {
  Statement select = database.read(
      "SELECT h.stamp, h.subject, h.field, h.part, h.old, h.new FROM cell l CROSS JOIN change h ON h.subject=l.subject "
      "AND h.field=l.field WHERE l.field=? AND ? IN (h.old, h.new)");
  select.bind(1, field).bind(2, value);
  BASE_TRY_ASSIGN(const std::vector<Change> changes, read_changes(select));
  for (const Change& change : changes) visit(change);
  return {};
}

Result<Change> find_change(const Database& database, domain::TransactionId transaction, const CellKey& cell) {
  Statement select = database.read("SELECT old, new FROM change WHERE stamp=? AND subject=? AND field=? AND part=?");
  select.bind(1, transaction).bind(2, cell.subject).bind(3, cell.field).bind(4, cell.part);
  if (!select.step()) {
    BASE_TRY(select.finish());
    return base::Error{base::ErrorCode::not_found, "change"};
  }
  Change change{transaction, cell, select.value(0), select.value(1)};
  BASE_TRY(select.finish());
  return change;
}

Result<ChangeCounts> change_counts(const Database& database, domain::TransactionId transaction) {
  Statement select = database.read(
      "SELECT sum(field NOT IN (66, 99)), count(DISTINCT CASE WHEN subject>=16777216 THEN (SELECT r.contact FROM "
      "record r WHERE r.id=subject) ELSE nullif(subject, 0) END), "
      "sum(field=90 AND new IS NULL OR field=70 AND old IS NOT NULL) FROM change WHERE stamp=?");
  select.bind(1, transaction);
  ChangeCounts counts;
  if (select.step()) {
    counts.changes = static_cast<std::size_t>(select.number(0));
    counts.contacts = static_cast<std::size_t>(select.number(1));
    counts.removed_files = static_cast<std::size_t>(select.number(2));
  }
  BASE_TRY(select.finish());
  return counts;
}

Result<std::optional<Change>> leading_change(const Database& database, domain::TransactionId transaction) {
  // Names change along with the kind; the value of a phone or e-mail is the least of its fields. A definition that was
  // made along with a contact's change (a phone's own type) follows it; what else becomes of one leads. That two
  // contacts became one says more than what thereby became of either.
  Statement select = database.read(
      "SELECT stamp, subject, field, part, old, new FROM change WHERE stamp=? AND field NOT IN (66, 99) "
      "ORDER BY subject=0 AND EXISTS(SELECT 1 FROM change made WHERE made.stamp=change.stamp AND made.subject=0 "
      "AND made.field=128 AND made.old IS NULL), field<>95, subject, field<>64, field, part LIMIT 1");
  select.bind(1, transaction);
  BASE_TRY_ASSIGN(std::vector<Change> changes, read_changes(select));
  if (changes.empty()) return std::optional<Change>{};
  return std::optional<Change>{std::move(changes.front())};
}

Result<domain::TransactionId> latest_change(const Database& database, const CellKey& cell,
                                            domain::TransactionId before) {
  Statement select =
      database.read("SELECT ifnull(max(stamp), 0) FROM change WHERE subject=? AND field=? AND part=? AND stamp<?");
  select.bind(1, cell.subject).bind(2, cell.field).bind(3, cell.part).bind(4, before);
  domain::TransactionId latest;
  if (select.step()) latest = select.id<domain::TransactionId>(0);
  BASE_TRY(select.finish());
  return latest;
}

Result<domain::Value> value_as_of(const Database& database, const CellKey& cell, domain::TransactionId transaction) {
  BASE_TRY_ASSIGN(const domain::TransactionId latest, cell_stamp(database, cell));
  if (latest <= transaction) return read_cell(database, cell);
  Statement select =
      database.read("SELECT old FROM change WHERE subject=? AND field=? AND part=? AND stamp>? ORDER BY stamp LIMIT 1");
  select.bind(1, cell.subject).bind(2, cell.field).bind(3, cell.part).bind(4, transaction);
  domain::Value value;
  if (select.step()) value = select.value(0);
  BASE_TRY(select.finish());
  return value;
}

Result<std::vector<Change>> latest_changes(const Database& database, domain::SubjectId subject) {
  // Beside max(), SQLite takes the other columns from the row that has the maximum.
  Statement select = database.read(
      "SELECT max(stamp), subject, field, part, old, new FROM change WHERE subject=? GROUP BY field, part");
  select.bind(1, subject);
  return read_changes(select);
}

Result<std::string> removed_value(const Database& database, domain::ContactId contact, domain::MethodId method) {
  Statement select = database.read(
      "SELECT old FROM change WHERE subject=? AND field=? AND part=? AND new IS NULL ORDER BY stamp DESC LIMIT 1");
  select.bind(1, contact).bind(2, domain::fields::method_value).bind(3, method);
  std::string value;
  if (select.step()) value = select.text(0);
  BASE_TRY(select.finish());
  return value;
}

}  // namespace store
