#include "store/statement.h"

#include <algorithm>

#include <sqlite3.h>

#include "base/check.h"
#include "store/database.h"

namespace store {

using base::Result;

Statement::Statement(const Database& database, sqlite3_stmt* statement) : database_(&database), statement_(statement) {
  if (statement_ == nullptr) error_ = error_of(database.handle());
}

Statement::~Statement() {
  if (statement_ == nullptr) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  database_->give_back(statement_);
}

Statement& Statement::check_bound(int result) {
  BASE_CHECK(statement_ == nullptr || result == SQLITE_OK);
  return *this;
}

Statement& Statement::bind(int index, std::int64_t value) {
  return check_bound(sqlite3_bind_int64(statement_, index, value));
}

Statement& Statement::bind(int index, std::string_view value) {
  return check_bound(sqlite3_bind_text64(statement_, index, value.data() == nullptr ? "" : value.data(), value.size(),
                                         SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement& Statement::bind(int index, std::span<const std::uint8_t> value) {
  static constexpr std::uint8_t kNothing = 0;
  return check_bound(sqlite3_bind_blob64(statement_, index, value.data() == nullptr ? &kNothing : value.data(),
                                         value.size(), SQLITE_TRANSIENT));
}

Statement& Statement::bind_null(int index) { return check_bound(sqlite3_bind_null(statement_, index)); }

Statement& Statement::bind_column(int index, const Statement& row, int column) {
  return check_bound(sqlite3_bind_value(statement_, index, sqlite3_column_value(row.statement_, column)));
}

Statement& Statement::bind(int index, const domain::Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return bind(index, *number);
  if (const auto* text = std::get_if<std::string>(&value)) return bind(index, std::string_view{*text});
  return bind_null(index);
}

Statement& Statement::bind_text(int index, std::string_view value) {
  return value.empty() ? bind_null(index) : bind(index, value);
}

bool Statement::step() {
  if (statement_ == nullptr) return false;
  const int result = sqlite3_step(statement_);
  if (result == SQLITE_ROW) return true;
  if (result != SQLITE_DONE) error_ = error_of(database_->handle());
  return false;
}

Result<void> Statement::finish() {
  if (error_) return *error_;
  return {};
}

Result<void> Statement::run() {
  while (step()) {
  }
  BASE_TRY(finish());
  reset();
  return {};
}

void Statement::reset() {
  if (statement_ != nullptr) sqlite3_reset(statement_);
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(statement_, column); }

std::string_view Statement::text_view(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  if (text == nullptr) return {};
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::span<const std::uint8_t> Statement::bytes(int column) const {
  const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
  if (data == nullptr) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

base::Uuid Statement::uuid(int column) const {
  base::Uuid uuid;
  const std::span<const std::uint8_t> raw = bytes(column);
  std::copy_n(raw.begin(), std::min(raw.size(), uuid.bytes.size()), uuid.bytes.begin());
  return uuid;
}

domain::Value Statement::value(int column) const {
  switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_NULL:
      return std::monostate{};
    case SQLITE_INTEGER:
      return number(column);
    default:
      return text(column);
  }
}

}  // namespace store
