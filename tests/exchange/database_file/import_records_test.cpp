// Database files with records, and of before there were any.
#include <string>

#include <doctest/doctest.h>

#include "tests/exchange/support/imported.h"
#include "tests/exchange/support/index.h"
#include "tests/exchange/support/old_store.h"
#include "tests/exchange/support/records.h"

using tests::Imported;

namespace {

// A card index with records from 16777216 on: a note, a task, a comment, an outreach, and a note that is nobody's.
void fill_with_records(tests::Index& index) {
  namespace f = domain::fields;
  using domain::RecordKind;
  tests::fill(index);
  index.run(app::AddRecord{RecordKind::note, {3}, {{f::note_text, "Prefers calls"}}});
  index.run(app::AddRecord{RecordKind::task, {4}, {{f::task_title, "Call"}, {f::task_due, "2026-03-01"}}});
  index.run(app::AddRecord{RecordKind::comment, {4}, {{f::comment_text, "A good one"}}});
  index.run(app::AddRecord{RecordKind::outreach, {5}, {{f::outreach_channel, "sms"}, {f::outreach_address, "+43"}}});
  index.run(app::AddRecord{RecordKind::note, {5}, {{f::note_text, "Nobody's"}}});
  index.run(app::UnlinkRecord{{domain::kContactLimit + 4}});
  index.run(app::SetRecord{{domain::kContactLimit}, {{f::note_text, "Prefers letters"}}});
}

std::string refused_with_records(const std::string& change) { return tests::refusal({change}, &fill_with_records); }

}  // namespace

TEST_CASE("a saved database file comes back with its records, and with their history") {
  tests::Index index;
  fill_with_records(index);
  const Imported imported(index.file->image.snapshot());
  REQUIRE(imported.error() == "");
  const tests::Records records = tests::records_in(*index.database);
  CHECK(records.size() == 5);
  CHECK(tests::lines_of(tests::records_in(*imported.database)) == tests::lines_of(records));
  CHECK(tests::backup_of(*imported.database) == tests::backup_of(*index.database));
}

TEST_CASE("a file of before there were records comes in, and what left it are records") {
  const int contacts = 9;
  for (const int schema : {1, 2, 3}) {
    CAPTURE(schema);
    const Imported imported(tests::old_card_index(schema, contacts));
    REQUIRE(imported.error() == "");
    CHECK(*imported.contacts == contacts);
    const tests::Records records = tests::records_in(*imported.database);
    CHECK(records.size() == contacts);
    for (int i = 1; i <= contacts; ++i) CHECK(tests::is_outreach_of(records, i));
  }
}

TEST_CASE("records that no card index writes are refused with their place") {
  const std::string row = "must have an id, a uid, a known kind and state, a time, a lifecycle and an origin";
  const std::string note = "record 16777216: " + row, task = "record 16777217: " + row;
  CHECK(refused_with_records("UPDATE record SET kind=9 WHERE id=16777216") == note);
  CHECK(refused_with_records("UPDATE record SET kind=0 WHERE id=16777216") == note);
  CHECK(refused_with_records("UPDATE record SET state=1 WHERE id=16777216") == note);
  CHECK(refused_with_records("UPDATE record SET state=2 WHERE id=16777217") == task);
  CHECK(refused_with_records("UPDATE record SET state=-1 WHERE id=16777217") == task);
  CHECK(refused_with_records("UPDATE record SET state=0.5 WHERE id=16777217") == task);
  CHECK(refused_with_records("UPDATE record SET state='done' WHERE id=16777217") == task);
  CHECK(refused_with_records("UPDATE record SET lifecycle=3 WHERE id=16777216") == note);
  CHECK(refused_with_records("UPDATE record SET origin=4 WHERE id=16777216") == note);
  CHECK(refused_with_records("UPDATE record SET at='soon' WHERE id=16777216") == note);
  CHECK(refused_with_records("UPDATE record SET uid=0 WHERE id=16777216") == note);
  CHECK(refused_with_records("UPDATE record SET uid=-5 WHERE id=16777216") == note);
  CHECK(refused_with_records("UPDATE record SET uid='five' WHERE id=16777216") == note);
  CHECK(refused_with_records("UPDATE record SET id=5 WHERE id=16777216") == "record 5: " + row);
  CHECK(refused_with_records(
            "UPDATE record SET uid=(SELECT r.uid FROM record r WHERE r.id=16777216) WHERE id=16777217") ==
        "record 16777217: must not have the uid of another one");
  CHECK(refused_with_records("UPDATE record SET stamp=4000 WHERE id=16777216") ==
        "record 16777216: must name a transaction that is there");
  CHECK(refused_with_records("UPDATE record SET contact=4000 WHERE id=16777216") ==
        "record 16777216: must belong to a contact that is there, or to none");
  CHECK(refused_with_records("UPDATE record SET contact=16777217 WHERE id=16777216") ==
        "record 16777216: must belong to a contact that is there, or to none");
  for (const char* fine : {"UPDATE record SET contact=NULL WHERE id=16777216",
                           "UPDATE record SET state=1 WHERE id=16777217", "UPDATE record SET lifecycle=1, origin=2"}) {
    CAPTURE(fine);
    CHECK(Imported(tests::changed({fine}, &fill_with_records)).error() == "");
  }
}

