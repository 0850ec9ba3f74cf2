#include "domain/text/characters.h"

#include <algorithm>

#include "base/utf8.h"
#include "domain/text/fold.h"
#include "domain/text/tables.h"

namespace domain::text {

namespace {

constexpr char32_t kJoiner = 0x200d;

bool in_ranges(const Range* table, std::size_t count, char32_t code_point) {
  const Range* end = table + count;
  const Range* after =
      std::upper_bound(table, end, code_point, [](char32_t value, const Range& range) { return value < range.first; });
  return after != table && code_point <= (after - 1)->last;
}

bool is_flag_letter(char32_t c) { return c >= 0x1f1e6 && c <= 0x1f1ff; }
bool is_leading_jamo(char32_t c) { return c >= 0x1100 && c <= 0x115f; }
bool is_later_jamo(char32_t c) { return c >= 0x1160 && c <= 0x11ff; }

// Offset of the end of the user-perceived character that begins at `begin`.
std::size_t character_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  char32_t previous = base::next_code_point(text, end);
  bool flag_open = is_flag_letter(previous);
  while (end < text.size()) {
    std::size_t next = end;
    const char32_t c = base::next_code_point(text, next);
    const bool jamo = is_later_jamo(c) && (is_leading_jamo(previous) || is_later_jamo(previous));
    const bool flag = flag_open && is_flag_letter(c);
    if (!extends_character(c) && c != kJoiner && previous != kJoiner && !jamo && !flag) break;
    if (flag) flag_open = false;
    previous = c;
    end = next;
  }
  return end;
}

}  // namespace

bool extends_character(char32_t code_point) {
  return code_point >= 0x300 && in_ranges(kExtenders, kExtendersCount, code_point);
}

bool is_space(char32_t c) {
  return (c >= 9 && c <= 13) || c == ' ' || c == 0x85 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) ||
         c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return in_ranges(kWordCharacters, kWordCharactersCount, c);
}

std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end < text.size(); --count) end = character_end(text, end);
  return text.substr(0, end);
}

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::string_view> words;
  std::size_t start = kNone;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t here = offset;
    const char32_t c = base::next_code_point(text, offset);
    if (is_space(c)) {
      if (start != kNone) words.push_back(text.substr(start, here - start));
      start = kNone;
    } else if (start == kNone && (is_word_character(c) || c >= 0x1f000)) {  // emoji count as letters here
      start = here;
    }
  }
  if (start != kNone) words.push_back(text.substr(start));
  return words;
}

}  // namespace domain::text
