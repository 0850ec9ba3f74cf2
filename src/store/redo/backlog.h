// What the log holds and the base lacks: its records, and since which of them each segment is out of date.
#pragma once
#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

#include "store/redo/meta.h"

namespace store::redo {

// One record of the log. Their generations follow each other without a gap.
struct Logged {
  std::uint64_t generation = 0;
  std::uint64_t size = 0;   // of the file after it
  std::uint64_t chain = 0;  // the hash of its last part
  std::uint64_t bytes = 0;  // in the store
};

// Some segments on their way into the base.
struct Slice {
  std::vector<std::uint32_t> segments;  // to be copied, ascending
  Meta meta;                            // of the base with them
  // Since when each of them, and each that now lies beyond the file's end, was out of date: for put_back().
  std::vector<std::pair<std::uint32_t, std::uint64_t>> since;
};

// A record may leave the log when every segment that it changed was copied after it. Copies are as new as the moment
// they are made at, so others of the base may be older: replaying whole pages over a newer segment does no harm.
class Backlog {
 public:
  // `pages` and the change of the file's size from `size_before` are what it changed. Segments of `base` may be newer.
  void add(const Logged& record, std::uint64_t size_before, const std::vector<std::uint32_t>& pages, const Meta& base);
  // The base is another one now, which holds some of this.
  void rebase(const Meta& base);
  std::uint64_t bytes() const { return bytes_; }
  bool empty() const { return records_.empty(); }

  // Takes up to `limit` segments that have waited longest. They are copied as of the newest record, which is the file's
  // state now; what changes them from here on counts anew. Precondition: !empty().
  Slice take(std::size_t limit, const Meta& base);
  // The slice is in the base: its records have left the log.
  void folded(const Slice& slice);
  // The slice could not be written.
  void put_back(const Slice& slice);

 private:
  void mark(std::uint32_t segment, std::uint64_t generation);
  void drop_records(std::uint64_t last);
  std::vector<std::uint32_t> waiting(std::uint32_t count, std::size_t in_base);
  std::uint64_t oldest() const;

  std::deque<Logged> records_;
  std::uint64_t bytes_ = 0;
  std::vector<std::uint64_t> since_;  // by segment: the first generation that its copy in the base lacks; 0: none
};

}  // namespace store::redo
