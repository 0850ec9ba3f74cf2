// What must hold between and within rows for everything above SQL to rely on them: asked of a foreign database file
// before it is read, and made true in what was salvaged from a damaged one.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "base/result.h"

namespace store {

class Database;
class Transaction;

struct Rule {
  std::string_view table;
  std::string_view key;     // the column or columns that name a row
  std::string_view says;    // completes "contact 7 …"
  std::string_view broken;  // an SQL condition on a row; "$…" stands for numbers of the catalogue of cells
  std::string_view mend;    // SET clause that makes it true; empty: the row goes
};

// In an order in which mending one breaks none before it.
std::span<const Rule> rules();

// Errors: schema ("contact 7: must …", the first row found that breaks a rule), corrupt, database.
base::Result<void> check_rows(const Database& database);
// Makes all rules true. Answers with how many rows went or were changed.
base::Result<std::int64_t> mend_rows(Transaction& transaction);

}  // namespace store
