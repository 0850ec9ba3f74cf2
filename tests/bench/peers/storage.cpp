// The card index's storage without the card index: any SQL, committed through store::Engine to the page's IndexedDB.
#include <memory>
#include <string>

#include <sqlite3.h>

#include "base/check.h"
#include "platform/web/page_store.h"
#include "platform/web/system.h"
#include "platform/web/text.h"
#include "store/database.h"
#include "store/engine.h"

namespace {

struct Storage {
  platform::web::SystemClock clock;
  platform::web::BrowserRandom random;
  platform::web::PageStore pages;
  std::unique_ptr<store::Engine> engine;
  std::unique_ptr<store::Database> database;
};

Storage& storage() {
  static Storage one;
  return one;
}

template <typename T>
T must(base::Result<T> result) {
  BASE_CHECK(result.has_value());
  return std::move(*result);
}

}  // namespace

extern "C" {

// Loads what is stored; kt_bench_database() says when that is done.
void kt_bench_open() {
  Storage& it = storage();
  it.engine = must(store::Engine::create("bench", it.pages, it.clock, it.random));
  it.engine->open(store::Engine::Access::writer, nullptr, [&it](base::Result<store::Engine::Opened> opened) {
    BASE_CHECK(opened.has_value());
    it.database = must(store::Database::open(it.engine->vfs_name().c_str(), "bench.db"));
  });
}

int kt_bench_database() { return storage().database ? 1 : 0; }

// Prepares the staged SQL. The statement lives as long as the page.
sqlite3_stmt* kt_bench_prepare() {
  const std::string sql = platform::web::take_staged();
  sqlite3_stmt* statement = nullptr;
  const int result = sqlite3_prepare_v3(storage().database->handle(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  BASE_CHECK(result == SQLITE_OK);
  return statement;
}

// The value is what is staged.
void kt_bench_bind_text(sqlite3_stmt* statement, int index) {
  const std::string value = platform::web::take_staged();
  sqlite3_bind_text(statement, index, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
}

void kt_bench_bind_blob(sqlite3_stmt* statement, int index) {
  const std::string value = platform::web::take_staged();
  sqlite3_bind_blob(statement, index, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
}

void kt_bench_flush(int strict) {
  const auto durability = strict != 0 ? host::Durability::strict : host::Durability::relaxed;
  BASE_CHECK(storage().engine->flush(durability).has_value());
}

// How many commits are not stored yet.
double kt_bench_unsaved() {
  const store::Engine::Status status = storage().engine->status();
  BASE_CHECK(!status.error);
  return static_cast<double>(status.generation - status.saved);
}

void kt_bench_idle() { storage().engine->idle(); }

int kt_bench_folding() { return storage().engine->status().folding ? 1 : 0; }
}
