// Which segments of the base no longer show the file, because of what was logged since.
#pragma once
#include <cstdint>
#include <vector>

#include "store/redo/meta.h"
#include "store/vfs/image.h"

namespace store::redo {

class Touched {
 public:
  void page(std::uint32_t index) {
    segment(static_cast<std::uint32_t>(index * std::uint64_t{vfs::kPageSize} / kSegmentBytes));
  }
  // The file's size changed: what lies between the two ends, and the segment at the smaller one, differ.
  void resize(std::uint64_t from, std::uint64_t to);
  // Those of a file of `size` bytes, ascending.
  std::vector<std::uint32_t> list(std::uint64_t size) const;
  void merge(const Touched& other);

 private:
  void segment(std::uint32_t index);
  std::vector<bool> marked_;
};

}  // namespace store::redo
