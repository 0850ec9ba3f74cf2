// The write transaction: begun by the application layer's WriteAccess alone, rolled back unless committed.
#pragma once
#include <string_view>

#include "base/result.h"
#include "store/database.h"
#include "store/statement.h"

namespace store {

class Transaction {
 public:
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  // A statement that may write.
  Statement write(std::string_view sql) { return database_.prepare(sql, true); }
  Database& database() { return database_; }
  base::Result<void> commit();

 private:
  friend class app::WriteAccess;
  friend base::Result<void> migrate(Database& database, int last);
  explicit Transaction(Database& database) : database_(database) {}
  base::Result<void> begin();

  Database& database_;
  bool open_ = false;
};

}  // namespace store
