// The fuzzy checkpoint: a slice at a time, with edits, aborted transactions and crashes between the slices.
#include <algorithm>
#include <cstring>
#include <map>

#include <doctest/doctest.h>

#include "store/redo/segment.h"
#include "tests/store/life.h"

using base::ErrorCode;
using platform::headless::MemoryStore;
using platform::headless::StoredBytes;
using store::vfs::Snapshot;
using tests::Life;

namespace {

constexpr std::uint64_t kLogBytes = 300'000;

bool same(const Snapshot& a, const Snapshot& b) {
  if (a.size() != b.size()) return false;
  std::vector<std::uint8_t> left(store::vfs::kChunkSize), right(store::vfs::kChunkSize);
  for (std::uint64_t at = 0; at < a.size(); at += left.size()) {
    a.read(at, left);
    b.read(at, right);
    if (std::memcmp(left.data(), right.data(), left.size()) != 0) return false;
  }
  return true;
}

base::Result<store::redo::Recovered> recover(const StoredBytes& stored) {
  MemoryStore host;
  host.stored = stored;
  std::optional<base::Result<store::redo::Recovered>> found;
  store::redo::Opening opening(nullptr, [&](auto result) { found = std::move(result); });
  host.load(opening, 0);
  REQUIRE(found);
  return std::move(*found);
}

// A card index whose transactions wait, abort and get lost, and its file as it was at each generation.
class Storm {
 public:
  explicit Storm(std::uint64_t seed) : random_(seed) {
    begin({});
    commit("PRAGMA auto_vacuum = FULL");  // so that deleting cuts the file
    commit("CREATE TABLE t(id INTEGER PRIMARY KEY, body)");
    for (int i = 0; i < 3; ++i) commit("INSERT INTO t(body) VALUES(randomblob(5600000))");
    commit(
        "WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 40)"
        "INSERT INTO t(body) SELECT randomblob(20000) FROM n");
    life_->host.run();
  }

  void step() {
    switch (random_.next() % 16) {
      case 0:
      case 1:
      case 2:
        life_->clock.time += 60'000;  // whatever failed is tried again
        life_->engine->idle();
        break;
      case 3:
        aborting_ = random_.next() % 2 == 0;
        break;
      case 4:
        crash();
        break;
      case 5:
      case 6:
      case 7:
        commit(edit());
        break;
      default:
        life_->host.step();
    }
    check_stored();
  }

  void calm_down() {
    aborting_ = false;
    for (int i = 0; i < 20; ++i) {
      life_->clock.time += 60'000;
      life_->engine->idle();
      life_->host.run();
    }
    CHECK_FALSE(life_->engine->status().saving);
    CHECK(life_->engine->status().log_bytes <= kLogBytes);
    check_stored();
    crash();
    CHECK(life_->sql->one("PRAGMA integrity_check") == "ok");
  }

  std::uint64_t slices() const { return slices_; }
  // How often the base held segments newer than the log's beginning.
  std::uint64_t fuzzy() const { return fuzzy_; }

 private:
  void begin(StoredBytes stored) {
    life_.reset();  // its connection, before the next one
    life_ = std::make_unique<Life>(std::move(stored), MemoryStore::Answers::when_stepped);
    REQUIRE(life_->opened->has_value());
    life_->engine->set_fold_limits(
        {.log_bytes = kLogBytes, .segments = static_cast<std::size_t>(1 + random_.next() % 2)});
    life_->host.fault = [this](std::uint64_t) -> std::optional<base::Error> {
      if (aborting_ && random_.next() % 3 == 0) return base::Error{ErrorCode::storage_failed, "aborted"};
      return std::nullopt;
    };
    checked_ = 0;
  }

  void commit(const std::string& sql) {
    life_->commit(sql, random_.next() % 4 == 0 ? host::Durability::relaxed : host::Durability::strict);
    states_[life_->generation()] = life_->engine->snapshot();
  }

