// Brings a database's schema up to what this program knows.
#pragma once
#include "base/result.h"

namespace store {

class Database;

// The schema that this program writes: the number of the last migration.
int newest_schema();

// All missing migrations in one transaction, or nothing. Writes nothing when the schema is up to date.
// Errors: newer_version (detail: the database's schema number), corrupt, database.
base::Result<void> migrate(Database& database);

// Only up to schema `last`, at most newest_schema().
base::Result<void> migrate(Database& database, int last);

// The first schema that has the table attachment.
inline constexpr int kFirstWithFiles = 2;
inline constexpr int kFirstWithDefinitions = 3;
inline constexpr int kFirstWithRecords = 4;

// The same judgement without writing. Errors: newer_version; not_found when the database is older than `oldest` (0:
// than the newest), or empty.
base::Result<void> check_schema(const Database& database, int oldest = 0);

}  // namespace store
