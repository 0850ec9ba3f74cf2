// What the rules let pass, and what they make of the rest.
#include "store/salvage/rules.h"

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "app/workspace/write_access.h"
#include "domain/fields/cells.h"
#include "domain/fields/definition.h"
#include "domain/records/kinds.h"
#include "store/database.h"
#include "store/schema/migrate.h"

namespace {

// A card index with a device, a profile, three transactions, a contact, a phone, a task (16777216) and a note of it.
struct RuledTables {
  RuledTables() {
    auto opened = store::Database::open(nullptr, ":memory:");
    REQUIRE(opened);
    database = std::move(*opened);
    REQUIRE(store::migrate(*database));
    write({"INSERT INTO device VALUES(1, unhex('00000000000070008000000000000001'))",
           "INSERT INTO profile VALUES(1, unhex('00000000000070008000000000000002'), '', 1)",
           "INSERT INTO transactions(id, hlc, device, profile) VALUES(1, 65536, 1, 1), (5, 131072, 1, 1), (9, 196608, "
           "1, 1)",
           "INSERT INTO contact(id, created, uuid, stamp, changed, kind, status, supplier, lifecycle, origin) "
           "VALUES(1, 1, unhex('70008000000000000001'), 1, 1, 0, 0, 0, 0, 0)",
           "INSERT INTO contact_method VALUES(1, 55, 0, 1, 7, 0, 1, '+48', NULL)",
           "INSERT INTO record VALUES(16777216, 71, 3, 1, 0, 1, 5, 5, 0, 0), (16777217, 72, 1, 1, 0, 0, 9, 9, 1, 0)",
           "INSERT INTO record_value VALUES(16777216, 272, 'Call'), (16777217, 256, 'note')"});
    REQUIRE(store::check_rows(*database));
  }
  void write(const std::vector<std::string>& statements) {
    app::WriteAccess access(*database);
    REQUIRE(access.begin());
    for (const std::string& sql : statements) {
      CAPTURE(sql);
      REQUIRE(access.transaction().write(sql).run());
    }
    REQUIRE(access.commit());
  }
  // How many rows went or were changed; afterwards no rule is broken, whatever was written.
  std::int64_t mended(const std::vector<std::string>& statements) {
    write(statements);
    CHECK_FALSE(store::check_rows(*database));
    app::WriteAccess access(*database);
    REQUIRE(access.begin());
    const auto rows = store::mend_rows(access.transaction());
    REQUIRE(rows);
    REQUIRE(access.commit());
    const auto checked = store::check_rows(*database);
    CHECK_MESSAGE(checked, (checked ? std::string() : checked.error().detail));
    return *rows;
  }
  std::string all(const std::string& sql) const {
    std::string lines;
    store::Statement select = database->read(sql);
    while (select.step()) lines += (lines.empty() ? "" : ",") + select.text(0);
    REQUIRE(select.finish());
    return lines;
  }

  std::unique_ptr<store::Database> database;
};

// The numbers below 2000 that may stand in the history of a subject.
std::set<std::uint32_t> fields_kept(std::uint32_t subject, int part) {
  RuledTables tables;
  const std::string row = std::to_string(subject) + ", i, " + std::to_string(part) + ", NULL, NULL FROM n";
  tables.mended(
      {"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<1999) INSERT INTO change SELECT 5, " +
       row});
  std::set<std::uint32_t> kept;
  store::Statement select = tables.database->read("SELECT field FROM change");
  while (select.step()) kept.insert(static_cast<std::uint32_t>(select.number(0)));
  REQUIRE(select.finish());
  return kept;
}

std::set<std::uint32_t> fields_that(bool (*wanted)(domain::FieldId)) {
  std::set<std::uint32_t> numbers;
  for (std::uint32_t field = 0; field < 2000; ++field) {
    if (wanted({field})) numbers.insert(field);
  }
  return numbers;
}

}  // namespace

TEST_CASE("the rules know the fields of the catalogue, each of its subject") {
  CHECK(fields_kept(1, 0) == fields_that([](domain::FieldId field) { return domain::is_of_contact(field); }));
  CHECK(fields_kept(domain::kContactLimit, 0) ==
        fields_that([](domain::FieldId field) { return domain::is_of_record(field); }));
  CHECK(fields_kept(0, 5000) == fields_that([](domain::FieldId field) { return domain::is_property(field); }));
}

