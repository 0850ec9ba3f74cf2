#include "platform/web/system.h"

#include <algorithm>
#include <chrono>

#include "platform/web/system_imports.h"

namespace platform::web {

base::Millis SystemClock::now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

void BrowserRandom::fill(std::span<std::uint8_t> out) {
  constexpr std::size_t most = 65536;  // of crypto.getRandomValues
  while (!out.empty()) {
    const auto part = out.first(std::min(out.size(), most));
    kt_system_random(part.data(), part.size());
    out = out.subspan(part.size());
  }
}

}  // namespace platform::web
