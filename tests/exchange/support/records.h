// Every record of a card index by its name outside, for comparison.
#pragma once
#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "app/archive/archive.h"

namespace tests {

using Records = std::map<std::int64_t, app::ArchiveRecord>;

inline Records records_in(const store::Database& database) {
  const auto archive = app::ArchiveReader::open(database);
  REQUIRE(archive);
  Records records;
  REQUIRE(archive->records([&](const app::ArchiveRecord& record) {
    records[record.uid] = record;
    return true;
  }));
  return records;
}

// One line for each, all that is known of it.
inline std::string lines_of(const Records& records) {
  std::string lines;
  for (const auto& [uid, record] : records) {
    lines += std::to_string(uid) + '|' + std::to_string(static_cast<int>(record.kind)) + '|' +
             (record.contact ? record.contact->text() : "nobody") + '|' + std::to_string(record.state) + '|' +
             std::to_string(static_cast<int>(record.lifecycle)) + '|' +
             std::to_string(static_cast<int>(record.origin)) + '|' + std::to_string(record.transaction.value);
    for (const domain::RecordValue& value : record.values) {
      lines += '|' + std::to_string(value.field.value) + '=' + domain::text_of(value.value) + '#' +
               std::to_string(domain::number_of(value.value));
    }
    for (const app::ArchiveCell& cell : record.cells) {
      lines += '|' + std::to_string(cell.field.value) + '@' + std::to_string(cell.transaction.value);
    }
    lines += '\n';
  }
  return lines;
}

}  // namespace tests
