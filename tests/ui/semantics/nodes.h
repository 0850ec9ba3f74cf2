// Nodes of the semantic tree with the least that makes them one.
#pragma once
#include <string>
#include <utility>

#include "ui/semantics/tree.h"

namespace tests {

inline ui::semantics::Node node(ui::semantics::NodeId id, ui::semantics::Role role = ui::semantics::Role::text,
                                std::string name = {}) {
  ui::semantics::Node made;
  made.id = id;
  made.role = role;
  made.name = std::move(name);
  return made;
}

}  // namespace tests
