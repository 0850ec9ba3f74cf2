#include "ui/semantics/focus_keeper.h"

#include <algorithm>

namespace ui::semantics {
namespace {

using Entries = std::vector<Tree::Entry>;

bool takes_focus(const Node& node) {
  if (is_out_of_reach(node) || (node.state & kDecorative) != 0) return false;
  return is_operable(node.role) || (node.state & kWantsKeys) != 0;
}

bool is_within(const Tree& tree, NodeId id, NodeId ancestor) {
  for (const Tree::Entry* at = tree.find(id); at != nullptr; at = tree.find(at->parent)) {
    if (at->node.id == ancestor) return true;
  }
  return false;
}

// The innermost layer around a node. 0: none.
NodeId layer_of(const Tree& tree, NodeId id) {
  const Tree::Entry* at = tree.find(id);
  while (at != nullptr && !at->layer) at = tree.find(at->parent);
  return at == nullptr ? 0 : at->node.id;
}

// What takes the focus in a part of the tree, itself included; one of this role rather than another.
NodeId target_in(const Tree& tree, NodeId top, Role role) {
  NodeId first = 0;
  bool inside = false;
  for (const Tree::Entry& entry : tree.entries()) {
    inside = inside || entry.node.id == top;
    if (!inside || !takes_focus(entry.node) || !is_within(tree, entry.node.id, top)) continue;
    if (entry.node.role == role) return entry.node.id;
    if (first == 0) first = entry.node.id;
  }
  return first;
}

// The children of `parent` in their order, as they were.
std::vector<NodeId> siblings_before(const Tree& tree, NodeId parent) {
  std::vector<NodeId> all;
  for (const Tree::Entry& entry : tree.earlier_entries()) {
    if (entry.parent == parent && !entry.layer) all.push_back(entry.node.id);
  }
  return all;
}

// The nearest neighbour that is still there and takes the focus: next ones first.
NodeId neighbour(const Tree& tree, const Tree::Entry& gone, Role role) {
  const std::vector<NodeId> all = siblings_before(tree, gone.parent);
  const auto here = std::find(all.begin(), all.end(), gone.node.id);
  if (here == all.end()) return 0;
  for (auto next = here + 1; next != all.end(); ++next) {
    if (const NodeId target = target_in(tree, *next, role)) return target;
  }
  for (auto before = here; before != all.begin();) {
    if (const NodeId target = target_in(tree, *--before, role)) return target;
  }
  return 0;
}

// The first heading of the page: what the page is.
const Node* page_heading(const Entries& entries) {
  bool in_main = false;
  for (const Tree::Entry& entry : entries) {
    in_main = in_main || entry.node.role == Role::main;
    if (in_main && entry.layer) break;
    if (in_main && entry.node.role == Role::heading) return &entry.node;
  }
  return nullptr;
}

bool in_layer_before(const Tree& tree, NodeId id) {
  const Tree::Entry* at = tree.find_earlier(id);
  while (at != nullptr && !at->layer) at = tree.find_earlier(at->parent);
  return at != nullptr;
}

}  // namespace

NodeId successor(const Tree& tree, NodeId gone) {
  const Node* before = page_heading(tree.earlier_entries());
  const Node* now = page_heading(tree.entries());
  const NodeId heading = now == nullptr ? 0 : now->id;
  const bool same_page = before != nullptr && now != nullptr && before->id == now->id && before->name == now->name;
  const Tree::Entry* at = tree.find_earlier(gone);
  if (at == nullptr || (!same_page && !in_layer_before(tree, gone))) return heading;
  const Role role = at->node.role;
  while (at != nullptr && !at->layer && at->node.role != Role::main) {
    if (const NodeId target = neighbour(tree, *at, role)) return target;
    at = tree.find_earlier(at->parent);
    // What took its place.
    if (at == nullptr || at->layer || at->node.role == Role::main) continue;
    if (const NodeId target = target_in(tree, at->node.id, role)) return target;
  }
  const bool layer_stays = at != nullptr && at->layer && tree.find(at->node.id) != nullptr;
  const NodeId inside = layer_stays ? target_in(tree, at->node.id, role) : 0;
  return inside != 0 ? inside : heading;
}

void FocusKeeper::remember(const Tree& tree, NodeId focused) {
  if (focused == focused_ || tree.find(focused) == nullptr) return;
  const NodeId layer = layer_of(tree, focused);
  const bool known =
      std::any_of(returns_.begin(), returns_.end(), [&](const Return& one) { return one.layer == layer; });
  const NodeId from = tree.find(focused_) == nullptr ? 0 : focused_;
  if (layer != 0 && !known && !is_within(tree, from, layer)) returns_.push_back({layer, from});
  focused_ = focused;
}

// Of the layers that are gone around the node, the outermost says where the focus came from.
NodeId FocusKeeper::heir(const Tree& tree, NodeId gone) const {
  for (const Return& one : returns_) {
    if (tree.find(one.layer) != nullptr) continue;
    for (const Tree::Entry* at = tree.find_earlier(gone); at != nullptr; at = tree.find_earlier(at->parent)) {
      if (at->node.id == one.layer && one.to != 0) return one.to;
    }
  }
  return successor(tree, gone);
}

void FocusKeeper::keep(Tree& tree, NodeId focused) {
  const auto is_gone = [&](NodeId id) { return tree.find(id) == nullptr && tree.find_earlier(id) != nullptr; };
  for (Return& one : returns_) {
    if (is_gone(one.to)) one.to = successor(tree, one.to);
  }
  for (Request& request : tree.requests()) {
    if (request.kind == Request::Kind::scroll || !is_gone(request.node)) continue;
    request.kind = Request::Kind::focus;
    request.node = heir(tree, request.node);
  }
  if (is_gone(focused)) {
    if (const NodeId target = heir(tree, focused)) tree.request_fallback(target);
  }
  std::erase_if(returns_, [&](const Return& one) { return tree.find(one.layer) == nullptr; });
  remember(tree, focused);
}

}  // namespace ui::semantics
