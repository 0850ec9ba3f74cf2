// Database files of any origin: ours come in whole, all others are refused with the place, and nothing of theirs runs.
#include "exchange/database_file/import.h"

#include <doctest/doctest.h>

#include "exchange/peeked.h"
#include "store/foreign/admit.h"
#include "store/people/people_store.h"
#include "tests/exchange/support/imported.h"
#include "tests/exchange/support/index.h"

using base::ErrorCode;
using tests::changed;
using tests::FakeRandom;
using tests::File;
using tests::fill;
using tests::Imported;
using tests::must;
using tests::refusal;

namespace {

store::vfs::Snapshot with_bytes(const store::vfs::Snapshot& whole, std::uint64_t at,
                                const std::vector<std::uint8_t>& bytes) {
  store::vfs::Image image(whole);
  REQUIRE(image.write(at, bytes));
  return image.snapshot();
}

std::string malformed(const store::vfs::Snapshot& file) {
  const Imported imported(file);
  REQUIRE_FALSE(imported.contacts);
  CHECK(imported.contacts.error().code == ErrorCode::malformed);
  return imported.error();
}

// Where the table's first page begins.
std::uint64_t root_of_contacts(const store::vfs::Snapshot& image) {
  File file;
  file.image.adopt(image);
  const auto database = file.open();
  store::Statement select = database->read("SELECT rootpage FROM sqlite_schema WHERE name='contact'");
  REQUIRE(select.step());
  return static_cast<std::uint64_t>(select.number(0) - 1) * store::vfs::kPageSize;
}

}  // namespace

TEST_CASE("a saved database file comes back whole, history included") {
  tests::Index index;
  fill(index);
  const Imported imported(index.file->image.snapshot());
  REQUIRE(imported.error() == "");
  CHECK(*imported.contacts == 31);
  CHECK(tests::backup_of(*imported.database) == tests::backup_of(*index.database));
}

TEST_CASE("two copies of one file never write as the same device") {
  const store::vfs::Snapshot file = changed({});
  std::vector<std::string> devices;
  for (std::uint64_t seed : {1U, 2U}) {
    Imported imported(file);
    REQUIRE(imported.contacts);
    imported.database.reset();
    imported.file->random.state = seed;
    const tests::Index opened(std::move(imported.file));
    store::Statement select =
        opened.database->read("SELECT count(*), (SELECT hex(uuid) FROM device WHERE id=?) FROM device");
    select.bind(1, opened.workspace->device());
    REQUIRE(select.step());
    CHECK(select.number(0) == 2);  // the one that wrote the file, and this one
    devices.push_back(select.text(1));
  }
  CHECK(devices[0] != devices[1]);
}

TEST_CASE("a newer file is refused politely, and what is no card index with the reason") {
  const Imported newer(changed({"PRAGMA user_version=99"}));
  REQUIRE_FALSE(newer.contacts);
  CHECK(newer.contacts.error().code == ErrorCode::newer_version);
  CHECK(newer.error() == "99");
  CHECK(refusal({"PRAGMA user_version=0"}) == "user_version: is not that of a card index");
}

TEST_CASE("whatever a card index does not have is refused before it can run") {
  CHECK(refusal({"CREATE TRIGGER bomb AFTER INSERT ON contact BEGIN DELETE FROM contact; END"}) ==
        "trigger bomb: is not part of a card index");
  CHECK(refusal({"CREATE VIEW peek AS SELECT * FROM contact"}) == "view peek: is not part of a card index");
  CHECK(refusal({"CREATE VIRTUAL TABLE more USING fts5(x)"}).ends_with("is not part of a card index"));
  CHECK(refusal({"CREATE INDEX slow ON contact(hex(first))"}) == "index slow: is not part of a card index");
  CHECK(refusal({"CREATE TABLE more(x)"}) == "table more: is not part of a card index");
  CHECK(refusal({"ALTER TABLE contact ADD COLUMN evil AS (abs(-9223372036854775808))"}) ==
        "table contact: is not as in a card index");
  CHECK(refusal({"DROP TABLE cell"}) == "table cell: is missing");
  CHECK(refusal({"DROP TABLE contact", "CREATE VIEW contact AS SELECT 1 AS id"}).ends_with("not part of a card index"));
}

