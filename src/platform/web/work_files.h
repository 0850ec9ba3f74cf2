// The worker's files: what the person chose, read in slices, and the backup, handed over in pieces.
#pragma once
#include <memory>

#include "exchange/backup/files.h"
#include "exchange/bytes.h"
#include "exchange/database_file/import.h"

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

// Outside of wasm's memory: the backup's parts, which then take the chosen file's place.
class BlobSpool final : public exchange::database_file::Spool {
 public:
  exchange::TextSink& sink() override { return parts_; }
  std::unique_ptr<exchange::ByteSource> source() override;

 private:
  BlobParts parts_;
};

// The files of contacts, which JavaScript holds.
class WorkFiles final : public exchange::backup::FileSource, public exchange::backup::FileSink {
 public:
  base::Result<std::int64_t> open(std::string_view sha256) override;
  base::Result<std::size_t> read(std::span<char> out) override;
  base::Result<void> write(std::string_view bytes) override;
  base::Result<bool> end(std::string_view sha256) override;
};

}  // namespace platform::web
