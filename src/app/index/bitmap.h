// A set of contacts as bits: 125 KB for a million.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "domain/values/ids.h"

namespace app {

class Bitmap {
 public:
  bool has(domain::ContactId id) const {
    const std::size_t word = id.value >> 6;
    return word < words_.size() && (words_[word] >> (id.value & 63) & 1) != 0;
  }
  void add(domain::ContactId id);
  void remove(domain::ContactId id);
  void set(domain::ContactId id, bool member);
  void clear() { words_.clear(); }
  std::size_t count() const;
  std::vector<domain::ContactId> members() const;

  void intersect(const Bitmap& other);
  void unite(const Bitmap& other);
  void subtract(const Bitmap& other);

 private:
  std::vector<std::uint64_t> words_;
};

}  // namespace app