  std::string edit() {
    std::string some = std::to_string(random_.next() % 60);
    switch (random_.next() % 12) {
      case 0:
        return "INSERT INTO t(body) VALUES(randomblob(" + std::to_string(random_.next() % 5'000'000) + "))";
      case 1:
        return "DELETE FROM t WHERE length(body) > 100000 AND id % 3 = " + some + " % 3";
      case 2:
        return "DELETE FROM t WHERE id = (SELECT max(id) FROM t)";
      case 3:
        return some < "15" ? "VACUUM" : "DELETE FROM t WHERE id = " + some;
      case 4:
      case 5:
        return "INSERT INTO t(body) VALUES(randomblob(30000)), (randomblob(9000))";
      default:
        return "UPDATE t SET body = randomblob(length(body)) WHERE id = " + some + " AND length(body) < 100000";
    }
  }

  // All that has not reached the store is lost: the tail of the transactions.
  void crash() {
    StoredBytes stored = life_->host.stored;
    std::uint64_t saved = life_->engine->status().saved;
    slices_ += life_->host.folds;
    begin(std::move(stored));
    CHECK(life_->generation() >= saved);
    states_.erase(states_.upper_bound(life_->generation()), states_.end());
    check_stored();
  }

  // What a crash at this moment would leave.
  void check_stored() {
    const MemoryStore& host = life_->host;
    if (std::uint64_t now = host.appends + host.folds; now == std::exchange(checked_, now)) return;
    base::Result<store::redo::Recovered> found = recover(host.stored);
    REQUIRE_MESSAGE(found, found.error().detail);
    CHECK_FALSE(found->cut);
    REQUIRE(found->generation >= life_->engine->status().saved);
    REQUIRE(found->generation <= life_->generation());
    // A relaxed commit made strict at idle is a generation without an edit.
    auto state = states_.upper_bound(found->generation);
    REQUIRE(state != states_.begin());
    REQUIRE(same(found->image, std::prev(state)->second));
    fuzzy_ += found->base.reaches > found->base.generation ? 1 : 0;
  }

  tests::FakeRandom random_;
  std::unique_ptr<Life> life_;
  std::map<std::uint64_t, Snapshot> states_;
  std::uint64_t checked_ = 0;
  bool aborting_ = false;
  std::uint64_t slices_ = 0;
  std::uint64_t fuzzy_ = 0;
};

}  // namespace

TEST_CASE("whatever edits, slices, aborts and crashes come in whatever order, the store opens as a state that was") {
  std::uint64_t slices = 0, fuzzy = 0;
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    CAPTURE(seed);
    Storm storm(seed);
    for (int i = 0; i < 150; ++i) storm.step();
    storm.calm_down();
    slices += storm.slices();
    fuzzy += storm.fuzzy();
  }
  CHECK(slices > 20);
  CHECK(fuzzy > 40);
}

TEST_CASE("edits that never stop, their answers always outstanding, do not keep the checkpoint from bounding the log") {
  Life life({}, MemoryStore::Answers::when_stepped);
  life.engine->set_fold_limits({.log_bytes = kLogBytes, .segments = 1});
  life.fill(0);
  for (int i = 0; i < 3; ++i) life.commit("INSERT INTO t(body) VALUES(randomblob(6000000))");
  life.host.run();
  std::uint64_t highest = 0;
  for (int round = 0; round < 400; ++round) {
    life.commit("UPDATE t SET body = randomblob(9000) WHERE id = " + std::to_string(4 + round % 40));
    life.commit("INSERT INTO t(body) VALUES(randomblob(9000))");
    REQUIRE(life.engine->status().saving);
    life.engine->idle();
    while (life.host.waiting() > 1) life.host.step();
    if (round > 20) highest = std::max(highest, life.engine->status().log_bytes);
  }
  // What is logged while the slices of one fold are written comes on top.
  CHECK(highest < 2 * kLogBytes);
  CHECK(life.host.folds > 20);
  life.host.run();
  CHECK(Life(life.host.stored).bytes() == life.bytes());
}

