// Where the focus goes when what had it is gone: never to nowhere.
#pragma once
#include <vector>

#include "ui/semantics/tree.h"

namespace ui::semantics {

// The node of the tree's last frame that takes the place of one of the frame before it. 0: there is none.
//
// On another page (its first heading is another) that is the heading. Otherwise the nearest one that can have the
// focus: among the next siblings, then the ones before, then around the parent, and so on up to the end of the page or
// layer. In a neighbour that is a group, one of the same role is preferred: the next row's button of that kind.
NodeId successor(const Tree& tree, NodeId gone);

// One for each tree. What floats above the page gives the focus back to where it was before.
class FocusKeeper {
 public:
  // Right after every Tree::end_frame(). `focused` has the page's focus, 0: nothing. Asks the tree for a focus when it
  // is gone, unless somebody asked for another one; what was asked for a node that is gone goes to its successor.
  void keep(Tree& tree, NodeId focused);

 private:
  struct Return {
    NodeId layer, to;
  };
  void remember(const Tree& tree, NodeId focused);
  NodeId heir(const Tree& tree, NodeId gone) const;

  NodeId focused_ = 0;           // of the last call
  std::vector<Return> returns_;  // layers that had the focus, outermost first
};

}  // namespace ui::semantics
