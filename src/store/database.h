// One SQLite connection: opening, cached statements for reading, and the write transaction, which only the application
// layer's WriteAccess can begin.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "store/statement.h"

struct sqlite3;

namespace app {
class WriteAccess;  // defined in app/write/write_access.h: who holds one may write
}

namespace store {

class Transaction;

// What the connection's last failure means to the rest of the program.
base::Error error_of(sqlite3* handle);

class Database {
 public:
  // `vfs`: a registered SQLite VFS, or nullptr for SQLite's own; `name`: the file's name there, or ":memory:".
  // Sets the PRAGMAs; does not touch the schema. Errors: database.
  static base::Result<std::unique_ptr<Database>> open(const char* vfs, const std::string& name);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // A statement that does not write, ready to be bound; it goes back to the cache when it leaves its scope.
  // Aborts when the SQL writes or does not compile: both are mistakes of the program.
  Statement read(std::string_view sql) const;

  // Row id of the last INSERT. (RETURNING would make the full-text index flush before every row.)
  std::int64_t last_insert_id() const;
  // True when no transaction is open, so that what the VFS holds is a whole committed state.
  bool is_idle() const;
  // user_version, and the newest that this program knows.
  base::Result<int> schema_version() const;
  // Size of the database file in bytes.
  base::Result<std::int64_t> size() const;
  // The connection itself, for the storage engine beside this file.
  sqlite3* handle() const { return handle_; }

 private:
  friend class Transaction;
  friend class Statement;
  friend base::Result<void> migrate(Database& database, int last);
  friend base::Result<void> rewrite(Database& database);
  explicit Database(sqlite3* handle) : handle_(handle) {}
  Statement prepare(std::string_view sql, bool may_write) const;
  base::Result<void> execute(const char* sql) const;
  void give_back(sqlite3_stmt* statement) const;
  base::Error error() const;

  sqlite3* handle_;
  mutable std::unordered_map<std::string_view, std::vector<sqlite3_stmt*>> idle_;  // keys live in the statements
};

}  // namespace store
