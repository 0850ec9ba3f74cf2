// A reader beside a writer: what it takes over, and how the two change places.
#include <doctest/doctest.h>

#include "tests/store/life.h"

using base::ErrorCode;
using platform::headless::MemoryStore;
using platform::headless::StoredBytes;
using store::Engine;
using tests::Life;

namespace {

Life reader_of(const Life& writer) {
  return Life(writer.host.stored, MemoryStore::Answers::at_once, Engine::Access::read_only);
}

// What a reader's follow() answers, once it shares the writer's store.
base::Result<bool> follow(Life& reader, const StoredBytes& stored) {
  reader.host.stored = stored;
  reader.sql.reset();
  std::optional<base::Result<bool>> answer;
  reader.engine->follow([&](base::Result<bool> result) { answer = std::move(result); });
  reader.host.run();
  REQUIRE(answer);
  if (*answer) reader.reopen_sql();
  return std::move(*answer);
}

bool follows(Life& reader, const Life& writer) {
  const base::Result<bool> news = follow(reader, writer.host.stored);
  REQUIRE(news);
  CHECK(reader.bytes() == writer.bytes());
  CHECK(reader.generation() == writer.generation());
  CHECK(reader.sql->one("PRAGMA integrity_check") == "ok");
  return *news;
}

}  // namespace

TEST_CASE("a reader takes over what was stored since, from the log alone") {
  Life writer;
  writer.fill(2);
  Life reader = reader_of(writer);
  CHECK_FALSE(follows(reader, writer));
  writer.commit("INSERT INTO t(body) VALUES(randomblob(300000))");  // in several parts
  CHECK(follows(reader, writer));
  CHECK_FALSE(follows(reader, writer));
  writer.commit("DELETE FROM t WHERE id = 1");
  writer.commit("VACUUM");
  CHECK(follows(reader, writer));
  CHECK(reader.count() == "2");
}

TEST_CASE("a reader of a store that was empty takes over its first commits") {
  Life writer;
  Life reader = reader_of(writer);
  CHECK_FALSE(*follow(reader, writer.host.stored));
  writer.fill(1);
  CHECK(follows(reader, writer));
}

TEST_CASE("what a reader changes in memory alone never mixes with what follows") {
  Life writer;
  writer.fill(1);
  Life reader = reader_of(writer);
  reader.sql->run("CREATE TABLE own(id); INSERT INTO t(body) VALUES('own')");
  writer.commit("INSERT INTO t(body) VALUES('stored')");
  CHECK(follows(reader, writer));
  CHECK(reader.sql->one("SELECT body FROM t WHERE id = 2") == "stored");
}

TEST_CASE("a reader goes on when the log was folded up to what it knows, and reads anew when further") {
  Life writer;
  writer.engine->set_fold_limits({.log_bytes = 1});
  writer.fill(2);
  Life reader = reader_of(writer);
  writer.engine->idle();
  REQUIRE(writer.host.folds == 1);
  CHECK_FALSE(follows(reader, writer));
  writer.commit("INSERT INTO t(body) VALUES(1)");
  CHECK(follows(reader, writer));
  writer.commit("INSERT INTO t(body) VALUES(2)");
  writer.engine->idle();
  REQUIRE(writer.host.stored.log.empty());
  CHECK(follows(reader, writer));
}

TEST_CASE("a reader reads anew after a replacement, and after another history took the store") {
  Life writer;
  writer.fill(3);
  Life reader = reader_of(writer);
  Life other;
  other.fill(6);
  CHECK(follows(reader, other));
  CHECK(follows(reader, writer));
  writer.sql.reset();
  writer.engine->replace_all(other.engine->snapshot(), [](base::Result<void> result) { REQUIRE(result); });
  CHECK(follows(reader, writer));
  CHECK(reader.count() == "6");
}

TEST_CASE("a reader stops before a damaged record, and keeps what it has when the base is damaged") {
  Life writer;
  writer.fill(2);
  Life reader = reader_of(writer);
  const auto before = reader.bytes();
  writer.commit("INSERT INTO t(body) VALUES(1)");
  StoredBytes damaged = writer.host.stored;
  damaged.log.rbegin()->second[60] ^= 1;
  CHECK_FALSE(*follow(reader, damaged));
  CHECK(reader.bytes() == before);

  damaged = writer.host.stored;
  damaged.meta = {1, 2, 3};
  CHECK(follow(reader, damaged).error().code == ErrorCode::corrupt);
  CHECK(reader.bytes() == before);
  CHECK(follows(reader, writer));
}

