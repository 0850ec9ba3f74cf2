// Tables made at build time by scripts/generate/text_tables.mjs; each is sorted.
#pragma once
#include <cstddef>
#include <cstdint>

namespace domain::text {

struct Mapping {
  std::uint16_t from;
  std::uint16_t to[3];  // padded with zeros
};

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};

extern const Mapping kFolds[];  // folded form, without marks and case
extern const std::size_t kFoldsCount;
extern const Mapping kUppers[];
extern const std::size_t kUppersCount;
extern const Range kWordCharacters[];  // letters and numbers
extern const std::size_t kWordCharactersCount;
extern const Range kExtenders[];  // marks, variation selectors, emoji modifiers
extern const std::size_t kExtendersCount;
extern const char32_t kCollatedLetters[];  // Latin, Greek and Cyrillic letters of both cases, digits
extern const std::size_t kCollatedLettersCount;

}  // namespace domain::text
