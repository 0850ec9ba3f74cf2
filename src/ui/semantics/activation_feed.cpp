#include "ui/semantics/activation_feed.h"

#include <algorithm>
#include <vector>

namespace ui::semantics {

bool ActivationFeed::feed(Activations& events) {
  std::vector<NodeId> clicked;
  while (!waiting_.empty()) {
    const Activation& next = waiting_.front();
    if (next.kind == Activation::Kind::click) {
      if (std::find(clicked.begin(), clicked.end(), next.node) != clicked.end()) return true;
      clicked.push_back(next.node);
    }
    events.push(std::move(waiting_.front()));
    waiting_.pop_front();
  }
  return false;
}

}  // namespace ui::semantics
