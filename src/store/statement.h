// A prepared statement in use: bind, step, read columns. Returns itself to the database's cache.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "base/uuid.h"
#include "domain/values/ids.h"
#include "domain/values/value.h"

struct sqlite3_stmt;

namespace store {

class Database;

class Statement {
 public:
  // Null when the SQL could not be prepared: finish() then answers the connection's error.
  Statement(const Database& database, sqlite3_stmt* statement);
  Statement(Statement&& other) noexcept
      : database_(other.database_), statement_(other.statement_), error_(std::move(other.error_)) {
    other.statement_ = nullptr;
  }
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  // Parameters are numbered from 1. Text and bytes are copied. Each returns *this, to chain.
  Statement& bind(int index, std::int64_t value);
  Statement& bind(int index, std::string_view value);
  Statement& bind(int index, const char* value) { return bind(index, std::string_view{value}); }
  Statement& bind(int index, const std::string& value) { return bind(index, std::string_view{value}); }
  Statement& bind(int index, std::span<const std::uint8_t> value);
  Statement& bind(int index, const base::Uuid& value) {
    return bind(index, std::span<const std::uint8_t>{value.bytes});
  }
  Statement& bind(int index, const domain::Value& value);
  Statement& bind_null(int index);
  // The value of another statement's row, of whatever type it is.
  Statement& bind_column(int index, const Statement& row, int column);
  // NULL for an empty text.
  Statement& bind_text(int index, std::string_view value);
  template <typename Tag, typename Number>
  Statement& bind(int index, domain::Id<Tag, Number> id) {
    return bind(index, static_cast<std::int64_t>(id.value));
  }

  Statement& bind(int index, domain::SubjectId subject) {
    return bind(index, static_cast<std::int64_t>(subject.value));
  }

  // True while there is a row. An error ends the rows and is kept for finish().
  bool step();
  // The error that ended the rows, if one did.
  base::Result<void> finish();
  // Steps to the end and finishes: for statements without rows.
  base::Result<void> run();
  // Ready for the next binding; parameters keep their values.
  void reset();

  // Columns are numbered from 0, and read after step() said true. Views live until the next step.
  std::int64_t number(int column) const;
  std::string_view text_view(int column) const;
  std::string text(int column) const { return std::string{text_view(column)}; }
  std::span<const std::uint8_t> bytes(int column) const;
  bool is_null(int column) const;
  base::Uuid uuid(int column) const;
  domain::Value value(int column) const;
  template <typename IdType>
  IdType id(int column) const {
    return IdType{static_cast<decltype(IdType::value)>(number(column))};
  }

 private:
  Statement& check_bound(int result);

  const Database* database_;
  sqlite3_stmt* statement_;
  std::optional<base::Error> error_;
};

}  // namespace store
