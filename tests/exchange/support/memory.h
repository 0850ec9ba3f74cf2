// Files that live in a string, and read in awkward portions.
#pragma once
#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

#include "exchange/bytes.h"

namespace tests {

class MemorySource : public exchange::ByteSource {
 public:
  explicit MemorySource(std::string_view bytes, std::size_t portion = 4096) : bytes_(bytes), portion_(portion) {}

  base::Result<std::size_t> read(std::span<char> out) override {
    const std::size_t count = std::min({out.size(), portion_, bytes_.size() - at_});
    std::memcpy(out.data(), bytes_.data() + at_, count);
    at_ += count;
    return count;
  }
  std::uint64_t size() const override { return bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t portion_;
  std::size_t at_ = 0;
};

struct MemorySink : exchange::TextSink {
  base::Result<void> write(std::string_view piece) override {
    longest_piece = std::max(longest_piece, piece.size());
    text += piece;
    return {};
  }
  std::string text;
  std::size_t longest_piece = 0;
};

}  // namespace tests
