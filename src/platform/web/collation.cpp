#include "platform/web/collation.h"

#include "platform/web/system_imports.h"

namespace platform::web {

std::vector<std::uint16_t> Collation::ranks(std::span<const char32_t> letters) {
  std::vector<std::uint16_t> ranks(letters.size());
  kt_system_collation_ranks(letters.data(), ranks.data(), letters.size());
  return ranks;
}

}  // namespace platform::web
