// SHA-256 (FIPS 180-4), piece by piece: what the browser's own side does in web/worker/sha256.ts.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace platform::headless {

class Sha256 {
 public:
  void update(std::string_view bytes);
  // Lower-case hexadecimal. Ends the message.
  std::string finish();

 private:
  void block(const std::uint8_t* bytes);

  std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<std::uint8_t, 64> pending_{};
  std::size_t filled_ = 0;
  std::uint64_t length_ = 0;  // bytes
};

inline std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.update(bytes);
  return hash.finish();
}

}  // namespace platform::headless
