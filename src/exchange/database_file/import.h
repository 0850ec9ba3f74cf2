// Reads a database file of any origin ("Save database file", or somebody else's) into an empty database.
#pragma once
#include <memory>

#include "base/clock.h"
#include "base/uuid.h"
#include "exchange/backup/progress.h"
#include "exchange/bytes.h"
#include "store/vfs/image.h"

namespace host {
class Collation;
}
namespace store {
class Database;
}

namespace exchange::database_file {

// Where the file's content waits while it is on its way: written once, then read once.
class Spool {
 public:
  virtual ~Spool() = default;
  virtual TextSink& sink() = 0;
  // Ends the writing.
  virtual std::unique_ptr<ByteSource> source() = 0;
};

// Fills `file` to the source's end. Errors: the source's, storage_full (out of memory).
base::Result<void> read_file(ByteSource& source, store::vfs::Image& file);

// `file` is judged whole (store/foreign/admit.h) and brought up to date in place; its rows then take the way of a
// backup, so that one reader alone checks what every text and number may be. The imported database gets a device of its
// own when a workspace opens it: two copies of one file never stamp as the same device. `into`: empty, without a
// schema; on an error it is to be thrown away. Answers with the number of contacts. Errors: malformed, schema (detail:
// place and rule), newer_version, database, cancelled, and the spool's.
base::Result<std::int64_t> import_database(store::vfs::Image& file, Spool& spool, store::Database& into,
                                           host::Collation& collation, base::Clock& clock, base::Random& random,
                                           const backup::Report& report);

}  // namespace exchange::database_file
