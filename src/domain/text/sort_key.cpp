#include "domain/text/sort_key.h"

#include <algorithm>

#include "base/check.h"
#include "base/fnv.h"
#include "base/utf8.h"
#include "domain/text/characters.h"
#include "domain/text/fold.h"
#include "domain/text/tables.h"

namespace domain::text {

namespace {

// A key is a row of numbers, each written so that bytes compare as the numbers do: 1 for the space between words, ranks
// below kTwoBytes + 2 in one byte, higher ones in two, letters of other scripts in four.
constexpr std::uint32_t kSpace = 1;
constexpr std::uint32_t kTwoBytes = 0xd0;
constexpr std::uint32_t kOther = 0xf0;

void append_rank(std::string& out, std::uint32_t rank) {
  const std::uint32_t value = rank + kSpace;
  if (value < kTwoBytes) {
    out += static_cast<char>(value);
  } else {
    out += static_cast<char>(kTwoBytes + std::min<std::uint32_t>(value >> 8, kOther - kTwoBytes - 1));
    out += static_cast<char>(value & 0xff);
  }
}

void append_other(std::string& out, char32_t c) {
  out += static_cast<char>(kOther);
  for (int shift = 16; shift >= 0; shift -= 8) out += static_cast<char>(c >> shift & 0xff);
}

}  // namespace

std::span<const char32_t> collated_letters() { return {kCollatedLetters, kCollatedLettersCount}; }

std::vector<std::uint16_t> plain_ranks(std::span<const char32_t> letters) {
  std::vector<std::string> forms(letters.size());
  for (std::size_t i = 0; i < letters.size(); ++i) append_folded(forms[i], letters[i]);
  std::vector<std::string> sorted = forms;
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  std::vector<std::uint16_t> ranks(letters.size());
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const auto place = std::lower_bound(sorted.begin(), sorted.end(), forms[i]);
    ranks[i] = static_cast<std::uint16_t>(place - sorted.begin() + 1);
  }
  return ranks;
}

SortKeys::SortKeys(std::span<const std::uint16_t> ranks) {
  const std::span<const char32_t> letters = collated_letters();
  BASE_CHECK(ranks.size() == letters.size());
  rank_.resize(letters.back() + 1);
  for (std::size_t i = 0; i < letters.size(); ++i) rank_[letters[i]] = ranks[i];
}

// By what the order is, not by who made it: a new browser seldom has another order, and rewriting keys takes long.
std::string SortKeys::id() const {
  std::uint64_t hash = base::kFnvStart;
  for (const std::uint16_t rank : rank_) {
    for (const int byte : {rank & 0xff, rank >> 8}) hash = base::fnv1a(hash, static_cast<std::uint8_t>(byte));
  }
  return "ranks 1 " + std::to_string(hash);  // 1: the format of the keys
}

std::string SortKeys::key(std::string_view text, std::size_t max_bytes) const {
  std::string out;
  bool space = false;
  for (std::size_t offset = 0; offset < text.size() && out.size() < max_bytes;) {
    const char32_t c = base::next_code_point(text, offset);
    if (is_space(c)) {
      space = !out.empty();
      continue;
    }
    const bool ranked = c < rank_.size() && rank_[c] != 0;
    if (!ranked && !(c >= rank_.size() && is_word_character(c))) continue;
    if (space) out += static_cast<char>(kSpace);
    space = false;
    if (ranked) {
      append_rank(out, rank_[c]);
    } else {
      append_other(out, c);
    }
  }
  if (out.size() > max_bytes) out.resize(max_bytes);
  return out;
}

}  // namespace domain::text
