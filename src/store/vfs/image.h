// The bytes of one database file in memory, in 1 MiB chunks that snapshots share until they are written.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace store::vfs {

// The unit in which changes are tracked and logged; also the page size of our databases.
inline constexpr std::uint32_t kPageSize = 4096;
inline constexpr std::uint32_t kChunkSize = 1U << 20;
inline constexpr std::uint32_t kPagesPerChunk = kChunkSize / kPageSize;

using Chunk = std::array<std::uint8_t, kChunkSize>;

// A file that does not change any more. Copying it copies only references.
class Snapshot {
 public:
  Snapshot() = default;
  std::uint64_t size() const { return size_; }
  // Bytes beyond the end read as zero.
  void read(std::uint64_t offset, std::span<std::uint8_t> out) const;

 private:
  friend class Image;
  std::vector<std::shared_ptr<Chunk>> chunks_;  // null: all zero
  std::uint64_t size_ = 0;
};

class Image {
 public:
  Image() = default;
  // The contents of `snapshot`, with no page dirty.
  explicit Image(const Snapshot& snapshot) { adopt(snapshot); }

  std::uint64_t size() const { return state_.size_; }
  std::uint32_t pages() const { return static_cast<std::uint32_t>((size() + kPageSize - 1) / kPageSize); }
  void read(std::uint64_t offset, std::span<std::uint8_t> out) const { state_.read(offset, out); }
  // Grows the file when needed and marks the touched pages dirty. False: out of memory, nothing of the failing chunk
  // and after it was written.
  [[nodiscard]] bool write(std::uint64_t offset, std::span<const std::uint8_t> bytes);
  // Shrinks (what is cut reads as zero if the file grows again) or grows with zeros.
  [[nodiscard]] bool resize(std::uint64_t size);

  // A pointer to `amount` bytes that stays readable until the matching unpin(), whatever is written meanwhile; null
  // when they do not lie in one allocated chunk.
  const std::uint8_t* pin(std::uint64_t offset, std::size_t amount);
  void unpin();

  // Pages written since the last call, ascending, none beyond the end; forgets them.
  std::vector<std::uint32_t> take_dirty();
  bool dirty() const { return !dirty_.empty(); }

  Snapshot snapshot() const { return state_; }
  // Becomes `snapshot`, with no page dirty.
  void adopt(const Snapshot& snapshot);

 private:
  std::uint8_t* writable(std::size_t chunk);
  void mark(std::uint32_t page);

  Snapshot state_;
  std::vector<std::uint32_t> dirty_;
  std::vector<bool> marked_;
  std::vector<std::shared_ptr<Chunk>> retired_;  // replaced while somebody held a pin
  std::uint32_t pins_ = 0;
};

}  // namespace store::vfs
