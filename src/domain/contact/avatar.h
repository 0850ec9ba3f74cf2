// A contact's picture: a small square image whose bytes are a Blob (host/blob_store.h), and the rules of what it is
// made from. Its cell holds "<SHA-256>.<bytes>".
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/fields/validation.h"

namespace domain {

struct Avatar {
  std::string sha256;       // the Blob's key
  std::uint64_t bytes = 0;  // of the Blob
};

inline constexpr int kAvatarSide = 256;                       // pixels
inline constexpr std::uint64_t kLargestAvatar = 1'000'000;    // bytes; more than such a square can have
inline constexpr std::uint64_t kLargestPicture = 40'000'000;  // bytes of what an avatar is made from

// None for anything that is not exactly what format_avatar() writes.
std::optional<Avatar> parse_avatar(std::string_view text);
std::string format_avatar(const Avatar& avatar);
// The Blob's key alone; empty: none.
std::string avatar_key(std::string_view text);
Refusal check_avatar(const Avatar& avatar);
// May this file become an avatar? Asked before a byte of it is read. An unknown type may.
Refusal check_picture(std::uint64_t size, std::string_view type);
// A media type of images made of pixels, which hold no scripts: PNG, JPEG, GIF, WebP, AVIF, BMP.
bool is_raster_type(std::string_view type);

}  // namespace domain
