// A segment of the base, of a file that is as long as the input says: what is accepted has the length that meta says,
// or, written by a fold that is under way, at most a segment's.
#include "store/redo/segment.h"

#include "base/check.h"
#include "tests/fuzz/sealed.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  store::redo::Reader input({data, size});
  store::redo::Meta meta;
  meta.size = input.u32() % (3 * store::redo::kSegmentBytes);
  meta.generation = input.u32() % 4;
  meta.segments.assign(store::redo::segments_for(meta.size), input.u32() % 4);
  const std::uint32_t index = input.u32() % 4;
  const store::redo::Bytes bytes = fuzz::sealed(input.rest());
  const auto content = store::redo::decode_segment(bytes, meta, index);
  if (!content) return 0;
  BASE_CHECK(index < meta.segments.size());
  const bool newer = meta.segments[index] > meta.generation;
  BASE_CHECK(newer ? content->size() <= store::redo::kSegmentBytes
                   : content->size() == store::redo::segment_length(meta.size, index));
  return 0;
}
