// Reads a backup of any size into an empty database: everything or an error that names the place.
#pragma once
#include "exchange/backup/files.h"
#include "exchange/backup/progress.h"
#include "exchange/bytes.h"

namespace host {
class Collation;
}
namespace store {
class Database;
}

namespace exchange::backup {

// `database`: empty, without a schema; on an error it is to be thrown away. Answers with the number of contacts.
// `files` gets the files' bytes, and on an error forgets them; without it they are read past.
// Errors: malformed (detail: line, column, byte, JSON pointer, reason), schema (detail: JSON pointer and rule),
// newer_version (detail: the file's version), database, cancelled, and those of the source and the files.
base::Result<std::int64_t> restore_backup(ByteSource& source, store::Database& database, host::Collation& collation,
                                          const Report& report, FileSink* files = nullptr);

}  // namespace exchange::backup
