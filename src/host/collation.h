// The order of letters in a person's language, as the host knows it (Intl.Collator in the browser).
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace host {

class Collation {
 public:
  virtual ~Collation() = default;
  // For each letter (one code point) its rank among the given ones; letters that differ in accent or case alone share a
  // rank. Ranks begin at 1; 0 is for what the order ignores.
  virtual std::vector<std::uint16_t> ranks(std::span<const char32_t> letters) = 0;
};

}  // namespace host
