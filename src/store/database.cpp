#include "store/database.h"

#include <sqlite3.h>

#include "base/check.h"
#include "store/transaction.h"

namespace store {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

// Pages of 4096 bytes cost least redo; a rollback journal in memory is enough for a VFS that is flushed between
// commits.
constexpr const char* kSettings =
    "PRAGMA page_size=4096;"
    "PRAGMA locking_mode=EXCLUSIVE;"
    "PRAGMA journal_mode=MEMORY;"
    "PRAGMA cache_size=-16384;"
    "PRAGMA cache_spill=0;"
    "PRAGMA mmap_size=2147418112;"
    "PRAGMA trusted_schema=0;";

ErrorCode code_of(int result) {
  switch (result & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return ErrorCode::corrupt;
    case SQLITE_FULL:
      return ErrorCode::storage_full;
    case SQLITE_READONLY:
      return ErrorCode::read_only;
    default:
      return ErrorCode::database;
  }
}

}  // namespace

Error error_of(sqlite3* handle) { return Error{code_of(sqlite3_errcode(handle)), sqlite3_errmsg(handle)}; }

Result<std::unique_ptr<Database>> Database::open(const char* vfs, const std::string& name) {
  if (sqlite3_initialize() != SQLITE_OK) return Error{ErrorCode::database, "sqlite3_initialize"};
  sqlite3* handle = nullptr;
  const int result = sqlite3_open_v2(name.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs);
  if (handle == nullptr) return Error{ErrorCode::database, "out of memory"};
  std::unique_ptr<Database> database{new Database{handle}};
  if (result != SQLITE_OK) return database->error();
  sqlite3_extended_result_codes(handle, 1);
  // Plans never depend on bound values: else partial indexes make SQLite prepare a statement anew for each binding.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
  // Files may be foreign; ours have neither triggers nor views.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  BASE_TRY(database->execute(kSettings));
  return database;
}

Database::~Database() {
  for (auto& [sql, statements] : idle_) {
    for (sqlite3_stmt* statement : statements) sqlite3_finalize(statement);
  }
  sqlite3_close_v2(handle_);
}

Error Database::error() const { return error_of(handle_); }

Statement Database::read(std::string_view sql) const { return prepare(sql, false); }

Statement Database::prepare(std::string_view sql, bool may_write) const {
  if (const auto found = idle_.find(sql); found != idle_.end() && !found->second.empty()) {
    sqlite3_stmt* statement = found->second.back();
    found->second.pop_back();
    BASE_CHECK(may_write || sqlite3_stmt_readonly(statement) != 0);
    return Statement{*this, statement};
  }
  sqlite3_stmt* statement = nullptr;
  const int result = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
  if (result == SQLITE_OK) BASE_CHECK(statement != nullptr && (may_write || sqlite3_stmt_readonly(statement) != 0));
  return Statement{*this, statement};  // without a statement it answers the connection's error
}

void Database::give_back(sqlite3_stmt* statement) const { idle_[sqlite3_sql(statement)].push_back(statement); }

Result<void> Database::execute(const char* sql) const {
  if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) return error();
  return {};
}

std::int64_t Database::last_insert_id() const { return sqlite3_last_insert_rowid(handle_); }

bool Database::is_idle() const { return sqlite3_get_autocommit(handle_) != 0; }

Result<int> Database::schema_version() const {
  Statement statement = read("PRAGMA user_version");
  const bool found = statement.step();
  const int version = found ? static_cast<int>(statement.number(0)) : 0;
  BASE_TRY(statement.finish());
  return version;
}

Result<std::int64_t> Database::size() const {
  Statement statement = read("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()");
  const std::int64_t bytes = statement.step() ? statement.number(0) : 0;
  BASE_TRY(statement.finish());
  return bytes;
}

Transaction::~Transaction() {
  if (!open_) return;
  // Fails only when SQLite has rolled back by itself, which comes to the same.
  static_cast<void>(database_.execute("ROLLBACK").has_value());
}

Result<void> Transaction::begin() {
  BASE_TRY(database_.execute("BEGIN IMMEDIATE"));
  open_ = true;
  return {};
}

Result<void> Transaction::commit() {
  BASE_TRY(database_.execute("COMMIT"));
  open_ = false;
  return {};
}

}  // namespace store
