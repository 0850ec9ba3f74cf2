// A backup file: it is refused and leaves nothing, or restores a card index whose own backup restores as the same.
#include <memory>
#include <string>

#include <nlohmann/json.hpp>

#include "app/workspace/workspace.h"
#include "base/check.h"
#include "exchange/backup/export.h"
#include "exchange/backup/restore.h"
#include "store/database.h"
#include "store/vfs/vfs.h"
#include "tests/exchange/support/empty.h"
#include "tests/exchange/support/memory.h"
#include "tests/fuzz/json_mutator.h"
#include "tests/support/fakes.h"
#include "tests/support/plain_collation.h"

namespace {

bool go_on(const exchange::backup::Progress&) { return true; }

// One database for many refused files, since each leaves it empty; an accepted one needs a new one.
class Attempts {
 public:
  base::Result<std::int64_t> restore(std::string_view text) {
    if (!database_) renew();
    tests::MemorySource source(text);
    return exchange::backup::restore_backup(source, *database_, collation_, go_on);
  }
  const store::Database& database() const { return *database_; }
  void renew() {
    database_.reset();
    vfs_.reset();
    image_ = {};
    vfs_ = std::move(*store::vfs::Vfs::create("fuzz", image_, clock_, random_));
    database_ = std::move(*store::Database::open("fuzz", "index"));
  }

 private:
  tests::FakeClock clock_;
  tests::FakeRandom random_;
  tests::RememberedCollation collation_;
  store::vfs::Image image_;
  std::unique_ptr<store::vfs::Vfs> vfs_;
  std::unique_ptr<store::Database> database_;
};

std::string backup_of(const store::Database& database) {
  tests::MemorySink sink;
  const auto written =
      exchange::backup::export_backup(database, {.program = "0", .exported_at = 0, .device = {1}}, sink, go_on);
  BASE_CHECK(written.has_value());
  return std::move(sink.text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Attempts attempts;
  const auto contacts = attempts.restore({reinterpret_cast<const char*>(data), size});
  if (!contacts) {
    BASE_CHECK(tests::is_empty(attempts.database()));
    return 0;
  }
  const std::string first = backup_of(attempts.database());
  attempts.renew();
  const auto again = attempts.restore(first);
  BASE_CHECK(again.has_value() && *again == *contacts);
  BASE_CHECK(backup_of(attempts.database()) == first);
  attempts.renew();
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t room, unsigned seed) {
  return fuzz::mutate_json(data, size, room, seed);
}
