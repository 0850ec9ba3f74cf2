#include "domain/contact/attachment.h"

#include <algorithm>

namespace domain {

namespace {

constexpr std::size_t kLongestType = 255;

bool is_type(std::string_view type) {
  return type.size() <= kLongestType &&
         std::all_of(type.begin(), type.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

}  // namespace

bool is_blob_key(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Refusal check_room(std::size_t count, std::uint64_t size) {
  if (count >= kMostAttachments) return Refusal::too_many_files;
  return size > kLargestAttachment ? Refusal::file_too_large : Refusal::none;
}

Refusal check_attachment(const Attachment& file) {
  if (!is_type(file.type) || !is_blob_key(file.sha256)) return Refusal::invalid_characters;
  return check_room(0, file.size);
}

}  // namespace domain
