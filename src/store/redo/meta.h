// What the base holds: which generation, and by which generation each segment was written.
#pragma once
#include <cstdint>
#include <vector>

#include "base/result.h"
#include "store/redo/wire.h"

namespace store::redo {

// Large enough to load fast (storage.md), small enough that an edit's fold stays cheap.
inline constexpr std::uint64_t kSegmentBytes = 8U << 20;

// Stored little-endian: magic "KTMT", format 1, generation u64, file size u64, chain u64, segment count u32, that many
// generations u64, hash.
struct Meta {
  std::uint64_t generation = 0;
  std::uint64_t size = 0;   // of the file, in bytes
  std::uint64_t chain = 0;  // hash of the last log part folded in (record.h)
  std::vector<std::uint64_t> segments;

  bool operator==(const Meta&) const = default;
};

inline std::uint32_t segments_for(std::uint64_t size) {
  return static_cast<std::uint32_t>((size + kSegmentBytes - 1) / kSegmentBytes);
}

// How many bytes of a file of `size` lie in segment `index`.
std::uint64_t segment_length(std::uint64_t size, std::uint32_t index);

Bytes encode_meta(const Meta& meta);
// Errors: corrupt, newer_version.
base::Result<Meta> decode_meta(View bytes);

}  // namespace store::redo
