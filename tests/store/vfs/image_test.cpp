#include "store/vfs/image.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/fakes.h"

using store::vfs::Image;
using store::vfs::kChunkSize;
using store::vfs::kPageSize;
using store::vfs::Snapshot;
using Bytes = std::vector<std::uint8_t>;

namespace {
Bytes read(const auto& file, std::uint64_t offset, std::size_t amount) {
  Bytes out(amount, 0xEE);
  file.read(offset, out);
  return out;
}
}  // namespace

TEST_CASE("an image is a file: random writes and resizes agree with a plain array") {
  tests::FakeRandom random(7);
  Image image;
  Bytes model;
  std::vector<std::pair<Snapshot, Bytes>> kept;
  for (int step = 0; step < 400; ++step) {
    std::size_t size = random.next() % (3 * kChunkSize);
    if (random.next() % 8 == 0) {
      REQUIRE(image.resize(size));
      model.resize(size);
    } else {
      Bytes bytes(random.next() % (random.next() % 4 == 0 ? 2 * kChunkSize : 9000) + 1);
      random.fill(std::span(bytes).first(std::min<std::size_t>(bytes.size(), 64)));
      REQUIRE(image.write(size, bytes));
      model.resize(std::max(model.size(), size + bytes.size()));
      std::copy(bytes.begin(), bytes.end(), model.begin() + static_cast<std::ptrdiff_t>(size));
    }
    REQUIRE(image.size() == model.size());
    if (random.next() % 40 == 0) kept.emplace_back(image.snapshot(), model);
  }
  CHECK(read(image, 0, model.size()) == model);
  for (const auto& [snapshot, bytes] : kept) {
    CHECK(snapshot.size() == bytes.size());
    CHECK(read(snapshot, 0, bytes.size()) == bytes);
  }
  CHECK(read(image, model.size() + 5, 3) == Bytes(3, 0));
}

TEST_CASE("dirty pages are those written, in order, none beyond the end, and forgotten once taken") {
  Image image;
  REQUIRE(image.write(5 * kPageSize, Bytes(kPageSize, 1)));
  REQUIRE(image.write(2 * kPageSize - 1, Bytes(2, 1)));
  CHECK(image.take_dirty() == std::vector<std::uint32_t>{1, 2, 5});
  CHECK(image.take_dirty().empty());
  REQUIRE(image.write(0, Bytes(1, 1)));
  REQUIRE(image.write(5 * kPageSize, Bytes(1, 1)));
  REQUIRE(image.resize(kPageSize));
  CHECK(image.take_dirty() == std::vector<std::uint32_t>{0});
}

TEST_CASE("pages cut and grown again within one commit are dirty, for they are zero now") {
  Image image;
  REQUIRE(image.write(0, Bytes(4 * kPageSize, 1)));
  image.take_dirty();
  REQUIRE(image.resize(kPageSize));
  REQUIRE(image.resize(3 * kPageSize));
  CHECK(image.take_dirty() == std::vector<std::uint32_t>{1, 2});
  CHECK(read(image, kPageSize, 2 * kPageSize) == Bytes(2 * kPageSize, 0));
}

TEST_CASE("a pinned page stays readable while its chunk is copied, cut and replaced") {
  Image image;
  REQUIRE(image.write(0, Bytes(kChunkSize, 7)));
  const std::uint8_t* page = image.pin(kPageSize, kPageSize);
  REQUIRE(page != nullptr);
  {
    Snapshot kept = image.snapshot();
    REQUIRE(image.write(0, Bytes(kPageSize, 9)));
  }
  CHECK(std::all_of(page, page + kPageSize, [](std::uint8_t byte) { return byte == 7; }));
  image.adopt({});
  CHECK(page[kPageSize - 1] == 7);
  image.unpin();
  CHECK(image.pin(0, 1) == nullptr);
}

TEST_CASE("only what lies in one allocated chunk can be pinned") {
  Image image;
  REQUIRE(image.resize(2 * kChunkSize));
  CHECK(image.pin(0, kPageSize) == nullptr);
  REQUIRE(image.write(0, Bytes(1, 1)));
  CHECK(image.pin(kChunkSize - 10, 20) == nullptr);
  CHECK(image.pin(2 * kChunkSize - 1, 2) == nullptr);
  REQUIRE(image.pin(0, kPageSize) != nullptr);
  image.unpin();
}