TEST_CASE("values stand with records of their kind alone") {
  for (const domain::RecordKindSpec& kind : domain::kRecordKinds) {
    RuledTables tables;
    const std::string number = std::to_string(static_cast<int>(kind.kind));
    std::string of_kind;
    for (const domain::RecordField& field : kind.fields) {
      of_kind += (of_kind.empty() ? "" : ",") + std::to_string(field.field.id.value);
    }
    tables.mended({"INSERT INTO record VALUES(16777300, 99, " + number + ", NULL, 0, 0, 5, 5, 0, 0)",
                   "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<1999) "
                   "INSERT INTO record_value SELECT 16777300, i, 1 FROM n"});
    CHECK(tables.all("SELECT field FROM record_value WHERE record=16777300 ORDER BY field") == of_kind);
  }
}

TEST_CASE("a record that makes no sense goes with all that is said of it") {
  for (const char* broken : {"kind=9", "kind=0", "state=2", "state=-1", "lifecycle=3", "lifecycle='x'", "origin=7",
                             "uid=0", "uid=-1", "at='x'"}) {
    CAPTURE(broken);
    RuledTables tables;
    const std::string sql = std::string("UPDATE record SET ") + broken + " WHERE id=16777216";
    const std::int64_t rows = tables.mended({sql, "INSERT INTO cell VALUES(68, 16777216, 0, 5)",
                                             "INSERT INTO change VALUES(5, 16777216, 68, 0, 2, 0)",
                                             "INSERT INTO change VALUES(5, 1, 99, 16777216, 1, NULL)"});
    CHECK(rows == 5);  // the record, its value, its cell, its change, and that it was unlinked
    CHECK(tables.all("SELECT id FROM record") == "16777217");
    CHECK(tables.all("SELECT record FROM record_value") == "16777217");
    CHECK(tables.all("SELECT subject FROM cell").empty());
    CHECK(tables.all("SELECT subject FROM change").empty());
  }
}

TEST_CASE("a record without its contact becomes nobody's, and one without its transaction is of an earlier one") {
  RuledTables tables;
  CHECK(tables.mended({"UPDATE record SET contact=77, stamp=8 WHERE id=16777216"}) == 2);
  CHECK(tables.all("SELECT ifnull(contact, 'nobody') FROM record ORDER BY id") == "nobody,1");
  CHECK(tables.all("SELECT stamp FROM record ORDER BY id") == "5,9");
}

TEST_CASE("texts that no backup can hold are made such that one can, and nothing goes for them") {
  RuledTables tables;
  CHECK(tables.mended({"UPDATE contact SET first=CAST(x'41ff0042' AS TEXT), last=printf('%.100001c', 'x')",
                       "UPDATE record_value SET value=CAST(x'6e00' AS TEXT) WHERE record=16777217"}) == 2);
  CHECK(tables.all("SELECT hex(first) FROM contact") == "41EFBFBD42");
  CHECK(tables.all("SELECT length(last) FROM contact") == "100000");
  CHECK(tables.all("SELECT value FROM record_value") == "Call,n");
}

TEST_CASE("of two records with one name outside the first one stays") {
  RuledTables tables;
  tables.mended({"UPDATE record SET uid=71 WHERE id=16777217"});
  CHECK(tables.all("SELECT id FROM record") == "16777216");
}

TEST_CASE("cells and changes of subjects that are not there go, whichever they are") {
  RuledTables tables;
  tables.mended(
      {"INSERT INTO cell VALUES(68, 16777299, 0, 5), (10, 2, 0, 5), (68, 16777216, 0, 5), (80, 1, 55, 5), "
       "(256, 16777217, 55, 5)",
       "INSERT INTO change VALUES(5, 16777299, 68, 0, 2, 0), (5, 16777217, 256, 0, NULL, 'x'), "
       "(5, 16777217, 97, 0, 77, 1), (5, 1, 99, 16777217, 1, NULL), (5, 1, 99, 16777299, 1, NULL)"});
  CHECK(tables.all("SELECT concat_ws('-', subject, field) FROM cell ORDER BY subject") == "1-80,16777216-68");
  CHECK(tables.all("SELECT concat_ws('-', subject, field, part) FROM change ORDER BY subject") ==
        "1-99-16777217,16777217-256-0");
}