TEST_CASE("values and changes of records that no card index writes are refused, too") {
  const std::string kind = ": must be of a record that is there, and of its kind";
  CHECK(refused_with_records("INSERT INTO record_value VALUES(16777216, 264, 'x')") ==
        "record_value 16777216, 264" + kind);
  CHECK(refused_with_records("INSERT INTO record_value VALUES(16777216, 10, 'x')") ==
        "record_value 16777216, 10" + kind);
  CHECK(refused_with_records("INSERT INTO record_value VALUES(16777299, 256, 'x')") ==
        "record_value 16777299, 256" + kind);
  CHECK(refused_with_records("INSERT INTO record_value VALUES(3, 256, 'x')") == "record_value 3, 256" + kind);
  CHECK(refused_with_records("UPDATE record SET kind=2 WHERE id=16777216") == "record_value 16777216, 256" + kind);
  CHECK(refused_with_records("UPDATE record_value SET value=printf('%.100001c', 'x') WHERE record=16777216") ==
        "record_value 16777216, 256: must have texts of at most 100000 bytes, in UTF-8 and without NUL");
  for (const char* value : {"''", "x'ff'", "1.5"}) {
    CAPTURE(value);
    CHECK(refused_with_records("UPDATE record_value SET value=" + std::string(value) + " WHERE record=16777216") ==
          "record_value 16777216, 256: must be a number or a text of 1 to 100000 bytes");
  }
  CHECK(refused_with_records("INSERT INTO cell VALUES(10, 16777216, 0, 2)").ends_with("must have a known field"));
  CHECK(refused_with_records("INSERT INTO cell VALUES(99, 16777216, 0, 2)").ends_with("must have a known field"));
  CHECK(refused_with_records("INSERT INTO cell VALUES(97, 3, 0, 2)").ends_with("must have a known field"));
  CHECK(refused_with_records("INSERT INTO cell VALUES(256, 3, 0, 2)").ends_with("must have a known field"));
  CHECK(refused_with_records("INSERT INTO cell VALUES(68, 16777299, 0, 2)")
            .ends_with("a contact or record that is there"));
  CHECK(refused_with_records("INSERT INTO cell VALUES(256, 16777217, 7, 2)")
            .ends_with("must name a phone, email or file that is there"));
  CHECK(refused_with_records("INSERT INTO change VALUES(2, 16777299, 256, 0, NULL, 'x')")
            .ends_with("must name a transaction, and a contact or record, that are there"));
  CHECK(refused_with_records("INSERT INTO change VALUES(2, 16777216, 10, 0, NULL, 'x')")
            .ends_with("must have a known field"));
  CHECK(refused_with_records("INSERT INTO change VALUES(2, 3, 92, 7, 0, '+43')").ends_with("must have a known field"));
  CHECK(refused_with_records("INSERT INTO change VALUES(2, 3, 99, 16777299, 1, NULL)")
            .ends_with("must name a phone, email or file that is there"));
  CHECK(refused_with_records("INSERT INTO change VALUES(2, 16777216, 97, 0, 4000, 3)")
            .ends_with("must name contacts that are there"));
}
