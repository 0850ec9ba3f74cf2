#include "store/redo/fold.h"

#include <memory>
#include <optional>

#include "store/redo/segment.h"

namespace store::redo {

Meta next_meta(const Meta& old, std::uint64_t generation, std::uint64_t size, std::uint64_t chain,
               const std::vector<std::uint32_t>& changed) {
  Meta meta{.generation = generation, .size = size, .chain = chain, .segments = old.segments};
  meta.segments.resize(segments_for(size), generation);
  for (std::uint32_t index : changed) meta.segments[index] = generation;
  return meta;
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
  source->generation = meta.generation;
  auto next_piece = [source](std::uint32_t index) {
    if (!source->writer || source->index != index) {
      source->index = index;
      source->writer.emplace(source->image, index, source->generation);
    }
    return source->writer->next_piece();
  };
  return {.generation = meta.generation,
          .meta = encode_meta(meta),
          .segments = std::move(changed),
          .next_piece = std::move(next_piece),
          .segment_count = static_cast<std::uint32_t>(meta.segments.size()),
          .replaces_everything = false};
}

}  // namespace store::redo
