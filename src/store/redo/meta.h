// What the base holds: up to which generation, and of which generation each segment is.
#pragma once
#include <cstdint>
#include <vector>

#include "base/result.h"
#include "store/redo/wire.h"

namespace store::redo {

// Large enough to load fast (storage.md), small enough that an edit's fold stays cheap.
inline constexpr std::uint64_t kSegmentBytes = 8U << 20;

// Stored little-endian: magic "KTMT", format 2, generation u64, reaches u64, file size u64, chain u64, segment count
// u32, that many generations u64, hash. Format 1 lacks `reaches`, which then is the generation.
struct Meta {
  std::uint64_t generation = 0;  // all up to this is in the segments, and no longer in the log
  // Segments may be as new as this: only with the log up to here do they make a whole file.
  std::uint64_t reaches = 0;
  std::uint64_t size = 0;               // of the file at `generation`, in bytes
  std::uint64_t chain = 0;              // hash of the last log part folded in (record.h)
  std::vector<std::uint64_t> segments;  // by which generation each was written

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
