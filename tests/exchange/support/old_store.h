// The database file of a card index of before there were records (schema 3 and less), as its program wrote it.
#pragma once
#include <string>

#include <doctest/doctest.h>

#include "app/workspace/write_access.h"
#include "domain/records/kinds.h"
#include "store/schema/migrate.h"
#include "tests/exchange/support/index.h"
#include "tests/exchange/support/records.h"

namespace tests {

inline constexpr std::int64_t kOldUid = 500'000;  // of contact 1's outreach; the next one's is the next number

// Contacts 1 … count, made by the transactions of their numbers, each with a phone. Each was reached once, by contact
// count + its own transaction: in the change table alone.
inline store::vfs::Snapshot old_card_index(int schema, int count) {
  File file;
  {
    const auto database = file.open();
    REQUIRE(store::migrate(*database, schema));
    app::WriteAccess access(*database);
    REQUIRE(access.begin());
    const std::string all = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<";
    const std::string one_each = all + std::to_string(count) + ") ";
    const std::string two_each = all + std::to_string(2 * count) + ") ";
    const std::string reached = std::to_string(count) + "+i", uid = std::to_string(kOldUid - 1) + "+i";
    for (const std::string& sql :
         {std::string("INSERT INTO device VALUES(1, unhex('00000000000070008000000000000001'))"),
          std::string("INSERT INTO profile VALUES(1, unhex('00000000000070008000000000000002'), '', 1)"),
          two_each + "INSERT INTO stamp SELECT i, (1767225600000+i*1000)<<16, 1, 1, NULL FROM n",
          one_each + "INSERT INTO contact(id, created, uuid, stamp, changed, kind, status, supplier, lifecycle, "
                     "origin, first) "
                     "SELECT i, 1767225600000+i*1000, unhex(printf('70008000%012x', i)), i, i, 0, 0, 0, 0, 0, "
                     "'First'||i FROM n",
          one_each + "INSERT INTO reach SELECT i, 1000+i, 0, 1, 7, 0, i, '+48 601 '||(100000+i), NULL FROM n",
          one_each + "INSERT INTO change SELECT " + reached + ", i, 92, " + uid +
              ", i%7, '+48 601 '||(100000+i) FROM n"}) {
      CAPTURE(sql);
      REQUIRE(access.transaction().write(sql).run());
    }
    REQUIRE(access.commit());
  }
  return file.image.snapshot();
}

// What has become of the outreach of contact `index`: whether it is a record with that channel and address.
inline bool is_outreach_of(const Records& records, int index) {
  const auto found = records.find(kOldUid - 1 + index);
  if (found == records.end()) return false;
  const app::ArchiveRecord& record = found->second;
  const std::string channel{domain::kOutreachChannels[static_cast<std::size_t>(index % 7)]};
  return record.kind == domain::RecordKind::outreach && record.lifecycle == domain::Lifecycle::active &&
         record.values == std::vector<domain::RecordValue>{
                              {domain::fields::outreach_channel, channel},
                              {domain::fields::outreach_address, "+48 601 " + std::to_string(100'000 + index)}};
}

}  // namespace tests
