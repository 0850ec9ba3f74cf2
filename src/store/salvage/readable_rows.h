// Copies what can be read of a damaged database into a whole one: around each damaged page, by halves.
#pragma once
#include <cstdint>

#include "base/result.h"

namespace store {

class Database;
class Transaction;

struct ReadableRows {
  std::int64_t copied = 0;
  // Rows that were read but do not fit into the table, and stretches of a table (a damaged page or more) that could
  // not be read; how many rows stood there, nobody knows.
  std::int64_t left_out = 0;
};

// `into`: a database with the schema of `damaged`, as far as that can be told, and no rows. What
// cannot be read is left out, down to everything. Errors: those of writing.
base::Result<ReadableRows> copy_readable_rows(const Database& damaged, Transaction& into);

}  // namespace store