TEST_CASE("writer and reader change places, again and again, in one history") {
  Life first;
  first.engine->set_fold_limits({.log_bytes = 30'000});
  first.fill(1);
  Life second = reader_of(first);
  second.engine->set_fold_limits({.log_bytes = 30'000});
  Life* writer = &first;
  Life* reader = &second;
  for (int turn = 0; turn < 6; ++turn) {
    REQUIRE(writer->engine->yield());
    CHECK(writer->engine->flush(host::Durability::strict).error().code == ErrorCode::read_only);
    CHECK_FALSE(writer->engine->yield());
    follows(*reader, *writer);
    reader->engine->lead();
    reader->reopen_sql();
    std::swap(writer, reader);
    writer->commit("INSERT INTO t(body) VALUES(printf('%.9000c', 'x'))");
    writer->engine->idle();
    CHECK_FALSE(writer->engine->status().error);
    CHECK_FALSE(writer->engine->status().maintenance_error);
  }
  CHECK(first.host.folds + second.host.folds > 0);
  Life next(writer->host.stored);
  CHECK(next.count() == "7");
  CHECK_FALSE((*next.opened)->cut);
}

TEST_CASE("places change between the slices of a fold, while the file grows and shrinks by segments") {
  const Engine::FoldLimits limits{.log_bytes = 30'000, .segments = 1};
  Life first;
  first.engine->set_fold_limits(limits);
  first.fill(1);
  Life second = reader_of(first);
  second.engine->set_fold_limits(limits);
  Life* writer = &first;
  Life* reader = &second;
  for (int turn = 0; turn < 9; ++turn) {
    writer->commit(turn % 3 == 2 ? "DELETE FROM t WHERE length(body) > 8000000"
                                 : "INSERT INTO t(body) VALUES(randomblob(9000000))");
    if (turn % 3 == 2) writer->commit("VACUUM");
    if (turn % 2 == 0) follows(*reader, *writer);
    for (int slice = 0; slice < turn % 4; ++slice) writer->engine->idle();
    REQUIRE_FALSE(writer->engine->status().maintenance_error);
    REQUIRE(writer->engine->yield());
    follows(*reader, *writer);
    reader->engine->lead();
    reader->reopen_sql();
    std::swap(writer, reader);
    REQUIRE(Life(writer->host.stored).bytes() == writer->bytes());
  }
  CHECK(first.host.folds + second.host.folds > 8);
}

TEST_CASE("a reader that leads after a damaged end replaces that end") {
  Life writer;
  writer.fill(3);
  StoredBytes damaged = writer.host.stored;
  damaged.log.rbegin()->second[60] ^= 1;
  Life reader(damaged, MemoryStore::Answers::at_once, Engine::Access::read_only);
  CHECK_FALSE(*follow(reader, damaged));
  reader.engine->lead();
  reader.reopen_sql();
  reader.commit("INSERT INTO t(body) VALUES('new')");
  CHECK_FALSE(reader.engine->status().error);
  Life next(reader.host.stored);
  CHECK_FALSE((*next.opened)->cut);
  CHECK(next.bytes() == reader.bytes());
}

TEST_CASE("who has not stored everything does not yield, and once fenced sends nothing any more") {
  Life writer({}, MemoryStore::Answers::when_stepped);
  writer.fill(1);
  CHECK_FALSE(writer.engine->yield());
  writer.host.run();
  writer.commit("INSERT INTO t(body) VALUES(1)");
  writer.engine->fence();
  CHECK(writer.engine->status().error->code == ErrorCode::conflict);
  CHECK_FALSE(writer.engine->yield());
  const std::uint64_t appends = writer.host.appends + writer.host.waiting();
  writer.commit("INSERT INTO t(body) VALUES(2)");
  writer.clock.time += 100'000;
  writer.engine->idle();
  writer.host.run();
  CHECK(writer.host.appends == appends);
  CHECK(writer.count() == "3");
}

TEST_CASE("what was deleted under both is kept in memory, found out by asking, and stored again whole") {
  Life writer;
  writer.fill(2);
  Life reader = reader_of(writer);
  const auto before = writer.bytes();
  writer.host.stored = {};
  CHECK_FALSE(*follow(reader, writer.host.stored));
  CHECK(reader.bytes() == before);
  CHECK(reader.count() == "2");

  writer.engine->probe();
  REQUIRE(writer.engine->status().error);
  CHECK(writer.engine->status().error->code == ErrorCode::storage_gone);
  CHECK(writer.bytes() == before);
  writer.sql.reset();
  writer.engine->replace_all(writer.engine->snapshot(), [](base::Result<void> result) { REQUIRE(result); });
  writer.reopen_sql();
  CHECK_FALSE(writer.engine->status().error);
  CHECK_FALSE(writer.engine->status().saving);
  CHECK(Life(writer.host.stored).bytes() == before);
  writer.commit("INSERT INTO t(body) VALUES(1)");
  CHECK(follows(reader, writer));
}

TEST_CASE("asking a store that is whole adds a record and changes nothing") {
  Life writer;
  writer.fill(1);
  const auto before = writer.bytes();
  writer.engine->probe();
  CHECK_FALSE(writer.engine->status().error);
  CHECK(Life(writer.host.stored).bytes() == before);
}

TEST_CASE("of two writers on one store one history survives, and the other is told") {
  Life first;
  first.fill(1);
  Life second(first.host.stored);
  second.commit("INSERT INTO t(body) VALUES('second')");
  first.host.stored = second.host.stored;
  first.commit("INSERT INTO t(body) VALUES('first')");
  CHECK(first.engine->status().error->code == ErrorCode::conflict);
  CHECK_FALSE(second.engine->status().error);
  CHECK(Life(first.host.stored).bytes() == second.bytes());
}
