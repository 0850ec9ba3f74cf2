#include "store/salvage/loose_rows.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "domain/fields/cells.h"
#include "domain/fields/definition.h"
#include "store/salvage/leaf_page.h"
#include "store/salvage/tables.h"
#include "store/transaction.h"

namespace store {

using base::Result;

namespace {

using Kind = LooseValue::Kind;

// Of a transaction: they are counted one by one. Parts of contacts, which might pass for them, are random.
constexpr std::int64_t kMostTransactions = std::int64_t{1} << 40;

bool is_uuid(const LooseValue& value) {
  const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(value.bytes[i]); };
  return value.kind == Kind::blob && value.bytes.size() == 16 && at(6) >> 4 == 7 && at(8) >> 6 == 2;
}

domain::FieldId field_of(const LooseValue& value) {
  const bool small = value.kind == Kind::number && value.number > 0 && value.number <= UINT32_MAX;
  return {small ? static_cast<std::uint32_t>(value.number) : 0};
}

bool is_cell(domain::FieldId field) {
  return domain::is_of_contact(field) || domain::is_property(field) || domain::is_of_record(field) ||
         field == domain::fields::old_outreach;
}

// A letter of a table's shape; in upper case: or nothing.
bool fits(const LooseValue& value, char letter) {
  const bool upper = letter < 'a';
  if (value.kind == Kind::null) return upper;
  switch (upper ? static_cast<char>(letter + ('a' - 'A')) : letter) {
    case 'i':
      return value.kind == Kind::row_id;
    case 'l':  // a number that older rows lack
    case 'n':
    case 'q':  // the part of a subject
      return value.kind == Kind::number;
    case 's':
      return value.kind == Kind::number && value.number > 0 && value.number < kMostTransactions;
    case 't':
      return value.kind == Kind::text;
    case 'b':
      return value.kind == Kind::blob;
    case 'u':
      return is_uuid(value);
    case 'v':  // of a field
      return value.kind == Kind::number || value.kind == Kind::text;
    case 'f':
      return is_cell(field_of(value));
    case 'm':
      return domain::is_mark(field_of(value));
    case 'p':
      return domain::is_property(field_of(value));
    case 'r':
      return domain::is_of_record(field_of(value));
    default:
      return false;
  }
}

bool fits(const LooseRow& row, const Table& table) {
  const std::string_view shape = table.shape;
  if (row.size() > shape.size() || (row.size() < shape.size() && shape[row.size()] != 'L')) return false;
  domain::FieldId field;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (!fits(row[i], shape[i])) return false;
    if (shape[i] == 'f') field = field_of(row[i]);
    // Own fields have no parts; else the index of changes by subject might pass for cells.
    if (shape[i] == 'q' && row[i].number != 0 && domain::is_own(field)) return false;
  }
  return true;
}

std::vector<Table> tables_of(int version) {
  const Renamed& names = names_of(version);
  std::vector<Table> tables{kDevice,     kProfile,     kContact,     names.transaction,
                            names.value, names.method, names.change, names.cell};
  if (version >= kFirstWithFiles) tables.push_back(kAttachment);
  if (version >= kFirstWithDefinitions) tables.insert(tables.end(), {kDefinition, kMark});
  if (version >= kFirstWithRecords) tables.insert(tables.end(), {kRecord, kRecordValue});
  return tables;
}

void bind(Statement& insert, int index, const LooseValue& value) {
  switch (value.kind) {
    case Kind::null:
      insert.bind_null(index);
      return;
    case Kind::number:
    case Kind::row_id:
      insert.bind(index, value.number);
      return;
    case Kind::text:
      insert.bind(index, value.bytes);
      return;
    case Kind::blob:
      insert.bind(index, std::span(reinterpret_cast<const std::uint8_t*>(value.bytes.data()), value.bytes.size()));
      return;
  }
}

// Ids follow each other from `first` on, so that it shows how many are missing.
Result<std::int64_t> missing(const Database& database, const char* table, std::int64_t first) {
  Statement select = database.read(std::string("SELECT ifnull(max(id) + 1 - ?, 0) - count(*) FROM ") + table);
  select.bind(1, first);
  const std::int64_t number = select.step() ? select.number(0) : 0;
  BASE_TRY(select.finish());
  return number;
}

Result<void> insert_rows(const std::vector<LooseRow>& rows, const Table& table, Transaction& into) {
  Statement insert = into.write(insert_into(table));
  for (const LooseRow& row : rows) {
    for (int i = 0; i < table.count; ++i) {
      const auto at = static_cast<std::size_t>(i);
      bind(insert, i + 1, at < row.size() ? row[at] : LooseValue{});
    }
    BASE_TRY(insert.run());
  }
  return {};
}

}  // namespace

Result<std::int64_t> copy_loose_rows(const vfs::Image& file, Transaction& into) {
  BASE_TRY_ASSIGN(const int version, into.database().schema_version());
  const std::vector<Table> tables = tables_of(version);
  for (std::uint32_t page = 0; page < file.pages(); ++page) {
    const std::vector<LooseRow> rows = loose_rows(file, page);
    if (rows.empty()) continue;
    const auto of = std::find_if(tables.begin(), tables.end(), [&](const Table& table) {
      return std::all_of(rows.begin(), rows.end(), [&](const LooseRow& row) { return fits(row, table); });
    });
    if (of != tables.end()) BASE_TRY(insert_rows(rows, *of, into));
  }
  BASE_TRY_ASSIGN(std::int64_t lost, missing(into.database(), "contact", 1));
  if (version >= kFirstWithRecords) {
    BASE_TRY_ASSIGN(const std::int64_t records, missing(into.database(), "record", domain::kContactLimit));
    lost += records;
  }
  return std::max<std::int64_t>(lost, 1);
}

}  // namespace store
