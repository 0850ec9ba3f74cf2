// Contacts that became part of others, along chains of any length.
#include "store/contact/contact_links.h"

#include <memory>
#include <string>

#include <doctest/doctest.h>

#include "app/workspace/write_access.h"
#include "store/cell/cell_store.h"
#include "store/database.h"
#include "store/schema/migrate.h"

using domain::ContactId;

namespace {

constexpr std::uint32_t kContacts = 5000;

// Each contact but the last is removed and became part of the next one.
struct Chain {
  Chain() {
    auto opened = store::Database::open(nullptr, ":memory:");
    REQUIRE(opened);
    database = std::move(*opened);
    REQUIRE(store::migrate(*database));
    app::WriteAccess access(*database);
    REQUIRE(access.begin());
    REQUIRE(
        access.transaction()
            .write("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<5000) "
                   "INSERT INTO contact(id, created, uuid, stamp, changed, kind, status, supplier, lifecycle, origin) "
                   "SELECT i, i, zeroblob(10), 1, 1, 0, 0, 0, CASE WHEN i<5000 THEN 2 ELSE 0 END, 0 FROM n")
            .run());
    for (std::uint32_t i = 1; i < kContacts; ++i) merge(access, {i}, {i + 1});
    REQUIRE(access.transaction().commit());
  }
  static void merge(app::WriteAccess& access, ContactId part, ContactId whole) {
    const auto record = store::find_contact(access.transaction().database(), whole);
    REQUIRE(record);
    REQUIRE(store::write_cell(access.transaction(), {part, domain::fields::merged_into, {}}, record->uuid.text()));
  }
  std::unique_ptr<store::Database> database;
};

}  // namespace

TEST_CASE("a chain of merges is followed to its end and from there to its beginning, however long it is") {
  const Chain chain;
  const auto whole = store::find_whole(*chain.database, {1});
  REQUIRE(whole);
  CHECK(whole->id == ContactId{kContacts});
  const auto parts = store::merged_into(*chain.database, {kContacts});
  REQUIRE(parts);
  CHECK(parts->size() == kContacts - 1);
  const auto half = store::merged_into(*chain.database, {kContacts / 2});
  REQUIRE(half);
  CHECK(half->size() == kContacts / 2 - 1);
}

TEST_CASE("merges in a circle, as a foreign database may have them, come to an end") {
  const Chain chain;
  {
    app::WriteAccess access(*chain.database);
    REQUIRE(access.begin());
    REQUIRE(access.transaction().write("UPDATE contact SET lifecycle=2").run());
    Chain::merge(access, {kContacts}, {1});
    REQUIRE(access.transaction().commit());
  }
  const auto whole = store::find_whole(*chain.database, {7});
  REQUIRE(whole);
  CHECK(whole->lifecycle == domain::Lifecycle::removed);
  const auto parts = store::merged_into(*chain.database, {7});
  REQUIRE(parts);
  CHECK(parts->size() == kContacts - 1);
}
