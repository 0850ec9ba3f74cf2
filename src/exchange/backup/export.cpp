#include "exchange/backup/export.h"

#include "app/archive.h"
#include "exchange/backup/encode.h"
#include "exchange/backup/format.h"
#include "exchange/json/writer.h"

namespace exchange::backup {
namespace {

class Export {
 public:
  Export(const app::ArchiveReader& archive, TextSink& sink, const Report& report)
      : archive_(archive), writer_(sink), report_(report) {}

  base::Result<std::int64_t> run(const ExportHead& head) {
    BASE_TRY_ASSIGN(names_.devices, archive_.devices());
    BASE_TRY_ASSIGN(names_.profiles, archive_.profiles());
    BASE_TRY_ASSIGN(counts_, archive_.counts());
    BASE_TRY(write_head(head));
    BASE_TRY(writer_.begin_array("devices"));
    for (const auto& device : names_.devices) BASE_TRY(writer_.element(encode(device)));
    BASE_TRY(writer_.end_array());
    BASE_TRY(writer_.begin_array("profiles"));
    for (const auto& profile : names_.profiles) BASE_TRY(writer_.element(encode(profile)));
    BASE_TRY(writer_.end_array());
    BASE_TRY(rows("transactions", [&] {
      return archive_.transactions([&](const app::ArchiveTransaction& row) { return put(encode(row, names_)); });
    }));
    BASE_TRY(rows("contacts", [&] {
      return archive_.contacts([&](const app::ArchiveContact& row) {
        ++contacts_;
        return put(encode(row));
      });
    }));
    BASE_TRY(rows("changes",
                  [&] { return archive_.changes([&](const app::ArchiveChange& row) { return put(encode(row)); }); }));
    BASE_TRY(writer_.end());
    return contacts_;
  }

 private:
  base::Result<void> write_head(const ExportHead& head) {
    BASE_TRY(writer_.begin());
    BASE_TRY(writer_.member("format", kFormat));
    BASE_TRY(writer_.member("version", kVersion));
    BASE_TRY(writer_.member("program", head.program));
    BASE_TRY(writer_.member("exported_at", time_text(head.exported_at)));
    BASE_TRY(writer_.member("device", names_.device(head.device).text()));
    return writer_.member("counts", {{"devices", names_.devices.size()},
                                     {"profiles", names_.profiles.size()},
                                     {"transactions", counts_.transactions},
                                     {"contacts", counts_.contacts},
                                     {"changes", counts_.changes}});
  }

  template <typename Visit>
  base::Result<void> rows(std::string_view key, Visit visit) {
    BASE_TRY(writer_.begin_array(key));
    const base::Result<void> visited = visit();
    BASE_TRY(written_);  // why put() stopped the visit, if it did
    BASE_TRY(visited);
    return writer_.end_array();
  }

  bool put(const json::Ordered& row) {
    written_ = writer_.element(row);
    if (!written_) return false;
    if (++rows_ % 512 != 0) return true;
    const auto total = counts_.transactions + counts_.contacts + counts_.changes;
    return report_({static_cast<double>(rows_) / static_cast<double>(total), contacts_});
  }

  const app::ArchiveReader& archive_;
  json::Writer writer_;
  const Report& report_;
  Names names_;
  app::ArchiveCounts counts_;
  base::Result<void> written_;
  std::size_t rows_ = 0;
  std::int64_t contacts_ = 0;
};

}  // namespace

base::Result<std::int64_t> export_backup(const store::Database& database, const ExportHead& head, TextSink& sink,
                                         const Report& report) {
  BASE_TRY_ASSIGN(const app::ArchiveReader archive, app::ArchiveReader::open(database));
  return Export(archive, sink, report).run(head);
}

}  // namespace exchange::backup
