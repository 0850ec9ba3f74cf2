// Damaged stores: every byte of log, base and meta is suspect.
#include "store/redo/opening.h"

#include <functional>

#include <doctest/doctest.h>

#include "tests/store/redo/damage.h"

using base::ErrorCode;
using platform::headless::StoredBytes;
using tests::Life;
using tests::recover;

namespace {

// A base at generation 4 in two segments and five records after it; states[g] are the bytes at generation g.
struct Past {
  StoredBytes stored;
  std::map<std::uint64_t, std::vector<std::uint8_t>> states;
};

Past history() {
  Life life;
  Past made;
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
void check_cut(const Past& made, const StoredBytes& damaged, std::uint64_t lost, std::uint64_t count = 1) {
  auto found = recover(damaged);
  REQUIRE(found);
  CHECK_FALSE(found->damage);
  CHECK(found->generation == lost - 1);
  CHECK(tests::bytes_of(found->image) == made.states.at(lost - 1));
  REQUIRE(found->cut);
  CHECK(found->cut->from == lost);
  CHECK(found->cut->count == count);
  CHECK_FALSE(found->cut->reason.empty());
}

// The same, but intact commits follow, so that nothing goes on by itself.
void check_gap(const Past& made, const StoredBytes& damaged, std::uint64_t lost) {
  auto found = recover(damaged);
  REQUIRE(found);
  REQUIRE(found->damage);
  CHECK_FALSE(found->damage->places.empty());
  CHECK(found->damage->lost == 10 - lost);
  CHECK(found->damage->intact_generation == lost - 1);
  REQUIRE(found->damage->intact);
  CHECK(tests::bytes_of(*found->damage->intact) == made.states.at(lost - 1));
  CHECK(found->damage->readable.size() == made.states.at(9).size());
}

}  // namespace

TEST_CASE("an untouched store opens at its last generation, an empty one at none") {
  Past made = history();
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

TEST_CASE("a flipped bit in the last record cuts it off, in an earlier one it is damage, and all before is whole") {
  Past made = history();
  tests::FakeRandom random(3);
  for (const auto& [key, bytes] : made.stored.log) {
    for (int trial = 0; trial < 6; ++trial) {
      StoredBytes damaged = made.stored;
      // The head's fields first, then anywhere.
      std::size_t at = trial < 3 ? random.next() % 48 : random.next() % bytes.size();
      damaged.log[key][at] ^= static_cast<std::uint8_t>(1 << random.next() % 8);
      CAPTURE(at);
      if (key.first == 9)
        check_cut(made, damaged, 9);
      else
        check_gap(made, damaged, key.first);
      if (key.second > 6) break;  // the big record has many like it
    }
  }
}

TEST_CASE("a missing, shortened, swapped, repeated or foreign part cuts the log's end, and is damage before it") {
  Past made = history();
  auto damaged = [&](const std::function<void(StoredBytes&)>& damage) {
    StoredBytes stored = made.stored;
    damage(stored);
    return stored;
  };
  check_gap(made, damaged([](StoredBytes& s) { s.log.erase({6, 0}); }), 6);
  check_gap(made, damaged([](StoredBytes& s) { s.log.erase({5, 2}); }), 5);
  check_cut(made, damaged([](StoredBytes& s) { s.log.erase(s.log.lower_bound({5, 2}), s.log.end()); }), 5);
  check_cut(made, damaged([](StoredBytes& s) { s.log[{9, 0}].resize(50); }), 9);
  check_cut(made, damaged([](StoredBytes& s) { s.log[{9, 0}].clear(); }), 9);
  check_gap(made, damaged([](StoredBytes& s) { std::swap(s.log[{6, 0}], s.log[{9, 0}]); }), 6);
  check_gap(made, damaged([](StoredBytes& s) { std::swap(s.log[{5, 0}], s.log[{5, 1}]); }), 5);
  check_cut(made, damaged([](StoredBytes& s) { s.log[{10, 0}] = s.log[{9, 0}]; }), 10);
  check_cut(made, damaged([](StoredBytes& s) {
              s.log[{9, 1}] = {1};
              s.log[{12, 0}] = {1};
              s.log[{15, 0}] = {1};
            }),
            10, 2);
  // A whole record of another history, right in itself.
  Past other = history();
  check_gap(made, damaged([&](StoredBytes& s) { s.log[{6, 0}] = other.stored.log[{6, 0}]; }), 6);
}

TEST_CASE("records that the base already holds are passed over") {
  Past made = history();
  StoredBytes stored = made.stored;
  stored.log[{4, 0}] = {1, 2, 3};
  auto found = recover(stored);
  REQUIRE(found);
  CHECK(found->generation == 9);
  CHECK_FALSE(found->cut);
}

TEST_CASE("a damaged, missing, strange or stale segment, or meta, is damage and never opens") {
  Past made = history();
  auto place = [&](const std::function<void(StoredBytes&)>& damage) {
    StoredBytes stored = made.stored;
    damage(stored);
    auto found = recover(stored);
    REQUIRE(found);
    REQUIRE(found->damage);
    CHECK_FALSE(found->damage->intact);
    CHECK(found->damage->newest == 9);
    REQUIRE_FALSE(found->damage->places.empty());
    return found->damage->places.front();
  };
  for (std::size_t at : {0U, 5U, 9U, 13U, 17U, 30U, 5000000U})
    CHECK(place([at](StoredBytes& s) { s.segments[0][at] ^= 4; }) == "segment 0: hash");
  CHECK(place([](StoredBytes& s) { s.segments[1].back() ^= 1; }) == "segment 1: hash");
  CHECK(place([](StoredBytes& s) { s.segments.erase(0); }) == "segment 0: missing");
  CHECK(place([](StoredBytes& s) { s.segments.erase(1); }) == "segment 1: missing");
  CHECK(place([](StoredBytes& s) { s.segments[2] = s.segments[1]; }) == "segment 2: not in meta");
  CHECK(place([](StoredBytes& s) { s.segments[0xffffffff] = s.segments[1]; }) == "segment 4294967295: not in meta");
  CHECK(place([](StoredBytes& s) { std::swap(s.segments[0], s.segments[1]); }) == "segment 0: index");
  CHECK(place([](StoredBytes& s) { s.segments[1].pop_back(); }) == "segment 1: hash");
  CHECK(place([](StoredBytes& s) { s.segments[1].clear(); }) == "segment 1: hash");
  for (std::size_t at = 0; at < made.stored.meta.size(); ++at)
    CHECK(place([at](StoredBytes& s) { s.meta[at] ^= 16; }) == "meta: hash");
  CHECK(place([](StoredBytes& s) { s.meta.clear(); }) == "segment 0: not in meta");
}

TEST_CASE("what a load finds lost beside pages is damage, and a reader keeps what it has in memory") {
  const base::Error lost{ErrorCode::corrupt, "meta, base and log: missing"};
  std::optional<base::Result<store::redo::Recovered>> found;
  store::redo::Opening opening(nullptr,
                               [&](base::Result<store::redo::Recovered> result) { found = std::move(result); });
  opening.on_meta({});
  opening.on_loaded(lost);
  REQUIRE(found);
  REQUIRE(*found);
  REQUIRE((*found)->damage);
  CHECK((*found)->damage->places == std::vector<std::string>{lost.detail});
  CHECK((*found)->damage->readable.size() == 0);
  CHECK_FALSE((*found)->damage->intact);

  Life reader(history().stored, Life::Store::Answers::at_once, Life::Engine::Access::read_only);
  reader.host.stored = {};
  reader.host.stored.log[{30, 0}] = {1};  // nothing that can be believed
  std::optional<base::Result<bool>> news;
  reader.engine->follow([&](base::Result<bool> result) { news = std::move(result); });
  REQUIRE(news);
  REQUIRE(*news);
  CHECK_FALSE(**news);
}

TEST_CASE("of a damaged base everything else can still be read") {
  Past made = history();
  made.stored.log.erase(made.stored.log.lower_bound({7, 0}), made.stored.log.end());
  const std::vector<std::uint8_t>& whole = made.states.at(6);
  auto readable = [&](const std::function<void(StoredBytes&)>& damage) {
    StoredBytes stored = made.stored;
    damage(stored);
    auto found = recover(stored);
    REQUIRE(found);
    REQUIRE(found->damage);
    return tests::bytes_of(found->damage->readable);
  };
  CHECK(readable([](StoredBytes& s) { s.meta[3] ^= 1; }) == whole);
  CHECK(readable([](StoredBytes& s) { std::swap(s.segments[0], s.segments[1]); }) == whole);
  // One bit of the base: one page of the database.
  std::vector<std::uint8_t> flipped = readable([](StoredBytes& s) { s.segments[0][5'000'000] ^= 4; });
  flipped[5'000'000 - 24] ^= 4;
  CHECK(flipped == whole);
  std::vector<std::uint8_t> lost = readable([](StoredBytes& s) { s.segments.erase(1); });
  CHECK(lost.size() == whole.size());
  CHECK(std::equal(whole.begin(), whole.begin() + 8'000'000, lost.begin()));
}

TEST_CASE("a damaged store takes nothing but a replacement of everything, and is whole after it") {
  Past made = history();
  for (const bool in_log : {true, false}) {
    StoredBytes damaged = made.stored;
    if (in_log)
      damaged.log[{6, 0}][60] ^= 1;
    else
      damaged.segments[0][60] ^= 1;
    const auto life = Life::of_bytes(damaged);
    REQUIRE((*life->opened)->damage);
    life->engine->set_fold_limits({.log_bytes = 1});
    life->engine->idle();
    const auto flushed = life->engine->flush(host::Durability::strict);
    REQUIRE_FALSE(flushed);
    CHECK(flushed.error().code == ErrorCode::corrupt);
    CHECK(life->host.stored.log == damaged.log);
    CHECK(life->host.stored.segments == damaged.segments);
    const auto replacement = recover(made.stored)->image;
    life->host.fault = [](std::uint64_t) { return base::Error{ErrorCode::storage_full, ""}; };
    std::optional<base::Result<void>> replaced;
    life->engine->replace_all(replacement, [&](base::Result<void> result) { replaced = std::move(result); });
    REQUIRE(replaced);
    CHECK_FALSE(*replaced);
    CHECK(life->host.stored.log == damaged.log);
    life->host.fault = nullptr;
    life->engine->replace_all(replacement, [&](base::Result<void> result) { replaced = std::move(result); });
    CHECK(*replaced);
    life->reopen_sql();
    life->commit("INSERT INTO t(body) VALUES('new')");
    Life next(life->host.stored);
    CHECK_FALSE((*next.opened)->damage);
    CHECK_FALSE((*next.opened)->cut);
    CHECK(next.sql->one("SELECT body FROM t ORDER BY id DESC LIMIT 1") == "new");
  }
}

TEST_CASE("a store whose end is damaged can be replaced at once") {
  Past made = history();
  made.stored.log[{9, 0}][60] ^= 1;
  made.stored.log[{10, 0}] = {1};
  Life life(made.stored);
  std::optional<base::Result<void>> replaced;
  life.engine->replace_all(recover(history().stored)->image,
                           [&](base::Result<void> result) { replaced = std::move(result); });
  REQUIRE(replaced);
  CHECK(*replaced);
  CHECK(life.host.stored.log.empty());
}

TEST_CASE("a stray key far ahead is one change at most, and what replaces the store takes commits") {
  constexpr std::uint64_t kFarAhead = (std::uint64_t{1} << 53) - 10;
  Past made = history();
  StoredBytes damaged = made.stored;
  damaged.log[{kFarAhead, 0}] = damaged.log[{9, 0}];
  check_cut(made, damaged, 10);
  damaged.log[{6, 0}][60] ^= 1;
  const auto found = recover(damaged);
  REQUIRE(found);
  REQUIRE(found->damage);
  CHECK(found->damage->newest == 9);
  CHECK(found->damage->lost == 5);
  const auto life = Life::of_bytes(damaged);
  std::optional<base::Result<void>> replaced;
  life->engine->replace_all(recover(made.stored)->image,
                            [&](base::Result<void> result) { replaced = std::move(result); });
  REQUIRE(replaced);
  CHECK(*replaced);
  CHECK(life->host.stored.log.empty());
  life->reopen_sql();
  life->commit("INSERT INTO t(body) VALUES('new')");
  CHECK(life->engine->status().saved == 11);
}

TEST_CASE("after a cut the next commit replaces the damaged end, in one step, and the store is whole again") {
  Past made = history();
  StoredBytes damaged = made.stored;
  damaged.log[{9, 0}][60] ^= 1;
  Life life(damaged);
  REQUIRE((*life.opened)->cut);
  CHECK((*life.opened)->generation == 8);
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
  CHECK(life.engine->status().saved == 9);
  Life next(life.host.stored);
  CHECK((*next.opened)->generation == 9);
  CHECK_FALSE((*next.opened)->cut);
  CHECK(next.sql->one("SELECT body FROM t ORDER BY id DESC LIMIT 1") == "new");
  life.engine->idle();
  CHECK(life.host.folds == 1);
}

TEST_CASE("a newer format is told apart from damage") {
  Past made = history();
  StoredBytes stored = made.stored;
  store::redo::Bytes& bytes = stored.log[{6, 0}];
  bytes.resize(bytes.size() - store::redo::kHashBytes);
  bytes[4] = 2;
  store::redo::Writer(bytes).seal();
  auto found = recover(stored);
  REQUIRE_FALSE(found);
  CHECK(found.error().code == ErrorCode::newer_version);
}
