#include "ui/desk/ledger.h"

#include <algorithm>

#include "base/check.h"

namespace ui {

void Ledger::drawn(double seconds) {
  for (std::size_t reason = 0; reason < kReasons; ++reason) counts_[reason] += wanted_ >> reason & 1U;
  ring_[frames_ % kRecent] = {seconds, wanted_};
  ++frames_;
  wanted_ = 0;
}

std::size_t Ledger::recent_count() const { return static_cast<std::size_t>(std::min<std::uint64_t>(frames_, kRecent)); }

const Ledger::Entry& Ledger::recent(std::size_t index) const {
  BASE_CHECK(index < recent_count());
  return ring_[(frames_ - 1 - index) % kRecent];
}

}  // namespace ui
