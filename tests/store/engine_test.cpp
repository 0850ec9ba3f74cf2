#include "store/engine.h"

#include <doctest/doctest.h>

#include "platform/headless/memory_store.h"
#include "tests/store/support.h"
#include "tests/support/fakes.h"

using base::ErrorCode;
using host::Durability;
using platform::headless::MemoryStore;
using platform::headless::StoredBytes;
using store::Engine;

namespace {

// One life of the program: opens what is stored, ends without ceremony.
struct Life {
  explicit Life(StoredBytes stored = {}, MemoryStore::Answers answers = MemoryStore::Answers::at_once,
                Engine::Access access = Engine::Access::writer)
      : host(answers) {
    host.stored = std::move(stored);
    engine = std::move(
        *Engine::create("life " + std::to_string(reinterpret_cast<std::uintptr_t>(this)), host, clock, random));
    engine->observe([this](const Engine::Status& status) { seen.push_back(status); });
    engine->open(access, nullptr, [this](base::Result<Engine::Opened> result) { opened = std::move(result); });
    host.run();
    REQUIRE(opened);
    if (opened->has_value()) sql = std::make_unique<tests::Sql>(engine->vfs_name());
  }
  void commit(const std::string& statement, Durability durability = Durability::strict) {
    sql->run(statement);
    REQUIRE(engine->flush(durability));
  }
  void reopen_sql() {
    sql.reset();
    sql = std::make_unique<tests::Sql>(engine->vfs_name());
  }

  tests::FakeClock clock;
  tests::FakeRandom random;
  MemoryStore host;
  std::unique_ptr<Engine> engine;
  std::optional<base::Result<Engine::Opened>> opened;
  std::vector<Engine::Status> seen;
  std::unique_ptr<tests::Sql> sql;
};

// A table in generation 1, then `commits` rows, one a generation; row i is as long as a few pages.
void fill(Life& life, int commits) {
  life.commit("CREATE TABLE t(id INTEGER PRIMARY KEY, body)");
  for (int i = 0; i < commits; ++i) life.commit("INSERT INTO t(body) VALUES(printf('%.9000c', 'x'))");
}

std::string count(Life& life) { return life.sql->one("SELECT count(*) FROM t"); }

}  // namespace

TEST_CASE("what was flushed is there in the next life, byte for byte") {
  Life first;
  CHECK((*first.opened)->generation == 0);
  fill(first, 5);
  first.commit("DELETE FROM t WHERE id < 3");
  first.commit("VACUUM");
  CHECK(first.engine->status().saved == 8);
  CHECK_FALSE(first.engine->status().saving);

  Life second(first.host.stored);
  CHECK((*second.opened)->generation == 8);
  CHECK_FALSE((*second.opened)->cut);
  CHECK(tests::bytes_of(second.engine->snapshot()) == tests::bytes_of(first.engine->snapshot()));
  CHECK(count(second) == "3");
  CHECK(second.sql->one("PRAGMA integrity_check") == "ok");
}

TEST_CASE("reading sends nothing, a commit sends one record") {
  Life life;
  fill(life, 1);
  CHECK(life.host.appends == 2);
  life.sql->run("SELECT * FROM t");
  REQUIRE(life.engine->flush(Durability::strict));
  CHECK(life.host.appends == 2);
}

TEST_CASE("Saved is said when every commit so far is stored, and not before") {
  Life life({}, MemoryStore::Answers::when_stepped);
  fill(life, 2);
  CHECK(life.engine->status().generation == 3);
  CHECK(life.engine->status().saved == 0);
  CHECK(life.engine->status().saving);
  life.host.step();
  CHECK(life.engine->status().saved == 1);
  CHECK(life.engine->status().saving);
  life.host.run();
  CHECK(life.engine->status().saved == 3);
  CHECK_FALSE(life.engine->status().saving);
  CHECK_FALSE(life.seen.back().saving);
}

TEST_CASE("a crash at any moment leaves a prefix of the commits, and all those that were said to be saved") {
  for (int carried_out = 0; carried_out <= 7; ++carried_out) {
    Life life({}, MemoryStore::Answers::when_stepped);
    fill(life, 6);
    for (int i = 0; i < carried_out; ++i) life.host.step();
    CHECK(life.engine->status().saved == static_cast<std::uint64_t>(carried_out));
    StoredBytes stored = life.host.stored;
    life.sql.reset();
    life.engine.reset();

    Life next(stored);
    REQUIRE(*next.opened);
    CHECK((*next.opened)->generation == static_cast<std::uint64_t>(carried_out));
    CHECK_FALSE((*next.opened)->cut);
    CHECK(next.sql->one("PRAGMA integrity_check") == "ok");
    if (carried_out > 0) CHECK(count(next) == std::to_string(carried_out - 1));
  }
}

