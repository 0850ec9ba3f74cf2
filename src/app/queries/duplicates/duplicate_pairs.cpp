#include "app/queries/duplicates/duplicate_pairs.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace app {

using domain::ContactId;
using domain::Likeness;

namespace {

constexpr std::size_t kSpare = 4;      // times as many pairs are kept while collecting
constexpr std::size_t kMostHints = 4;  // for each of those, before they are sorted out

}  // namespace

void DuplicatePairs::add(ContactId one, ContactId other, Likeness likeness) {
  if (one == other) return;
  if (other < one) std::swap(one, other);
  hints_.push_back({one, other, likeness});
  if (hints_.size() >= std::max<std::size_t>(most_ * kSpare * kMostHints, 1024)) keep_best(most_ * kSpare);
}

// Precondition: hints are sorted, and each pair has at most one of each reason.
std::vector<DuplicatePairs::Range> DuplicatePairs::ranges() const {
  std::vector<Range> all;
  std::vector<Likeness> reasons;
  for (std::size_t i = 0; i < hints_.size();) {
    const std::size_t begin = i;
    reasons.clear();
    for (; i < hints_.size() && hints_[i].one == hints_[begin].one && hints_[i].other == hints_[begin].other; ++i) {
      reasons.push_back(hints_[i].likeness);
    }
    all.push_back({begin, i, domain::total_score(reasons)});
  }
  return all;
}

void DuplicatePairs::keep_best(std::size_t pairs) {
  const auto order = [](const Hint& hint) {
    return std::tuple{hint.one, hint.other, hint.likeness.reason, -hint.likeness.score};
  };
  std::sort(hints_.begin(), hints_.end(), [&](const Hint& a, const Hint& b) { return order(a) < order(b); });
  const auto repeated = [](const Hint& a, const Hint& b) {
    return a.one == b.one && a.other == b.other && a.likeness.reason == b.likeness.reason;
  };
  hints_.erase(std::unique(hints_.begin(), hints_.end(), repeated), hints_.end());
  if (dismissed_) std::erase_if(hints_, [&](const Hint& hint) { return dismissed_(hint.one, hint.other); });
  std::vector<Range> best = ranges();
  if (best.size() <= pairs) return;
  std::stable_sort(best.begin(), best.end(), [](const Range& a, const Range& b) { return a.score > b.score; });
  best.resize(pairs);
  std::vector<Hint> kept;
  for (const Range& range : best) {
    for (std::size_t i = range.begin; i < range.end; ++i) kept.push_back(hints_[i]);
  }
  std::sort(kept.begin(), kept.end(), [&](const Hint& a, const Hint& b) { return order(a) < order(b); });
  hints_ = std::move(kept);
}

std::vector<DuplicatePair> DuplicatePairs::take() {
  keep_best(most_);
  std::vector<DuplicatePair> pairs;
  for (const Range& range : ranges()) {
    DuplicatePair pair{hints_[range.begin].one, hints_[range.begin].other, {}, range.score};
    for (std::size_t i = range.begin; i < range.end; ++i) pair.reasons.push_back(hints_[i].likeness);
    pairs.push_back(std::move(pair));
  }
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const DuplicatePair& a, const DuplicatePair& b) { return a.score > b.score; });
  hints_ = {};
  return pairs;
}

}  // namespace app
