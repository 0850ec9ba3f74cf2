// A PageStore in one append-only file, for native tools and tests: it survives the death of its process.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "host/page_store.h"

namespace platform::headless {

// Frames follow each other: kind u32, index u32, generation u64, length u64, that many bytes. Little-endian machines
// only. An append is one frame; a base is written to a new file that takes the old one's place. A torn last frame is
// dropped when the file is opened. Everything is answered before the call returns. POSIX only; one process at a time.
class FileStore : public host::PageStore {
 public:
  // Creates the file when it does not exist. Errors: storage_failed.
  static base::Result<std::unique_ptr<FileStore>> open(std::string path);
  ~FileStore() override;
  FileStore(const FileStore&) = delete;
  FileStore& operator=(const FileStore&) = delete;

  void load(host::LoadSink& sink, std::uint64_t after) override;
  void append(const host::LogAppend& record, host::Done done) override;
  void write_base(host::BaseWrite write, host::Done done) override;

 private:
  struct Place {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
  };
  struct Head;
  explicit FileStore(std::string path) : path_(std::move(path)) {}
  base::Result<void> scan();
  bool note(const Head& head, std::uint64_t offset);
  base::Result<host::Bytes> read(Place place) const;
  base::Result<void> load_into(host::LoadSink& sink, std::uint64_t after);
  base::Result<void> do_append(const host::LogAppend& record);
  base::Result<void> do_write(const host::BaseWrite& write);
  base::Result<void> copy_to(int target, const host::BaseWrite& write);

  std::string path_;
  int file_ = -1;
  std::uint64_t end_ = 0;
  std::uint64_t generation_ = 0;  // of the base
  Place meta_;
  std::map<std::uint32_t, Place> segments_;
  std::map<std::uint64_t, Place> log_;
};

}  // namespace platform::headless
