#include "base/uuid.h"

#include <algorithm>

namespace base {

namespace {

constexpr char kHex[] = "0123456789abcdef";
constexpr std::uint32_t kCounterLimit = 1U << 26;  // rand_a (12 bits) and the first 14 bits of rand_b

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_dash_position(std::size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }

}  // namespace

Millis Uuid::created() const {
  Millis value = 0;
  for (int i = 0; i < 6; ++i) value = value << 8 | bytes[i];
  return value;
}

std::string Uuid::text() const {
  std::string out;
  out.reserve(36);
  for (const std::uint8_t byte : bytes) {
    if (is_dash_position(out.size())) out += '-';
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  }
  return out;
}

Result<Uuid> Uuid::parse(std::string_view text) {
  const Error malformed{ErrorCode::malformed, "not a UUID"};
  if (text.size() != 36) return malformed;
  Uuid id;
  std::size_t nibble = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_dash_position(i)) {
      if (text[i] != '-') return malformed;
      continue;
    }
    const int value = hex_value(text[i]);
    if (value < 0) return malformed;
    std::uint8_t& byte = id.bytes[nibble / 2];
    byte = static_cast<std::uint8_t>(byte << 4 | value);
    ++nibble;
  }
  return id;
}

Uuid UuidSource::next() {
  Uuid id;
  random_.fill(id.bytes);
  const Millis now = clock_.now();
  if (now > last_) {
    last_ = now;
    counter_ = (static_cast<std::uint32_t>(id.bytes[6]) << 8 | id.bytes[7]) & 0xffff;
  } else if (++counter_ >= kCounterLimit) {
    ++last_;
    counter_ = 0;
  }
  for (int i = 0; i < 6; ++i) id.bytes[i] = static_cast<std::uint8_t>(last_ >> (40 - 8 * i));
  id.bytes[6] = static_cast<std::uint8_t>(0x70 | counter_ >> 22);
  id.bytes[7] = static_cast<std::uint8_t>(counter_ >> 14);
  id.bytes[8] = static_cast<std::uint8_t>(0x80 | (counter_ >> 8 & 0x3f));
  id.bytes[9] = static_cast<std::uint8_t>(counter_);
  return id;
}

std::int64_t UuidSource::next_number() {
  std::array<std::uint8_t, 8> raw{};
  std::uint64_t value = 0;
  while (value == 0) {
    random_.fill(raw);
    for (const std::uint8_t byte : raw) value = value << 8 | byte;
    value &= 0x7fffffffffffffffULL;
  }
  return static_cast<std::int64_t>(value);
}

}  // namespace base
