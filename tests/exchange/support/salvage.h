// Salvages a damaged image into a card index of its own, and backs that up.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app/archive/salvage.h"
#include "tests/exchange/support/index.h"

namespace tests {

struct Salvage {
  base::Result<app::Salvaged> salvaged = base::Error{};
  std::string backup;
  std::unique_ptr<File> file;                 // of what was saved
  std::unique_ptr<store::Database> database;  // in it
};

inline Salvage salvage(const store::vfs::Image& damaged) {
  File source;
  source.image.adopt(damaged.snapshot());
  Salvage outcome;
  const auto opened = store::Database::open(source.vfs->name().c_str(), "damaged");
  outcome.file = std::make_unique<File>();
  outcome.database = outcome.file->open();
  base::UuidSource ids(outcome.file->clock, outcome.file->random);
  outcome.salvaged =
      app::salvage(damaged, opened ? opened->get() : nullptr, *outcome.database, ids, outcome.file->clock.now());
  if (!outcome.salvaged) return outcome;
  MemorySink sink;
  REQUIRE(exchange::backup::export_backup(
      *outcome.database, {.program = "0.1.0", .exported_at = 0, .device = outcome.salvaged->device}, sink, go_on));
  outcome.backup = std::move(sink.text);
  return outcome;
}

inline void zero_page(store::vfs::Image& image, std::uint32_t page) {
  REQUIRE(image.write(std::uint64_t{page} * store::vfs::kPageSize, std::vector<std::uint8_t>(store::vfs::kPageSize)));
}

}  // namespace tests
