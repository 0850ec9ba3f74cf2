// fuzz_seeds <folder>: writes what each fuzz target begins with: records and backups made here, texts of
// tests/fuzz/seeds as they are. <folder>/<target>/ holds the files, <folder>/<target>.list their paths, separated by
// commas.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <sqlite3.h>

#include "app/queries/contact/contact_view.h"
#include "app/workspace/workspace.h"
#include "app/write/transact.h"
#include "base/check.h"
#include "domain/records/kinds.h"
#include "exchange/backup/export.h"
#include "platform/headless/memory_store.h"
#include "store/database.h"
#include "store/engine.h"
#include "store/redo/record.h"
#include "store/vfs/vfs.h"
#include "tests/exchange/support/memory.h"
#include "tests/support/fakes.h"
#include "tests/support/plain_collation.h"

namespace {

namespace files = std::filesystem;
using platform::headless::MemoryStore;

class Seeds {
 public:
  explicit Seeds(files::path folder) : folder_(std::move(folder)) { files::remove_all(folder_); }

  template <typename Bytes>
  void add(const std::string& target, const Bytes& bytes) {
    std::vector<std::string>& paths = paths_[target];
    files::create_directories(folder_ / target);
    const files::path path = folder_ / target / std::to_string(paths.size());
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    paths.push_back(path.string());
  }
  void write_lists() const {
    for (const auto& [target, paths] : paths_) {
      std::ofstream list(folder_ / (target + ".list"));
      for (std::size_t i = 0; i < paths.size(); ++i) list << (i > 0 ? "," : "") << paths[i];
    }
  }

 private:
  files::path folder_;
  std::map<std::string, std::vector<std::string>> paths_;
};

// A card index in its own store: the organization and the person come first, then what a person edits.
struct Index {
  tests::FakeClock clock;
  tests::FakeRandom random;
  tests::PlainCollation collation;
  MemoryStore host;
  std::unique_ptr<store::Engine> engine = std::move(*store::Engine::create("seeds", host, clock, random));
  std::unique_ptr<app::Workspace> workspace;
  const store::Database* database = nullptr;

