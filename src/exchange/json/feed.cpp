#include "exchange/json/feed.h"

namespace exchange::json {
namespace {
constexpr std::size_t kReadPieceBytes = 256 * 1024;
}

Feed::Feed(ByteSource& source, std::size_t longest_token)
    : source_(source), buffer_(kReadPieceBytes), longest_token_(longest_token) {}

bool Feed::refill() {
  if (error_ || exhausted_) return false;
  before_ += filled_;
  position_ = filled_ = 0;
  auto count = source_.read(buffer_);
  if (!count) {
    error_ = std::move(count.error());
    return false;
  }
  filled_ = *count;
  exhausted_ = filled_ == 0;
  return !exhausted_;
}

void Feed::advance() {
  const char c = buffer_[position_++];
  if (c == '\n') {
    ++line_;
    column_ = 0;
  } else if ((static_cast<unsigned char>(c) & 0xc0) != 0x80) {
    ++column_;
  }
  if (in_string_) {
    ++token_;
    if (escaped_) {
      escaped_ = false;
    } else if (c == '\\') {
      escaped_ = true;
    } else if (c == '"') {
      in_string_ = false;
      token_ = 0;
    }
  } else if (c == '"') {
    in_string_ = true;
    token_ = 0;
  } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == ':' || c == '[' || c == ']' ||
             c == '{' || c == '}') {
    token_ = 0;
  } else {
    ++token_;
  }
  if (token_ > longest_token_ && !error_) {
    error_ = base::Error{base::ErrorCode::schema,
                         place() + ": a text longer than " + std::to_string(longest_token_) + " bytes"};
    filled_ = position_;
  }
}

std::string Feed::place() const {
  return "line " + std::to_string(line_) + ", column " + std::to_string(column_ == 0 ? 1 : column_) + ", byte " +
         std::to_string(offset());
}

}  // namespace exchange::json
