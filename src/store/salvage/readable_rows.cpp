#include "store/salvage/readable_rows.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "domain/fields/cells.h"
#include "domain/records/kinds.h"
#include "store/salvage/tables.h"
#include "store/transaction.h"

namespace store {

using base::Result;

namespace {

// A page holds more rows than this, so that two keys as near as this that cannot be read have nothing between them.
constexpr std::int64_t kNearby = 16;
// Ends the search in a file made to be searched for ever.
constexpr std::int64_t kMostTries = 1'000'000;
// Ids are given one after the other: the largest one follows from how many rows there is room for. A contact takes
// more than this with its values, and is made by a transaction of its own or shares one.
constexpr std::int64_t kBytesOfContact = 8;
constexpr std::int64_t kBytesOfRow = 4;

class Copy {
 public:
  Copy(const Database& damaged, Transaction& into) : damaged_(damaged), into_(into) {
    const Result<std::int64_t> size = damaged.size();
    size_ = size ? *size : 0;
  }

  Result<void> table(const Table& table, std::int64_t first, std::int64_t last) {
    const std::string select = std::string("SELECT ") + table.columns + " FROM " + table.name + " WHERE " + table.where;
    const std::string insert = insert_into(table);
    std::vector<std::pair<std::int64_t, std::int64_t>> ranges{{first, last}};
    failing_ = false;
    while (!ranges.empty() && tries_ < kMostTries) {
      const auto [from, to] = ranges.back();
      ranges.pop_back();
      std::int64_t read_to = from - 1;
      BASE_TRY_ASSIGN(const bool whole, rows(table, select, insert, from, to, read_to));
      if (read_to >= from) failing_ = false;
      if (whole) continue;
      if (!std::exchange(failing_, true)) ++rows_.left_out;
      if (read_to >= from) {
        if (read_to < to) ranges.emplace_back(read_to + 1, to);
      } else if (to - from >= kNearby || (to > from && readable(select, to))) {
        const std::int64_t middle = from + (to - from) / 2;
        ranges.emplace_back(middle + 1, to);
        ranges.emplace_back(from, middle);
      }
    }
    return {};
  }

  // The largest id in use, or when that cannot be read, how many rows there is room for from `first` on.
  std::int64_t largest_id(const char* table, std::int64_t most, std::int64_t first = 1) {
    Statement select = damaged_.read(std::string("SELECT max(id) FROM ") + table);
    const std::int64_t largest = select.step() ? select.number(0) : 0;
    if (select.finish()) return std::min(largest, most);
    return std::min(first - 1 + size_ / kBytesOfContact, most);
  }

  // Contacts and records are never deleted and their ids follow each other, so that it shows how many are missing.
  Result<void> numbered(const Table& rows, std::int64_t first, std::int64_t last) {
    const ReadableRows before = rows_;
    BASE_TRY(table(rows, first, last));
    Statement select =
        into_.database().read(std::string("SELECT ifnull(max(id) + 1 - ?, 0) - count(*) FROM ") + rows.name);
    select.bind(1, first);
    const std::int64_t missing = select.step() ? select.number(0) : 0;
    BASE_TRY(select.finish());
    rows_.left_out = std::max(rows_.left_out, before.left_out + missing);
    return {};
  }

  ReadableRows take() const { return rows_; }

 private:
  // Answers whether the range was read to its end; `read_to` says how far.
  Result<bool> rows(const Table& table, const std::string& select_sql, const std::string& insert_sql, std::int64_t from,
                    std::int64_t to, std::int64_t& read_to) {
    ++tries_;
    Statement select = damaged_.read(select_sql);
    Statement insert = into_.write(insert_sql);
    select.bind(1, from).bind(2, to);
    while (select.step()) {
      const std::int64_t key = select.number(table.ranged);
      // Damaged links between pages can lead in circles.
      if (key < read_to || key > to || rows_.copied > size_ / kBytesOfRow) return false;
      read_to = key;
      for (int column = 0; column < table.count; ++column) insert.bind_column(column + 1, select, column);
      BASE_TRY(insert.run());
      ++rows_.copied;
    }
    return select.finish().has_value();
  }

  bool readable(const std::string& select_sql, std::int64_t key) {
    ++tries_;
    Statement select = damaged_.read(select_sql);
    select.bind(1, key).bind(2, key);
    return select.step() || select.finish().has_value();
  }

  const Database& damaged_;
  Transaction& into_;
  ReadableRows rows_;
  std::int64_t size_ = 0;
  std::int64_t tries_ = 0;
  bool failing_ = false;  // what was tried last could not be read
};

}  // namespace

namespace {

// Every number under which something can be kept: the catalogue's, those of records, and the own fields that could be
// read.
Result<std::vector<std::int64_t>> all_fields(const Database& database, int version) {
  std::vector<std::int64_t> fields;
  for (const domain::Cell& cell : domain::cells()) fields.push_back(cell.field.value);
  for (const domain::RecordKindSpec& kind : domain::kRecordKinds) {
    for (const domain::RecordField& field : kind.fields) fields.push_back(field.field.id.value);
  }
  if (version < kFirstWithDefinitions) return fields;
  Statement own = database.read("SELECT DISTINCT id FROM definition WHERE property=133 AND id>=1024 ORDER BY id");
  while (own.step()) fields.push_back(own.number(0));
  BASE_TRY(own.finish());
  return fields;
}

}  // namespace

Result<ReadableRows> copy_readable_rows(const Database& damaged, Transaction& into) {
  Copy copy(damaged, into);
  constexpr std::int64_t kMostNumbers = 10'000;  // more devices or profiles than anybody has
  BASE_TRY(copy.table(kDevice, 1, kMostNumbers));
  BASE_TRY(copy.table(kProfile, 1, kMostNumbers));
  BASE_TRY_ASSIGN(const int version, damaged.schema_version());
  const Renamed& names = names_of(version);
  const std::int64_t stamps = copy.largest_id(names.transaction.name, std::int64_t{1} << 62);
  const std::int64_t contacts = copy.largest_id("contact", domain::kContactLimit - 1);
  BASE_TRY(copy.numbered(kContact, 1, contacts));
  if (version >= kFirstWithDefinitions) {
    BASE_TRY(copy.table(kDefinition, 1, UINT32_MAX));
    BASE_TRY(copy.table(kMark, 1, contacts));
  }
  BASE_TRY_ASSIGN(const std::vector<std::int64_t> fields, all_fields(into.database(), version));
  for (const std::int64_t field : fields) {
    const std::int64_t first = field << domain::kContactBits;
    BASE_TRY(copy.table(names.value, first + 1, first + contacts));
  }
  BASE_TRY(copy.table(names.method, 1, contacts));
  if (version >= kFirstWithFiles) BASE_TRY(copy.table(kAttachment, 1, contacts));
  BASE_TRY(copy.table(names.transaction, 1, stamps));
  BASE_TRY(copy.table(names.change, 1, stamps));
  std::int64_t subjects = contacts;
  if (version >= kFirstWithRecords) {
    subjects = copy.largest_id("record", UINT32_MAX, domain::kContactLimit);
    BASE_TRY(copy.numbered(kRecord, domain::kContactLimit, subjects));
    BASE_TRY(copy.table(kRecordValue, domain::kContactLimit, subjects));
    subjects = std::max(subjects, contacts);
  }
  for (const std::int64_t field : fields) {
    const std::string where = "field=" + std::to_string(field) + " AND " + names.cell.where;
    Table cells = names.cell;
    cells.where = where.c_str();
    BASE_TRY(copy.table(cells, 0, subjects));
  }
  return copy.take();
}

}  // namespace store
