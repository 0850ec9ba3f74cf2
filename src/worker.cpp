// The worker's composition root: one backup, one restore or one rewriting on an image of its own, for
// web/worker/worker.ts. Offsets, sizes and times are doubles since they pass 2^32.
#include <memory>
#include <string>
#include <vector>

#include "app/archive/salvage.h"
#include "base/check.h"
#include "exchange/backup/export.h"
#include "exchange/backup/restore.h"
#include "exchange/database_file/import.h"
#include "exchange/peeked.h"
#include "platform/web/collation.h"
#include "platform/web/job_imports.h"
#include "platform/web/system.h"
#include "platform/web/text.h"
#include "platform/web/work_files.h"
#include "store/database.h"
#include "store/erase/erase_contact.h"
#include "store/foreign/admit.h"
#include "store/vfs/vfs.h"

namespace {

struct Work {
  platform::web::SystemClock clock;
  platform::web::BrowserRandom random;
  platform::web::Collation collation;
  store::vfs::Image image;
  std::vector<std::uint8_t> chunk;
  std::int64_t left_out = 0;
  bool with_files = true;
};

Work& work() {
  static Work work;  // the worker's whole life is one piece of work
  return work;
}

using base::Result;
using exchange::backup::Progress;

bool report(const Progress& progress) {
  kt_work_progress(progress.fraction, static_cast<double>(progress.contacts));
  return true;  // cancelling ends the worker
}

template <typename Run>
Result<std::int64_t> with_database(const char* name, store::vfs::Image& image, Run run) {
  BASE_TRY_ASSIGN(const auto vfs, store::vfs::Vfs::create(name, image, work().clock, work().random));
  BASE_TRY_ASSIGN(const auto database, store::Database::open(name, name));
  return run(*database);
}

Result<std::int64_t> write_backup(const store::Database& database, domain::DeviceId device, base::Millis now) {
  const exchange::backup::ExportHead head{.program = KARTOTEKA_VERSION, .exported_at = now, .device = device};
  platform::web::BlobParts parts;
  platform::web::WorkFiles files;
  return exchange::backup::export_backup(database, head, parts, report, work().with_files ? &files : nullptr);
}

Result<std::int64_t> write_salvage(base::Millis now) {
  store::vfs::Image& file = work().image;
  BASE_TRY_ASSIGN(const auto vfs, store::vfs::Vfs::create("work", file, work().clock, work().random));
  const auto damaged = store::Database::open("work", "work");
  store::vfs::Image image;
  return with_database("salvage", image, [&](store::Database& fresh) -> Result<std::int64_t> {
    base::UuidSource ids(work().clock, work().random);
    BASE_TRY_ASSIGN(const app::Salvaged salvaged,
                    app::salvage(file, damaged ? damaged->get() : nullptr, fresh, ids, now));
    work().left_out = salvaged.left_out;
    return write_backup(fresh, salvaged.device, now);
  });
}

// A backup or a database file, whatever its name says.
Result<std::int64_t> read_chosen(exchange::ByteSource& chosen, store::Database& database) {
  exchange::Peeked file(chosen);
  BASE_TRY_ASSIGN(const std::string_view head, file.peek(store::kDatabaseMagic.size()));
  if (head != store::kDatabaseMagic) {
    platform::web::WorkFiles files;
    return exchange::backup::restore_backup(file, database, work().collation, report, &files);
  }
  store::vfs::Image image;
  BASE_TRY(exchange::database_file::read_file(file, image));
  platform::web::BlobSpool spool;
  return exchange::database_file::import_database(image, spool, database, work().collation, work().clock, work().random,
                                                  report);
}

double settle(const Result<std::int64_t>& contacts) {
  if (contacts) return static_cast<double>(*contacts);
  const base::Error& error = contacts.error();
  kt_work_failed(static_cast<int>(error.code), error.detail.data(), error.detail.size());
  return -1;
}

}  // namespace

extern "C" {

// A chunk of the image to be backed up is staged.
void kt_work_take_chunk(double offset) {
  const std::string bytes = platform::web::take_staged();
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  BASE_CHECK(work().image.write(static_cast<std::uint64_t>(offset), {data, bytes.size()}));
}

// Writes the backup through kt_work_write. Answers with the number of contacts; -1 after kt_work_failed.
double kt_work_backup(std::uint32_t device, double exported_at, int with_files) {
  return settle(with_database("work", work().image, [&](store::Database& database) -> Result<std::int64_t> {
    BASE_TRY(store::check_pages(database));  // a backup that lacks something without a word is worse than none
    work().with_files = with_files != 0;
    return write_backup(database, {device}, static_cast<base::Millis>(exported_at));
  }));
}

// The same of a damaged image, with what can be read of it.
double kt_work_salvage(double exported_at) { return settle(write_salvage(static_cast<base::Millis>(exported_at))); }

// Of the salvage: how many rows, at least, the backup lacks.
double kt_work_left_out() { return static_cast<double>(work().left_out); }

// Reads the chosen file through kt_work_read into a new image. Answers as kt_work_backup does.
double kt_work_restore(double file_size) {
  return settle(with_database("work", work().image, [&](store::Database& database) {
    platform::web::ChosenFile file(static_cast<std::uint64_t>(file_size));
    return read_chosen(file, database);
  }));
}

// Writes the image anew, from the rows that are there. Answers 0; -1 after kt_work_failed.
double kt_work_rewrite() {
  return settle(with_database("work", work().image, [](store::Database& database) -> Result<std::int64_t> {
    BASE_TRY(store::check_pages(database));
    BASE_TRY(store::rewrite(database));
    return 0;
  }));
}

double kt_work_image_size() { return static_cast<double>(work().image.size()); }

// A view of the restored image, valid until the next call.
const std::uint8_t* kt_work_chunk(double offset, std::size_t size) {
  work().chunk.resize(size);
  work().image.read(static_cast<std::uint64_t>(offset), work().chunk);
  return work().chunk.data();
}
}
