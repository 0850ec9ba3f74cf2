#include "store/schema/migrate.h"

#include <string>

#include "store/database.h"
#include "store/schema/migrations.h"
#include "store/transaction.h"

namespace store {

using base::Error;
using base::ErrorCode;
using base::Result;

int newest_schema() { return kMigrationCount; }

Result<void> migrate(Database& database) { return migrate(database, kMigrationCount); }

Result<void> migrate(Database& database, int last) {
  BASE_TRY_ASSIGN(const int version, database.schema_version());
  if (version > kMigrationCount) return Error{ErrorCode::newer_version, std::to_string(version)};
  if (version >= last) return {};
  Transaction transaction{database};
  BASE_TRY(transaction.begin());
  for (int next = version; next < last; ++next) BASE_TRY(database.execute(kMigrations[next]));
  BASE_TRY(database.execute(("PRAGMA user_version=" + std::to_string(last)).c_str()));
  return transaction.commit();
}

Result<void> check_schema(const Database& database, int oldest) {
  BASE_TRY_ASSIGN(const int version, database.schema_version());
  if (version > kMigrationCount) return Error{ErrorCode::newer_version, std::to_string(version)};
  if (oldest == 0) oldest = kMigrationCount;
  if (version < oldest) return Error{ErrorCode::not_found, "schema " + std::to_string(oldest)};
  return {};
}

}  // namespace store
