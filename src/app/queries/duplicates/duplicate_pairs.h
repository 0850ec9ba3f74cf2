// The likeliest pairs among very many, in bounded memory.
#pragma once
#include <cstddef>
#include <utility>
#include <vector>

#include "app/queries/duplicates/duplicates.h"

namespace app {

struct DuplicatePair {
  domain::ContactId one, other;  // one < other
  std::vector<domain::Likeness> reasons;
  int score = 0;  // of all reasons
};

// Gives the pair its reasons as both contacts are now; none, and no score, when one of them is not active any more.
base::Result<void> compare_whole(const store::Database& database, DuplicatePair& pair);

class DuplicatePairs {
 public:
  // Keeps several times `most` pairs while it collects, so that reasons which come late find their pair.
  DuplicatePairs(std::size_t most, Dismissed dismissed) : most_(most), dismissed_(std::move(dismissed)) {}

  void add(domain::ContactId one, domain::ContactId other, domain::Likeness likeness);

  // At most `most`, the likeliest first, none dismissed. Ends the collecting.
  std::vector<DuplicatePair> take();

 private:
  struct Hint {
    domain::ContactId one, other;
    domain::Likeness likeness;
  };
  struct Range {  // the hints of one pair
    std::size_t begin = 0, end = 0;
    int score = 0;
  };

  std::vector<Range> ranges() const;
  void keep_best(std::size_t pairs);

  std::size_t most_;
  Dismissed dismissed_;
  std::vector<Hint> hints_;
};

}  // namespace app
