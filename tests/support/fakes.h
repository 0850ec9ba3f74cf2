// Clock and randomness that a test owns.
#pragma once
#include <cstdint>

#include "base/clock.h"
#include "base/uuid.h"

namespace tests {

struct FakeClock : base::Clock {
  explicit FakeClock(base::Millis start = 1'767'225'600'000) : time(start) {}  // 2026-01-01T00:00:00Z
  base::Millis now() override { return time += tick; }
  base::Millis time;
  base::Millis tick = 0;  // that passes with every look at it
};

// SplitMix64 (Steele, Lea, Flood 2014): small, and the same on every target.
struct FakeRandom : base::Random {
  explicit FakeRandom(std::uint64_t seed = 1) : state(seed) {}
  std::uint64_t next() {
    std::uint64_t z = state += 0x9e3779b97f4a7c15ULL;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ z >> 27) * 0x94d049bb133111ebULL;
    return z ^ z >> 31;
  }
  void fill(std::span<std::uint8_t> out) override {
    for (std::uint8_t& byte : out) byte = static_cast<std::uint8_t>(next() >> 32);
  }
  std::uint64_t state;
};

}  // namespace tests
