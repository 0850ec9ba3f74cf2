// Makes the order for a new base out of an image: its meta, and its segments piece by piece.
#pragma once
#include <cstdint>
#include <vector>

#include "host/page_store.h"
#include "store/redo/meta.h"
#include "store/vfs/image.h"

namespace store::redo {

// The meta of a base at `generation` in which the segments of `changed` are new and the others are those of `old`.
Meta next_meta(const Meta& old, std::uint64_t generation, std::uint64_t size, std::uint64_t chain,
               const std::vector<std::uint32_t>& changed);

// `meta.segments` must say meta.generation for each of `changed`.
host::BaseWrite base_write(vfs::Snapshot image, const Meta& meta, std::vector<std::uint32_t> changed);

}  // namespace store::redo
