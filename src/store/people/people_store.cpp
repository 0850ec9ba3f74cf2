#include "store/people/people_store.h"

#include "store/transaction.h"

namespace store {

using base::Result;

Result<std::vector<ProfileRecord>> profiles(const Database& database) {
  Statement select = database.read("SELECT id, uuid, name FROM profile ORDER BY id");
  std::vector<ProfileRecord> found;
  while (select.step()) found.push_back({select.id<domain::ProfileId>(0), select.uuid(1), select.text(2)});
  BASE_TRY(select.finish());
  return found;
}

Result<domain::ProfileId> insert_profile(Transaction& transaction, const base::Uuid& uuid, std::string_view name) {
  Statement insert = transaction.write("INSERT INTO profile(uuid, name, stamp) VALUES(?, ?, 0)");
  insert.bind(1, uuid).bind(2, name);
  BASE_TRY(insert.run());
  return domain::ProfileId{static_cast<std::uint32_t>(transaction.database().last_insert_id())};
}

Result<domain::DeviceId> insert_device(Transaction& transaction, const base::Uuid& uuid) {
  Statement insert = transaction.write("INSERT INTO device(uuid) VALUES(?)");
  insert.bind(1, uuid);
  BASE_TRY(insert.run());
  return domain::DeviceId{static_cast<std::uint32_t>(transaction.database().last_insert_id())};
}

Result<domain::Value> read_meta(const Database& database, std::string_view key) {
  Statement select = database.read("SELECT value FROM meta WHERE key=?");
  select.bind(1, key);
  domain::Value value;
  if (select.step()) value = select.value(0);
  BASE_TRY(select.finish());
  return value;
}

Result<void> write_meta(Transaction& transaction, std::string_view key, const domain::Value& value) {
  return transaction.write("INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT DO UPDATE SET value=excluded.value")
      .bind(1, key)
      .bind(2, value)
      .run();
}

}  // namespace store
