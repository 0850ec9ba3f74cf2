// Damaged databases: what can be read comes out as a backup that restores, and what is missing is counted.
#include "app/archive/salvage.h"

#include <map>

#include <doctest/doctest.h>

#include "app/archive/archive.h"
#include "exchange/backup/format.h"
#include "store/salvage/rules.h"
#include "tests/exchange/support/index.h"
#include "tests/exchange/support/salvage.h"

using store::vfs::kPageSize;
using tests::FakeRandom;
using tests::File;

namespace {

constexpr int kContacts = 150;

// Enough contacts that every table has several pages.
store::vfs::Snapshot card_index() {
  tests::Index index;
  for (int i = 0; i < kContacts; ++i) {
    const std::string number = std::to_string(i);
    index.run(
        app::CreateContact{.first = "First" + number,
                           .last = "Last" + number,
                           .methods = {{domain::MethodKind::email, {}, 0, {}, "mail" + number + "@example.com"}}});
  }
  return index.file->image.snapshot();
}

// First names by UUID.
std::map<std::string, std::string> names_of(const store::Database& database) {
  std::map<std::string, std::string> names;
  const auto archive = tests::must(app::ArchiveReader::open(database));
  REQUIRE(archive.contacts([&](const app::ArchiveContact& contact) {
    names[contact.uuid.text()] = contact.first;
    return true;
  }));
  return names;
}

std::map<std::string, std::string> names_in(const store::vfs::Snapshot& image) {
  File file;
  file.image.adopt(image);
  return names_of(*file.open());
}

}  // namespace

TEST_CASE("of a whole database everything is salvaged") {
  const store::vfs::Snapshot whole = card_index();
  const tests::Salvage outcome = tests::salvage(store::vfs::Image(whole));
  REQUIRE(outcome.salvaged);
  CHECK(outcome.salvaged->left_out == 0);
  const tests::Restored restored(outcome.backup);
  CHECK(restored.error() == "");
  CHECK(names_of(*restored.database) == names_in(whole));
}

TEST_CASE("whichever page is lost, the rest is salvaged, restores, and the loss is counted") {
  const store::vfs::Snapshot whole = card_index();
  const auto names = names_in(whole);
  int opened = 0;
  std::size_t read = 0;
  const std::uint32_t pages = store::vfs::Image(whole).pages();
  for (std::uint32_t page = 1; page < pages; ++page) {
    CAPTURE(page);
    store::vfs::Image damaged(whole);
    tests::zero_page(damaged, page);
    const tests::Salvage outcome = tests::salvage(damaged);
    if (!outcome.salvaged) continue;
    ++opened;
    if (page % 6 == 0) CHECK(tests::Restored(outcome.backup).error() == "");
    const auto found = names_of(*outcome.database);
    read += found.size();
    for (const auto& [uuid, name] : found) CHECK(names.at(uuid) == name);
    if (found.size() < names.size()) {
      CHECK(outcome.salvaged->left_out >= static_cast<std::int64_t>(names.size() - found.size()));
    }
  }
  CHECK(opened == static_cast<int>(pages) - 1);
  CHECK(read > static_cast<std::size_t>(opened) * kContacts * 9 / 10);
}

TEST_CASE("without its beginning, which says what is where, a file gives what stands on its other pages") {
  const store::vfs::Snapshot whole = card_index();
  const auto names = names_in(whole);
  const std::uint32_t pages = store::vfs::Image(whole).pages();
  for (const std::uint32_t lost : {1U, 12U, pages / 3, pages}) {
    CAPTURE(lost);
    store::vfs::Image damaged(whole);
    for (std::uint32_t page = 0; page < lost; ++page) tests::zero_page(damaged, page);
    const tests::Salvage outcome = tests::salvage(damaged);
    REQUIRE(outcome.salvaged);
    CHECK(outcome.salvaged->left_out > 0);
    CHECK(tests::Restored(outcome.backup).error() == "");
    const auto found = names_of(*outcome.database);
    for (const auto& [uuid, name] : found) CHECK(names.at(uuid) == name);
    if (lost == 1) CHECK(found.size() == names.size());
    CHECK(found.empty() == (lost == pages));
  }
}

TEST_CASE("whatever bytes are damaged, the salvage ends and what it saves restores") {
  const store::vfs::Snapshot whole = card_index();
  const std::uint64_t size = whole.size();
  int restored_count = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    FakeRandom random(seed);
    store::vfs::Image damaged(whole);
    for (std::uint64_t wounds = 1 + random.next() % 6; wounds > 0; --wounds) {
      const std::uint64_t page = 1 + random.next() % (size / kPageSize - 1);
      // Heads of pages and their lists of cells, then anything.
      const std::uint64_t at = random.next() % (random.next() % 2 == 0 ? 64 : kPageSize - 8);
      std::vector<std::uint8_t> bytes(1 + random.next() % 8);
      random.fill(bytes);
      REQUIRE(damaged.write(page * kPageSize + at, bytes));
    }
    if (seed % 8 == 0) REQUIRE(damaged.resize(size / 2));
    const tests::Salvage outcome = tests::salvage(damaged);
    if (!outcome.salvaged) continue;
    ++restored_count;
    CHECK(tests::Restored(outcome.backup).error() == "");
  }
  CHECK(restored_count >= 45);  // the others lost their schema
}

TEST_CASE("a whole card index breaks no rule") {
  tests::Index index;
  CHECK(store::check_rows(*index.database));
}
