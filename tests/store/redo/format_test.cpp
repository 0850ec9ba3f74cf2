#include <string>

#include <doctest/doctest.h>

#include "store/redo/meta.h"
#include "store/redo/record.h"
#include "store/redo/segment.h"
#include "tests/support/fakes.h"

using namespace store;
using base::ErrorCode;
using host::Bytes;
using vfs::kPageSize;

namespace {

vfs::Image filled(std::size_t size, std::uint64_t seed = 1) {
  tests::FakeRandom random(seed);
  Bytes bytes(size);
  random.fill(bytes);
  vfs::Image image;
  REQUIRE(image.write(0, bytes));
  return image;
}

std::vector<std::uint32_t> pages_of(vfs::Image& image) { return image.take_dirty(); }

Bytes all_of(redo::SegmentWriter& writer) {
  Bytes whole;
  for (Bytes piece = writer.next_piece(); !piece.empty(); piece = writer.next_piece())
    whole.insert(whole.end(), piece.begin(), piece.end());
  return whole;
}

// Writes a field over and makes the hash agree again: what a bug or an attacker could store.
Bytes forged(Bytes bytes, std::size_t offset, std::uint32_t value) {
  bytes.resize(bytes.size() - redo::kHashBytes);
  for (std::size_t i = 0; i < 4; ++i) bytes[offset + i] = static_cast<std::uint8_t>(value >> (8 * i));
  redo::Writer(bytes).seal();
  return bytes;
}

}  // namespace

TEST_CASE("a record's parts give back its pages, in parts that are small enough and chained") {
  vfs::Image image = filled(40 * kPageSize);
  std::vector<std::uint32_t> pages = pages_of(image);
  redo::Record record = redo::encode_record(image, pages, 9, 1234);
  CHECK(record.parts.size() == 3);
  std::uint64_t chain = 1234;
  std::uint32_t page = 0;
  for (std::uint32_t i = 0; i < record.parts.size(); ++i) {
    CHECK(record.parts[i].size() <= redo::kPartBytes);
    auto part = redo::decode_part(record.parts[i]);
    REQUIRE(part);
    CHECK(part->generation == 9);
    CHECK(part->part == i);
    CHECK(part->parts == 3);
    CHECK(part->size == image.size());
    CHECK(part->previous == chain);
    chain = part->hash;
    for (std::size_t k = 0; k < part->pages.size(); ++k, ++page) {
      CHECK(part->pages[k] == page);
      Bytes expected(kPageSize);
      image.read(std::uint64_t{page} * kPageSize, expected);
      redo::View found = part->bytes.subspan(k * kPageSize, kPageSize);
      CHECK(std::equal(found.begin(), found.end(), expected.begin()));
    }
  }
  CHECK(page == 40);
  CHECK(chain == record.chain);
}

TEST_CASE("a record without pages is one part; a last page cut by the end is filled with zeros") {
  vfs::Image empty;
  redo::Record record = redo::encode_record(empty, {}, 1, 0);
  REQUIRE(record.parts.size() == 1);
  CHECK(redo::decode_part(record.parts[0])->pages.empty());

  vfs::Image odd = filled(kPageSize + 100);
  record = redo::encode_record(odd, pages_of(odd), 1, 0);
  auto part = redo::decode_part(record.parts[0]);
  REQUIRE(part);
  CHECK(part->bytes.size() == 2 * kPageSize);
  CHECK(part->bytes[2 * kPageSize - 1] == 0);
}

TEST_CASE("every flipped bit and every cut of a part, a meta and a segment is noticed") {
  vfs::Image image = filled(2 * kPageSize);
  Bytes part = redo::encode_record(image, {0, 1}, 3, 77).parts[0];
  redo::Meta meta{.generation = 5, .reaches = 5, .size = image.size(), .chain = 6, .segments = {4}};
  Bytes meta_bytes = redo::encode_meta(meta);
  redo::SegmentWriter writer(image.snapshot(), 0, 4);
  Bytes segment = all_of(writer);
  REQUIRE(redo::decode_part(part));
  REQUIRE(*redo::decode_meta(meta_bytes) == meta);
  REQUIRE(redo::decode_segment(segment, meta, 0));

  auto noticed = [](Bytes bytes, auto decode) {
    for (std::size_t bit = 0; bit < bytes.size() * 8; bit += bit < 2048 ? 1 : 61) {
      bytes[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
      auto result = decode(bytes);
      REQUIRE_FALSE(result);
      REQUIRE(result.error().code == ErrorCode::corrupt);
      bytes[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    }
    for (std::size_t length = 0; length < bytes.size(); length += length < 128 ? 1 : 509)
      REQUIRE_FALSE(decode(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length))));
    bytes.push_back(0);
    REQUIRE_FALSE(decode(bytes));
  };
  noticed(part, [](const Bytes& bytes) { return redo::decode_part(bytes); });
  noticed(meta_bytes, [](const Bytes& bytes) { return redo::decode_meta(bytes); });
  noticed(segment, [&](const Bytes& bytes) { return redo::decode_segment(bytes, meta, 0); });
}

