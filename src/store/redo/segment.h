// A slice of the base: 8 MiB of the file (the last one shorter), framed so that a wrong, stale or damaged one shows.
#pragma once
#include <cstdint>
#include <memory>

#include "base/result.h"
#include "store/redo/meta.h"
#include "store/redo/wire.h"
#include "store/vfs/image.h"

namespace store::redo {

// Stored little-endian: magic "KTSG", format 1, index u32, length u32, generation u64, the bytes, and the hash of all
// that. Made in pieces of one chunk (1 MiB), so that no step takes long.
class SegmentWriter {
 public:
  SegmentWriter(vfs::Snapshot image, std::uint32_t index, std::uint64_t generation);
  ~SegmentWriter();
  // Empty at the end.
  Bytes next_piece();

 private:
  struct Hash;
  vfs::Snapshot image_;
  std::uint32_t index_;
  std::uint64_t generation_;
  std::uint64_t length_;
  std::uint64_t done_ = 0;
  std::unique_ptr<Hash> hash_;
  bool finished_ = false;
};

// The bytes of the file that the segment holds. Errors: corrupt (also when it is another segment, another generation
// or another length than meta says), newer_version.
base::Result<View> decode_segment(View bytes, const Meta& meta, std::uint32_t index);

// What a segment that does not check still seems to hold: at most kSegmentBytes, at the index that it names itself if
// its hash is right, else at the one it was stored under.
struct LooseSegment {
  std::uint32_t index = 0;
  std::uint64_t generation = 0;  // 0: unknown
  View bytes;
};
LooseSegment loose_segment(View bytes, std::uint32_t stored_index);

}  // namespace store::redo
