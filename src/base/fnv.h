// FNV-1a with 64 bits, which no target's std::hash promises to be the same everywhere.
#pragma once
#include <cstdint>
#include <string_view>

namespace base {

inline constexpr std::uint64_t kFnvStart = 0xcbf29ce484222325;

constexpr std::uint64_t fnv1a(std::uint64_t hash, std::uint8_t byte) { return (hash ^ byte) * 0x100000001b3; }

constexpr std::uint64_t fnv1a(std::string_view text) {
  std::uint64_t hash = kFnvStart;
  for (const char c : text) hash = fnv1a(hash, static_cast<std::uint8_t>(c));
  return hash;
}

}  // namespace base
