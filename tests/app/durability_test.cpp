// The whole way down: commands on a workspace whose commits the engine stores, and a crash at any moment.
#include <doctest/doctest.h>

#include "platform/headless/memory_store.h"
#include "store/engine.h"
#include "tests/app/support/card_index.h"

using platform::headless::MemoryStore;
using platform::headless::StoredBytes;
using store::Engine;

namespace {

struct StoredIndex : tests::CardIndex {
  explicit StoredIndex(StoredBytes stored = {}) {
    host.stored = std::move(stored);
    engine = std::move(
        *Engine::create("index " + std::to_string(reinterpret_cast<std::uintptr_t>(this)), host, clock, random));
    engine->open(Engine::Access::writer, nullptr, [](base::Result<Engine::Opened> result) {
      REQUIRE(result);
      CHECK_FALSE(result->cut);
    });
    host.run();
    open_workspace();
  }
  ~StoredIndex() { workspace.reset(); }

  void open_workspace() {
    workspace.reset();
    auto database = store::Database::open(engine->vfs_name().c_str(), "kartoteka.db");
    REQUIRE(database);
    auto opened = app::Workspace::open(std::move(*database), {clock, random, collation});
    REQUIRE(opened);
    workspace = std::move(*opened);
    workspace->on_commit([this](const app::Changes&) { flush(); });
    flush();
  }
  void flush() { REQUIRE(engine->flush(host::Durability::strict)); }
  std::uint64_t generation() const { return engine->status().generation; }
  std::size_t found(const std::string& search) const {
    auto list = app::ContactList::open(*workspace);
    REQUIRE(list);
    REQUIRE(list->set_filter({.search = search}));
    return list->size();
  }

  MemoryStore host{MemoryStore::Answers::when_stepped};
  std::unique_ptr<Engine> engine;
};

}  // namespace

TEST_CASE("each command is one generation, and a crash at any of them leaves all those before it, searchable") {
  StoredIndex index;
  std::uint64_t before = index.generation();
  constexpr int kContacts = 8;
  for (int i = 0; i < kContacts; ++i) index.person("Zofia", "Łęcka " + std::to_string(i));
  CHECK(index.generation() == before + kContacts);
  for (std::uint64_t i = 0; i < before; ++i) index.host.step();

  for (std::size_t stored = 0; stored <= kContacts; ++stored) {
    CHECK(index.engine->status().saved == before + stored);
    StoredIndex next(index.host.stored);
    CHECK(next.found("") == stored);
    CHECK(next.found("lecka zof") == stored);
    next.person("After");
    CHECK(next.found("after") == 1);
    index.host.step();
  }
  CHECK_FALSE(index.engine->status().saving);
}

TEST_CASE("a replacement swaps the card index under a reopened workspace") {
  StoredIndex index;
  index.person("Kept");
  store::vfs::Snapshot image = index.engine->snapshot();
  index.person("Lost");
  index.host.run();
  bool done = false;
  index.engine->replace_all(image, [&](base::Result<void> result) { done = result.has_value(); });
  index.host.run();
  REQUIRE(done);
  index.open_workspace();
  CHECK(index.found("") == 1);
  index.person("New");
  index.host.run();
  StoredIndex next(index.host.stored);
  CHECK(next.found("kept") == 1);
  CHECK(next.found("lost") == 0);
  CHECK(next.found("new") == 1);
}
