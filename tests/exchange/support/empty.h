// What a refused backup leaves.
#pragma once
#include "store/database.h"

namespace tests {

inline bool is_empty(const store::Database& database) {
  auto table = database.read("SELECT count(*) FROM sqlite_schema WHERE name='contact'");
  if (!table.step() || table.number(0) == 0) return true;
  auto rows = database.read("SELECT (SELECT count(*) FROM contact) + (SELECT count(*) FROM transactions)");
  return rows.step() && rows.number(0) == 0;
}

}  // namespace tests
