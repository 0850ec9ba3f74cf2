// One cell of the card index, wherever it is kept: a column or value of a contact or a record, a column of a phone or
// e-mail or of a file, a mark, or a definition's property. Stamps of cells written after their row.
#pragma once
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/fields/field.h"
#include "domain/values/ids.h"
#include "domain/values/value.h"

namespace store {

class Database;
class Transaction;

struct CellKey {
  domain::SubjectId subject;  // none: the card index itself
  domain::FieldId field;
  // The phone or e-mail for domain::fields::method_*, the file for attachment_name, the definition for marks and
  // properties.
  domain::PartId part;

  auto operator<=>(const CellKey&) const = default;
};

CellKey mark_cell(domain::ContactId contact, domain::FieldId field, domain::DefinitionId part);
CellKey property_cell(domain::DefinitionId id, domain::FieldId property);

// No value when the row is not there.
base::Result<domain::Value> read_cell(const Database& database, const CellKey& key);
base::Result<void> write_cell(Transaction& transaction, const CellKey& key, const domain::Value& value);

// A new value of a new contact, in the order of the keys when there are many.
base::Result<void> insert_value(Transaction& transaction, domain::FieldId field, domain::ContactId contact,
                                const domain::Value& value);

// The transaction that wrote the cell last; none while it stands as its row was made.
base::Result<domain::TransactionId> cell_stamp(const Database& database, const CellKey& key);
base::Result<void> set_cell_stamp(Transaction& transaction, const CellKey& key, domain::TransactionId stamp);

}  // namespace store
