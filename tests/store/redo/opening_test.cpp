// Damaged stores: every byte of log, base and meta is suspect.
#include "store/redo/opening.h"

#include <functional>

#include <doctest/doctest.h>

#include "tests/store/life.h"

using base::ErrorCode;
using platform::headless::StoredBytes;
using store::redo::Recovered;
using tests::Life;

namespace {

base::Result<Recovered> recover(const StoredBytes& stored) {
  platform::headless::MemoryStore host;
  host.stored = stored;
  std::optional<base::Result<Recovered>> result;
  store::redo::Opening opening(nullptr, [&](base::Result<Recovered> found) { result = std::move(found); });
  host.load(opening, 0);
  REQUIRE(result);
  return std::move(*result);
}

// A base at generation 4 in two segments and five records after it; states[g] are the bytes at generation g.
struct History {
  StoredBytes stored;
  std::map<std::uint64_t, std::vector<std::uint8_t>> states;
};

History history() {
  Life life;
  History made;
  auto commit = [&](const std::string& sql) {
    life.commit(sql);
    made.states[life.generation()] = life.bytes();
  };
  commit("CREATE TABLE t(id INTEGER PRIMARY KEY, body)");
  commit("INSERT INTO t(body) VALUES(randomblob(9000000))");
  commit("INSERT INTO t(body) VALUES(1), (2)");
  life.engine->set_fold_limits({.log_bytes = 1});
  commit("INSERT INTO t(body) VALUES(3)");
  life.engine->idle();
  REQUIRE(life.host.folds == 1);
  life.engine->set_fold_limits({.log_bytes = 1U << 30});
  commit("INSERT INTO t(body) VALUES(randomblob(200000))");
  commit("INSERT INTO t(body) VALUES(4)");
  commit("DELETE FROM t WHERE id = 1");
  commit("VACUUM");
  commit("INSERT INTO t(body) VALUES(5)");
  made.stored = life.host.stored;
  return made;
}

// Opens with exactly the state before `lost`, and says what was cut.
void check_cut(const History& made, const StoredBytes& damaged, std::uint64_t lost, std::uint64_t last) {
  auto found = recover(damaged);
  REQUIRE(found);
  CHECK(found->generation == lost - 1);
  CHECK(tests::bytes_of(found->image) == made.states.at(lost - 1));
  REQUIRE(found->cut);
  CHECK(found->cut->from == lost);
  CHECK(found->cut->to == last);
  CHECK_FALSE(found->cut->reason.empty());
}

}  // namespace

TEST_CASE("an untouched store opens at its last generation, an empty one at none") {
  History made = history();
  auto found = recover(made.stored);
  REQUIRE(found);
  CHECK(found->generation == 9);
  CHECK_FALSE(found->cut);
  CHECK(tests::bytes_of(found->image) == made.states.at(9));
  auto empty = recover({});
  REQUIRE(empty);
  CHECK(empty->generation == 0);
  CHECK(empty->image.size() == 0);
}

TEST_CASE("a flipped bit anywhere in a record cuts the log there, and all before it opens") {
  History made = history();
  tests::FakeRandom random(3);
  for (const auto& [key, bytes] : made.stored.log) {
    for (int trial = 0; trial < 6; ++trial) {
      StoredBytes damaged = made.stored;
      // The head's fields first, then anywhere.
      std::size_t at = trial < 3 ? random.next() % 48 : random.next() % bytes.size();
      damaged.log[key][at] ^= static_cast<std::uint8_t>(1 << random.next() % 8);
      CAPTURE(at);
      check_cut(made, damaged, key.first, 9);
      if (key.second > 6) break;  // the big record has many like it
    }
  }
}

TEST_CASE("a missing, shortened, swapped, repeated or foreign part cuts the log there") {
  History made = history();
  auto damaged = [&](const std::function<void(StoredBytes&)>& damage) {
    StoredBytes stored = made.stored;
    damage(stored);
    return stored;
  };
  check_cut(made, damaged([](StoredBytes& s) { s.log.erase({6, 0}); }), 6, 9);
  check_cut(made, damaged([](StoredBytes& s) { s.log.erase({5, 2}); }), 5, 9);
  check_cut(made, damaged([](StoredBytes& s) { s.log.erase(s.log.lower_bound({5, 2}), s.log.end()); }), 5, 5);
  check_cut(made, damaged([](StoredBytes& s) { s.log[{7, 0}].resize(50); }), 7, 9);
  check_cut(made, damaged([](StoredBytes& s) { s.log[{7, 0}].clear(); }), 7, 9);
  check_cut(made, damaged([](StoredBytes& s) { std::swap(s.log[{6, 0}], s.log[{9, 0}]); }), 6, 9);
  check_cut(made, damaged([](StoredBytes& s) { std::swap(s.log[{5, 0}], s.log[{5, 1}]); }), 5, 9);
  check_cut(made, damaged([](StoredBytes& s) { s.log[{10, 0}] = s.log[{9, 0}]; }), 10, 10);
  check_cut(made, damaged([](StoredBytes& s) {
              s.log[{9, 1}] = {1};
              s.log[{12, 0}] = {1};
            }),
            10, 12);
  // A whole record of another history, right in itself.
  History other = history();
  check_cut(made, damaged([&](StoredBytes& s) { s.log[{6, 0}] = other.stored.log[{6, 0}]; }), 6, 9);
}

