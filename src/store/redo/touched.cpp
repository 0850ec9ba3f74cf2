#include "store/redo/touched.h"

#include <algorithm>

namespace store::redo {

void Touched::segment(std::uint32_t index) {
  if (index >= marked_.size()) marked_.resize(index + 1);
  marked_[index] = true;
}

void Touched::resize(std::uint64_t from, std::uint64_t to) {
  if (from == to) return;
  auto first = static_cast<std::uint32_t>(std::min(from, to) / kSegmentBytes);
  for (std::uint32_t i = first; i < segments_for(std::max(from, to)); ++i) segment(i);
}

void Touched::merge(const Touched& other) {
  for (std::uint32_t i = 0; i < other.marked_.size(); ++i)
    if (other.marked_[i]) segment(i);
}

std::vector<std::uint32_t> Touched::list(std::uint64_t size) const {
  std::vector<std::uint32_t> indexes;
  for (std::uint32_t i = 0; i < segments_for(size) && i < marked_.size(); ++i)
    if (marked_[i]) indexes.push_back(i);
  return indexes;
}

}  // namespace store::redo
