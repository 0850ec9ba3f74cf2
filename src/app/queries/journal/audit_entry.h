// From a change as the table has it to an entry of the history.
#pragma once
#include <cstdint>
#include <limits>
#include <vector>

#include "app/queries/journal/audit.h"
#include "domain/fields/definitions.h"
#include "store/change/change_store.h"
#include "store/contact/contact_store.h"

namespace app {

struct AuditSource {
  const store::Database& database;
  const domain::Definitions& definitions;
  const std::vector<AuditAuthor>& authors;
  domain::ContactKind kind;  // whose history it is
};

// Everybody who may have changed something.
base::Result<std::vector<AuditAuthor>> authors_of(const Workspace& workspace);

// Who made the transaction, when, and whether it took back another one.
base::Result<void> sign(const AuditSource& source, domain::TransactionId transaction, AuditEntry& entry);

// The transactions after which from and to stand, or would stand: what a type or a name was then is read as of them.
struct AsOf {
  domain::TransactionId from, to;
};
inline constexpr domain::TransactionId kNow{std::numeric_limits<std::int64_t>::max()};
inline AsOf around(domain::TransactionId transaction) { return {{transaction.value - 1}, transaction}; }

base::Result<AuditEntry> entry_of(const AuditSource& source, const store::Change& change, const AsOf& as_of);
// Of a change of a link to `whom`, as that one's history has it.
base::Result<AuditEntry> entry_of_link(const AuditSource& source, const store::Change& change,
                                       const store::ContactRecord& whom);

// For whoever has found a change by itself.
base::Result<AuditEntry> describe_change(const Workspace& workspace, const store::Change& change, const AsOf& as_of);

}  // namespace app