TEST_CASE("a part whose hash agrees, but whose fields do not, is refused with the reason") {
  vfs::Image image = filled(2 * kPageSize);
  Bytes part = redo::encode_record(image, {0, 1}, 3, 77).parts[0];
  auto reason = [&](std::size_t offset, std::uint32_t value) {
    auto result = redo::decode_part(forged(part, offset, value));
    REQUIRE_FALSE(result);
    return result.error().detail;
  };
  CHECK(reason(0, 1) == "magic");
  CHECK(redo::decode_part(forged(part, 4, 2)).error().code == ErrorCode::newer_version);
  CHECK(reason(16, 1) == "part number");
  CHECK(reason(20, 0) == "part number");
  CHECK(reason(28, 2) == "file size");
  CHECK(reason(24, kPageSize) == "page beyond the end");
  CHECK(reason(40, 1) == "page count");
  CHECK(reason(40, 0xffffffff) == "page count");
  CHECK(reason(44, 1) == "page order");
}

TEST_CASE("a meta whose hash agrees, but whose fields do not, is refused with the reason") {
  Bytes bytes = redo::encode_meta(
      {.generation = 1, .reaches = 1, .size = redo::kSegmentBytes + 1, .chain = 0, .segments = {1, 1}});
  CHECK(redo::decode_meta(forged(bytes, 0, 1)).error().detail == "meta: magic");
  CHECK(redo::decode_meta(forged(bytes, 4, 3)).error().code == ErrorCode::newer_version);
  CHECK(redo::decode_meta(forged(bytes, 8, 2)).error().detail == "meta: generation");
  CHECK(redo::decode_meta(forged(bytes, 28, 9)).error().detail == "meta: file size");
  CHECK(redo::decode_meta(forged(bytes, 40, 1)).error().detail == "meta: segment count");
  CHECK(redo::decode_meta(forged(bytes, 40, 0xffffffff)).error().detail == "meta: segment count");
  CHECK(redo::decode_meta(forged(bytes, 44, 2)).error().detail == "meta: segment generation");
}

TEST_CASE("segments newer than the base's generation may be more and longer than the file was then, older ones not") {
  redo::Meta meta{.generation = 5, .reaches = 7, .size = 3 * kPageSize, .chain = 6, .segments = {7, 6}};
  auto decoded = redo::decode_meta(redo::encode_meta(meta));
  REQUIRE(decoded);
  CHECK(*decoded == meta);
  vfs::Image image = filled(redo::kSegmentBytes + kPageSize);
  for (std::uint32_t index : {0U, 1U}) {
    redo::SegmentWriter newer(image.snapshot(), index, meta.segments[index]);
    CHECK(redo::decode_segment(all_of(newer), meta, index));
    redo::SegmentWriter older(image.snapshot(), index, 5);
    redo::Meta other = meta;
    other.segments[index] = 5;
    CHECK(redo::decode_segment(all_of(older), other, index).error().detail ==
          "segment " + std::to_string(index) + ": length");
  }
}

TEST_CASE("a meta of the first format, without newer segments, still opens") {
  redo::Meta meta{.generation = 5, .reaches = 5, .size = kPageSize, .chain = 6, .segments = {4}};
  Bytes bytes = redo::encode_meta(meta);
  bytes.erase(bytes.begin() + 16, bytes.begin() + 24);
  auto decoded = redo::decode_meta(forged(bytes, 4, 1));
  REQUIRE(decoded);
  CHECK(*decoded == meta);
}

TEST_CASE("a segment is whole, in pieces of a chunk, and is itself: not another, an older or a shorter one") {
  std::size_t size = redo::kSegmentBytes + vfs::kChunkSize + 5000;
  vfs::Image image = filled(size);
  redo::Meta meta{.generation = 8, .reaches = 8, .size = size, .chain = 0, .segments = {7, 8}};
  for (std::uint32_t index : {0U, 1U}) {
    redo::SegmentWriter writer(image.snapshot(), index, meta.segments[index]);
    Bytes bytes = all_of(writer);
    CHECK(writer.next_piece().empty());
    auto payload = redo::decode_segment(bytes, meta, index);
    REQUIRE(payload);
    Bytes expected(static_cast<std::size_t>(redo::segment_length(size, index)));
    image.read(index * redo::kSegmentBytes, expected);
    CHECK(std::equal(payload->begin(), payload->end(), expected.begin(), expected.end()));

    CHECK(redo::decode_segment(bytes, meta, 1 - index).error().code == ErrorCode::corrupt);
    CHECK(redo::decode_segment(bytes, meta, 2).error().detail == "segment 2: not in meta");
    redo::Meta later = meta;
    later.segments[index] = 9;
    CHECK(redo::decode_segment(bytes, later, index).error().detail ==
          "segment " + std::to_string(index) + ": generation");
    CHECK(redo::decode_segment(forged(bytes, 12, 4), meta, index).error().code == ErrorCode::corrupt);
  }
}
