// A card index in memory, filled as a person would, to be backed up.
#pragma once
#include <memory>
#include <string>
#include <variant>

#include <doctest/doctest.h>

#include "app/workspace/workspace.h"
#include "app/write/transact.h"
#include "exchange/backup/export.h"
#include "exchange/backup/restore.h"
#include "store/database.h"
#include "store/vfs/vfs.h"
#include "tests/exchange/support/memory.h"
#include "tests/support/fakes.h"
#include "tests/support/plain_collation.h"

namespace tests {

template <typename T>
T must(base::Result<T> result) {
  if (!result) FAIL("refused: ", result.error().detail);
  return std::move(*result);
}

// A database file in memory; one connection at a time.
struct File {
  FakeClock clock;
  FakeRandom random;
  store::vfs::Image image;
  std::unique_ptr<store::vfs::Vfs> vfs;

  File() {
    static int files = 0;
    vfs = must(store::vfs::Vfs::create("exchange-test-" + std::to_string(++files), image, clock, random));
  }
  std::unique_ptr<store::Database> open() { return must(store::Database::open(vfs->name().c_str(), "test")); }
};

struct Index {
  std::unique_ptr<File> file;
  PlainCollation collation;
  std::unique_ptr<app::Workspace> workspace;
  store::Database* database = nullptr;

  explicit Index(std::unique_ptr<File> given = std::make_unique<File>()) : file(std::move(given)) {
    auto opened = file->open();
    database = opened.get();
    workspace = must(app::Workspace::open(std::move(opened), {file->clock, file->random, collation}));
  }

  app::Changes run(const app::Command& command) {
    file->clock.time += 1000;
    return must(app::transact(*workspace, command));
  }
};

inline bool go_on(const exchange::backup::Progress&) { return true; }

// Always with the same head, so that equal data makes equal text.
inline std::string backup_of(const store::Database& database) {
  MemorySink sink;
  const auto written = exchange::backup::export_backup(
      database, {.program = "0.1.0", .exported_at = 1'795'374'300'000, .device = {1}}, sink, go_on);
  if (!written) FAIL("export failed: ", written.error().detail);
  return sink.text;
}

// Restores into a database of its own.
struct Restored {
  PlainCollation collation;
  std::unique_ptr<File> file = std::make_unique<File>();
  std::unique_ptr<store::Database> database = file->open();
  base::Result<std::int64_t> contacts = base::Error{};

  explicit Restored(std::string_view backup, std::size_t portion = 65536) {
    MemorySource source(backup, portion);
    contacts = exchange::backup::restore_backup(source, *database, collation, go_on);
  }
  std::string error() const { return contacts ? std::string() : contacts.error().detail; }
  // For a workspace to open.
  std::unique_ptr<File> take() {
    database.reset();
    return std::move(file);
  }
};

}  // namespace tests