TEST_CASE("rows that no card index writes are refused with their place") {
  CHECK(refusal({"UPDATE contact SET kind=7 WHERE id=5"}) ==
        "contact 5: must have a known kind, status, lifecycle and origin");
  CHECK(refusal({"UPDATE contact SET first=x'ff' WHERE id=6"}) == "contact 6: must have names of at most 100000 bytes");
  CHECK(refusal({"UPDATE contact SET company=4000 WHERE id=6"}) == "contact 6: must name a company that is there");
  CHECK(refusal({"UPDATE contact SET uuid=zeroblob(10) WHERE id=6"}) ==
        "contact 6: must have a version 7 UUID and a small id");
  CHECK(refusal({"UPDATE transactions SET device=9 WHERE id=2"}) == "transactions 2: must name a device that is there");
  CHECK(refusal({"UPDATE contact_method SET type=99 WHERE contact=3"}).starts_with("contact_method 3, "));
  CHECK(refusal({"INSERT INTO field_value VALUES((10<<24)|900, 'x')"})
            .ends_with("must belong to a contact that is there"));
  CHECK(refusal({"INSERT INTO field_value VALUES((50<<24)|3, 'x')"}).ends_with("must have a known field"));
  CHECK(refusal({"UPDATE change SET field=63"}).ends_with("must have a known field"));
  const std::string key(64, 'a');
  const std::string picture = "INSERT INTO field_value VALUES((70<<24)|3, '" + key;
  CHECK(Imported(changed({picture + ".1000000')"})).contacts);
  for (const char* rest : {"')", ".0')", ".01')", ".1000001')", ".1x')", "1')"}) {
    CHECK(refusal({picture + rest}).ends_with("must be a picture's hash and size"));
  }
  CHECK(refusal({picture + ".1')", "INSERT INTO field_value VALUES((70<<24)|4, '" + key + ".2')"})
            .ends_with("must have the size of the same picture elsewhere"));
  CHECK(refusal({"UPDATE change SET field=70, old=NULL, new='x'"}).ends_with("pictures' hashes and sizes"));
  CHECK(refusal({"DELETE FROM device"}).ends_with("must name a device that is there"));
  // What a backup's reader refuses, it refuses here as well.
  CHECK(refusal({"INSERT INTO contact SELECT 900, created, uuid, stamp, changed, kind, status, supplier, lifecycle, "
                 "origin, first, last, company, sort FROM contact WHERE id=6"}) ==
        "contact 900: must not have the UUID of another one");
  for (const char* bytes : {"4100", "0041", "41ff", "eda080"}) {
    const std::string text = std::string("CAST(x'") + bytes + "' AS TEXT)";
    CHECK(refusal({"UPDATE contact SET last=" + text + " WHERE id=6"}) ==
          "contact 6: must have texts of at most 100000 bytes, in UTF-8 and without NUL");
    CHECK(refusal({"UPDATE field_value SET value=" + text}).ends_with("in UTF-8 and without NUL"));
    CHECK(refusal({"UPDATE contact_method SET label=" + text}).ends_with("in UTF-8 and without NUL"));
    CHECK(refusal({"UPDATE change SET new=" + text}).ends_with("in UTF-8 and without NUL"));
  }
  CHECK(refusal({"UPDATE contact SET first=printf('%.100001c', 'x') WHERE id=6"}).starts_with("contact 6"));
}

