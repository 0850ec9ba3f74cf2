#include "store/foreign/admit.h"

#include <array>
#include <climits>
#include <string>

#include "store/database.h"
#include "store/salvage/rules.h"
#include "store/schema/migrate.h"

namespace store {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr std::size_t kHeaderBytes = 100;

// The tables, and the schemas that have them.
struct Checked {
  const char* name;
  int since = 1;
  int until = INT_MAX;
};
constexpr std::array kChecked{Checked{"meta"},
                              Checked{"device"},
                              Checked{"profile"},
                              Checked{"stamp", 1, kFirstWithRecords},
                              Checked{"transactions", kFirstWithRecords},
                              Checked{"contact"},
                              Checked{"fv", 1, kFirstWithRecords},
                              Checked{"field_value", kFirstWithRecords},
                              Checked{"reach", 1, kFirstWithRecords},
                              Checked{"contact_method", kFirstWithRecords},
                              Checked{"cell"},
                              Checked{"change"},
                              Checked{"attachment", kFirstWithFiles},
                              Checked{"definition", kFirstWithDefinitions},
                              Checked{"mark", kFirstWithDefinitions},
                              Checked{"record", kFirstWithRecords},
                              Checked{"record_value", kFirstWithRecords}};

Error malformed(int byte, const std::string& what) {
  return {ErrorCode::malformed, "byte " + std::to_string(byte) + ": " + what};
}

// Whether each table, index, view and trigger of `some` is in `others` too, made by the same SQL.
Result<void> check_objects(const Database& some, const Database& others, const char* missing) {
  Statement all = some.read("SELECT type, name, tbl_name, sql FROM sqlite_schema");
  Statement same = others.read("SELECT tbl_name=?3 AND sql IS ?4 FROM sqlite_schema WHERE type=?1 AND name=?2");
  while (all.step()) {
    for (int column = 0; column < 4; ++column) same.bind_column(column + 1, all, column);
    const char* wrong = !same.step() ? missing : same.number(0) == 0 ? "is not as in a card index" : nullptr;
    BASE_TRY(same.finish());
    same.reset();
    if (wrong != nullptr) return Error{ErrorCode::schema, all.text(0) + " " + all.text(1) + ": " + wrong};
  }
  return all.finish();
}

Result<void> check_objects(const Database& foreign, int version) {
  BASE_TRY_ASSIGN(const auto model, Database::open(nullptr, ":memory:"));
  BASE_TRY(migrate(*model, version));
  BASE_TRY(check_objects(foreign, *model, "is not part of a card index"));
  return check_objects(*model, foreign, "is missing");
}

Result<void> judge(Database& database) {
  BASE_TRY_ASSIGN(const int version, database.schema_version());
  if (version > newest_schema()) return Error{ErrorCode::newer_version, std::to_string(version)};
  if (version < 1) return Error{ErrorCode::schema, "user_version: is not that of a card index"};
  BASE_TRY(check_objects(database, version));
  BASE_TRY(check_pages(database, PageCheck::everything));
  BASE_TRY(migrate(database));
  return check_rows(database);
}

}  // namespace

Result<void> check_header(const vfs::Image& file) {
  std::array<std::uint8_t, kHeaderBytes> head{};
  if (file.size() < head.size()) return malformed(static_cast<int>(file.size()), "the header ends too early");
  file.read(0, head);
  const auto number = [&](std::size_t at, int bytes) {
    std::uint32_t value = 0;
    for (int i = 0; i < bytes; ++i) value = value << 8 | head[at + static_cast<std::size_t>(i)];
    return value;
  };
  for (std::size_t i = 0; i < kDatabaseMagic.size(); ++i) {
    if (head[i] != static_cast<std::uint8_t>(kDatabaseMagic[i])) return malformed(0, "not an SQLite database");
  }
  const std::uint32_t size = number(16, 2) == 1 ? 65536 : number(16, 2);
  if (size < 512 || (size & (size - 1)) != 0) return malformed(16, "the size of a page is not a power of two");
  if (head[18] != 1 || head[19] != 1)
    return malformed(18, "written with a write-ahead log; close the program that uses the file, then save it again");
  // SQLite counts the pages itself when the two counters differ.
  const bool counted = number(24, 4) == number(92, 4);
  if (file.size() % size != 0 || (counted && std::uint64_t{number(28, 4)} * size != file.size())) {
    return malformed(28, "the file has " + std::to_string(file.size()) + " bytes, its header says " +
                             std::to_string(number(28, 4)) + " pages of " + std::to_string(size));
  }
  return {};
}

Result<void> check_pages(const Database& database, PageCheck what) {
  const std::string pragma = what == PageCheck::pages ? "PRAGMA quick_check(" : "PRAGMA integrity_check(";
  BASE_TRY_ASSIGN(const int version, database.schema_version());
  for (const Checked& table : kChecked) {
    if (version < table.since || version >= table.until) continue;
    const std::string sql = pragma + table.name + ")";
    Statement check = database.read(sql);
    const std::string found = check.step() ? check.text(0) : "";
    BASE_TRY(check.finish());
    if (found != "ok") return Error{ErrorCode::corrupt, found};
  }
  return {};
}

Result<void> admit(Database& database) {
  auto judged = judge(database);
  if (judged) return {};
  // It is the file that is at fault, not what is stored here.
  Error error = std::move(judged.error());
  if (error.code == ErrorCode::corrupt || error.code == ErrorCode::database) error.code = ErrorCode::malformed;
  return error;
}

}  // namespace store
