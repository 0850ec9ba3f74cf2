// One commit in the redo log: the pages it changed, in self-checking parts, each chained to the part before it.
#pragma once
#include <cstdint>
#include <vector>

#include "base/result.h"
#include "store/redo/wire.h"
#include "store/vfs/image.h"

namespace store::redo {

// Chrome's older backend handles values under 64 KiB much better than larger ones.
inline constexpr std::size_t kPartBytes = 60 * 1024;
// 4 GiB, all that wasm's memory could hold: a damaged size must not make us allocate.
inline constexpr std::uint64_t kMaxFileBytes = std::uint64_t{1} << 32;

// A part, little-endian: magic "KTRL", format 1, generation u64, part u32, parts u32, file size u64, hash of the part
// before u64, page count u32, page indexes u32 (from 0, ascending through the record), pages of 4096 bytes, and the
// XXH3-64 hash of all that. The part before the first of a generation is the last one of the generation before; its
// hash stands in the base's meta when it is folded; 0 when there is none.
struct Record {
  std::vector<Bytes> parts;  // at least one, each at most kPartBytes
  std::uint64_t chain = 0;   // the last part's hash
};

// `pages` are ascending and inside the image; a page that the image's end cuts is filled with zeros.
Record encode_record(const vfs::Image& image, const std::vector<std::uint32_t>& pages, std::uint64_t generation,
                     std::uint64_t chain);

struct Part {
  std::uint64_t generation = 0;
  std::uint32_t part = 0;
  std::uint32_t parts = 0;
  std::uint64_t size = 0;      // of the file after this commit, in bytes
  std::uint64_t previous = 0;  // the hash this part is chained to
  std::uint64_t hash = 0;
  std::vector<std::uint32_t> pages;
  View bytes;  // pages.size() × 4096, in the view that was decoded
};

// Errors: corrupt (detail says which rule is broken), newer_version.
base::Result<Part> decode_part(View bytes);

}  // namespace store::redo
