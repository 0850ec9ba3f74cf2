// The bytes of the files in a backup: where they come from, and where they go.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace exchange::backup {

class FileSource {
 public:
  virtual ~FileSource() = default;
  // Turns to the file with this SHA-256 (hexadecimal) and answers with its size in bytes; -1 when it is not there, or
  // its bytes are others by now: the backup goes without it. Errors: the host's.
  virtual base::Result<std::int64_t> open(std::string_view sha256) = 0;
  // Fills the beginning of `out` with the next bytes of that file and says with how many; 0 at its end.
  virtual base::Result<std::size_t> read(std::span<char> out) = 0;
};

class FileSink {
 public:
  virtual ~FileSink() = default;
  // The next bytes of a file.
  virtual base::Result<void> write(std::string_view bytes) = 0;
  // The end of that file. True when its bytes have this SHA-256: then it is kept.
  virtual base::Result<bool> end(std::string_view sha256) = 0;
};

}  // namespace exchange::backup
