// Rows of the table mark: which definitions a contact bears. Single ones are cells (store/cell/cell_store.h).
#pragma once
#include <functional>
#include <span>
#include <vector>

#include "base/result.h"
#include "store/cell/cell_store.h"

namespace store {

class Database;
class Transaction;

base::Result<bool> has_mark(const Database& database, const CellKey& key);
// Nothing happens when it is so already.
base::Result<void> set_mark(Transaction& transaction, const CellKey& key, bool there);

struct Mark {
  domain::FieldId field;
  domain::DefinitionId part;
};
// As what `field` says, of each contact: its index among them, and the part.
base::Result<void> each_mark(const Database& database, std::span<const domain::ContactId> contacts,
                             domain::FieldId field,
                             const std::function<void(std::size_t, domain::DefinitionId)>& visit);
// The same of everybody, by part.
base::Result<void> each_marked(const Database& database, domain::FieldId field,
                               const std::function<void(domain::DefinitionId, domain::ContactId)>& visit);
base::Result<std::vector<Mark>> marks_of(const Database& database, domain::ContactId contact);
// Every contact with this mark, in the order of ids.
base::Result<void> each_marked(const Database& database, domain::FieldId field, domain::DefinitionId part,
                               const std::function<void(domain::ContactId)>& visit);

}  // namespace store
