// Rows of the table definition; single ones are cells (store/cell/cell_store.h).
#pragma once
#include <vector>

#include "base/result.h"
#include "domain/fields/definition.h"

namespace store {

class Database;
class Transaction;

// All properties of all definitions, those of removed ones, too.
base::Result<std::vector<domain::DefinitionCell>> definition_cells(const Database& database);
base::Result<domain::Value> read_property(const Database& database, domain::DefinitionId id, domain::FieldId property);
// No value takes the property away.
base::Result<void> write_property(Transaction& transaction, const domain::DefinitionCell& cell);

// How many contacts that are not removed have a value of this field.
base::Result<std::size_t> value_count(const Database& database, domain::FieldId field);
// At most `limit` contacts that have one, in the order of ids, from `first` on.
base::Result<std::vector<domain::ContactId>> contacts_with(const Database& database, domain::FieldId field,
                                                           domain::ContactId first, std::size_t limit);
// Every contact that has a value of the field, in the order of ids, with the value.
struct FieldCell {
  domain::ContactId contact;
  domain::Value value;
};
base::Result<std::vector<FieldCell>> values_of(const Database& database, domain::FieldId field);

}  // namespace store
