#include "exchange/json/place.h"

namespace exchange::json {

std::string_view shortened(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xc0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

std::string pointer_token(std::string_view key) {
  constexpr std::size_t longest = 64;
  std::string token;
  for (const char c : shortened(key, longest)) {
    if (c == '~') {
      token += "~0";
    } else if (c == '/') {
      token += "~1";
    } else {
      token += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
    }
  }
  if (key.size() > longest) token += "…";
  return token;
}

std::string Place::text() const {
  if (parent == nullptr) return {};
  std::string above = parent->text();
  above += '/';
  above += is_index ? std::to_string(index) : pointer_token(key);
  return above;
}

}  // namespace exchange::json
