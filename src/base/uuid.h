// UUIDs (RFC 9562): version 7 values made here, any version read.
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"

namespace base {

struct Uuid {
  std::array<std::uint8_t, 16> bytes{};

  bool operator==(const Uuid&) const = default;
  // Written out, since older standard libraries have no <=> for arrays.
  std::strong_ordering operator<=>(const Uuid& other) const {
    return std::memcmp(bytes.data(), other.bytes.data(), bytes.size()) <=> 0;
  }
  // Section 5.7: the first 48 bits of a version 7 value are Unix milliseconds.
  Millis created() const;
  // Lower-case 8-4-4-4-12 form (section 4).
  std::string text() const;
  // Accepts upper and lower case; anything else is ErrorCode::malformed.
  static Result<Uuid> parse(std::string_view text);
};

// Random bytes, injected: the host's cryptographic source in the program, a seeded one in tests.
class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> out) = 0;
};

// Makes version 7 UUIDs that grow strictly within one source, even if the clock stands still or falls (section 6.2,
// method 1).
class UuidSource {
 public:
  UuidSource(Clock& clock, Random& random) : clock_(clock), random_(random) {}
  Uuid next();
  // A random non-zero 63-bit number, for ids that need not sort by time.
  std::int64_t next_number();

 private:
  Clock& clock_;
  Random& random_;
  Millis last_ = 0;
  std::uint32_t counter_ = 0;
};

}  // namespace base
