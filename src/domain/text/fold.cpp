#include "domain/text/fold.h"

#include <algorithm>

#include "base/utf8.h"
#include "domain/text/characters.h"
#include "domain/text/tables.h"

namespace domain::text {

namespace {

const Mapping* find(const Mapping* table, std::size_t count, char32_t code_point) {
  const Mapping* end = table + count;
  const Mapping* found = std::lower_bound(table, end, code_point,
                                          [](const Mapping& mapping, char32_t value) { return mapping.from < value; });
  return found != end && found->from == code_point ? found : nullptr;
}

void append(std::string& out, const Mapping& mapping) {
  for (const std::uint16_t unit : mapping.to) {
    if (unit != 0) base::append_utf8(out, unit);
  }
}

}  // namespace

void append_folded(std::string& out, char32_t code_point) {
  if (code_point < 0x80) {
    out += static_cast<char>(code_point >= 'A' && code_point <= 'Z' ? code_point + 32 : code_point);
  } else if (const Mapping* mapping = find(kFolds, kFoldsCount, code_point)) {
    append(out, *mapping);
  } else if (!extends_character(code_point)) {
    base::append_utf8(out, code_point);
  }
}

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) append_folded(out, base::next_code_point(text, offset));
  return out;
}

std::string upper_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t code_point = base::next_code_point(text, offset);
    if (code_point < 0x80) {
      out += static_cast<char>(code_point >= 'a' && code_point <= 'z' ? code_point - 32 : code_point);
    } else if (const Mapping* mapping = find(kUppers, kUppersCount, code_point)) {
      append(out, *mapping);
    } else {
      base::append_utf8(out, code_point);
    }
  }
  return out;
}

}  // namespace domain::text
