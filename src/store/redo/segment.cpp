#include "store/redo/segment.h"

#include <algorithm>
#include <string>

#include <xxhash.h>

namespace store::redo {

namespace {
constexpr std::uint32_t kSegmentMagic = 0x4753544b;  // "KTSG"
constexpr std::uint32_t kSegmentFormat = 1;
}  // namespace

struct SegmentWriter::Hash {
  XXH3_state_t state;
};

SegmentWriter::SegmentWriter(vfs::Snapshot image, std::uint32_t index, std::uint64_t generation)
    : image_(std::move(image)),
      index_(index),
      generation_(generation),
      length_(segment_length(image_.size(), index)),
      hash_(std::make_unique<Hash>()) {
  XXH3_64bits_reset(&hash_->state);
}

SegmentWriter::~SegmentWriter() = default;

Bytes SegmentWriter::next_piece() {
  Bytes bytes;
  if (finished_) return bytes;
  auto amount = static_cast<std::size_t>(std::min<std::uint64_t>(vfs::kChunkSize, length_ - done_));
  bytes.reserve(amount + 64);
  Writer out(bytes);
  if (done_ == 0) {
    out.u32(kSegmentMagic);
    out.u32(kSegmentFormat);
    out.u32(index_);
    out.u32(static_cast<std::uint32_t>(length_));
    out.u64(generation_);
  }
  std::size_t body = bytes.size();
  bytes.resize(body + amount);
  image_.read(index_ * kSegmentBytes + done_, std::span(bytes).subspan(body));
  done_ += amount;
  XXH3_64bits_update(&hash_->state, bytes.data(), bytes.size());
  finished_ = done_ == length_;
  if (finished_) out.u64(XXH3_64bits_digest(&hash_->state));
  return bytes;
}

base::Result<View> decode_segment(View bytes, const Meta& meta, std::uint32_t index) {
  std::string name = "segment " + std::to_string(index) + ": ";
  auto corrupt = [&name](const char* what) { return base::Error{base::ErrorCode::corrupt, name + what}; };
  if (index >= meta.segments.size()) return corrupt("not in meta");
  BASE_TRY_ASSIGN(Unsealed unsealed, unseal(bytes, kSegmentMagic, kSegmentFormat, name));
  Reader& in = unsealed.in;
  if (in.u32() != index) return corrupt("index");
  std::uint64_t length = in.u32();
  if (in.u64() != meta.segments[index]) return corrupt("generation");
  // A newer one than the base's generation may be of a file of another size, which the log will tell.
  bool newer = meta.segments[index] > meta.generation;
  bool fits = newer ? length <= kSegmentBytes : length == segment_length(meta.size, index);
  if (!fits || in.rest().size() != length) return corrupt("length");
  return in.rest();
}

LooseSegment loose_segment(View bytes, std::uint32_t stored_index) {
  LooseSegment loose{.index = stored_index};
  Reader in(bytes.first(bytes.size() - std::min(bytes.size(), kHashBytes)));
  in.bytes(8);  // magic and format
  const std::uint32_t index = in.u32();
  in.u32();  // length
  const std::uint64_t generation = in.u64();
  if (unseal(bytes, kSegmentMagic, kSegmentFormat, {})) {
    loose.index = index;
    loose.generation = generation;
  }
  if (in.ok()) loose.bytes = in.rest().first(std::min<std::size_t>(in.rest().size(), kSegmentBytes));
  return loose;
}

}  // namespace store::redo
