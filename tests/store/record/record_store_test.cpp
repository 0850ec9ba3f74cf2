// Records as the tables have them: rows, values, words, and their cells beside those of contacts.
#include "store/record/record_store.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "app/workspace/write_access.h"
#include "store/cell/cell_store.h"
#include "store/database.h"
#include "store/mark/mark_store.h"
#include "store/schema/migrate.h"

using domain::ContactId;
using domain::Lifecycle;
using domain::RecordId;
using domain::RecordKind;
using domain::TransactionId;
using domain::Value;
namespace fields = domain::fields;

namespace {

constexpr RecordId kFirstRecord{domain::kContactLimit};
constexpr ContactId kAnna{1}, kBerta{2};

Value text(const char* value) { return std::string(value); }
Value whole(std::int64_t value) { return value; }

// A card index of two contacts, with a write transaction open.
struct RecordTables {
  RecordTables() {
    auto opened = store::Database::open(nullptr, ":memory:");
    REQUIRE(opened);
    database = std::move(*opened);
    REQUIRE(store::migrate(*database));
    access.emplace(*database);
    REQUIRE(access->begin());
    write(
        "INSERT INTO contact(id, created, uuid, stamp, changed, kind, status, supplier, lifecycle, origin) "
        "VALUES(1, 0, zeroblob(10), 1, 1, 0, 0, 0, 0, 0), (2, 0, zeroblob(10), 1, 1, 0, 0, 0, 0, 0)");
  }
  store::Transaction& transaction() { return access->transaction(); }
  void write(const char* sql) { REQUIRE(transaction().write(sql).run()); }
  RecordId add(ContactId contact, base::Millis at = 1000, Lifecycle lifecycle = Lifecycle::active,
               RecordKind kind = RecordKind::note) {
    store::Record record;
    record.uid = ++uid;
    record.kind = kind;
    record.contact = contact;
    record.at = at;
    record.stamp = record.changed = {7};
    record.lifecycle = lifecycle;
    const auto made = store::insert_record(transaction(), record);
    REQUIRE(made);
    return *made;
  }
  std::vector<RecordId> visited(ContactId contact) const {
    std::vector<RecordId> records;
    REQUIRE(
        store::visit_records(*database, contact, [&](const store::Record& record) { records.push_back(record.id); }));
    return records;
  }
  bool has(ContactId contact) const {
    const auto some = store::has_records(*database, contact);
    REQUIRE(some);
    return *some;
  }
  std::vector<ContactId> found(const char* prefix) const {
    std::vector<ContactId> contacts;
    REQUIRE(store::find_in_records(*database, prefix, [&](ContactId contact) { contacts.push_back(contact); }));
    std::sort(contacts.begin(), contacts.end());
    return contacts;
  }
  void put_terms(RecordId record, const char* terms) { REQUIRE(store::put_record_terms(transaction(), record, terms)); }
  Value read(const store::CellKey& cell) const {
    auto value = store::read_cell(*database, cell);
    REQUIRE(value);
    return std::move(*value);
  }
  void set(const store::CellKey& cell, const Value& value) { REQUIRE(store::write_cell(transaction(), cell, value)); }
  std::int64_t count(const char* sql) const {
    store::Statement select = database->read(sql);
    REQUIRE(select.step());
    return select.number(0);
  }

  std::unique_ptr<store::Database> database;
  std::optional<app::WriteAccess> access;  // goes first: what is open is rolled back
  std::int64_t uid = 0;
};

}  // namespace

TEST_CASE("records are numbered from where contacts end, one after the other") {
  RecordTables tables;
  CHECK(tables.add(kAnna) == kFirstRecord);
  CHECK(tables.add(kBerta) == RecordId{kFirstRecord.value + 1});
  CHECK(tables.add(kAnna, 1000, Lifecycle::removed) == RecordId{kFirstRecord.value + 2});
  CHECK(tables.add(kAnna) == RecordId{kFirstRecord.value + 3});
  CHECK(domain::SubjectId{kFirstRecord}.is_record());
  CHECK_FALSE(domain::SubjectId{ContactId{domain::kContactLimit - 1}}.is_record());
}

