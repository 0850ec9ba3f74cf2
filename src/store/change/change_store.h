// The append-only change table: one row for each cell that a transaction changed.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/values/value.h"
#include "store/cell/cell_store.h"

namespace store {

struct Change {
  domain::TransactionId transaction;
  CellKey cell;
  domain::Value from;
  domain::Value to;
};

// Two changes of one cell in one transaction become one.
base::Result<void> add_change(Transaction& transaction, const Change& change);
base::Result<std::vector<Change>> changes_in(const Database& database, domain::TransactionId transaction);

// Some of a contact's or record's changes.
struct ChangeFilter {
  struct Fields {
    domain::FieldId first, last;  // both included
  };
  std::span<const Fields> fields;  // empty: all
  bool except = false;             // those of other fields
  domain::ProfileId who;           // none: anybody
};
// Visits those of one subject, newest first, but for the date of a conversion, which stands beside the conversion
// itself. Without `values` from and to are left empty, and the index alone is read.
base::Result<void> visit_changes(const Database& database, domain::SubjectId subject, const ChangeFilter& filter,
                                 bool values, const std::function<void(const Change&)>& visit);
// Visits the changes by which `field` of any contact began or ceased to hold `value`, in no order; quick where few
// contacts had that field written since they were made.
base::Result<void> visit_changes_of(const Database& database, domain::FieldId field, const domain::Value& value,
                                    const std::function<void(const Change&)>& visit);
// Errors: not_found ("change").
base::Result<Change> find_change(const Database& database, domain::TransactionId transaction, const CellKey& cell);

// What a transaction changed, by numbers alone.
struct ChangeCounts {
  std::size_t changes = 0;
  std::size_t contacts = 0;  // that they belong to, or whose records they changed
  std::size_t removed_files = 0;
};
base::Result<ChangeCounts> change_counts(const Database& database, domain::TransactionId transaction);
// Its first change that says something by itself; none when there is none.
base::Result<std::optional<Change>> leading_change(const Database& database, domain::TransactionId transaction);

// The last transaction before `before` that changed the cell; none when it stood as its row was made.
base::Result<domain::TransactionId> latest_change(const Database& database, const CellKey& cell,
                                                  domain::TransactionId before);
// What the cell held once `transaction` was done.
base::Result<domain::Value> value_as_of(const Database& database, const CellKey& cell,
                                        domain::TransactionId transaction);
// The last change of every cell of the contact or record.
base::Result<std::vector<Change>> latest_changes(const Database& database, domain::SubjectId subject);

// The value that a phone or e-mail had when it was removed; empty when it never was.
base::Result<std::string> removed_value(const Database& database, domain::ContactId contact, domain::MethodId method);

}  // namespace store
