// Sort keys: bytes whose order is the order of names in one language, near enough for lists.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace domain::text {

inline constexpr std::size_t kMaxSortKeyBytes = 24;

// The letters whose ranks the host's collation is asked for.
std::span<const char32_t> collated_letters();

// Ranks for want of a host that knows the language: by code point of the folded letter, accents and case ignored.
std::vector<std::uint16_t> plain_ranks(std::span<const char32_t> letters);

class SortKeys {
 public:
  // `ranks`: one for each of collated_letters().
  explicit SortKeys(std::span<const std::uint16_t> ranks);
  // Keys made under another id do not compare with these.
  std::string id() const;
  // Empty for a text without letters. Longer texts are cut: equal keys do not mean equal texts.
  std::string key(std::string_view text, std::size_t max_bytes = kMaxSortKeyBytes) const;

 private:
  std::vector<std::uint16_t> rank_;  // by code point, up to the last collated letter; 0: ignored
};

}  // namespace domain::text
