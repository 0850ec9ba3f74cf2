// Database files of a card index that somebody has changed, and what becomes of them.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app/workspace/write_access.h"
#include "exchange/database_file/import.h"
#include "tests/exchange/support/index.h"

namespace tests {

struct MemorySpool : exchange::database_file::Spool {
  exchange::TextSink& sink() override { return written; }
  std::unique_ptr<exchange::ByteSource> source() override {
    return std::make_unique<MemorySource>(written.text, 65536);
  }
  MemorySink written;
};

struct Imported {
  PlainCollation collation;
  std::unique_ptr<File> file = std::make_unique<File>();
  std::unique_ptr<store::Database> database = file->open();
  base::Result<std::int64_t> contacts = base::Error{};

  explicit Imported(const store::vfs::Snapshot& foreign) {
    store::vfs::Image image(foreign);
    MemorySpool spool;
    contacts =
        exchange::database_file::import_database(image, spool, *database, collation, file->clock, file->random, go_on);
  }
  std::string error() const { return contacts ? std::string() : contacts.error().detail; }
};

inline void fill(Index& index) {
  const auto firm = index.run(app::CreateContact{.kind = domain::ContactKind::organization, .first = "Müller & Söhne"});
  for (int i = 0; i < 30; ++i) {
    const std::string number = std::to_string(i);
    const auto made =
        index.run(app::CreateContact{.first = "First" + number,
                                     .last = "Last" + number,
                                     .methods = {{domain::MethodKind::phone, {}, 1, {}, "+4366412345" + number}},
                                     .company = firm.created.front()});
    index.run(app::SetField{made.created.front(), domain::fields::city, "Wien"});
  }
}

using Fill = void (*)(Index&);

// A card index after `changes`, statements that no program of ours would run.
inline store::vfs::Snapshot changed(const std::vector<std::string>& changes, Fill filled = &fill) {
  auto file = std::make_unique<File>();
  {
    Index index(std::move(file));
    filled(index);
    app::WriteAccess access(*index.database);
    REQUIRE(access.begin());
    for (const std::string& sql : changes) {
      CAPTURE(sql);
      REQUIRE(access.transaction().write(sql).run());
    }
    REQUIRE(access.commit());
    file = std::move(index.file);
    index.workspace.reset();
    return file->image.snapshot();
  }
}

inline std::string refusal(const std::vector<std::string>& changes, Fill filled = &fill) {
  const Imported imported(changed(changes, filled));
  REQUIRE_FALSE(imported.contacts);
  CHECK(imported.contacts.error().code == base::ErrorCode::schema);
  return imported.error();
}

}  // namespace tests
