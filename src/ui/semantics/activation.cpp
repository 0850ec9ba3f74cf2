#include "ui/semantics/activation.h"

#include <algorithm>

namespace ui::semantics {

bool Activations::take(NodeId node, Activation::Kind kind, Activation* out) {
  const auto found = std::find_if(queue_.begin(), queue_.end(),
                                  [&](const Activation& event) { return event.node == node && event.kind == kind; });
  if (found == queue_.end()) return false;
  if (out != nullptr) *out = std::move(*found);
  queue_.erase(found);
  return true;
}

}  // namespace ui::semantics
