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

base::Error broken_rule(std::string_view where, std::string_view rule) {
  return {base::ErrorCode::corrupt, std::string(where) + std::string(rule)};
}

base::Result<Unsealed> unseal(View bytes, std::uint32_t magic, std::uint32_t newest_format, const std::string& name) {
  if (bytes.size() < kHashBytes) return broken_rule(name, "hash");
  View content = bytes.first(bytes.size() - kHashBytes);
  std::uint64_t hash = Reader(bytes.last(kHashBytes)).u64();
  if (hash != hash_of(content)) return broken_rule(name, "hash");
  Unsealed unsealed{.in = Reader(content), .hash = hash};
  if (unsealed.in.u32() != magic) return broken_rule(name, "magic");
  unsealed.format = unsealed.in.u32();
  if (unsealed.format < 1 || unsealed.format > newest_format)
    return base::Error{base::ErrorCode::newer_version, std::to_string(unsealed.format)};
  return unsealed;
}

}  // namespace store::redo
