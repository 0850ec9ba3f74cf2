// Stores damaged by the thousand, and the judge damaged too: it must notice what the checks would let through.
#include "tests/store/redo/damage.h"

#include <cstdlib>
#include <functional>

#include <doctest/doctest.h>

using platform::headless::StoredBytes;
using store::redo::Bytes;
using tests::FakeRandom;
using tests::History;
using tests::Oracle;

namespace {

// KARTOTEKA_TRIALS: for each of the stores below.
int trials() {
  const char* asked = std::getenv("KARTOTEKA_TRIALS");
  return asked == nullptr ? 350 : std::atoi(asked);
}

template <typename Map>
auto any(Map& map, FakeRandom& random) {
  return std::next(map.begin(), static_cast<std::ptrdiff_t>(random.next() % map.size()));
}

void spoil(Bytes& bytes, FakeRandom& random) {
  if (bytes.empty()) return;
  // Heads are small beside the pages, and have the fields that lead astray.
  const std::size_t at =
      random.next() % (random.next() % 2 == 0 ? std::min<std::size_t>(56, bytes.size()) : bytes.size());
  switch (random.next() % 4) {
    case 0:
      return bytes.resize(at);
    case 1:
      return bytes.insert(bytes.end(), 1 + random.next() % 64, std::uint8_t{0}), void();
    case 2: {
      const std::size_t end = std::min<std::size_t>(bytes.size(), at + 1 + random.next() % 512);
      return std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                       bytes.begin() + static_cast<std::ptrdiff_t>(end), std::uint8_t{0});
    }
    default:
      bytes[at] ^= static_cast<std::uint8_t>(1U << random.next() % 8);
  }
}

void damage_log(StoredBytes& stored, const History& other, FakeRandom& random) {
  if (stored.log.empty()) return;
  const auto one = any(stored.log, random);
  const auto two = any(stored.log, random);
  const std::uint64_t generation = one->first.first;
  const auto whole = [&](std::uint64_t from) { return stored.log.lower_bound({from, 0}); };
  switch (random.next() % 8) {
    case 0:
      return void(stored.log.erase(one));
    case 1:
      return void(stored.log.erase(whole(generation), whole(generation + 1)));
    case 2:
      return void(stored.log.erase(whole(generation), stored.log.end()));
    case 3:
      return std::swap(one->second, two->second);
    case 4:
      return void(one->second = two->second);
    case 5:
      return void(stored.log[{stored.log.rbegin()->first.first + 1 + random.next() % 3, 0}] = one->second);
    case 6:
      return void(one->second = any(other.stored.log, random)->second);
    default:
      return spoil(one->second, random);
  }
}

void damage_base(StoredBytes& stored, const History& made, const History& other, FakeRandom& random) {
  const auto segment = [&]() -> Bytes& { return any(stored.segments, random)->second; };
  if (stored.segments.empty()) return spoil(stored.meta, random);
  switch (random.next() % 8) {
    case 0:
      return void(stored.segments.erase(stored.segments.begin()));
    case 1:
      return void(stored.meta.clear());
    case 2:
      return void(stored.meta = made.earlier.meta);
    case 3:
      return void(stored.segments = made.earlier.segments);
    case 4:
      return void(stored.meta = other.stored.meta);
    case 5:
      return void(stored.segments[static_cast<std::uint32_t>(random.next() % 4)] = segment());
    case 6:
      return spoil(stored.meta, random);
    default:
      return spoil(segment(), random);
  }
}

}  // namespace

TEST_CASE("whatever is damaged, all that is intact opens or the damage is told") {
  const History other = tests::make_history(2, 77);
  for (int folds : {0, 1, 2, 3}) {
    const History made = tests::make_history(folds, 1);
    const Oracle oracle(made, other);
    CHECK(oracle.judge(made.stored) == "");
    int told = 0;
    for (int trial = 0; trial < trials(); ++trial) {
      FakeRandom random(static_cast<std::uint64_t>(trial) * 10 + static_cast<std::uint64_t>(folds));
      StoredBytes damaged = made.stored;
      for (std::uint64_t wounds = 1 + random.next() % 3; wounds > 0; --wounds) {
        if (random.next() % 3 == 0)
          damage_base(damaged, made, other, random);
        else
          damage_log(damaged, other, random);
      }
      CAPTURE(folds);
      CAPTURE(trial);
      const auto found = tests::recover(damaged);
      CHECK(oracle.judge(damaged, found) == "");
      told += found && (found->cut || found->damage) ? 1 : 0;
    }
    CHECK(told > trials() / 2);
  }
}

// Each forgery is what one check alone would stop, made so that the check finds nothing: as if it were switched off.
TEST_CASE("the judge notices each check that fails to check") {
  const History made = tests::make_history(2, 1);
  const History other = tests::make_history(2, 77);
  const Oracle oracle(made, other);
  const StoredBytes::LogKey last = made.stored.log.rbegin()->first;
  const auto forged = [&](const std::function<void(StoredBytes&)>& forge) {
    StoredBytes stored = made.stored;
    forge(stored);
    return oracle.judge(stored).substr(0, 14);
  };
  const auto chain_to_ours = [&](Bytes& bytes, const Bytes& ours) {
    constexpr std::ptrdiff_t kPrevious = 32;  // where record.h puts the hash of the part before
    std::copy_n(ours.begin() + kPrevious, 8, bytes.begin() + kPrevious);
  };
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    FakeRandom random(seed);
    const auto flip_page_bit = [&](Bytes& bytes) {
      const std::size_t page = bytes.size() - 1 - random.next() % store::vfs::kPageSize;
      bytes[page] ^= static_cast<std::uint8_t>(1U << random.next() % 8);
    };
    CAPTURE(seed);
    // No hash over log parts.
    CHECK(forged([&](StoredBytes& s) { tests::reseal(s.log[last], flip_page_bit); }) == "silently wrong");
    // No hash over segments: in the file's unused pages the log could not hide it.
    CHECK(forged([&](StoredBytes& s) {
            s.log.clear();
            tests::reseal(s.segments[0], flip_page_bit);
          }) == "silently wrong");
  }
  // No chain: a commit of another history in place of ours.
  CHECK(forged([&](StoredBytes& s) {
          Bytes& ours = s.log[last];
          Bytes theirs = other.stored.log.at(last);
          tests::reseal(theirs, [&](Bytes& bytes) { chain_to_ours(bytes, ours); });
          ours = theirs;
        }) == "silently wrong");
  // No generations: an older segment under the newer one's name.
  CHECK(forged([&](StoredBytes& s) {
          s.log.clear();
          const Bytes newer = s.segments[0];
          Bytes older = made.earlier.segments.at(0);
          tests::reseal(older, [&](Bytes& bytes) {
            std::copy_n(newer.begin(), 24, bytes.begin());
            bytes.resize(newer.size() - store::redo::kHashBytes);
          });
          s.segments[0] = older;
        }) == "silently wrong");
}
