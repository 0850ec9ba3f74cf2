// Damaged databases: what can be read comes out as a backup that restores, and what is missing is counted.
#include "app/archive/salvage.h"

#include <map>

#include <doctest/doctest.h>

#include "app/archive/archive.h"
#include "exchange/backup/format.h"
#include "store/salvage/rules.h"
#include "tests/exchange/support/index.h"

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

struct Outcome {
  base::Result<app::Salvaged> salvaged = base::Error{};
  std::string backup;
  std::map<std::string, std::string> names;
};

Outcome salvage(const store::vfs::Image& damaged) {
  File source;
  source.image.adopt(damaged.snapshot());
  Outcome outcome;
  const auto opened = store::Database::open(source.vfs->name().c_str(), "damaged");
  if (!opened) {
    outcome.salvaged = opened.error();
    return outcome;
  }
  File target;
  const auto fresh = target.open();
  base::UuidSource ids(target.clock, target.random);
  outcome.salvaged = app::salvage(**opened, *fresh, ids, target.clock.now());
  if (!outcome.salvaged) return outcome;
  tests::MemorySink sink;
  REQUIRE(exchange::backup::export_backup(
      *fresh, {.program = "0.1.0", .exported_at = 0, .device = outcome.salvaged->device}, sink, tests::go_on));
  outcome.backup = std::move(sink.text);
  outcome.names = names_of(*fresh);
  return outcome;
}

std::map<std::string, std::string> names_in(const store::vfs::Snapshot& image) {
  File file;
  file.image.adopt(image);
  return names_of(*file.open());
}

void zero_page(store::vfs::Image& image, std::uint32_t page) {
  REQUIRE(image.write(std::uint64_t{page} * kPageSize, std::vector<std::uint8_t>(kPageSize)));
}

}  // namespace

TEST_CASE("of a whole database everything is salvaged") {
  const store::vfs::Snapshot whole = card_index();
  const Outcome outcome = salvage(store::vfs::Image(whole));
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
    zero_page(damaged, page);
    const Outcome outcome = salvage(damaged);
    if (!outcome.salvaged) continue;
    ++opened;
    if (page % 6 == 0) CHECK(tests::Restored(outcome.backup).error() == "");
    const auto& found = outcome.names;
    read += found.size();
    for (const auto& [uuid, name] : found) CHECK(names.at(uuid) == name);
    if (found.size() < names.size()) {
      CHECK(outcome.salvaged->left_out >= static_cast<std::int64_t>(names.size() - found.size()));
    }
  }
  // All but the pages of the schema itself and the roots of the tables leave nearly everything.
  CHECK(opened > static_cast<int>(pages) - 6);
  CHECK(read > static_cast<std::size_t>(opened) * kContacts * 9 / 10);
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
    const Outcome outcome = salvage(damaged);
    if (!outcome.salvaged) continue;
    ++restored_count;
    CHECK(tests::Restored(outcome.backup).error() == "");
  }
  CHECK(restored_count >= 45);  // the others lost their schema
}

TEST_CASE("the rules know the same fields as backups") {
  tests::Index index;
  for (std::uint32_t field = 0; field < 2000; ++field) {
    store::Statement select = index.database->read(
        "SELECT ?1 BETWEEN 1 AND 21 OR ?1 BETWEEN 64 AND 79 OR ?1 BETWEEN 80 AND 84 OR ?1 BETWEEN 90 AND 96 OR ?1 "
        "BETWEEN 128 AND 143 OR ?1>=1024");
    select.bind(1, std::int64_t{field});
    REQUIRE(select.step());
    CHECK((select.number(0) != 0) == !exchange::backup::field_word({field}).empty());
  }
  CHECK(store::check_rows(*index.database));
}
