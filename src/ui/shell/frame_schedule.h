// When the next frame is due: what was asked for now, for several frames, or for a moment to come.
#pragma once
#include <array>
#include <cstddef>
#include <optional>

#include "ui/desk/ledger.h"

namespace ui::shell {

class FrameSchedule {
 public:
  // At least so many frames from now on. ImGui settles a popup in three: measured, laid out, shown.
  void want(FrameReason reason, int frames = 1);
  // One frame when the monotonic clock reaches `at`, in seconds; the earliest wish since the last frame wins.
  void want_at(FrameReason reason, double at);

  // Whether a frame is due; wishes whose time has come are from here on.
  bool due(double seconds);
  // A frame is drawn now: enters its reasons into the ledger and uses up one frame of each. What it shows says anew at
  // which moment to come it changes by itself, so earlier wishes by time are forgotten.
  void draw(double seconds);
  // When to ask due() again while nothing is due.
  std::optional<double> next() const { return at_; }

  const Ledger& ledger() const { return ledger_; }

 private:
  std::array<int, Ledger::kReasons> wanted_{};
  std::optional<double> at_;
  FrameReason at_reason_ = FrameReason::timer;
  Ledger ledger_;
};

}  // namespace ui::shell
