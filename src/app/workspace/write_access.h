// The right to write: the only code that can begin a write transaction. Used by transact(), by the opening of a
// workspace and by ArchiveWriter; whatever a person changes goes through transact().
#pragma once
#include "base/result.h"
#include "store/transaction.h"

namespace app {

class WriteAccess {
 public:
  explicit WriteAccess(store::Database& database) : transaction_(database) {}
  base::Result<void> begin() { return transaction_.begin(); }
  base::Result<void> commit() { return transaction_.commit(); }
  store::Transaction& transaction() { return transaction_; }

 private:
  store::Transaction transaction_;
};

}  // namespace app
