// The browser's clock and its cryptographic source of randomness, in the page and in the worker.
#pragma once
#include "base/clock.h"
#include "base/uuid.h"

namespace platform::web {

class SystemClock final : public base::Clock {
 public:
  base::Millis now() override;
};

class BrowserRandom final : public base::Random {
 public:
  void fill(std::span<std::uint8_t> out) override;
};

}  // namespace platform::web