TEST_CASE("after an aborted transaction nothing later stands alone; all is kept and sent again in order") {
  Life life({}, MemoryStore::Answers::when_stepped);
  bool broken = true;
  life.host.fault = [&](std::uint64_t generation) -> std::optional<base::Error> {
    if (broken && generation == 3) return base::Error{ErrorCode::storage_failed, "aborted"};
    return std::nullopt;
  };
  fill(life, 5);
  life.host.run();
  CHECK(life.engine->status().saved == 2);
  CHECK(life.engine->status().saving);
  CHECK(life.engine->status().error->detail == "aborted");
  CHECK(life.host.stored.log.rbegin()->first.first == 2);
  {
    StoredBytes crashed = life.host.stored;
    life.sql.reset();
    MemoryStore other;
    other.stored = crashed;
    auto engine = std::move(*Engine::create("crashed", other, life.clock, life.random));
    std::uint64_t generation = 0;
    engine->open(Engine::Access::writer, nullptr, [&](base::Result<Engine::Opened> r) { generation = r->generation; });
    CHECK(generation == 2);
    life.reopen_sql();
  }

  broken = false;
  life.engine->idle();  // too early
  CHECK(life.host.waiting() == 0);
  life.clock.time += 1'000;
  life.engine->idle();
  CHECK(life.host.waiting() == 1);  // a probe
  life.host.run();
  CHECK(life.engine->status().saved == 6);
  CHECK_FALSE(life.engine->status().error);
  CHECK_FALSE(life.engine->status().saving);
  CHECK(count(life) == "5");
}

TEST_CASE("a full store is told apart, tried again with growing pauses and at each edit, and loses nothing") {
  Life life;
  fill(life, 1);
  int asked = 0;
  bool full = true;
  life.host.fault = [&](std::uint64_t) -> std::optional<base::Error> {
    ++asked;
    if (full) return base::Error{ErrorCode::storage_full, ""};
    return std::nullopt;
  };
  life.commit("INSERT INTO t(body) VALUES(1)");
  CHECK(life.engine->status().error->code == ErrorCode::storage_full);
  CHECK(asked == 1);
  for (base::Millis wait : {1'000, 2'000, 4'000, 8'000, 16'000, 30'000, 30'000}) {
    int before = asked;
    life.clock.time += wait - 1;
    life.engine->idle();
    CHECK(asked == before);
    life.clock.time += 1;
    life.engine->idle();
    CHECK(asked == before + 1);
  }
  life.commit("INSERT INTO t(body) VALUES(2)");
  CHECK(asked == 9);
  full = false;
  life.engine->retry();
  CHECK(life.engine->status().saved == 4);
  CHECK_FALSE(life.engine->status().error);
  Life next(life.host.stored, MemoryStore::Answers::at_once);
  CHECK(count(next) == "3");
}

TEST_CASE("a second writer is fenced off: conflict, and nothing is sent any more") {
  Life life;
  fill(life, 1);
  life.host.stored.log[{3, 0}] = {1, 2, 3};
  life.commit("INSERT INTO t(body) VALUES(1)");
  CHECK(life.engine->status().error->code == ErrorCode::conflict);
  life.commit("INSERT INTO t(body) VALUES(1)");
  life.clock.time += 100'000;
  life.engine->idle();
  life.engine->retry();
  CHECK(life.engine->status().error->code == ErrorCode::conflict);
  CHECK(life.host.stored.log.rbegin()->first.first == 3);
}

TEST_CASE("relaxed commits are hardened by one strict one, asked for or at idle") {
  Life life;
  fill(life, 0);
  life.commit("INSERT INTO t(body) VALUES(1)", Durability::relaxed);
  CHECK(life.engine->status().saving);
  CHECK(life.host.strict_appends == 1);
  REQUIRE(life.engine->flush(Durability::strict));
  CHECK(life.host.strict_appends == 2);
  CHECK_FALSE(life.engine->status().saving);
  life.commit("INSERT INTO t(body) VALUES(1)", Durability::relaxed);
  life.engine->idle();
  CHECK(life.host.strict_appends == 3);
  CHECK_FALSE(life.engine->status().saving);
  CHECK(count(life) == "2");
}

TEST_CASE("a read-only engine shows what is stored and refuses to flush") {
  Life writer;
  fill(writer, 2);
  writer.sql.reset();
  StoredBytes stored = writer.host.stored;
  Life reader(stored, MemoryStore::Answers::at_once, Engine::Access::read_only);
  CHECK(count(reader) == "2");
  CHECK(reader.engine->flush(Durability::strict).error().code == ErrorCode::read_only);
  base::Result<void> replaced;
  reader.engine->replace_all({}, [&](base::Result<void> result) { replaced = std::move(result); });
  CHECK(replaced.error().code == ErrorCode::read_only);
}

TEST_CASE("opening reports progress up to the whole, and the store's own failure") {
  Life first;
  fill(first, 3);
  MemoryStore host;
  host.stored = first.host.stored;
  std::uint64_t done = 0, total = 1;
  auto engine = std::move(*Engine::create("progress", host, first.clock, first.random));
  engine->open(
      Engine::Access::writer, [&](std::uint64_t d, std::uint64_t t) { done = d, total = t; },
      [](base::Result<Engine::Opened>) {});
  CHECK(done == total);
  CHECK(total > 27'000);
}
