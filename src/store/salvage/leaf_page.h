// The rows that stand on one page of an SQLite file, read without the tree that leads to it
// (https://sqlite.org/fileformat2.html 1.6, 2.1).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/vfs/image.h"

namespace store {

struct LooseValue {
  enum class Kind : std::uint8_t { null, number, text, blob, row_id };
  Kind kind = Kind::null;
  std::int64_t number = 0;  // also of a row_id, which stands for the column that is the table's INTEGER PRIMARY KEY
  std::string bytes;        // of a text or blob
};

using LooseRow = std::vector<LooseValue>;  // as it is stored: columns that were added later may be missing

// Of a page of a table with or without row ids, or of an index; `page` counts from 0. None when the page is anything
// else or not whole: no row is empty, has a fraction, or is longer than any of ours.
std::vector<LooseRow> loose_rows(const vfs::Image& file, std::uint32_t page);

}  // namespace store
