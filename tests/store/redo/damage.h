// Stores with a known past, ways to damage them, and the oracle that judges what opening makes of the damage.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "store/redo/opening.h"
#include "store/redo/segment.h"
#include "tests/store/life.h"

namespace tests {

using platform::headless::StoredBytes;
using store::redo::Recovered;

inline base::Result<Recovered> recover(const StoredBytes& stored) {
  platform::headless::MemoryStore host;
  host.stored = stored;
  std::optional<base::Result<Recovered>> result;
  store::redo::Opening opening(nullptr, [&](base::Result<Recovered> found) { result = std::move(found); });
  host.load(opening, 0);
  REQUIRE(result);
  return std::move(*result);
}

// A store, the one that it was at an earlier fold, and the bytes of the database at each generation.
struct History {
  StoredBytes stored;
  StoredBytes earlier;
  std::map<std::uint64_t, std::vector<std::uint8_t>> states;
  std::uint64_t last() const { return states.rbegin()->first; }
};

// `folds`: how often the log goes into the base on the way; 0 leaves everything in the log.
inline History make_history(int folds, std::uint64_t seed) {
  Life life;
  life.engine->set_fold_limits({.log_bytes = 1U << 30});
  History made;
  const auto commit = [&](const std::string& sql) {
    life.commit(sql);
    made.states[life.generation()] = life.bytes();
  };
  const auto row = [&](int bytes) {
    commit("INSERT INTO t(body) VALUES(hex(" + std::to_string(seed) + ")||hex(randomblob(" + std::to_string(bytes) +
           ")))");
  };
  commit("CREATE TABLE t(id INTEGER PRIMARY KEY, body)");
  for (int part = 0; part <= folds; ++part) {
    if (part == 1) {
      commit("UPDATE t SET body = replace(body, 'A', 'B')");  // as long as before
    } else {
      for (int bytes : {10, 90'000, 20, 3000}) row(bytes);
      commit("UPDATE t SET body = body || 'x' WHERE id % 3 = " + std::to_string(part % 3));
    }
    if (part == folds) break;
    life.engine->set_fold_limits({.log_bytes = 1});
    life.engine->idle();
    life.engine->set_fold_limits({.log_bytes = 1U << 30});
    if (part == 0) made.earlier = life.host.stored;
  }
  commit("DELETE FROM t WHERE id = 2");
  row(40);
  made.stored = life.host.stored;
  return made;
}

// The bytes without their hash, changed, and sealed again: what no hash check can find.
template <typename Change>
void reseal(store::redo::Bytes& bytes, Change change) {
  bytes.resize(bytes.size() - store::redo::kHashBytes);
  change(bytes);
  store::redo::Writer(bytes).seal();
}

// The judge. Knows what each generation was and which parts are stored as they were written, and nothing of how
// opening finds out. Empty when the person sees all that is intact or is told; "silently wrong: …" when not told.
class Oracle {
 public:
  // `foreign`: another history, whose intact records the damage may have brought in.
  Oracle(const History& past, const History& foreign) : past_(past) {
    for (const History* history : {&past, &foreign}) {
      for (const auto& [generation, bytes] : history->states) {
        for (std::size_t at = 0; at < bytes.size(); at += store::vfs::kPageSize) pages_.insert(page(bytes, at));
      }
    }
    pages_.insert(std::string(store::vfs::kPageSize, '\0'));
  }

  std::string judge(const StoredBytes& damaged) const { return judge(damaged, recover(damaged)); }
  std::string judge(const StoredBytes& damaged, const base::Result<Recovered>& found) const {
    if (!found) return "refused without a way out: " + found.error().detail;
    if (found->damage) return judge_damage(damaged, *found);
    const auto state = past_.states.find(found->generation);
    const bool empty = found->generation == 0 && found->image.size() == 0;
    if (!empty && (state == past_.states.end() || bytes_of(found->image) != state->second))
      return "silently wrong: not the bytes of generation " + std::to_string(found->generation);
    if (found->cut) return judge_cut(damaged, *found);
    return untold_loss(damaged, found->generation);
  }

 private:
  static std::string page(const std::vector<std::uint8_t>& bytes, std::size_t at) {
    return {reinterpret_cast<const char*>(bytes.data()) + at, store::vfs::kPageSize};
  }

  bool as_written(const StoredBytes& damaged, StoredBytes::LogKey key) const {
    const auto now = damaged.log.find(key);
    const auto then = past_.stored.log.find(key);
    return now != damaged.log.end() && then != past_.stored.log.end() && now->second == then->second;
  }

  std::string judge_cut(const StoredBytes& damaged, const Recovered& found) const {
    if (found.cut->from != found.generation + 1 || found.cut->count == 0 || found.cut->reason.empty())
      return "a cut that names another end";
    if (found.generation == 0) return "an empty card index in place of a damaged one";
    for (const auto& [key, bytes] : damaged.log) {
      if (key.first > found.cut->from && as_written(damaged, key)) return "an intact commit is given up";
    }
    return {};
  }

  std::string judge_damage(const StoredBytes& damaged, const Recovered& found) const {
    const store::redo::Damage& damage = *found.damage;
    if (damage.count == 0 || damage.places.empty() || damage.places.front().empty()) return "damage without a place";
    if (damage.intact) {
      const auto state = past_.states.find(damage.intact_generation);
      if (state == past_.states.end() || bytes_of(*damage.intact) != state->second)
        return "silently wrong: what is called intact is not";
    }
    // Where the base is as it was, no page may hold what was never there.
    if (damaged.segments != past_.stored.segments) return {};
    const std::vector<std::uint8_t> readable = bytes_of(damage.readable);
    for (std::size_t at = 0; at < readable.size(); at += store::vfs::kPageSize) {
      if (!pages_.contains(page(readable, at))) return "silently wrong: a page that never was";
    }
    return {};
  }

  // Commits that are gone from the end with all their parts leave an earlier, whole store. Anything else must be told.
  std::string untold_loss(const StoredBytes& damaged, std::uint64_t generation) const {
    if (generation == past_.last()) return {};
    StoredBytes shorter = past_.stored;
    shorter.log.erase(shorter.log.lower_bound({generation + 1, 0}), shorter.log.end());
    const bool same = damaged.segments == shorter.segments && damaged.log == shorter.log;
    const bool gone = damaged.meta.empty() && damaged.segments.empty() && damaged.log.empty();
    const bool rolled_back = damaged.meta == past_.earlier.meta && damaged.segments == past_.earlier.segments;
    return same || gone || rolled_back ? "" : "silently wrong: commits are gone and nobody is told";
  }

  const History& past_;
  std::set<std::string> pages_;
};

}  // namespace tests
