// A database file of any origin: it is refused and says why, or what comes in is a card index whose own backup restores
// as the same.
#include "store/database.h"

#include <memory>
#include <string>

#include "base/check.h"
#include "exchange/backup/export.h"
#include "exchange/backup/restore.h"
#include "exchange/database_file/import.h"
#include "store/vfs/vfs.h"
#include "tests/exchange/support/memory.h"
#include "tests/support/fakes.h"
#include "tests/support/plain_collation.h"

namespace {

bool go_on(const exchange::backup::Progress&) { return true; }

struct Spool : exchange::database_file::Spool {
  exchange::TextSink& sink() override { return written; }
  std::unique_ptr<exchange::ByteSource> source() override {
    return std::make_unique<tests::MemorySource>(written.text);
  }
  tests::MemorySink written;
};

// An empty card index.
struct Index {
  tests::FakeClock clock;
  tests::FakeRandom random;
  tests::RememberedCollation collation;
  store::vfs::Image image;
  std::unique_ptr<store::vfs::Vfs> vfs = std::move(*store::vfs::Vfs::create("fuzz", image, clock, random));
  std::unique_ptr<store::Database> database = std::move(*store::Database::open("fuzz", "index"));

  std::string backup() const {
    tests::MemorySink sink;
    const auto written =
        exchange::backup::export_backup(*database, {.program = "0", .exported_at = 0, .device = {1}}, sink, go_on);
    BASE_CHECK(written.has_value());
    return std::move(sink.text);
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string first;
  std::int64_t contacts = 0;
  {
    store::vfs::Image file;
    tests::MemorySource source({reinterpret_cast<const char*>(data), size});
    BASE_CHECK(exchange::database_file::read_file(source, file).has_value());
    Index index;
    Spool spool;
    const auto imported = exchange::database_file::import_database(file, spool, *index.database, index.collation,
                                                                   index.clock, index.random, go_on);
    if (!imported) {
      const base::ErrorCode code = imported.error().code;
      BASE_CHECK(!imported.error().detail.empty());
      BASE_CHECK(code == base::ErrorCode::malformed || code == base::ErrorCode::schema ||
                 code == base::ErrorCode::newer_version);
      return 0;
    }
    first = index.backup();
    contacts = *imported;
  }
  Index again;
  tests::MemorySource source(first);
  const auto restored = exchange::backup::restore_backup(source, *again.database, again.collation, go_on);
  BASE_CHECK(restored.has_value() && *restored == contacts);
  BASE_CHECK(again.backup() == first);
  return 0;
}
