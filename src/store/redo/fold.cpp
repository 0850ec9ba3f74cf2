#include "store/redo/fold.h"

#include <memory>
#include <optional>

#include "store/redo/segment.h"

namespace store::redo {

Meta whole_base(std::uint64_t generation, std::uint64_t size, std::uint64_t chain) {
  return {.generation = generation,
          .reaches = generation,
          .size = size,
          .chain = chain,
          .segments = std::vector<std::uint64_t>(segments_for(size), generation)};
}

host::BaseWrite base_write(vfs::Snapshot image, const Meta& meta, std::vector<std::uint32_t> changed) {
  struct Source {
    vfs::Snapshot image;
    std::uint64_t generation = 0;
    std::uint32_t index = 0;
    std::optional<SegmentWriter> writer;
  };
  auto source = std::make_shared<Source>();
  source->image = std::move(image);
  source->generation = meta.reaches;
  auto next_piece = [source](std::uint32_t index) {
    if (!source->writer || source->index != index) {
      source->index = index;
      source->writer.emplace(source->image, index, source->generation);
    }
    return source->writer->next_piece();
  };
  return {.generation = meta.reaches,
          .folded = meta.generation,
          .meta = encode_meta(meta),
          .segments = std::move(changed),
          .next_piece = std::move(next_piece),
          .segment_count = static_cast<std::uint32_t>(meta.segments.size()),
          .replaces = host::Replaces::folded};
}

}  // namespace store::redo
