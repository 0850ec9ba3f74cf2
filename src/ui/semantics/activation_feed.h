// Holds what happens between frames and hands it to the widgets frame by frame.
#pragma once
#include <deque>

#include "ui/semantics/activation.h"

namespace ui::semantics {

// A widget reports one click a frame, so two clicks on one node (a double click) must meet two frames. Order is kept:
// what comes after the second click waits with it.
class ActivationFeed {
 public:
  void push(Activation activation) { waiting_.push_back(std::move(activation)); }
  // Moves into `events` what one frame can take. Returns whether something is left for another.
  bool feed(Activations& events);

 private:
  std::deque<Activation> waiting_;
};

}  // namespace ui::semantics