TEST_CASE("a file that is not what its header says is refused with the byte") {
  const store::vfs::Snapshot whole = changed({});
  CHECK(malformed({}) == "byte 0: the header ends too early");
  CHECK(malformed(with_bytes(whole, 0, {'X'})) == "byte 0: not an SQLite database");
  CHECK(malformed(with_bytes(whole, 16, {0x12, 0x34})) == "byte 16: the size of a page is not a power of two");
  CHECK(malformed(with_bytes(whole, 18, {2, 2})).starts_with("byte 18: written with a write-ahead log"));
  CHECK(malformed(with_bytes(whole, 28, {9})).starts_with("byte 28: the file has "));
  store::vfs::Image cut(whole);
  REQUIRE(cut.resize(whole.size() - store::vfs::kPageSize));
  CHECK(malformed(cut.snapshot()).starts_with("byte 28: the file has "));
  // A page that is none.
  CHECK_FALSE(malformed(with_bytes(whole, root_of_contacts(whole), std::vector<std::uint8_t>(4096, 0xff))).empty());
}

TEST_CASE("whatever bytes are damaged, the file is refused or what comes in is a card index") {
  const store::vfs::Snapshot whole = changed({});
  int refused = 0;
  for (std::uint64_t seed = 0; seed < 130; ++seed) {
    CAPTURE(seed);
    FakeRandom random(seed);
    std::vector<std::uint8_t> bytes(1 + random.next() % 4);
    random.fill(bytes);
    const std::uint64_t page = random.next() % (whole.size() / 4096);
    const std::uint64_t at = page * 4096 + random.next() % (random.next() % 2 == 0 ? 100 : 4092);
    Imported imported(with_bytes(whole, at, bytes));
    if (!imported.contacts) {
      ++refused;
      CHECK_FALSE(imported.error().empty());
      continue;
    }
    CHECK(tests::Restored(tests::backup_of(*imported.database)).error() == "");
  }
  CHECK(refused > 12);
}

TEST_CASE("SQLite's own check finds a page that hangs nowhere, and nothing in a whole file") {
  tests::Index whole;
  fill(whole);
  CHECK(store::check_pages(*whole.database));
  const store::vfs::Snapshot image = whole.file->image.snapshot();
  const auto file = std::make_unique<File>();
  file->image.adopt(with_bytes(image, root_of_contacts(image) + 3, {0x7f, 0x7f}));
  const auto database = file->open();
  const auto checked = store::check_pages(*database);
  REQUIRE_FALSE(checked);
  CHECK(checked.error().code == ErrorCode::corrupt);
}

TEST_CASE("an index that says otherwise than its table is refused, whichever of them a rule is asked of") {
  tests::Index whole;
  fill(whole);
  store::Statement select = whole.database->read("SELECT uuid FROM contact ORDER BY id DESC LIMIT 1");
  REQUIRE(select.step());
  const std::string uuid = select.text(0);
  REQUIRE(select.finish());
  const store::vfs::Snapshot image = whole.file->image.snapshot();
  std::vector<std::uint8_t> bytes(image.size());
  image.read(0, bytes);
  const std::string_view all(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  int places = 0;
  for (std::size_t at = all.find(uuid); at != std::string_view::npos; at = all.find(uuid, at + 1)) {
    const std::size_t last = at + uuid.size() - 1;
    const auto other = static_cast<std::uint8_t>(bytes[last] ^ 1);
    CHECK(malformed(with_bytes(image, last, {other})).find("index contact_uuid") != std::string::npos);
    ++places;
  }
  CHECK(places == 2);
}

TEST_CASE("a source that was looked into is read from its beginning") {
  tests::MemorySource source("0123456789", 3);
  exchange::Peeked peeked(source);
  CHECK(must(peeked.peek(5)) == "01234");
  std::string all;
  std::array<char, 4> piece{};
  for (std::size_t count = 1; count > 0;) {
    count = must(peeked.read(piece));
    all.append(piece.data(), count);
  }
  CHECK(all == "0123456789");
  tests::MemorySource tiny("ab");
  CHECK(must(exchange::Peeked(tiny).peek(5)) == "ab");
}
