#include "exchange/backup/export.h"

#include <algorithm>

#include "app/archive/archive.h"
#include "exchange/backup/encode.h"
#include "exchange/backup/format.h"
#include "exchange/backup/pieces.h"
#include "exchange/json/writer.h"

namespace exchange::backup {
namespace {

class Export {
 public:
  Export(const app::ArchiveReader& archive, TextSink& sink, const Report& report, FileSource* files)
      : archive_(archive), writer_(sink), report_(report), files_(files) {}

  base::Result<std::int64_t> run(const ExportHead& head) {
    BASE_TRY_ASSIGN(names_.devices, archive_.devices());
    BASE_TRY_ASSIGN(names_.profiles, archive_.profiles());
    BASE_TRY_ASSIGN(counts_, archive_.counts());
    BASE_TRY_ASSIGN(definitions_, archive_.definitions());
    BASE_TRY(choose_files());
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
    BASE_TRY(writer_.begin_array("definitions"));
    for (const auto& definition : definitions_) BASE_TRY(writer_.element(encode(definition)));
    BASE_TRY(writer_.end_array());
    BASE_TRY(rows("contacts", [&] {
      return archive_.contacts([&](const app::ArchiveContact& row) {
        ++contacts_;
        return put(encode(row));
      });
    }));
    BASE_TRY(rows("records",
                  [&] { return archive_.records([&](const app::ArchiveRecord& row) { return put(encode(row)); }); }));
    BASE_TRY(rows("changes",
                  [&] { return archive_.changes([&](const app::ArchiveChange& row) { return put(encode(row)); }); }));
    BASE_TRY(writer_.begin_array("files"));
    for (const app::ArchiveBlob& blob : blobs_) BASE_TRY(write_file(blob));
    BASE_TRY(writer_.end_array());
    BASE_TRY(writer_.end());
    return contacts_;
  }

 private:
  static constexpr std::size_t kRowsOfPiece = 512;  // take about as long as a piece of a file

  // Those that are there and whole.
  base::Result<void> choose_files() {
    if (files_ == nullptr) return {};
    BASE_TRY_ASSIGN(blobs_, archive_.blobs());
    for (std::size_t i = 0; i < blobs_.size();) {
      BASE_TRY_ASSIGN(const std::int64_t size, files_->open(blobs_[i].sha256));
      if (size >= 0 && static_cast<std::uint64_t>(size) == blobs_[i].size) {
        pieces_ += piece_count(blobs_[i++].size);
      } else {
        blobs_.erase(blobs_.begin() + static_cast<std::ptrdiff_t>(i));
      }
    }
    return {};
  }

  base::Result<void> write_file(const app::ArchiveBlob& blob) {
    BASE_TRY(files_->open(blob.sha256));
    std::string bytes;
    for (std::uint64_t left = blob.size, first = 1; left > 0 || first > 0; left -= bytes.size(), first = 0) {
      bytes.resize(static_cast<std::size_t>(std::min<std::uint64_t>(left, kPieceBytes)));
      for (std::size_t filled = 0; filled < bytes.size();) {
        BASE_TRY_ASSIGN(const std::size_t count, files_->read(std::span(bytes).subspan(filled)));
        if (count == 0) return base::Error{base::ErrorCode::storage_failed, blob.sha256};
        filled += count;
      }
      BASE_TRY(writer_.element(encode_piece(blob.sha256, bytes)));
      rows_ += kRowsOfPiece;
      if (!tell()) return base::Error{base::ErrorCode::cancelled, {}};
    }
    return {};
  }

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
                                     {"definitions", definitions_.size()},
                                     {"contacts", counts_.contacts},
                                     {"records", counts_.records},
                                     {"changes", counts_.changes},
                                     {"files", pieces_}});
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
    return ++rows_ % kRowsOfPiece != 0 || tell();
  }

  bool tell() const {
    const auto total =
        counts_.transactions + counts_.contacts + counts_.records + counts_.changes + pieces_ * kRowsOfPiece;
    return report_({static_cast<double>(rows_) / static_cast<double>(total), contacts_});
  }

  const app::ArchiveReader& archive_;
  json::Writer writer_;
  const Report& report_;
  FileSource* files_;
  Names names_;
  std::vector<app::ArchiveDefinition> definitions_;
  std::vector<app::ArchiveBlob> blobs_;
  std::size_t pieces_ = 0;
  app::ArchiveCounts counts_;
  base::Result<void> written_;
  std::size_t rows_ = 0;
  std::int64_t contacts_ = 0;
};

}  // namespace

base::Result<std::int64_t> export_backup(const store::Database& database, const ExportHead& head, TextSink& sink,
                                         const Report& report, FileSource* files) {
  BASE_TRY_ASSIGN(const app::ArchiveReader archive, app::ArchiveReader::open(database));
  return Export(archive, sink, report, files).run(head);
}

}  // namespace exchange::backup
