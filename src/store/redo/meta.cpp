#include "store/redo/meta.h"

#include <algorithm>
#include <string>

#include "store/redo/record.h"

namespace store::redo {

namespace {
constexpr std::uint32_t kMetaMagic = 0x544d544b;  // "KTMT"
constexpr std::uint32_t kMetaFormat = 2;

}  // namespace

std::uint64_t segment_length(std::uint64_t size, std::uint32_t index) {
  std::uint64_t start = index * kSegmentBytes;
  return start >= size ? 0 : std::min(kSegmentBytes, size - start);
}

Bytes encode_meta(const Meta& meta) {
  Bytes bytes;
  Writer out(bytes);
  out.u32(kMetaMagic);
  out.u32(kMetaFormat);
  out.u64(meta.generation);
  out.u64(meta.reaches);
  out.u64(meta.size);
  out.u64(meta.chain);
  out.u32(static_cast<std::uint32_t>(meta.segments.size()));
  for (std::uint64_t generation : meta.segments) out.u64(generation);
  out.seal();
  return bytes;
}

base::Result<Meta> decode_meta(View bytes) {
  BASE_TRY_ASSIGN(Unsealed unsealed, unseal(bytes, kMetaMagic, kMetaFormat, "meta: "));
  Reader& in = unsealed.in;
  Meta meta;
  meta.generation = in.u64();
  meta.reaches = unsealed.format == 1 ? meta.generation : in.u64();
  meta.size = in.u64();
  meta.chain = in.u64();
  std::uint32_t count = in.u32();
  if (!in.ok() || meta.reaches < meta.generation) return broken_rule("meta: ", "generation");
  if (meta.size > kMaxFileBytes) return broken_rule("meta: ", "file size");
  // While newer segments wait for the log, their number is that of a file of another size.
  bool fits = meta.reaches == meta.generation ? count == segments_for(meta.size) : count <= segments_for(kMaxFileBytes);
  if (!fits || in.rest().size() != std::uint64_t{count} * 8) return broken_rule("meta: ", "segment count");
  for (std::uint32_t i = 0; i < count; ++i) meta.segments.push_back(in.u64());
  if (std::any_of(meta.segments.begin(), meta.segments.end(), [&](auto one) { return one > meta.reaches; }))
    return broken_rule("meta: ", "segment generation");
  return meta;
}

}  // namespace store::redo
