// bench_records <contacts> <records each> <file>: a card index with records in a database file that SQLite's own tools
// read, to see what a record costs.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "app/workspace/workspace.h"
#include "app/write/transact.h"
#include "store/database.h"
#include "tests/support/fakes.h"
#include "tests/support/plain_collation.h"

namespace {

constexpr std::uint64_t kSeed = 20260101;
constexpr std::uint32_t kBatch = 1000;

template <typename T>
T must(base::Result<T> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "error %d: %s\n", static_cast<int>(result.error().code), result.error().detail.c_str());
  std::exit(1);
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) {
    std::fprintf(stderr, "usage: bench_records <contacts> <records each> <file>\n");
    return 2;
  }
  const auto contacts = static_cast<std::uint32_t>(std::strtoul(words[1], nullptr, 10));
  const auto each = static_cast<std::uint32_t>(std::strtoul(words[2], nullptr, 10));
  std::filesystem::remove(words[3]);
  tests::FakeClock clock;
  tests::FakeRandom random;
  tests::PlainCollation letters;
  const auto workspace =
      must(app::Workspace::open(must(store::Database::open(nullptr, words[3])), {clock, random, letters}));
  for (std::uint32_t first = 0; first < contacts; first += kBatch) {
    must(app::transact(*workspace, app::GenerateContacts{kSeed, first, std::min(kBatch, contacts - first)}));
  }
  for (std::uint32_t first = 1; first <= contacts; first += kBatch) {
    must(app::transact(*workspace, app::GenerateRecords{kSeed, first, std::min(kBatch, contacts + 1 - first), each}));
  }
  return 0;
}
