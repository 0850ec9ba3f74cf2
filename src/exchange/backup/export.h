// Writes a backup of everything.
#pragma once
#include <string>

#include "base/clock.h"
#include "domain/values/ids.h"
#include "exchange/backup/files.h"
#include "exchange/backup/progress.h"
#include "exchange/bytes.h"

namespace store {
class Database;
}

namespace exchange::backup {

struct ExportHead {
  std::string program;  // the program's version
  base::Millis exported_at = 0;
  domain::DeviceId device;  // that writes the backup
};

// `database`: a committed state that does not change meanwhile. `files`: where the files' bytes are; without it the
// backup has none. Answers with the number of contacts.
// Errors: newer_version, corrupt, database, cancelled, and those of the sink and the files.
base::Result<std::int64_t> export_backup(const store::Database& database, const ExportHead& head, TextSink& sink,
                                         const Report& report, FileSource* files = nullptr);

}  // namespace exchange::backup
