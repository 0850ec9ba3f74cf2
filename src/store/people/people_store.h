// Profiles (who) and devices (where), and the small facts about this database.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/uuid.h"
#include "domain/values/ids.h"
#include "domain/values/value.h"

namespace store {

class Database;
class Transaction;

struct ProfileRecord {
  domain::ProfileId id;
  base::Uuid uuid;
  std::string name;
};

base::Result<std::vector<ProfileRecord>> profiles(const Database& database);
base::Result<domain::ProfileId> insert_profile(Transaction& transaction, const base::Uuid& uuid, std::string_view name);
base::Result<domain::DeviceId> insert_device(Transaction& transaction, const base::Uuid& uuid);

base::Result<domain::Value> read_meta(const Database& database, std::string_view key);
base::Result<void> write_meta(Transaction& transaction, std::string_view key, const domain::Value& value);

}  // namespace store
