#include "store/schema/migrate.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "store/database.h"
#include "store/statement.h"

namespace {

std::unique_ptr<store::Database> in_memory() {
  auto database = store::Database::open(nullptr, ":memory:");
  REQUIRE(database);
  return std::move(*database);
}

}  // namespace

TEST_CASE("migrations bring an empty database up to date, once") {
  const auto database = in_memory();
  CHECK(store::check_schema(*database).error().code == base::ErrorCode::not_found);
  REQUIRE(store::migrate(*database));
  CHECK(*database->schema_version() == store::newest_schema());
  CHECK(store::check_schema(*database));
  const int before = sqlite3_total_changes(database->handle());
  REQUIRE(store::migrate(*database));
  CHECK(sqlite3_total_changes(database->handle()) == before);
}

TEST_CASE("a contact is found by its id in one look, however many were made in the same millisecond") {
  const auto database = in_memory();
  REQUIRE(store::migrate(*database));
  store::Statement plan = database->read("EXPLAIN QUERY PLAN SELECT id FROM contact WHERE created=? AND uuid=?");
  REQUIRE(plan.step());
  CHECK(plan.text_view(3) == "SEARCH contact USING COVERING INDEX contact_uuid (created=? AND uuid=?)");
  while (plan.step()) {
  }
  CHECK(plan.finish());
}

TEST_CASE("a newer schema is refused and left alone") {
  const auto database = in_memory();
  sqlite3_exec(database->handle(), "PRAGMA user_version=99", nullptr, nullptr, nullptr);
  const auto result = store::migrate(*database);
  REQUIRE_FALSE(result);
  CHECK(result.error().code == base::ErrorCode::newer_version);
  CHECK(result.error().detail == "99");
  CHECK(*database->schema_version() == 99);
}

TEST_CASE("a migration that fails leaves nothing") {
  const auto database = in_memory();
  sqlite3_exec(database->handle(), "CREATE TABLE reach(x)", nullptr, nullptr, nullptr);
  CHECK_FALSE(store::migrate(*database));
  CHECK(*database->schema_version() == 0);
  CHECK(database->is_idle());
  store::Statement tables = database->read("SELECT count(*) FROM sqlite_schema");
  REQUIRE(tables.step());
  CHECK(tables.number(0) == 1);
}
