// Makes the order for a new base out of an image: its meta, and its segments piece by piece.
#pragma once
#include <cstdint>
#include <vector>

#include "host/page_store.h"
#include "store/redo/meta.h"
#include "store/vfs/image.h"

namespace store::redo {

// The base in which every segment is of `generation`. The chain of hashes goes on from `chain`.
Meta whole_base(std::uint64_t generation, std::uint64_t size, std::uint64_t chain);

// `image` is the file at meta.reaches, which `meta.segments` must say for each of `changed`.
host::BaseWrite base_write(vfs::Snapshot image, const Meta& meta, std::vector<std::uint32_t> changed);

}  // namespace store::redo
