#include "store/redo/record.h"

#include <algorithm>

#include "base/check.h"

namespace store::redo {

namespace {
constexpr std::uint32_t kRecordMagic = 0x4c52544b;  // "KTRL"
constexpr std::uint32_t kRecordFormat = 1;
constexpr std::size_t kHeadBytes = 4 + 4 + 8 + 4 + 4 + 8 + 8 + 4;
constexpr std::size_t kPagesPerPart = (kPartBytes - kHeadBytes - kHashBytes) / (4 + vfs::kPageSize);

}  // namespace

Record encode_record(const vfs::Image& image, const std::vector<std::uint32_t>& pages, std::uint64_t generation,
                     std::uint64_t chain) {
  Record record{.parts = {}, .chain = chain};
  auto parts = static_cast<std::uint32_t>(std::max<std::size_t>(1, (pages.size() + kPagesPerPart - 1) / kPagesPerPart));
  for (std::uint32_t part = 0; part < parts; ++part) {
    std::size_t first = part * kPagesPerPart;
    std::size_t count = std::min(kPagesPerPart, pages.size() - first);
    Bytes bytes;
    bytes.reserve(kHeadBytes + count * (4 + vfs::kPageSize) + kHashBytes);
    Writer out(bytes);
    out.u32(kRecordMagic);
    out.u32(kRecordFormat);
    out.u64(generation);
    out.u32(part);
    out.u32(parts);
    out.u64(image.size());
    out.u64(record.chain);
    out.u32(static_cast<std::uint32_t>(count));
    for (std::size_t i = first; i < first + count; ++i) out.u32(pages[i]);
    std::size_t body = bytes.size();
    bytes.resize(body + count * vfs::kPageSize);
    for (std::size_t i = 0; i < count; ++i)
      image.read(std::uint64_t{pages[first + i]} * vfs::kPageSize,
                 std::span(bytes).subspan(body + i * vfs::kPageSize, vfs::kPageSize));
    record.chain = out.seal();
    BASE_CHECK(bytes.size() <= kPartBytes);
    record.parts.push_back(std::move(bytes));
  }
  return record;
}

base::Result<Part> decode_part(View bytes) {
  BASE_TRY_ASSIGN(Unsealed unsealed, unseal(bytes, kRecordMagic, kRecordFormat, ""));
  Reader& in = unsealed.in;
  Part part;
  part.generation = in.u64();
  part.part = in.u32();
  part.parts = in.u32();
  part.size = in.u64();
  part.previous = in.u64();
  part.hash = unsealed.hash;
  std::uint32_t count = in.u32();
  if (!in.ok() || part.part >= part.parts) return broken_rule("", "part number");
  if (part.size > kMaxFileBytes) return broken_rule("", "file size");
  if (in.rest().size() != std::uint64_t{count} * (4 + vfs::kPageSize)) return broken_rule("", "page count");
  part.pages.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    std::uint32_t page = in.u32();
    if (i > 0 && page <= part.pages.back()) return broken_rule("", "page order");
    if (std::uint64_t{page} * vfs::kPageSize >= part.size) return broken_rule("", "page beyond the end");
    part.pages.push_back(page);
  }
  part.bytes = in.rest();
  return part;
}

}  // namespace store::redo