TEST_CASE("when the last number is given, there is no room for a further record") {
  RecordTables tables;
  tables.write("INSERT INTO record VALUES(4294967294, 99, 1, 1, 0, 0, 7, 7, 0, 0)");
  CHECK(tables.add(kAnna) == RecordId{UINT32_MAX});
  store::Record record;
  record.uid = 100;
  record.kind = RecordKind::note;
  const auto made = store::insert_record(tables.transaction(), record);
  REQUIRE_FALSE(made);
  CHECK(made.error().code == base::ErrorCode::storage_full);
}

TEST_CASE("a record is found as it was put, with its values in the order of fields") {
  RecordTables tables;
  store::Record task;
  task.id = {12};  // is ignored
  task.uid = 5'000'000'000;
  task.kind = RecordKind::task;
  task.contact = kBerta;
  task.at = 1'772'323'200'000;
  task.state = 1;
  task.stamp = {4'000'000'001};
  task.changed = {4'000'000'002};
  task.lifecycle = Lifecycle::trashed;
  task.origin = domain::Origin::import;
  const auto id = store::insert_record(tables.transaction(), task);
  REQUIRE(id);
  REQUIRE(store::insert_record_value(tables.transaction(), *id, fields::task_assignee, whole(900)));
  REQUIRE(store::insert_record_value(tables.transaction(), *id, fields::task_title, text("Call")));
  const auto found = store::find_record(*tables.database, *id);
  REQUIRE(found);
  CHECK(found->id == *id);
  CHECK(found->uid == task.uid);
  CHECK(found->kind == RecordKind::task);
  CHECK(found->contact == kBerta);
  CHECK(found->at == task.at);
  CHECK(found->state == 1);
  CHECK(found->stamp == task.stamp);
  CHECK(found->changed == task.changed);
  CHECK(found->lifecycle == Lifecycle::trashed);
  CHECK(found->origin == domain::Origin::import);
  const auto values = store::values_of_record(*tables.database, *id);
  REQUIRE(values);
  CHECK(*values ==
        std::vector<domain::RecordValue>{{fields::task_title, text("Call")}, {fields::task_assignee, whole(900)}});

  const RecordId nobodys = tables.add(ContactId{});
  const auto unlinked = store::find_record(*tables.database, nobodys);
  REQUIRE(unlinked);
  CHECK_FALSE(unlinked->contact);
  CHECK(tables.count("SELECT count(*) FROM record WHERE contact IS NULL") == 1);
}

TEST_CASE("a record that is not there is not found, and has no values") {
  RecordTables tables;
  tables.add(kAnna);
  for (const RecordId unknown : {RecordId{}, RecordId{1}, RecordId{kFirstRecord.value + 1}}) {
    const auto found = store::find_record(*tables.database, unknown);
    REQUIRE_FALSE(found);
    CHECK(found.error().code == base::ErrorCode::not_found);
    CHECK(found.error().detail == "record");
    const auto values = store::values_of_record(*tables.database, unknown);
    REQUIRE(values);
    CHECK(values->empty());
  }
}

TEST_CASE("a contact's records come latest first, of one moment the one made last, removed ones too") {
  RecordTables tables;
  const RecordId early = tables.add(kAnna, 1000);
  const RecordId late = tables.add(kAnna, 9000);
  const RecordId between = tables.add(kAnna, 5000, Lifecycle::removed);
  tables.add(kBerta, 6000);
  tables.add(ContactId{}, 7000);
  const RecordId again = tables.add(kAnna, 5000, Lifecycle::trashed);
  CHECK(tables.visited(kAnna) == std::vector<RecordId>{late, again, between, early});
  CHECK(tables.visited({3}).empty());
  REQUIRE(store::set_record_time(tables.transaction(), early, 10'000));
  CHECK(tables.visited(kAnna) == std::vector<RecordId>{early, late, again, between});
}

TEST_CASE("a contact has records unless all are removed") {
  RecordTables tables;
  CHECK_FALSE(tables.has(kAnna));
  tables.add(kBerta);
  tables.add(ContactId{});
  const RecordId record = tables.add(kAnna, 1000, Lifecycle::removed);
  CHECK_FALSE(tables.has(kAnna));
  tables.set({record, fields::lifecycle, {}}, whole(1));
  CHECK(tables.has(kAnna));
  tables.set({record, fields::lifecycle, {}}, whole(0));
  CHECK(tables.has(kAnna));
  tables.set({record, fields::record_contact, {}}, Value{});
  CHECK_FALSE(tables.has(kAnna));
}

TEST_CASE("records are found by what one of their fields holds") {
  RecordTables tables;
  const RecordId one = tables.add(kAnna), two = tables.add(kBerta, 1000, Lifecycle::removed);
  for (const RecordId record : {one, two}) tables.set({record, fields::task_assignee, {}}, whole(900));
  tables.set({tables.add(kAnna), fields::task_assignee, {}}, whole(901));
  tables.set({tables.add(kAnna), fields::task_title, {}}, text("900"));
  auto found = store::records_with(*tables.database, fields::task_assignee, whole(900));
  REQUIRE(found);
  std::sort(found->begin(), found->end());
  CHECK(*found == std::vector<RecordId>{one, two});
  const auto none = store::records_with(*tables.database, fields::task_title, whole(900));
  REQUIRE(none);
  CHECK(none->empty());
}

TEST_CASE("time and last touch are written to one record alone") {
  RecordTables tables;
  const RecordId one = tables.add(kAnna), other = tables.add(kAnna);
  REQUIRE(store::set_record_time(tables.transaction(), one, 4711));
  REQUIRE(store::set_record_changed(tables.transaction(), one, {12}));
  const auto changed = store::find_record(*tables.database, one), kept = store::find_record(*tables.database, other);
  REQUIRE((changed && kept));
  CHECK(changed->at == 4711);
  CHECK(changed->changed == TransactionId{12});
  CHECK(changed->stamp == TransactionId{7});
  CHECK(kept->at == 1000);
  CHECK(kept->changed == TransactionId{7});
}

TEST_CASE("a record's words find its contact by their beginnings, until they are others or none") {
  RecordTables tables;
  const RecordId annas = tables.add(kAnna), bertas = tables.add(kBerta);
  tables.put_terms(annas, "zebra crossing ");
  tables.put_terms(bertas, "zeppelin ");
  CHECK(tables.found("zeb") == std::vector<ContactId>{kAnna});
  CHECK(tables.found("zebra") == std::vector<ContactId>{kAnna});
  CHECK(tables.found("cros") == std::vector<ContactId>{kAnna});
  CHECK(tables.found("ze") == std::vector<ContactId>{kAnna, kBerta});
  CHECK(tables.found("ebra").empty());
  CHECK(tables.found("zebras").empty());
  tables.put_terms(annas, "horse ");
  CHECK(tables.found("zeb").empty());
  CHECK(tables.found("hor") == std::vector<ContactId>{kAnna});
  tables.put_terms(annas, "");
  CHECK(tables.found("hor").empty());
  CHECK(tables.found("zep") == std::vector<ContactId>{kBerta});
  tables.put_terms(annas, "");  // none as before
  tables.put_terms(annas, "horse ");
  CHECK(tables.found("hor") == std::vector<ContactId>{kAnna});
}

TEST_CASE("the words of active records alone find, and only a contact that is there") {
  RecordTables tables;
  const RecordId record = tables.add(kAnna);
  tables.put_terms(record, "zebra ");
  CHECK(tables.found("zeb") == std::vector<ContactId>{kAnna});
  for (const std::int64_t away : {1, 2}) {
    tables.set({record, fields::lifecycle, {}}, whole(away));
    CHECK(tables.found("zeb").empty());
  }
  tables.set({record, fields::lifecycle, {}}, whole(0));
  tables.set({record, fields::record_contact, {}}, Value{});
  CHECK(tables.found("zeb").empty());
  tables.set({record, fields::record_contact, {}}, whole(kBerta.value));
  for (const Lifecycle there : {Lifecycle::active, Lifecycle::trashed, Lifecycle::archived}) {
    tables.set({kBerta, fields::lifecycle, {}}, whole(static_cast<std::int64_t>(there)));
    CHECK(tables.found("zeb") == std::vector<ContactId>{kBerta});
  }
  for (const Lifecycle gone : {Lifecycle::removed, Lifecycle::anonymized}) {
    tables.set({kBerta, fields::lifecycle, {}}, whole(static_cast<std::int64_t>(gone)));
    CHECK(tables.found("zeb").empty());
  }
}

TEST_CASE("the columns and values of a record are its cells") {
  RecordTables tables;
  const RecordId record = tables.add(kAnna), other = tables.add(kAnna);
  const store::CellKey contact{record, fields::record_contact, {}}, state{record, fields::record_state, {}},
      lifecycle{record, fields::lifecycle, {}}, note{record, fields::note_text, {}};
  CHECK(tables.read(contact) == whole(1));
  CHECK(tables.read(state) == whole(0));
  CHECK(tables.read(lifecycle) == whole(0));
  CHECK(domain::is_empty(tables.read(note)));
  tables.set(contact, Value{});
  tables.set(state, whole(1));
  tables.set(lifecycle, whole(2));
  tables.set(note, text("one"));
  tables.set(note, text("two"));
  CHECK(domain::is_empty(tables.read(contact)));
  CHECK(tables.read(state) == whole(1));
  CHECK(tables.read(lifecycle) == whole(2));
  CHECK(tables.read(note) == text("two"));
  const auto untouched = store::find_record(*tables.database, other);
  REQUIRE(untouched);
  CHECK(untouched->contact == kAnna);
  CHECK(untouched->state == 0);
  CHECK(untouched->lifecycle == Lifecycle::active);
  CHECK(domain::is_empty(tables.read({other, fields::note_text, {}})));
  CHECK(tables.count("SELECT count(*) FROM record_value") == 1);
  tables.set(note, Value{});
  CHECK(domain::is_empty(tables.read(note)));
  CHECK(tables.count("SELECT count(*) FROM record_value") == 0);
  // Of a record that is not there.
  CHECK(domain::is_empty(tables.read({RecordId{kFirstRecord.value + 50}, fields::lifecycle, {}})));
}

TEST_CASE("the cells of contacts stay what they were beside those of records") {
  RecordTables tables;
  tables.write("UPDATE contact SET lifecycle=3 WHERE id=1");
  const RecordId record = tables.add(kAnna);
  const store::CellKey tag = store::mark_cell(kAnna, fields::tag, {5000});
  tables.set({kAnna, fields::city, {}}, text("Rome"));
  tables.set(tag, whole(1));
  tables.set({record, fields::lifecycle, {}}, whole(1));
  tables.set({record, fields::note_text, {}}, text("note"));
  CHECK(tables.read({kAnna, fields::lifecycle, {}}) == whole(3));
  CHECK(tables.read({kAnna, fields::city, {}}) == text("Rome"));
  CHECK(tables.read(tag) == whole(1));
  CHECK(*store::has_mark(*tables.database, tag));
  CHECK(tables.count("SELECT count(*) FROM mark") == 1);
  CHECK(tables.count("SELECT count(*) FROM field_value") == 1);
  tables.set({kAnna, fields::lifecycle, {}}, whole(0));
  CHECK(tables.read({record, fields::lifecycle, {}}) == whole(1));
  tables.set(tag, Value{});
  CHECK(domain::is_empty(tables.read(tag)));
  CHECK(tables.count("SELECT count(*) FROM mark") == 0);
}

TEST_CASE("a record's cells have stamps of their own") {
  RecordTables tables;
  const RecordId record = tables.add(kAnna), other = tables.add(kAnna);
  const store::CellKey note{record, fields::note_text, {}};
  const auto stamp = [&](const store::CellKey& cell) {
    const auto known = store::cell_stamp(*tables.database, cell);
    REQUIRE(known);
    return *known;
  };
  CHECK_FALSE(stamp(note));
  REQUIRE(store::set_cell_stamp(tables.transaction(), note, {9}));
  REQUIRE(store::set_cell_stamp(tables.transaction(), {kAnna, fields::lifecycle, {}}, {10}));
  CHECK(stamp(note) == TransactionId{9});
  REQUIRE(store::set_cell_stamp(tables.transaction(), note, {12}));
  CHECK(stamp(note) == TransactionId{12});
  CHECK_FALSE(stamp({other, fields::note_text, {}}));
  CHECK_FALSE(stamp({record, fields::lifecycle, {}}));
  CHECK(stamp({kAnna, fields::lifecycle, {}}) == TransactionId{10});
}
