// An order of letters for tests: by folded letter, accents and case ignored.
#pragma once
#include "domain/text/sort_key.h"
#include "host/collation.h"

namespace tests {

struct PlainCollation : host::Collation {
  std::vector<std::uint16_t> ranks(std::span<const char32_t> letters) override {
    return domain::text::plain_ranks(letters);
  }
};

// Works the order out once, for tests that open many databases.
struct RememberedCollation : PlainCollation {
  std::vector<std::uint16_t> ranks(std::span<const char32_t> letters) override {
    if (known.empty()) known = PlainCollation::ranks(letters);
    return known;
  }
  std::vector<std::uint16_t> known;
};

}  // namespace tests
