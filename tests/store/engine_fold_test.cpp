// Folding the log into the base, and replacing everything.
#include <doctest/doctest.h>

#include "tests/store/life.h"

using base::ErrorCode;
using platform::headless::MemoryStore;
using platform::headless::StoredBytes;
using tests::Life;

namespace {

constexpr std::uint64_t kThreshold = 200'000;

// About `mebibytes` of rows in one commit.
void grow(Life& life, int mebibytes) {
  life.commit("WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < " +
              std::to_string(mebibytes * 16) + ") INSERT INTO t(body) SELECT hex(randomblob(32000)) FROM n");
}

// The bytes of a database with one table `kept` of `rows` rows.
store::vfs::Snapshot other_database(int rows) {
  Life life;
  life.commit("CREATE TABLE kept(id INTEGER PRIMARY KEY)");
  for (int i = 0; i < rows; ++i) life.commit("INSERT INTO kept DEFAULT VALUES");
  return life.engine->snapshot();
}

}  // namespace

TEST_CASE("a long log is folded at idle: the next life opens from segments and reads the same bytes") {
  Life life;
  life.engine->set_fold_limits({.log_bytes = kThreshold});
  life.fill(0);
  grow(life, 20);
  life.engine->idle();
  CHECK(life.host.folds == 1);
  CHECK(life.host.stored.log.empty());
  CHECK(life.host.stored.segments.size() == 3);
  CHECK(life.engine->status().log_bytes == 0);

  Life next(life.host.stored);
  REQUIRE(*next.opened);
  CHECK((*next.opened)->generation == 2);
  CHECK(next.bytes() == life.bytes());
  CHECK(next.sql->one("PRAGMA integrity_check") == "ok");
}

TEST_CASE("a short log is not folded; what is not stored yet is folded behind it, or not at all") {
  Life life({}, MemoryStore::Answers::when_stepped);
  life.engine->set_fold_limits({.log_bytes = kThreshold});
  life.fill(3);
  life.host.run();
  life.engine->idle();
  CHECK(life.host.waiting() == 0);
  grow(life, 1);
  bool full = true;
  life.host.fault = [&](std::uint64_t) -> std::optional<base::Error> {
    if (full) return base::Error{ErrorCode::storage_full, ""};
    return std::nullopt;
  };
  life.engine->idle();
  CHECK(life.host.waiting() == 2);
  life.host.step();
  full = false;
  life.host.step();
  CHECK(life.host.folds == 0);
  CHECK(life.engine->status().maintenance_error->code == ErrorCode::conflict);
  CHECK(Life(life.host.stored).count() == "3");
  life.clock.time += 60'000;
  life.engine->idle();  // sends the commit again
  life.host.run();
  life.engine->idle();
  life.host.run();
  CHECK(life.host.folds == 1);
  CHECK(Life(life.host.stored).bytes() == life.bytes());
}

TEST_CASE("a fold writes only the segments that changed since the last one") {
  Life life;
  life.engine->set_fold_limits({.log_bytes = kThreshold});
  life.fill(0);
  grow(life, 24);
  life.engine->idle();
  StoredBytes before = life.host.stored;
  REQUIRE(before.segments.size() == 4);
  life.commit("UPDATE t SET body = hex(randomblob(32000)) WHERE id <= 8");
  life.engine->idle();
  REQUIRE(life.host.folds == 2);
  int changed = 0;
  for (const auto& [index, bytes] : life.host.stored.segments) changed += bytes != before.segments[index] ? 1 : 0;
  CHECK(changed == 1);
  CHECK(Life(life.host.stored).bytes() == life.bytes());
}

TEST_CASE("edits go on while a fold runs: it shows the state of its start, and the log goes on from there") {
  Life life({}, MemoryStore::Answers::when_stepped);
  life.engine->set_fold_limits({.log_bytes = kThreshold});
  life.fill(0);
  grow(life, 9);
  life.host.run();
  life.engine->idle();
  REQUIRE(life.host.waiting() == 1);
  CHECK(life.engine->status().folding);
  life.commit("UPDATE t SET body = 'short' WHERE id % 3 = 0");
  life.commit("DELETE FROM t WHERE id > 100");
  life.host.run();
  CHECK_FALSE(life.engine->status().folding);
  CHECK(life.host.stored.generation == 2);
  CHECK(life.host.stored.log.begin()->first.first == 3);
  CHECK(life.engine->status().log_bytes > 0);
  CHECK(Life(life.host.stored).bytes() == life.bytes());

  grow(life, 1);
  life.host.run();
  life.engine->idle();
  life.host.run();
  CHECK(life.host.stored.generation == 5);
  CHECK(Life(life.host.stored).bytes() == life.bytes());
}

