// Whether a transaction can be undone at all, and what undoing it would meet. Shared by the command and the queries.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "domain/values/ids.h"
#include "store/change/change_store.h"
#include "store/transaction/transaction_store.h"

namespace app {

enum class NotUndoable : std::uint8_t {
  anonymized,  // what it wrote of a contact is erased
  file_gone,   // it removed a file whose bytes are not kept any more
};

// Nothing: it can be undone. The one place that says so.
base::Result<std::optional<NotUndoable>> why_not_undoable(const store::Database& database,
                                                          const store::TransactionRow& stamp, base::Millis now);

// What an undo, an undo of that and so on began with; any other transaction itself.
struct Origin {
  store::TransactionRow made;
  bool undone = false;  // it is taken back thereby, and not brought back
};
base::Result<Origin> origin_of(const store::Database& database, const store::TransactionRow& stamp);

// The contacts whose rows the transaction made.
base::Result<std::vector<domain::ContactId>> contacts_made(const store::Database& database,
                                                           const store::TransactionRow& stamp, domain::DeviceId here);

// The changes that undoing the transaction takes back; of a definition that it made only that, so that what refers to
// it goes on to mean it.
base::Result<std::vector<store::Change>> changes_to_undo(const store::Database& database,
                                                         domain::TransactionId transaction);

// Undoing `change` would lose a newer value of its cell; or, of the making of a record, any newer value of that.
base::Result<bool> overwrites(const store::Database& database, const store::Change& change);

// Something stands on the contact that came after its row and was not taken back; the contact is not removed yet.
base::Result<bool> edited_since(const store::Database& database, domain::ContactId contact);

}  // namespace app
