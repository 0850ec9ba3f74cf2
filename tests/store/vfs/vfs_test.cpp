#include "store/vfs/vfs.h"

#include <array>

#include <doctest/doctest.h>

#include "tests/store/support.h"
#include "tests/support/fakes.h"

using store::vfs::Image;
using store::vfs::Vfs;

namespace {

struct Fixture {
  tests::FakeClock clock;
  tests::FakeRandom random;
  Image image;
  std::unique_ptr<Vfs> vfs = std::move(*Vfs::create("vfs_test", image, clock, random));
};

std::string random_statement(tests::FakeRandom& random, int transaction_depth) {
  std::string id = std::to_string(random.next() % 300);
  std::string size = std::to_string(random.next() % 9000);
  std::string digit = std::to_string(random.next() % 10);
  switch (random.next() % (transaction_depth > 0 ? 11 : 10)) {
    case 0:
    case 1:
    case 2:
      return "INSERT OR REPLACE INTO t VALUES(" + id + ", printf('%." + size + "c', 'a'), " + digit + ")";
    case 3:
      return "UPDATE t SET body = body || '" + id + "' WHERE id % 10 = " + digit;
    case 4:
      return "DELETE FROM t WHERE id BETWEEN " + id + " AND " + id + " + 20";
    case 5:
      return "INSERT INTO words(rowid, text) VALUES(NULL, 'word" + id + " Müller " + digit + "')";
    case 6:
      return "DELETE FROM words WHERE rowid = " + id;
    case 7:
      return "CREATE INDEX IF NOT EXISTS by_kind" + digit + " ON t(kind, id)";
    case 8:
      return "DROP INDEX IF EXISTS by_kind" + digit;
    case 9:
      return transaction_depth > 0 ? "SAVEPOINT s; DELETE FROM t WHERE id < " + id + "; ROLLBACK TO s; RELEASE s"
                                   : "VACUUM";
    default:
      return "INSERT INTO t SELECT id + 1000, body, kind FROM t WHERE id < 1000 ON CONFLICT DO NOTHING";
  }
}

}  // namespace

TEST_CASE("random SQL gives the same answers on the image as in SQLite's own memory") {
  for (std::uint64_t seed : {1, 2, 3}) {
    CAPTURE(seed);
    Fixture at;
    tests::FakeRandom random(seed);
    tests::Sql ours(at.vfs->name());
    tests::Sql theirs = tests::Sql::reference();
    auto both = [&](const std::string& sql) {
      ours.run(sql);
      theirs.run(sql);
    };
    auto same = [&](const std::string& sql) { CHECK(ours.rows(sql) == theirs.rows(sql)); };
    both("CREATE TABLE t(id INTEGER PRIMARY KEY, body, kind)");
    both("CREATE VIRTUAL TABLE words USING fts5(text)");
    for (int round = 0; round < 60; ++round) {
      bool transaction = random.next() % 3 == 0;
      if (transaction) both("BEGIN");
      // A snapshot makes the chunks shared, so that writing has to copy them.
      store::vfs::Snapshot kept = random.next() % 4 == 0 ? at.image.snapshot() : store::vfs::Snapshot{};
      std::vector<std::uint8_t> before = tests::bytes_of(kept);
      for (int i = 0; i < 6; ++i) both(random_statement(random, transaction ? 1 : 0));
      if (transaction) both(random.next() % 3 == 0 ? "ROLLBACK" : "COMMIT");
      CHECK(tests::bytes_of(kept) == before);
      same("SELECT count(*), sum(length(body)), sum(id) FROM t");
      same("SELECT id, kind FROM t ORDER BY kind, id LIMIT 20");
      same("SELECT rowid FROM words WHERE words MATCH 'word1* OR muller' ORDER BY rowid");
    }
    same("SELECT * FROM t");
    CHECK(ours.one("PRAGMA integrity_check") == "ok");
    CHECK(ours.one("PRAGMA page_count") == std::to_string(at.image.pages()));
  }
}

TEST_CASE("an open statement reads on while other rows of its chunk are written and copied") {
  Fixture at;
  tests::Sql sql(at.vfs->name());
  sql.run("CREATE TABLE a(id INTEGER PRIMARY KEY, body); CREATE TABLE b(id INTEGER PRIMARY KEY, body)");
  sql.run(
      "WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
      " INSERT INTO a SELECT i, printf('%.900c', 'x') FROM n");
  sqlite3_stmt* statement = nullptr;
  REQUIRE(sqlite3_prepare_v2(sql.handle(), "SELECT id, body FROM a", -1, &statement, nullptr) == SQLITE_OK);
  int seen = 0;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    ++seen;
    REQUIRE(sqlite3_column_int(statement, 0) == seen);
    REQUIRE(sqlite3_column_bytes(statement, 1) == 900);
    store::vfs::Snapshot shared = at.image.snapshot();
    if (seen % 50 == 0) sql.run("INSERT INTO b(body) VALUES(printf('%.5000c', 'y'))");
  }
  CHECK(seen == 500);
  sqlite3_finalize(statement);
}

TEST_CASE("what is rolled back never reaches the image") {
  Fixture at;
  tests::Sql sql(at.vfs->name());
  sql.run("CREATE TABLE t(body)");
  at.image.take_dirty();
  sql.run("BEGIN");
  for (int i = 0; i < 200; ++i) sql.run("INSERT INTO t VALUES(printf('%.4000c', 'x'))");
  CHECK_FALSE(at.image.dirty());
  sql.run("ROLLBACK");
  CHECK_FALSE(at.image.dirty());
  sql.run("INSERT INTO t VALUES(1)");
  CHECK(at.image.take_dirty() == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("time and randomness come from what was injected") {
  Fixture at;
  sqlite3_vfs* vfs = sqlite3_vfs_find(at.vfs->name().c_str());
  REQUIRE(vfs != nullptr);
  const auto milliseconds = [&] {  // since noon, 24 November 4714 BC
    sqlite3_int64 now = 0;
    CHECK(vfs->xCurrentTimeInt64(vfs, &now) == SQLITE_OK);
    return now - 210'866'760'000'000;
  };
  CHECK(milliseconds() == at.clock.time);
  at.clock.time += 1'500;
  CHECK(milliseconds() == at.clock.time);
  tests::FakeRandom same = at.random;
  std::array<std::uint8_t, 16> drawn{};
  std::array<std::uint8_t, 16> expected{};
  CHECK(vfs->xRandomness(vfs, 16, reinterpret_cast<char*>(drawn.data())) == 16);
  same.fill(expected);
  CHECK(drawn == expected);
}

TEST_CASE("one connection at a time, one name at a time") {
  Fixture at;
  CHECK_FALSE(Vfs::create("vfs_test", at.image, at.clock, at.random));
  {
    tests::Sql first(at.vfs->name());
    first.run("CREATE TABLE t(x)");
    sqlite3* second = nullptr;
    CHECK(sqlite3_open_v2("other.db", &second, SQLITE_OPEN_READWRITE, "vfs_test") == SQLITE_CANTOPEN);
    sqlite3_close(second);
  }
  tests::Sql again(at.vfs->name());
  CHECK(again.one("SELECT count(*) FROM t") == "0");
}
