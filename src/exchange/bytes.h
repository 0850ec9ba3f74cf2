// Where foreign bytes come from and where ours go: files, read and written in pieces.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/result.h"

namespace exchange {

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // Fills the beginning of `out` and says with how many bytes; 0 at the end. Errors are the host's.
  virtual base::Result<std::size_t> read(std::span<char> out) = 0;
  // The whole length in bytes; 0 when unknown. For the progress bar alone.
  virtual std::uint64_t size() const = 0;
};

class TextSink {
 public:
  virtual ~TextSink() = default;
  // Takes the next piece of the file; the view does not outlive the call.
  virtual base::Result<void> write(std::string_view piece) = 0;
};

}  // namespace exchange
