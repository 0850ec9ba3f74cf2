// Raw SQLite for tests of what lies below store::Database.
#pragma once
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "store/vfs/image.h"

namespace tests {

class Sql {
 public:
  explicit Sql(const std::string& vfs) {
    REQUIRE(sqlite3_initialize() == SQLITE_OK);
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    REQUIRE(sqlite3_open_v2("test.db", &db_, flags, vfs.c_str()) == SQLITE_OK);
    run("PRAGMA page_size=4096; PRAGMA journal_mode=MEMORY; PRAGMA cache_spill=0; PRAGMA mmap_size=1073741824");
  }
  // A private database that SQLite keeps itself, for comparison.
  static Sql reference() { return Sql(); }
  ~Sql() { CHECK(sqlite3_close(db_) == SQLITE_OK); }
  Sql(const Sql&) = delete;
  Sql& operator=(const Sql&) = delete;

  void run(const std::string& sql) {
    INFO(sql);
    REQUIRE_MESSAGE(sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK, sqlite3_errmsg(db_));
  }
  // Rows as text, columns joined by "|".
  std::vector<std::string> rows(const std::string& sql) {
    std::vector<std::string> out;
    auto add = [](void* into, int count, char** values, char**) {
      std::string row;
      for (int i = 0; i < count; ++i)
        row += std::string(i > 0 ? "|" : "") + (values[i] != nullptr ? values[i] : "NULL");
      static_cast<std::vector<std::string>*>(into)->push_back(row);
      return 0;
    };
    REQUIRE_MESSAGE(sqlite3_exec(db_, sql.c_str(), add, &out, nullptr) == SQLITE_OK, sqlite3_errmsg(db_));
    return out;
  }
  std::string one(const std::string& sql) {
    std::vector<std::string> all = rows(sql);
    REQUIRE(all.size() == 1);
    return all.front();
  }
  sqlite3* handle() { return db_; }

 private:
  Sql() {
    REQUIRE(sqlite3_initialize() == SQLITE_OK);
    REQUIRE(sqlite3_open_v2(":memory:", &db_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) == SQLITE_OK);
  }
  sqlite3* db_ = nullptr;
};

// The whole file.
inline std::vector<std::uint8_t> bytes_of(const store::vfs::Snapshot& file) {
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(file.size()));
  file.read(0, bytes);
  return bytes;
}

}  // namespace tests
