// Pictures made of pixels, which the host decodes: the program never parses one.
#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include "base/result.h"

namespace host {

class Images {
 public:
  virtual ~Images() = default;

  struct Square {
    std::string key;          // of the Blob
    std::uint64_t bytes = 0;  // of it
  };
  using Made = std::function<void(base::Result<Square>)>;
  // Decodes a chosen file, upright, cuts the largest square out of its middle, scales it down to at most `side` pixels
  // and stores it as BlobStore::put() does. Calls back as that does. Errors: malformed (no picture that this host can
  // decode), not_found, storage_full, storage_failed.
  virtual void make_square(std::int64_t file, int side, Made made) = 0;
};

}  // namespace host
