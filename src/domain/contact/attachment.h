// A file that is kept with a contact: what is known of it, and the rules. Its bytes are a Blob (host/blob_store.h).
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "domain/fields/validation.h"
#include "domain/values/ids.h"

namespace domain {

struct Attachment {
  AttachmentId id;
  std::string name;        // as the file was called; empty once removed
  std::string type;        // media type (RFC 6838), as the browser guessed it; empty: unknown
  std::uint64_t size = 0;  // bytes
  std::string sha256;      // of the bytes, in lower-case hexadecimal: the Blob's key
};

inline constexpr std::size_t kMostAttachments = 5;               // of one contact
inline constexpr std::uint64_t kLargestAttachment = 40'000'000;  // bytes
// Until then the bytes of a removed file are kept, and its removal can be undone.
inline constexpr base::Millis kRemovedAttachmentKept = base::Millis{30} * 24 * 60 * 60 * 1000;

// A SHA-256 in lower-case hexadecimal.
bool is_blob_key(std::string_view text);
// May a file of `size` bytes join `count` others? Asked before a byte of it is read.
Refusal check_room(std::size_t count, std::uint64_t size);
// Media type, size and hash: what the browser says of a file. Its name follows check_name().
Refusal check_attachment(const Attachment& file);

}  // namespace domain
