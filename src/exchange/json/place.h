// Names a place in a JSON document as a pointer (RFC 6901), made only when an error needs it.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace exchange::json {

// A step into an object or an array; steps live on the stack of whoever walks the document.
struct Place {
  const Place* parent = nullptr;  // null: the whole document
  std::string_view key{};         // of an object's member
  std::size_t index = 0;          // of an array's element, when is_index
  bool is_index = false;

  Place() = default;
  Place(const Place& above, std::string_view member) : parent(&above), key(member) {}
  Place(const Place& above, std::size_t element) : parent(&above), index(element), is_index(true) {}
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  std::string text() const;
};

// One escaped reference token, cut to a length that an error message can bear; bytes outside UTF-8 become "?".
std::string pointer_token(std::string_view key);

// `text` cut after at most `bytes`, at a character's border.
std::string_view shortened(std::string_view text, std::size_t bytes);

}  // namespace exchange::json
