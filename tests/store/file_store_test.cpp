// The engine on a plain file, and what is left of the file when its process dies.
#include "platform/headless/file_store.h"

#include <cstdio>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "store/engine.h"
#include "tests/store/support.h"
#include "tests/support/fakes.h"

using base::ErrorCode;
using platform::headless::FileStore;
using store::Engine;

namespace {

struct TemporaryFile {
  std::string path =
      std::string(KARTOTEKA_BINARY_DIR) + "/file_store_test." + std::to_string(reinterpret_cast<std::uintptr_t>(this));
  TemporaryFile() { std::remove(path.c_str()); }
  ~TemporaryFile() { std::remove(path.c_str()); }
  std::string content() const {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void set(const std::string& bytes) const { std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes; }
};

struct Run {
  explicit Run(const std::string& path) : file(std::move(*FileStore::open(path))) {
    engine = std::move(*Engine::create("file " + path, *file, clock, random));
    engine->open(Engine::Access::writer, nullptr, [this](base::Result<Engine::Opened> r) { opened = std::move(*r); });
    sql = std::make_unique<tests::Sql>(engine->vfs_name());
  }
  void commit(const std::string& statement) {
    sql->run(statement);
    REQUIRE(engine->flush(host::Durability::strict));
    REQUIRE_FALSE(engine->status().saving);
  }
  tests::FakeClock clock;
  tests::FakeRandom random;
  std::unique_ptr<FileStore> file;
  std::unique_ptr<Engine> engine;
  Engine::Opened opened;
  std::unique_ptr<tests::Sql> sql;
};

}  // namespace

TEST_CASE("a file keeps commits and folds from one run to the next") {
  TemporaryFile file;
  for (int run = 0; run < 4; ++run) {
    Run life(file.path);
    CHECK(life.opened.generation == static_cast<std::uint64_t>(run * 3));
    CHECK_FALSE(life.opened.cut);
    life.commit("CREATE TABLE IF NOT EXISTS t(x); INSERT INTO t VALUES(randomblob(5000000))");
    if (run % 2 == 1) {
      life.engine->set_fold_limits({.log_bytes = 1});
      life.engine->idle();
      CHECK(life.engine->status().log_bytes == 0);
      CHECK_FALSE(life.engine->status().maintenance_error);
    }
    life.commit("INSERT INTO t VALUES(1)");
    life.commit("DELETE FROM t WHERE rowid = (SELECT min(rowid) FROM t)");
    CHECK(life.sql->one("PRAGMA integrity_check") == "ok");
    CHECK(life.sql->one("SELECT count(*) FROM t") == std::to_string(run + 1));
  }
}

TEST_CASE("a process that dies between the slices of a fold leaves a file that opens, and the next one goes on") {
  TemporaryFile file;
  std::vector<std::uint8_t> bytes;
  for (int run = 0; run < 5; ++run) {
    Run life(file.path);
    if (run == 0)
      life.commit("CREATE TABLE t(x); INSERT INTO t VALUES(randomblob(20000000))");
    else
      CHECK(tests::bytes_of(life.engine->snapshot()) == bytes);
    life.commit("INSERT INTO t VALUES(1)");
    bytes = tests::bytes_of(life.engine->snapshot());
    life.engine->set_fold_limits({.log_bytes = 1, .segments = 1});
    life.engine->idle();
    CHECK_FALSE(life.engine->status().maintenance_error);
  }
  Run last(file.path);
  CHECK(last.sql->one("SELECT count(*) FROM t") == "6");
  CHECK(last.engine->status().log_bytes < 1'000'000);
}

TEST_CASE("a file torn at any place opens with the commits that were whole, and goes on") {
  TemporaryFile file;
  std::vector<std::size_t> ends;  // of the file after each commit
  {
    Run life(file.path);
    life.commit("CREATE TABLE t(x)");
    ends.push_back(file.content().size());
    for (int i = 0; i < 4; ++i) {
      life.commit("INSERT INTO t VALUES(randomblob(30000))");
      ends.push_back(file.content().size());
    }
  }
  std::string whole = file.content();
  for (std::size_t size = 0; size <= whole.size(); size += size < 60 ? 7 : 3989) {
    file.set(whole.substr(0, size));
    std::uint64_t complete = 0;
    while (complete < ends.size() && ends[complete] <= size) ++complete;
    CAPTURE(size);
    {
      Run life(file.path);
      CHECK(life.opened.generation == complete);
      CHECK_FALSE(life.opened.cut);
      life.commit("CREATE TABLE after(x)");
      CHECK(life.sql->one("PRAGMA integrity_check") == "ok");
    }
    Run next(file.path);
    CHECK(next.opened.generation == complete + 1);
    CHECK_FALSE(next.opened.cut);
  }
}

TEST_CASE("a damaged end of the file is replaced by the next commit, for good") {
  TemporaryFile file;
  std::size_t third = 0;
  {
    Run life(file.path);
    life.commit("CREATE TABLE t(x)");
    life.commit("INSERT INTO t VALUES(1)");
    third = file.content().size();
    life.commit("INSERT INTO t VALUES(2)");
  }
  std::string bytes = file.content();
  bytes[third + 200] = static_cast<char>(bytes[third + 200] ^ 1);
  file.set(bytes);
  {
    Run life(file.path);
    CHECK(life.opened.generation == 2);
    REQUIRE(life.opened.cut);
    CHECK(life.opened.cut->count == 1);
    life.commit("INSERT INTO t VALUES('new')");
  }
  Run next(file.path);
  CHECK_FALSE(next.opened.cut);
  CHECK(next.sql->rows("SELECT x FROM t") == std::vector<std::string>{"1", "new"});
}

TEST_CASE("a replacement takes the file's place whole; a path that cannot be written is an error") {
  TemporaryFile file;
  {
    Run life(file.path);
    life.commit("CREATE TABLE old(x)");
    store::vfs::Snapshot image = life.engine->snapshot();
    life.commit("CREATE TABLE newer(x)");
    life.sql.reset();
    bool done = false;
    life.engine->replace_all(image, [&](base::Result<void> result) { done = result.has_value(); });
    CHECK(done);
  }
  Run next(file.path);
  CHECK(next.opened.generation == 3);
  CHECK(next.sql->rows("SELECT name FROM sqlite_schema") == std::vector<std::string>{"old"});
  CHECK(FileStore::open("/nowhere/at/all").error().code == ErrorCode::storage_failed);
}
