// Feeds a file to the parser byte by byte, knows where it is, and ends early when one token grows without bound.
#pragma once
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "exchange/bytes.h"

namespace exchange::json {

class Feed {
 public:
  // `longest_token`: bytes of one string or number, as written in the file.
  Feed(ByteSource& source, std::size_t longest_token);

  bool at_end() { return position_ == filled_ && !refill(); }
  // Precondition of both: !at_end().
  char current() const { return buffer_[position_]; }
  void advance();

  std::uint64_t offset() const { return before_ + position_; }
  // "line 3, column 7, byte 120": the last byte taken; columns count characters.
  std::string place() const;
  bool exhausted() const { return exhausted_; }
  // Why the feed ended early: the source failed, or a token was too long.
  const std::optional<base::Error>& error() const { return error_; }

 private:
  bool refill();

  ByteSource& source_;
  std::vector<char> buffer_;
  std::size_t position_ = 0;
  std::size_t filled_ = 0;
  std::uint64_t before_ = 0;  // bytes of the file before the buffer
  std::uint64_t line_ = 1;
  std::uint64_t column_ = 0;
  std::size_t token_ = 0;  // length of the current string or number
  std::size_t longest_token_;
  bool in_string_ = false;
  bool escaped_ = false;
  bool exhausted_ = false;
  std::optional<base::Error> error_;
};

// The feed as the pair of input iterators that the parser wants; a default one is the end.
class FeedIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = char;

  FeedIterator() = default;
  explicit FeedIterator(Feed& feed) : feed_(&feed) {}
  char operator*() const { return feed_->current(); }
  FeedIterator& operator++() {
    feed_->advance();
    return *this;
  }
  void operator++(int) { feed_->advance(); }
  bool operator==(const FeedIterator& other) const { return ended() == other.ended(); }
  bool operator!=(const FeedIterator& other) const { return !(*this == other); }

 private:
  bool ended() const { return feed_ == nullptr || feed_->at_end(); }
  Feed* feed_ = nullptr;
};

}  // namespace exchange::json
