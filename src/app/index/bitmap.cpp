#include "app/index/bitmap.h"

#include <algorithm>
#include <bit>

namespace app {

void Bitmap::add(domain::ContactId id) {
  const std::size_t word = id.value >> 6;
  if (word >= words_.size()) words_.resize(word + 1);
  words_[word] |= std::uint64_t{1} << (id.value & 63);
}

void Bitmap::remove(domain::ContactId id) {
  const std::size_t word = id.value >> 6;
  if (word < words_.size()) words_[word] &= ~(std::uint64_t{1} << (id.value & 63));
}

void Bitmap::set(domain::ContactId id, bool member) {
  if (member) {
    add(id);
  } else {
    remove(id);
  }
}

std::size_t Bitmap::count() const {
  std::size_t count = 0;
  for (const std::uint64_t word : words_) count += static_cast<std::size_t>(std::popcount(word));
  return count;
}

std::vector<domain::ContactId> Bitmap::members() const {
  std::vector<domain::ContactId> ids;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) {
      ids.push_back({static_cast<std::uint32_t>(i << 6 | static_cast<std::size_t>(std::countr_zero(word)))});
    }
  }
  return ids;
}

void Bitmap::intersect(const Bitmap& other) {
  if (words_.size() > other.words_.size()) words_.resize(other.words_.size());
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
}

void Bitmap::unite(const Bitmap& other) {
  if (words_.size() < other.words_.size()) words_.resize(other.words_.size());
  for (std::size_t i = 0; i < other.words_.size(); ++i) words_[i] |= other.words_[i];
}

void Bitmap::subtract(const Bitmap& other) {
  const std::size_t common = std::min(words_.size(), other.words_.size());
  for (std::size_t i = 0; i < common; ++i) words_[i] &= ~other.words_[i];
}

}  // namespace app
