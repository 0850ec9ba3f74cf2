// A card index of before there were records (schema 3) becomes one of today: nothing is lost, and what left it is a
// record.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "app/workspace/write_access.h"
#include "domain/contact/contactability.h"
#include "store/attachment/attachment_store.h"
#include "store/cell/cell_store.h"
#include "store/change/change_store.h"
#include "store/contact/contact_store.h"
#include "store/contact_method/contact_method_store.h"
#include "store/database.h"
#include "store/mark/mark_store.h"
#include "store/record/record_store.h"
#include "store/salvage/rules.h"
#include "store/schema/migrate.h"
#include "store/search/search_index.h"
#include "store/transaction/transaction_store.h"

using domain::ContactId;
using domain::RecordId;
using domain::TransactionId;
namespace fields = domain::fields;

namespace {

constexpr base::Millis kStart = 1'767'225'600'000;

void run_sql(const store::Database& database, const std::string& sql) {
  CAPTURE(sql);
  REQUIRE_MESSAGE(sqlite3_exec(database.handle(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK,
                  sqlite3_errmsg(database.handle()));
}

// Of schema 3, with a device, a profile, two contacts, and transactions 1 … 20, each a second after the one before.
std::unique_ptr<store::Database> before_records() {
  auto opened = store::Database::open(nullptr, ":memory:");
  REQUIRE(opened);
  REQUIRE(store::migrate(**opened, 3));
  REQUIRE(*(*opened)->schema_version() == 3);
  for (const char* sql :
       {"INSERT INTO device VALUES(1, unhex('00000000000070008000000000000001'))",
        "INSERT INTO profile VALUES(1, unhex('00000000000070008000000000000002'), '', 1)",
        "INSERT INTO contact(id, created, uuid, stamp, changed, kind, status, supplier, lifecycle, origin, first) "
        "VALUES(1, 1767225601000, unhex('70008000000000000001'), 1, 3, 0, 0, 0, 0, 0, 'Anna'), "
        "(2, 1767225602000, unhex('70008000000000000002'), 2, 2, 0, 0, 0, 0, 0, 'Berta')"}) {
    run_sql(**opened, sql);
  }
  for (int i = 1; i <= 20; ++i) {
    run_sql(**opened, "INSERT INTO stamp VALUES(" + std::to_string(i) + ", " +
                          std::to_string((kStart + i * 1000) << 16) + ", 1, 1, NULL)");
  }
  return std::move(*opened);
}

void migrate_to_now(store::Database& database) {
  const auto migrated = store::migrate(database);
  REQUIRE_MESSAGE(migrated, migrated.error().detail);
  REQUIRE(*database.schema_version() == store::newest_schema());
}

std::int64_t number_of(const store::Database& database, const char* sql) {
  store::Statement select = database.read(sql);
  REQUIRE(select.step());
  return select.number(0);
}

std::vector<ContactId> contacts_with(const store::Database& database, store::Index index, const char* prefix) {
  std::vector<ContactId> contacts;
  REQUIRE(store::find_prefix(database, index, prefix, {}, [&](ContactId id) { contacts.push_back(id); }));
  return contacts;
}

struct Migrated {
  explicit Migrated(const std::string& changes) : database(before_records()) {
    run_sql(*database, changes);
    migrate_to_now(*database);
  }
  RecordId at(std::uint32_t index) const { return {domain::kContactLimit + index}; }
  store::Record record(std::uint32_t index) const {
    const auto found = store::find_record(*database, at(index));
    REQUIRE(found);
    return *found;
  }
  std::string value(std::uint32_t index, domain::FieldId field) const {
    const auto found = store::read_cell(*database, {at(index), field, {}});
    REQUIRE(found);
    return domain::text_of(*found);
  }
  std::unique_ptr<store::Database> database;
};

}  // namespace

TEST_CASE("what a store of before there were records holds is found under the names of now") {
  const auto database = before_records();
  for (const char* sql :
       {"INSERT INTO fv VALUES((10<<24)|1, 'Gdańsk')",
        "INSERT INTO reach VALUES(1, 55, 0, 1, 7, -3, 3, '+48 601', 'boat')",
        "INSERT INTO attachment VALUES(1, 66, 3, 'a.txt', 'text/plain', 5, printf('%064d', 7))",
        "INSERT INTO definition VALUES(5000, 128, 4), (5000, 129, 'VIP')", "INSERT INTO mark VALUES(1, 91, 5000)",
        "INSERT INTO cell VALUES(10, 1, 0, 2), (80, 1, 55, 3), (128, 0, 5000, 2)",
        "INSERT INTO change VALUES(2, 1, 10, 0, 'Sopot', 'Gdańsk'), (3, 1, 80, 55, NULL, '+48 601'), "
        "(2, 0, 128, 5000, NULL, 4)",
        "INSERT INTO names(rowid, terms) VALUES(1, 'anna '), (2, 'berta ')",
        "INSERT INTO rest(rowid, terms) VALUES(1, 'gdansk ')"}) {
    run_sql(*database, sql);
  }
  migrate_to_now(*database);

  CHECK(*store::read_cell(*database, {ContactId{1}, fields::city, {}}) == domain::Value{std::string("Gdańsk")});
  const auto method = store::find_method(*database, {1}, {55});
  REQUIRE(method);
  CHECK(method->content.value == "+48 601");
  CHECK(method->content.label == "boat");
  CHECK(method->content.flags == 7);
  CHECK(method->rank == -3);
  CHECK(store::attachments_of(*database, {1})->size() == 1);
  CHECK(*store::has_mark(*database, store::mark_cell({1}, fields::tag, {5000})));
  CHECK(*store::cell_stamp(*database, {ContactId{1}, fields::city, {}}) == TransactionId{2});
  CHECK(*store::cell_stamp(*database, {ContactId{1}, fields::method_value, {55}}) == TransactionId{3});
  CHECK(*store::cell_stamp(*database, store::property_cell({5000}, domain::properties::kind)) == TransactionId{2});
  const auto changes = store::changes_in(*database, {2});
  REQUIRE(changes);
  REQUIRE(changes->size() == 2);
  CHECK(changes->at(0).cell == store::property_cell({5000}, domain::properties::kind));
  CHECK(changes->at(1).cell == store::CellKey{ContactId{1}, fields::city, {}});
  CHECK(changes->at(1).from == domain::Value{std::string("Sopot")});
  CHECK(changes->at(1).to == domain::Value{std::string("Gdańsk")});
  const auto made = store::find_change(*database, {3}, {ContactId{1}, fields::method_value, {55}});
  REQUIRE(made);
  CHECK(made->to == domain::Value{std::string("+48 601")});
  const auto transaction = store::find_transaction(*database, {3});
  REQUIRE(transaction);
  CHECK(transaction->time() == kStart + 3000);
  CHECK(transaction->verb == domain::Verb::none);
  CHECK(contacts_with(*database, store::Index::names, "ber") == std::vector<ContactId>{{2}});
  CHECK(contacts_with(*database, store::Index::rest, "gda") == std::vector<ContactId>{{1}});
  CHECK(number_of(*database, "SELECT count(*) FROM record") == 0);
  const auto checked = store::check_rows(*database);
  CHECK_MESSAGE(checked, (checked ? std::string() : checked.error().detail));
}

TEST_CASE("the full text goes on to be written after the migration") {
  const auto database = before_records();
  run_sql(*database, "INSERT INTO names(rowid, terms) VALUES(1, 'anna ')");
  run_sql(*database, "INSERT INTO rest(rowid, terms) VALUES(1, 'gdansk '), (2, 'sopot ')");
  migrate_to_now(*database);
  app::WriteAccess access(*database);
  REQUIRE(access.begin());
  REQUIRE(store::put_terms(access.transaction(), store::Index::rest, {1}, "krakow "));
  REQUIRE(store::remove_terms(access.transaction(), {2}));
  REQUIRE(access.commit());
  CHECK(contacts_with(*database, store::Index::rest, "gda").empty());
  CHECK(contacts_with(*database, store::Index::rest, "kra") == std::vector<ContactId>{{1}});
  CHECK(contacts_with(*database, store::Index::rest, "sop").empty());
  CHECK(contacts_with(*database, store::Index::names, "ann") == std::vector<ContactId>{{1}});
}

TEST_CASE("what left the card index becomes a record of the time when it did") {
  const Migrated index(
      "INSERT INTO change VALUES(7, 2, 92, 9001, 5, 'b@x.pl'), (4, 1, 92, 9003, 0, '+48 601'), "
      "(4, 1, 10, 0, NULL, 'Gdańsk'), (4, 1, 92, 9002, 6, 'Długa 1, Gdańsk')");
  CHECK(number_of(*index.database, "SELECT count(*) FROM record") == 3);
  // In the order of transaction, contact and part.
  const store::Record map = index.record(0), call = index.record(1), mail = index.record(2);
  CHECK(map.uid == 9002);
  CHECK(call.uid == 9003);
  CHECK(mail.uid == 9001);
  CHECK(call.kind == domain::RecordKind::outreach);
  CHECK(call.contact == ContactId{1});
  CHECK(mail.contact == ContactId{2});
  CHECK(call.at == kStart + 4000);
  CHECK(mail.at == kStart + 7000);
  CHECK(call.state == 0);
  CHECK(call.stamp == TransactionId{4});
  CHECK(call.changed == TransactionId{4});
  CHECK(call.lifecycle == domain::Lifecycle::active);
  CHECK(call.origin == domain::Origin::hand);
  CHECK(index.value(0, fields::outreach_channel) == "map");
  CHECK(index.value(0, fields::outreach_address) == "Długa 1, Gdańsk");
  CHECK(index.value(1, fields::outreach_channel) == "call");
  CHECK(index.value(1, fields::outreach_address) == "+48 601");
  CHECK(index.value(2, fields::outreach_channel) == "email");
  CHECK(index.value(2, fields::outreach_address) == "b@x.pl");
  CHECK(number_of(*index.database, "SELECT count(*) FROM record_value") == 6);

  const auto checked = store::check_rows(*index.database);
  CHECK_MESSAGE(checked, (checked ? std::string() : checked.error().detail));
}

TEST_CASE("its change is one of the record now, and none of the old ones is left") {
  const Migrated index(
      "INSERT INTO change VALUES(4, 1, 92, 9003, 0, '+48 601'), (4, 1, 10, 0, NULL, 'Gdańsk'), "
      "(7, 2, 92, 9001, 5, 'b@x.pl')");
  CHECK(number_of(*index.database, "SELECT count(*) FROM change WHERE field=92") == 0);
  CHECK(number_of(*index.database, "SELECT count(*) FROM change") == 3);
  const auto changes = store::changes_in(*index.database, {4});
  REQUIRE(changes);
  REQUIRE(changes->size() == 2);
  CHECK(changes->at(0).cell == store::CellKey{ContactId{1}, fields::city, {}});
  CHECK(changes->at(1).cell == store::CellKey{index.at(0), fields::lifecycle, {}});
  CHECK(changes->at(1).from == domain::Value{std::int64_t{2}});
  CHECK(changes->at(1).to == domain::Value{std::int64_t{0}});
}

TEST_CASE("no cell of such a record was written after its row") {
  const Migrated index("INSERT INTO change VALUES(4, 1, 92, 9003, 0, '+48 601')");
  CHECK_FALSE(*store::cell_stamp(*index.database, {index.at(0), fields::lifecycle, {}}));
}

TEST_CASE("every channel has its word") {
  std::string rows;
  for (std::size_t channel = 0; channel < domain::kOutreachChannels.size(); ++channel) {
    const std::string number = std::to_string(channel);
    if (channel > 0) rows += ", ";
    rows += "(" + std::to_string(channel + 3) + ", 1, 92, " + std::to_string(channel + 100) + ", " + number + ", 'x')";
  }
  const Migrated index("INSERT INTO change VALUES" + rows);
  for (std::size_t channel = 0; channel < domain::kOutreachChannels.size(); ++channel) {
    CHECK(index.value(static_cast<std::uint32_t>(channel), fields::outreach_channel) ==
          domain::kOutreachChannels[channel]);
  }
}

TEST_CASE("of an anonymized contact the record alone is left, without values") {
  const Migrated index("INSERT INTO change VALUES(4, 1, 92, 9003, NULL, NULL), (5, 2, 92, 9004, 0, '+48 601')");
  CHECK(index.record(0).uid == 9003);
  CHECK(index.record(0).kind == domain::RecordKind::outreach);
  CHECK(index.record(0).contact == ContactId{1});
  CHECK(index.record(0).at == kStart + 4000);
  CHECK(store::values_of_record(*index.database, index.at(0))->empty());
  CHECK(index.value(1, fields::outreach_address) == "+48 601");
  CHECK(store::check_rows(*index.database));
}

TEST_CASE("migrating again changes nothing, and later records follow the migrated ones") {
  const Migrated index("INSERT INTO change VALUES(4, 1, 92, 9003, 0, '+48 601'), (5, 2, 92, 9004, 0, '+48 602')");
  const int before = sqlite3_total_changes(index.database->handle());
  REQUIRE(store::migrate(*index.database));
  CHECK(sqlite3_total_changes(index.database->handle()) == before);
  CHECK(number_of(*index.database, "SELECT count(*) FROM record") == 2);
  app::WriteAccess access(*index.database);
  REQUIRE(access.begin());
  store::Record record;
  record.uid = 1;
  record.kind = domain::RecordKind::note;
  record.contact = {1};
  const auto made = store::insert_record(access.transaction(), record);
  REQUIRE(made);
  CHECK(*made == index.at(2));
}

TEST_CASE("a migration to records that fails leaves the store of before") {
  const auto database = before_records();
  run_sql(*database, "INSERT INTO change VALUES(4, 1, 92, 9003, 0, '+48 601')");
  run_sql(*database, "CREATE TABLE record(x)");
  CHECK_FALSE(store::migrate(*database));
  CHECK(*database->schema_version() == 3);
  CHECK(database->is_idle());
  CHECK(number_of(*database, "SELECT count(*) FROM stamp") == 20);
  CHECK(number_of(*database, "SELECT count(*) FROM change WHERE field=92") == 1);
}
