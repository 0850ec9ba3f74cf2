#include "store/engine.h"

#include <doctest/doctest.h>

#include "tests/store/life.h"

using base::ErrorCode;
using host::Durability;
using platform::headless::MemoryStore;
using platform::headless::StoredBytes;
using store::Engine;
using tests::Life;

TEST_CASE("what was flushed is there in the next life, byte for byte") {
  Life first;
  CHECK((*first.opened)->generation == 0);
  first.fill(5);
  first.commit("DELETE FROM t WHERE id < 3");
  first.commit("VACUUM");
  CHECK(first.engine->status().saved == 8);
  CHECK_FALSE(first.engine->status().saving);

  Life second(first.host.stored);
  CHECK((*second.opened)->generation == 8);
  CHECK_FALSE((*second.opened)->cut);
  CHECK(tests::bytes_of(second.engine->snapshot()) == tests::bytes_of(first.engine->snapshot()));
  CHECK(second.count() == "3");
  CHECK(second.sql->one("PRAGMA integrity_check") == "ok");
}

TEST_CASE("reading sends nothing, a commit sends one record") {
  Life life;
  life.fill(1);
  CHECK(life.host.appends == 2);
  life.sql->run("SELECT * FROM t");
  REQUIRE(life.engine->flush(Durability::strict));
  CHECK(life.host.appends == 2);
}

TEST_CASE("Saved is said when every commit so far is stored, and not before") {
  Life life({}, MemoryStore::Answers::when_stepped);
  life.fill(2);
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
    life.fill(6);
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
    if (carried_out > 0) CHECK(next.count() == std::to_string(carried_out - 1));
  }
}

TEST_CASE("after an aborted transaction nothing later stands alone; all is kept and sent again in order") {
  Life life({}, MemoryStore::Answers::when_stepped);
  bool broken = true;
  life.host.fault = [&](std::uint64_t generation) -> std::optional<base::Error> {
    if (broken && generation == 3) return base::Error{ErrorCode::storage_failed, "aborted"};
    return std::nullopt;
  };
  life.fill(5);
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
  CHECK(life.count() == "5");
}

TEST_CASE("a full store is told apart, tried again with growing pauses and at each edit, and loses nothing") {
  Life life;
  life.fill(1);
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
  CHECK(next.count() == "3");
}

TEST_CASE("a second writer is fenced off: conflict, and nothing is sent any more") {
  Life life;
  life.fill(1);
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
  life.fill(0);
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
  CHECK(life.count() == "2");
}

TEST_CASE("a read-only engine shows what is stored and refuses to flush") {
  Life writer;
  writer.fill(2);
  writer.sql.reset();
  StoredBytes stored = writer.host.stored;
  Life reader(stored, MemoryStore::Answers::at_once, Engine::Access::read_only);
  CHECK(reader.count() == "2");
  CHECK(reader.engine->flush(Durability::strict).error().code == ErrorCode::read_only);
  base::Result<void> replaced;
  reader.engine->replace_all({}, [&](base::Result<void> result) { replaced = std::move(result); });
  CHECK(replaced.error().code == ErrorCode::read_only);
}

TEST_CASE("opening reports progress up to the whole, and the store's own failure") {
  Life first;
  first.fill(3);
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