TEST_CASE("a file that shrinks and grows again over many folds stays what it is") {
  Life life;
  life.engine->set_fold_limits({.log_bytes = kThreshold});
  life.fill(0);
  for (int round = 0; round < 4; ++round) {
    grow(life, round % 2 == 0 ? 17 : 3);
    if (round % 2 == 0) life.engine->idle();
    life.commit("DELETE FROM t WHERE id % 16 <> " + std::to_string(round));
    life.commit("VACUUM");
    if (round % 2 == 1) life.engine->idle();
    Life next(life.host.stored);
    CHECK(next.bytes() == life.bytes());
    CHECK(next.sql->one("PRAGMA integrity_check") == "ok");
  }
  CHECK(life.host.folds >= 3);
}

TEST_CASE("a fold that fails leaves log and base as they were, is reported, and is tried again a minute later") {
  Life life;
  life.engine->set_fold_limits({.log_bytes = kThreshold});
  life.fill(0);
  grow(life, 9);
  bool full = true;
  life.host.fault = [&](std::uint64_t) -> std::optional<base::Error> {
    if (full) return base::Error{ErrorCode::storage_full, ""};
    return std::nullopt;
  };
  life.engine->idle();
  CHECK(life.engine->status().maintenance_error->code == ErrorCode::storage_full);
  CHECK_FALSE(life.engine->status().error);
  CHECK_FALSE(life.engine->status().saving);
  CHECK(Life(life.host.stored).bytes() == life.bytes());
  full = false;
  life.engine->idle();
  CHECK(life.host.folds == 0);
  life.clock.time += 60'000;
  life.engine->idle();
  CHECK(life.host.folds == 1);
  CHECK_FALSE(life.engine->status().maintenance_error);
  CHECK(Life(life.host.stored).bytes() == life.bytes());
}

TEST_CASE("replacing everything stores the new base, drops the log, swaps the memory, and the log goes on") {
  Life life;
  life.fill(3);
  store::vfs::Snapshot image = other_database(2);
  bool done = false;
  life.sql.reset();
  life.engine->replace_all(image, [&](base::Result<void> result) { done = result.has_value(); });
  REQUIRE(done);
  life.reopen_sql();
  CHECK(life.sql->one("SELECT count(*) FROM kept") == "2");
  CHECK(life.generation() == 5);
  CHECK(life.host.stored.log.empty());
  life.commit("INSERT INTO kept DEFAULT VALUES");
  Life next(life.host.stored);
  CHECK((*next.opened)->generation == 6);
  CHECK(next.sql->one("SELECT count(*) FROM kept") == "3");
}

TEST_CASE("a replacement that fails keeps the old, stored and in memory, and what was committed meanwhile") {
  Life life({}, MemoryStore::Answers::when_stepped);
  life.fill(3);
  life.host.run();
  life.host.fault = [](std::uint64_t generation) -> std::optional<base::Error> {
    if (generation == 5) return base::Error{ErrorCode::storage_full, ""};
    return std::nullopt;
  };
  StoredBytes before = life.host.stored;
  std::optional<base::Result<void>> outcome;
  life.engine->replace_all(other_database(2), [&](base::Result<void> result) { outcome = std::move(result); });
  CHECK(life.engine->status().replacing);
  CHECK(life.engine->status().saving);
  life.commit("INSERT INTO t(body) VALUES(1)");
  life.host.step();
  REQUIRE(outcome);
  CHECK(outcome->error().code == ErrorCode::storage_full);
  CHECK(life.host.stored.log == before.log);
  life.host.fault = nullptr;
  life.host.run();
  CHECK(life.count() == "4");
  CHECK(life.engine->status().saved == 5);
  Life next(life.host.stored);
  CHECK(next.count() == "4");
}

