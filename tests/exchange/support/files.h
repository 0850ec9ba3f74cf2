// The files of a backup in memory.
#pragma once
#include <algorithm>
#include <map>
#include <string>

#include "exchange/backup/files.h"
#include "platform/headless/sha256.h"

namespace tests {

struct MemoryFiles : exchange::backup::FileSource, exchange::backup::FileSink {
  // Puts a file there, and answers with its key.
  std::string add(const std::string& bytes) {
    const std::string key = platform::headless::sha256(bytes);
    blobs[key] = bytes;
    return key;
  }

  base::Result<std::int64_t> open(std::string_view sha256) override {
    const auto found = blobs.find(std::string(sha256));
    if (found == blobs.end() || platform::headless::sha256(found->second) != sha256) return -1;
    left_ = found->second;
    return static_cast<std::int64_t>(left_.size());
  }
  base::Result<std::size_t> read(std::span<char> out) override {
    const std::size_t count = left_.copy(out.data(), std::min<std::size_t>(out.size(), 100'000));
    left_.remove_prefix(count);
    return count;
  }
  base::Result<void> write(std::string_view bytes) override {
    longest_piece = std::max(longest_piece, bytes.size());
    arriving_ += bytes;
    return {};
  }
  base::Result<bool> end(std::string_view sha256) override {
    const bool right = platform::headless::sha256(arriving_) == sha256;
    if (right) blobs[std::string(sha256)] = arriving_;
    arriving_.clear();
    return right;
  }

  std::map<std::string, std::string> blobs;  // bytes by key
  std::size_t longest_piece = 0;

 private:
  std::string_view left_;
  std::string arriving_;
};

}  // namespace tests
