// The browser's order of letters (Intl.Collator), in the page and in the worker.
#pragma once
#include "host/collation.h"

namespace platform::web {

class Collation final : public host::Collation {
 public:
  std::vector<std::uint16_t> ranks(std::span<const char32_t> letters) override;
};

}  // namespace platform::web