  Index() {
    engine->open(store::Engine::Access::writer, nullptr, [](const auto& opened) { BASE_CHECK(opened.has_value()); });
    auto connection = std::move(*store::Database::open(engine->vfs_name().c_str(), "index"));
    database = connection.get();
    workspace = std::move(*app::Workspace::open(std::move(connection), {clock, random, collation}));
  }
  app::Changes run(const app::Command& command) {
    clock.time += 1000;
    auto changes = app::transact(*workspace, command);
    BASE_CHECK(changes.has_value() && engine->flush(host::Durability::strict).has_value());
    return std::move(*changes);
  }
  std::string backup() const {
    tests::MemorySink sink;
    const auto written = exchange::backup::export_backup(*database, {.program = "0", .exported_at = 0, .device = {1}},
                                                         sink, [](const auto&) { return true; });
    BASE_CHECK(written.has_value());
    return std::move(sink.text);
  }
};

void add_edits(Index& index) {
  const domain::ContactId firm =
      index.run(app::CreateContact{.kind = domain::ContactKind::organization, .first = "Firm"}).created.at(0);
  const domain::ContactId person =
      index
          .run(app::CreateContact{.first = "Zoë",
                                  .last = "Müller",
                                  .fields = {{domain::fields::city, "Kraków"}},
                                  .methods = {{.kind = domain::MethodKind::phone, .value = "+48 22 222 22 22"},
                                              {.kind = domain::MethodKind::email, .value = "zoe@example.org"}},
                                  .company = firm})
          .created.at(0);
  const auto view = app::contact_view(*index.workspace, person);
  BASE_CHECK(view.has_value());
  const domain::MethodId phone = view->phones.front().id;
  const auto named = index.run(app::SetName{person, "Zoe", "Miller"});
  index.run(app::SetField{person, domain::fields::city, "Paris"});
  index.run(app::Undo{named.transaction});
  index.run(app::TrashContacts{{firm}});
  index.run(app::AddRecord{domain::RecordKind::note, person, {{domain::fields::note_text, "Prefers calls"}}});
  const domain::RecordId note{domain::kContactLimit};
  index.run(app::SetRecord{note, {{domain::fields::note_text, "Prefers mail"}}});
  index.run(app::AddRecord{domain::RecordKind::task,
                           person,
                           {{domain::fields::task_title, "Call"}, {domain::fields::task_due, "2026-12-03"}}});
  index.run(app::SetRecordState{{note.value + 1}, 1});
  index.run(app::RecordOutreach{person, phone, domain::Channel::call});
  index.run(app::TrashRecord{{note.value + 2}});
  index.run(app::UnlinkRecord{note});
}

void add_records(Seeds& seeds, const MemoryStore& store) {
  const auto unsealed = [](const host::Bytes& bytes) { return host::Bytes(bytes.begin(), bytes.end() - 8); };
  store::vfs::Image image;
  BASE_CHECK(image.resize(40'000));
  for (const std::vector<std::uint32_t>& pages : {std::vector<std::uint32_t>{}, {0}, {1, 5, 9}}) {
    seeds.add("log_part", unsealed(store::redo::encode_record(image, pages, 3, 7).parts.front()));
  }
  seeds.add("meta", unsealed(store.stored.meta));
  // Length of the file, generation and index, as segment.cpp reads them before the segment itself.
  host::Bytes segment;
  store::redo::Writer head(segment);
  head.u32(4096);
  head.u32(1);
  head.u32(0);
  head.u32(0x4753544b);
  head.u32(1);
  head.u32(0);
  head.u32(4096);
  head.u64(1);
  segment.resize(segment.size() + 4096, 'x');
  seeds.add("segment", segment);
}

// The card index as a database file, in pages as small as SQLite knows, so that a file has few bytes to try.
void add_database(Seeds& seeds, Index& index) {
  store::vfs::Image file(index.engine->snapshot());
  const auto vfs = std::move(*store::vfs::Vfs::create("seed", file, index.clock, index.random));
  sqlite3* database = nullptr;
  BASE_CHECK(sqlite3_open_v2("seed", &database, SQLITE_OPEN_READWRITE, "seed") == SQLITE_OK);
  const char* shrink = "PRAGMA journal_mode=MEMORY; PRAGMA temp_store=MEMORY; PRAGMA page_size=512; VACUUM";
  BASE_CHECK(sqlite3_exec(database, shrink, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
  host::Bytes bytes(static_cast<std::size_t>(file.size()));
  file.read(0, bytes);
  seeds.add("database", bytes);
}

// Scripts of opening.cpp: a base and some records after it, in bytes that it reads as their fields.
void add_stores(Seeds& seeds) {
  tests::FakeRandom random(7);
  for (int i = 0; i < 40; ++i) {
    std::vector<std::uint8_t> script;
    if (i % 2 == 0) script = {3, static_cast<std::uint8_t>(i), 1, 0, static_cast<std::uint8_t>(i * 5), 0, 0, 'x'};
    const std::size_t whole = script.size() + 20 + static_cast<std::size_t>(i) * 6;
    while (script.size() < whole) {
      const auto byte = static_cast<std::uint8_t>(random.next() >> 20);
      script.insert(script.end(), {static_cast<std::uint8_t>(4 + byte % 4), static_cast<std::uint8_t>(40 + byte % 100),
                                   static_cast<std::uint8_t>(byte % 3), 1, byte, byte, 0, 0});
    }
    seeds.add("opening", script);
  }
}

void add_texts(Seeds& seeds) {
  for (const char* target : {"route", "text", "template", "json"}) {
    std::ifstream lines(files::path(KARTOTEKA_SEEDS_DIR) / (std::string(target) + ".txt"));
    for (std::string line; std::getline(lines, line);) seeds.add(target, line);
  }
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  Seeds seeds(words[1]);
  Index index;
  seeds.add("backup", index.backup());
  add_database(seeds, index);
  add_edits(index);
  index.engine->set_fold_limits({.log_bytes = 0});
  seeds.add("backup", index.backup());
  seeds.add("json", index.backup());
  add_database(seeds, index);
  index.engine->idle();
  add_records(seeds, index.host);
  add_stores(seeds);
  add_texts(seeds);
  seeds.write_lists();
  return 0;
}
