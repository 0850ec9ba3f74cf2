#include "store/redo/wire.h"

#include <xxhash.h>

namespace store::redo {

std::uint64_t hash_of(View bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::uint64_t Writer::seal() {
  std::uint64_t hash = hash_of(out_);
  u64(hash);
  return hash;
}

View Reader::bytes(std::size_t count) {
  if (count > rest_.size()) {
    ok_ = false;
    rest_ = {};
    return {};
  }
  View taken = rest_.first(count);
  rest_ = rest_.subspan(count);
  return taken;
}

std::uint64_t Reader::number(std::size_t count) {
  View taken = bytes(count);
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < taken.size(); ++i) value |= std::uint64_t{taken[i]} << (8 * i);
  return value;
}

Sealed unseal(View bytes) {
  if (bytes.size() < kHashBytes) return {};
  View content = bytes.first(bytes.size() - kHashBytes);
  std::uint64_t stored = Reader(bytes.last(kHashBytes)).u64();
  return {.content = content, .hash = stored, .ok = stored == hash_of(content)};
}

}  // namespace store::redo
