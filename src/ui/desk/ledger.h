// The ledger of frames: how often and why the page was drawn, so that idling can be proved.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

#include "ui/frame.h"

namespace ui {

class Ledger {
 public:
  static constexpr std::size_t kReasons = static_cast<std::size_t>(FrameReason::progress) + 1;
  static constexpr std::size_t kRecent = 32;

  struct Entry {
    double seconds = 0;         // monotonic, when the frame was drawn
    std::uint32_t reasons = 0;  // bit n: FrameReason n
  };

  // Notes that the next frame is wanted for this reason. Several reasons make one frame.
  void want(FrameReason reason) { wanted_ |= 1U << static_cast<unsigned>(reason); }
  bool wanted() const { return wanted_ != 0; }
  // The frame is being drawn now, for everything that was wanted.
  void drawn(double seconds);

  std::uint64_t frames() const { return frames_; }
  // Frames drawn for this reason (perhaps among others).
  std::uint64_t frames(FrameReason reason) const { return counts_[static_cast<std::size_t>(reason)]; }
  // The last frames, newest first; `index` < recent_count().
  std::size_t recent_count() const;
  const Entry& recent(std::size_t index) const;

 private:
  std::uint32_t wanted_ = 0;
  std::uint64_t frames_ = 0;
  std::array<std::uint64_t, kReasons> counts_{};
  std::array<Entry, kRecent> ring_{};
};

}  // namespace ui
