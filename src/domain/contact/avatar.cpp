#include "domain/contact/avatar.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "domain/contact/attachment.h"

namespace domain {

namespace {

constexpr std::size_t kKeyLength = 64;
constexpr std::array<std::string_view, 6> kRasterTypes{"image/png",  "image/jpeg", "image/gif",
                                                       "image/webp", "image/avif", "image/bmp"};

}  // namespace

std::optional<Avatar> parse_avatar(std::string_view text) {
  if (text.size() <= kKeyLength + 1 || text[kKeyLength] != '.') return std::nullopt;
  Avatar avatar{std::string(text.substr(0, kKeyLength)), 0};
  const char* end = text.data() + text.size();
  const auto [read, error] = std::from_chars(text.data() + kKeyLength + 1, end, avatar.bytes);
  const bool whole = error == std::errc{} && read == end;
  // One way to write each: what reads alike is the same.
  if (!whole || check_avatar(avatar) != Refusal::none || format_avatar(avatar) != text) return std::nullopt;
  return avatar;
}

std::string format_avatar(const Avatar& avatar) { return avatar.sha256 + "." + std::to_string(avatar.bytes); }

std::string avatar_key(std::string_view text) {
  auto avatar = parse_avatar(text);
  return avatar ? std::move(avatar->sha256) : std::string{};
}

Refusal check_avatar(const Avatar& avatar) {
  if (!is_blob_key(avatar.sha256)) return Refusal::invalid_characters;
  if (avatar.bytes == 0) return Refusal::required;
  return avatar.bytes > kLargestAvatar ? Refusal::file_too_large : Refusal::none;
}

Refusal check_picture(std::uint64_t size, std::string_view type) {
  if (!type.empty() && !is_raster_type(type)) return Refusal::no_picture;
  return size > kLargestPicture ? Refusal::file_too_large : Refusal::none;
}

bool is_raster_type(std::string_view type) {
  return std::find(kRasterTypes.begin(), kRasterTypes.end(), type) != kRasterTypes.end();
}

}  // namespace domain