TEST_CASE("a replacement waits for a running fold, and a second one is refused") {
  Life life({}, MemoryStore::Answers::when_stepped);
  life.engine->set_fold_limits({.log_bytes = kThreshold});
  life.fill(0);
  grow(life, 9);
  life.host.run();
  life.engine->idle();
  REQUIRE(life.engine->status().folding);
  bool done = false;
  life.sql.reset();
  life.engine->replace_all(other_database(1), [&](base::Result<void> result) { done = result.has_value(); });
  std::optional<base::Result<void>> second;
  life.engine->replace_all(other_database(1), [&](base::Result<void> result) { second = std::move(result); });
  CHECK(second->error().code == ErrorCode::conflict);
  life.host.run();
  CHECK(done);
  CHECK(life.host.stored.generation == 3);
  CHECK(life.host.stored.segments.size() == 1);
  life.reopen_sql();
  CHECK(Life(life.host.stored).sql->one("SELECT count(*) FROM kept") == "1");
}

TEST_CASE("commits that could not be saved are forgotten once a replacement stands") {
  Life life;
  life.fill(2);
  bool broken = true;
  life.host.fault = [&](std::uint64_t) -> std::optional<base::Error> {
    if (broken) return base::Error{ErrorCode::storage_failed, "lost"};
    return std::nullopt;
  };
  life.commit("INSERT INTO t(body) VALUES(1)");
  CHECK(life.engine->status().error);
  broken = false;
  bool done = false;
  life.sql.reset();
  life.engine->replace_all(other_database(3), [&](base::Result<void> result) { done = result.has_value(); });
  REQUIRE(done);
  CHECK_FALSE(life.engine->status().error);
  CHECK_FALSE(life.engine->status().saving);
  life.clock.time += 100'000;
  life.engine->idle();
  life.reopen_sql();
  life.commit("INSERT INTO kept DEFAULT VALUES");
  CHECK(Life(life.host.stored).sql->one("SELECT count(*) FROM kept") == "4");
}

TEST_CASE("a file that is only cut, with no page written, keeps its base right, in this life and in the next") {
  constexpr std::uint64_t kCut = store::redo::kSegmentBytes + 5 * store::vfs::kPageSize;
  for (bool reopen : {false, true}) {
    CAPTURE(reopen);
    Life first;
    first.engine->set_fold_limits({.log_bytes = 1});
    first.fill(0);
    grow(first, 20);
    first.engine->idle();
    REQUIRE(first.host.stored.segments.size() == 3);
    sqlite3_file* file = nullptr;
    REQUIRE(sqlite3_file_control(first.sql->handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK);
    REQUIRE(file->pMethods->xTruncate(file, static_cast<sqlite3_int64>(kCut)) == SQLITE_OK);
    REQUIRE(first.engine->flush(host::Durability::strict));
    REQUIRE(first.bytes().size() == kCut);
    std::unique_ptr<Life> second = Life::of_bytes(first.host.stored);
    Life& life = reopen ? *second : first;
    life.engine->set_fold_limits({.log_bytes = 1});
    life.engine->idle();
    CHECK(life.host.stored.log.empty());
    CHECK(life.host.stored.segments.size() == 2);
    std::unique_ptr<Life> next = Life::of_bytes(life.host.stored);
    REQUIRE(*next->opened);
    CHECK(next->bytes() == first.bytes());
  }
}

TEST_CASE("the late answer to a commit that a replacement made void disturbs nothing") {
  Life life({}, MemoryStore::Answers::when_stepped);
  life.fill(1);
  life.host.run();
  bool broken = true;
  life.host.fault = [&](std::uint64_t) -> std::optional<base::Error> {
    if (broken) return base::Error{ErrorCode::storage_failed, "lost"};
    return std::nullopt;
  };
  life.commit("INSERT INTO t(body) VALUES(1)");
  life.host.run();
  broken = false;
  life.sql.reset();
  life.engine->replace_all(other_database(1), [](base::Result<void> result) { CHECK(result); });
  life.engine->retry();  // is carried out after the replacement
  REQUIRE(life.host.waiting() == 2);
  life.host.run();
  CHECK_FALSE(life.engine->status().error);
  life.reopen_sql();
  broken = true;
  life.commit("INSERT INTO kept DEFAULT VALUES");
  life.host.run();
  CHECK(life.engine->status().error);
  broken = false;
  life.engine->retry();
  life.host.run();
  CHECK_FALSE(life.engine->status().saving);
  CHECK(Life(life.host.stored).sql->one("SELECT count(*) FROM kept") == "2");
}