TEST_CASE("records that the base already holds are passed over") {
  History made = history();
  StoredBytes stored = made.stored;
  stored.log[{4, 0}] = {1, 2, 3};
  auto found = recover(stored);
  REQUIRE(found);
  CHECK(found->generation == 9);
  CHECK_FALSE(found->cut);
}

TEST_CASE("a damaged, missing, strange or stale segment, or meta, is corrupt and never opens") {
  History made = history();
  auto code = [&](const std::function<void(StoredBytes&)>& damage) {
    StoredBytes stored = made.stored;
    damage(stored);
    auto found = recover(stored);
    REQUIRE_FALSE(found);
    CHECK_FALSE(found.error().detail.empty());
    return found.error().code;
  };
  for (std::size_t at : {0U, 5U, 9U, 13U, 17U, 30U, 5000000U})
    CHECK(code([at](StoredBytes& s) { s.segments[0][at] ^= 4; }) == ErrorCode::corrupt);
  CHECK(code([](StoredBytes& s) { s.segments[1].back() ^= 1; }) == ErrorCode::corrupt);
  CHECK(code([](StoredBytes& s) { s.segments.erase(0); }) == ErrorCode::corrupt);
  CHECK(code([](StoredBytes& s) { s.segments.erase(1); }) == ErrorCode::corrupt);
  CHECK(code([](StoredBytes& s) { s.segments[2] = s.segments[1]; }) == ErrorCode::corrupt);
  CHECK(code([](StoredBytes& s) { std::swap(s.segments[0], s.segments[1]); }) == ErrorCode::corrupt);
  CHECK(code([](StoredBytes& s) { s.segments[1].pop_back(); }) == ErrorCode::corrupt);
  CHECK(code([](StoredBytes& s) { s.segments[1].clear(); }) == ErrorCode::corrupt);
  for (std::size_t at = 0; at < made.stored.meta.size(); ++at)
    CHECK(code([at](StoredBytes& s) { s.meta[at] ^= 16; }) == ErrorCode::corrupt);
  CHECK(code([](StoredBytes& s) { s.meta.clear(); }) == ErrorCode::corrupt);
}

TEST_CASE("after a cut the next commit replaces the damaged end, in one step, and the store is whole again") {
  History made = history();
  StoredBytes damaged = made.stored;
  damaged.log[{7, 0}][60] ^= 1;
  Life life(damaged);
  REQUIRE((*life.opened)->cut);
  CHECK((*life.opened)->generation == 6);
  life.engine->set_fold_limits({.log_bytes = 1});
  life.engine->idle();
  CHECK(life.host.folds == 0);  // the damaged records still stand behind
  Life again(life.host.stored);
  CHECK((*again.opened)->cut);

  bool broken = true;
  life.host.fault = [&](std::uint64_t) -> std::optional<base::Error> {
    if (broken) return base::Error{ErrorCode::storage_failed, ""};
    return std::nullopt;
  };
  life.commit("INSERT INTO t(body) VALUES('new')");
  CHECK(life.host.stored.log == damaged.log);
  broken = false;
  life.engine->retry();
  CHECK(life.engine->status().saved == 7);
  Life next(life.host.stored);
  CHECK((*next.opened)->generation == 7);
  CHECK_FALSE((*next.opened)->cut);
  CHECK(next.sql->one("SELECT body FROM t ORDER BY id DESC LIMIT 1") == "new");
  life.engine->idle();
  CHECK(life.host.folds == 1);
}

TEST_CASE("a newer format is told apart from damage") {
  History made = history();
  StoredBytes stored = made.stored;
  store::redo::Bytes& bytes = stored.log[{6, 0}];
  bytes.resize(bytes.size() - store::redo::kHashBytes);
  bytes[4] = 2;
  store::redo::Writer(bytes).seal();
  auto found = recover(stored);
  REQUIRE_FALSE(found);
  CHECK(found.error().code == ErrorCode::newer_version);
}
