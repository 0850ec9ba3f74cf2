// One life of the program's storage: opens what is stored, and ends without ceremony.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "platform/headless/memory_store.h"
#include "store/engine.h"
#include "tests/store/support.h"
#include "tests/support/fakes.h"

namespace tests {

struct Life {
  using Store = platform::headless::MemoryStore;
  using Engine = store::Engine;
  enum class Connection : std::uint8_t { open, none };

  explicit Life(platform::headless::StoredBytes stored = {}, Store::Answers answers = Store::Answers::at_once,
                Engine::Access access = Engine::Access::writer, Connection connection = Connection::open)
      : host(answers) {
    host.stored = std::move(stored);
    std::string name = "life " + std::to_string(reinterpret_cast<std::uintptr_t>(this));
    engine = std::move(*Engine::create(name, host, clock, random));
    engine->observe([this](const Engine::Status& status) { seen.push_back(status); });
    engine->open(access, nullptr, [this](base::Result<Engine::Opened> result) { opened = std::move(result); });
    host.run();
    REQUIRE(opened);
    if (opened->has_value() && connection == Connection::open) sql = std::make_unique<Sql>(engine->vfs_name());
  }
  // Without SQLite, which would refuse what is no database.
  static std::unique_ptr<Life> of_bytes(platform::headless::StoredBytes stored) {
    return std::make_unique<Life>(std::move(stored), Store::Answers::at_once, Engine::Access::writer, Connection::none);
  }
  void commit(const std::string& statement, host::Durability durability = host::Durability::strict) {
    sql->run(statement);
    REQUIRE(engine->flush(durability));
  }
  // A table in the first generation, then `commits` rows of a few pages, one a generation.
  void fill(int commits) {
    commit("CREATE TABLE t(id INTEGER PRIMARY KEY, body)");
    for (int i = 0; i < commits; ++i) commit("INSERT INTO t(body) VALUES(printf('%.9000c', 'x'))");
  }
  std::string count() { return sql->one("SELECT count(*) FROM t"); }
  void reopen_sql() {
    sql.reset();
    sql = std::make_unique<Sql>(engine->vfs_name());
  }
  std::uint64_t generation() const { return engine->status().generation; }
  std::vector<std::uint8_t> bytes() const { return bytes_of(engine->snapshot()); }

  FakeClock clock;
  FakeRandom random;
  Store host;
  std::unique_ptr<Engine> engine;
  std::optional<base::Result<Engine::Opened>> opened;
  std::vector<Engine::Status> seen;
  std::unique_ptr<Sql> sql;
};

}  // namespace tests