TEST_CASE("a base with newer segments never opens without the log that it needs, and says so") {
  Life life;
  life.engine->set_fold_limits({.log_bytes = kLogBytes, .segments = 1});
  life.fill(0);
  for (int i = 0; i < 3; ++i) life.commit("INSERT INTO t(body) VALUES(randomblob(6000000))");
  life.engine->idle();
  StoredBytes between = life.host.stored;
  REQUIRE(between.generation < 4);
  life.commit("INSERT INTO t(body) VALUES(1)");
  life.commit("INSERT INTO t(body) VALUES(2)");
  StoredBytes whole = life.host.stored;
  REQUIRE(recover(between)->generation == 4);
  REQUIRE(recover(whole)->generation == 6);

  StoredBytes late = whole;
  late.log[{6, 0}][100] ^= 1;
  CHECK(recover(late)->generation == 5);
  CHECK(recover(late)->cut);
  StoredBytes early = whole;
  early.log[{4, 3}][100] ^= 1;
  const auto torn = recover(early);
  REQUIRE(torn->damage);
  CHECK(torn->damage->places.front() == "generation 4 part 3: hash");
  CHECK(torn->damage->places.back() == "the base needs the log up to generation 4, it ends at 3");
  CHECK_FALSE(torn->damage->intact);
  between.log.erase(between.log.lower_bound({4, 0}), between.log.end());
  const auto ended = recover(between);
  REQUIRE(ended->damage);
  CHECK(ended->damage->places == std::vector<std::string>{"the base needs the log up to generation 4, it ends at 3"});
}

TEST_CASE("a newer segment that is not as long as the file was then is corrupt") {
  Life life;
  life.engine->set_fold_limits({.log_bytes = kLogBytes, .segments = 1});
  life.fill(0);
  for (int i = 0; i < 3; ++i) life.commit("INSERT INTO t(body) VALUES(randomblob(6000000))");
  life.engine->idle();
  StoredBytes stored = life.host.stored;
  store::redo::Meta meta = *store::redo::decode_meta(stored.meta);
  REQUIRE(meta.segments == std::vector<std::uint64_t>{meta.reaches});
  store::vfs::Image shorter;
  REQUIRE(shorter.resize(9 * store::vfs::kPageSize));
  stored.segments[0].clear();
  store::redo::SegmentWriter writer(shorter.snapshot(), 0, meta.reaches);
  for (host::Bytes piece = writer.next_piece(); !piece.empty(); piece = writer.next_piece())
    stored.segments[0].insert(stored.segments[0].end(), piece.begin(), piece.end());
  auto found = recover(stored);
  REQUIRE(found->damage);
  CHECK(found->damage->places.front() == "segment 0: length");
  CHECK_FALSE(found->damage->intact);
}

TEST_CASE("a slice copied from a commit that then fails to be stored is refused, though the log would stay behind it") {
  Life life({}, MemoryStore::Answers::when_stepped);
  life.engine->set_fold_limits({.log_bytes = kLogBytes, .segments = 1});
  life.fill(0);
  for (int i = 0; i < 3; ++i) life.commit("INSERT INTO t(body) VALUES(randomblob(6000000))");
  life.host.run();
  life.commit("INSERT INTO t(body) VALUES(1)");
  life.engine->idle();
  REQUIRE(life.host.waiting() == 2);
  bool aborting = true;
  life.host.fault = [&](std::uint64_t) -> std::optional<base::Error> {
    if (std::exchange(aborting, false)) return base::Error{ErrorCode::storage_full, ""};
    return std::nullopt;
  };
  life.host.run();
  CHECK(life.host.folds == 0);
  CHECK(life.engine->status().maintenance_error->code == ErrorCode::conflict);
  CHECK(recover(life.host.stored)->generation == 4);

  life.clock.time += 60'000;
  for (int i = 0; i < 5; ++i) {
    life.engine->idle();
    life.host.run();
  }
  CHECK(life.host.folds == 3);
  CHECK(life.engine->status().log_bytes == 0);
  CHECK(Life(life.host.stored).bytes() == life.bytes());
}
