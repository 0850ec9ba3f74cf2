// Wall-clock time, injected so that tests own it.
#pragma once
#include <cstdint>

namespace base {

// Milliseconds since 1970-01-01T00:00:00Z, leap seconds ignored (POSIX).
using Millis = std::int64_t;

class Clock {
 public:
  virtual ~Clock() = default;
  // May go backwards when the person sets the machine's clock.
  virtual Millis now() = 0;
};

}  // namespace base
