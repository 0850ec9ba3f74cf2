#include "exchange/database_file/import.h"

#include <vector>

#include "app/archive/archive.h"
#include "exchange/backup/export.h"
#include "exchange/backup/restore.h"
#include "store/database.h"
#include "store/foreign/admit.h"
#include "store/vfs/vfs.h"

namespace exchange::database_file {

using base::Result;

namespace {

// The halves of the way.
backup::Report half(const backup::Report& report, double from) {
  return [&report, from](const backup::Progress& progress) {
    return report({from + progress.fraction / 2, progress.contacts});
  };
}

Result<void> write_rows(const store::Database& database, TextSink& sink, const backup::Report& report) {
  BASE_TRY_ASSIGN(const auto archive, app::ArchiveReader::open(database));
  BASE_TRY_ASSIGN(const auto devices, archive.devices());
  if (devices.empty()) return base::Error{base::ErrorCode::schema, "device: must not be empty"};
  const backup::ExportHead head{.program = {}, .exported_at = 0, .device = devices.front().id};
  BASE_TRY(backup::export_backup(database, head, sink, half(report, 0)));
  return {};
}

}  // namespace

Result<void> read_file(ByteSource& source, store::vfs::Image& file) {
  std::vector<char> piece(store::vfs::kChunkSize);
  for (std::uint64_t offset = 0;;) {
    BASE_TRY_ASSIGN(const std::size_t count, source.read(piece));
    if (count == 0) return {};
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(piece.data());
    if (!file.write(offset, {bytes, count})) return base::Error{base::ErrorCode::storage_full, "out of memory"};
    offset += count;
  }
}

Result<std::int64_t> import_database(store::vfs::Image& file, Spool& spool, store::Database& into,
                                     host::Collation& collation, base::Clock& clock, base::Random& random,
                                     const backup::Report& report) {
  BASE_TRY(store::check_header(file));
  {
    BASE_TRY_ASSIGN(const auto vfs, store::vfs::Vfs::create("foreign", file, clock, random));
    auto database = store::Database::open(vfs->name().c_str(), "foreign");
    if (!database) return base::Error{base::ErrorCode::malformed, database.error().detail};
    BASE_TRY(store::admit(**database));
    BASE_TRY(write_rows(**database, spool.sink(), report));
  }
  file = {};
  const auto source = spool.source();
  return backup::restore_backup(*source, into, collation, half(report, 0.5));
}

}  // namespace exchange::database_file
