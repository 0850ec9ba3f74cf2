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
bool is_syllable(char32_t c) { return c >= 0xac00 && c <= 0xd7a3; }
// Letters by their category, but marks to the eye: the am of Thai and Lao.
bool is_spacing_vowel(char32_t c) { return c == 0xe33 || c == 0xeb3; }
// GB9c: a virama between two consonants of one of these scripts makes one character of them.
bool is_linker(char32_t c) { return c == 0x94d || c == 0x9cd || c == 0xacd || c == 0xb4d || c == 0xc4d || c == 0xd4d; }
bool is_indic_consonant(char32_t c, char32_t linker) {
  return is_word_character(c) && !extends_character(c) && c >> 7 == linker >> 7;
}
// A number sign of Arabic and its like, which stands before what it belongs to.
bool is_prepended(char32_t c) {
  return (c >= 0x600 && c <= 0x605) || c == 0x6dd || c == 0x70f || c == 0x890 || c == 0x891 || c == 0x8e2;
}

// Offset of the end of the user-perceived character that begins at `begin`.
std::size_t character_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  char32_t previous = base::next_code_point(text, end);
  bool flag_open = is_flag_letter(previous);
  char32_t linker = 0;  // since the last consonant
  while (end < text.size()) {
    std::size_t next = end;
    const char32_t c = base::next_code_point(text, next);
    const bool jamo =
        is_later_jamo(c) && (is_leading_jamo(previous) || is_later_jamo(previous) || is_syllable(previous));
    const bool flag = flag_open && is_flag_letter(c);
    const bool conjunct = linker != 0 && is_indic_consonant(c, linker);
    const bool joined = c == kJoiner || previous == kJoiner || is_spacing_vowel(c) || is_prepended(previous);
    if (!extends_character(c) && !joined && !jamo && !flag && !conjunct) break;
    if (flag) flag_open = false;
    if (is_linker(c) || !extends_character(c)) linker = is_linker(c) ? c : 0;
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
