// The worker's files: what the person chose, read in slices, and the backup, handed over in pieces.
#pragma once
#include "exchange/bytes.h"

namespace platform::web {

class ChosenFile final : public exchange::ByteSource {
 public:
  explicit ChosenFile(std::uint64_t size) : size_(size) {}
  base::Result<std::size_t> read(std::span<char> out) override;
  std::uint64_t size() const override { return size_; }

 private:
  std::uint64_t size_;
};

class BlobParts final : public exchange::TextSink {
 public:
  base::Result<void> write(std::string_view piece) override;
};

}  // namespace platform::web
