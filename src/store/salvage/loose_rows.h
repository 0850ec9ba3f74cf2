// Finds rows page by page where what leads to them is lost: the schema, the root of a table, whole stretches of a file.
#pragma once
#include <cstdint>

#include "base/result.h"
#include "store/vfs/image.h"

namespace store {

class Transaction;

// `into`: with a schema of ours, and what could be read otherwise. Each page is of the table whose columns all its rows
// could be of; rows that are there already stay as they are. A page that was given free holds rows as they were
// earlier. Answers with how many rows, at least, are still left out: one, where nothing shows that any are missing.
// Errors: those of writing.
base::Result<std::int64_t> copy_loose_rows(const vfs::Image& file, Transaction& into);

}  // namespace store
