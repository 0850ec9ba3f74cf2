// A source whose first bytes are looked at before they are read.
#pragma once
#include <string>

#include "exchange/bytes.h"

namespace exchange {

class Peeked : public ByteSource {
 public:
  explicit Peeked(ByteSource& source) : source_(source) {}

  // The next `count` bytes, or fewer at the end; read() gives them again. Call it before reading.
  base::Result<std::string_view> peek(std::size_t count);
  base::Result<std::size_t> read(std::span<char> out) override;
  std::uint64_t size() const override { return source_.size(); }

 private:
  ByteSource& source_;
  std::string seen_;
  std::size_t given_ = 0;  // of these
};

}  // namespace exchange
