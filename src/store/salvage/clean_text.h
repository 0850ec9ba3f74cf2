// The SQL function clean_text(x): a text as backups can hold it, any other value as it is. What is no UTF-8 becomes
// U+FFFD, NULs go, and what lies beyond domain::kMaxLongText bytes.
#pragma once
#include "base/result.h"

namespace store {

class Database;

// For all statements of this connection. No statement may be running. Errors: database.
base::Result<void> define_clean_text(const Database& database);

}  // namespace store
