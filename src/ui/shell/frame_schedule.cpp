#include "ui/shell/frame_schedule.h"

#include <algorithm>

namespace ui::shell {

void FrameSchedule::want(FrameReason reason, int frames) {
  int& wanted = wanted_[static_cast<std::size_t>(reason)];
  wanted = std::max(wanted, frames);
}

void FrameSchedule::want_at(FrameReason reason, double at) {
  if (at_ && *at_ <= at) return;
  at_ = at;
  at_reason_ = reason;
}

bool FrameSchedule::due(double seconds) {
  if (at_ && *at_ <= seconds) {
    want(at_reason_);
    at_.reset();
  }
  return std::any_of(wanted_.begin(), wanted_.end(), [](int frames) { return frames > 0; });
}

void FrameSchedule::draw(double seconds) {
  at_.reset();
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    if (wanted_[i] == 0) continue;
    --wanted_[i];
    ledger_.want(static_cast<FrameReason>(i));
  }
  ledger_.drawn(seconds);
}

}  // namespace ui::shell
