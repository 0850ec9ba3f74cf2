// Makes a whole card index out of what can be read of a damaged one.
#pragma once
#include <cstdint>

#include "base/result.h"
#include "base/uuid.h"
#include "domain/values/ids.h"

namespace store {
class Database;
}
namespace store::vfs {
class Image;
}

namespace app {

struct Salvaged {
  domain::DeviceId device;    // made now
  std::int64_t left_out = 0;  // rows that could not be read, at least, or made no sense without others
};

// `file`: of any content; `damaged`: a connection to it, null when SQLite makes nothing of it; `fresh`: empty, without
// a schema. Rows are copied as they are where they can be read and still make sense together: those that SQLite finds,
// then, unless these are all, those that stand on pages that it does not find. Search index and sort keys are not made.
// Errors: newer_version, and those of writing to `fresh`.
base::Result<Salvaged> salvage(const store::vfs::Image& file, const store::Database* damaged, store::Database& fresh,
                               base::UuidSource& ids, base::Millis now);

}  // namespace app
