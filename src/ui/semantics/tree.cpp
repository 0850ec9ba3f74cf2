#include "ui/semantics/tree.h"

#include <algorithm>
#include <utility>

#include "base/check.h"

namespace ui::semantics {

bool is_operable(Role role) {
  switch (role) {
    case Role::button:
    case Role::link:
    case Role::textbox:
    case Role::multiline:
    case Role::searchbox:
    case Role::checkbox:
    case Role::toggle:
    case Role::radio:
    case Role::select:
    case Role::tab:
    case Role::menuitem:
    case Role::file:
    case Role::combobox:
      return true;
    default:
      return false;
  }
}

bool is_out_of_reach(const Node& node) {
  return (node.state & kDisabled) != 0 && (node.description.empty() || node.role == Role::select);
}

void Tree::begin_frame() {
  BASE_CHECK(stack_.empty());
  building_.clear();
  building_index_.clear();
  building_duplicates_.clear();
  last_child_.clear();
  last_root_child_ = 0;
  modal_ = false;
}

void Tree::add(Node node, std::size_t parent, bool opens, bool layer) {
  BASE_CHECK(node.id != 0);
  const auto [found, fresh] = building_index_.try_emplace(node.id, building_.size());
  if (!fresh) {
    building_duplicates_.push_back(node.id);
    if (opens) stack_.push_back(found->second);
    return;
  }
  NodeId& last = parent == kRoot ? last_root_child_ : last_child_[parent];
  const NodeId parent_id = parent == kRoot ? 0 : building_[parent].node.id;
  const NodeId previous = std::exchange(last, node.id);
  if (opens) stack_.push_back(building_.size());
  building_.push_back({std::move(node), parent_id, previous, layer});
  last_child_.push_back(0);
}

void Tree::open(Node node) { add(std::move(node), stack_.empty() ? kRoot : stack_.back(), true); }

void Tree::leaf(Node node) { add(std::move(node), stack_.empty() ? kRoot : stack_.back(), false); }

void Tree::open_layer(Node node) {
  std::size_t parent = kRoot;
  for (const std::size_t open : stack_) {
    if (building_[open].node.role == Role::dialog) parent = open;
  }
  modal_ = modal_ || node.role == Role::dialog;
  add(std::move(node), parent, true, true);
}

void Tree::close() {
  BASE_CHECK(!stack_.empty());
  stack_.pop_back();
}

void Tree::end_frame() {
  BASE_CHECK(stack_.empty());
  entries_.swap(building_);
  index_.swap(building_index_);
  duplicates_.swap(building_duplicates_);
}

Node& Tree::open_node() {
  BASE_CHECK(!stack_.empty());
  return building_[stack_.back()].node;
}

const Node* Tree::recorded(NodeId id) const {
  const auto found = building_index_.find(id);
  return found == building_index_.end() ? nullptr : &building_[found->second].node;
}

Node* Tree::enclosing(Role role) {
  for (std::size_t i = stack_.size(); i-- > 0;) {
    if (building_[stack_[i]].node.role == role) return &building_[stack_[i]].node;
  }
  return nullptr;
}

std::vector<NodeId> Tree::rove(NodeId focused, bool stops) {
  BASE_CHECK(!stack_.empty());
  std::vector<NodeId> controls;
  for (std::size_t i = stack_.back() + 1; i < building_.size(); ++i) {
    Node& node = building_[i].node;
    if (!is_operable(node.role) || (node.state & kDisabled) != 0) continue;
    node.state |= kWantsKeys | kPassedByTab;
    controls.push_back(node.id);
  }
  const bool inside = std::find(controls.begin(), controls.end(), focused) != controls.end();
  if (inside || (stops && !controls.empty())) {
    building_[building_index_[inside ? focused : controls.front()]].node.state &= ~std::uint32_t{kPassedByTab};
  }
  return controls;
}

Node& Tree::last() {
  BASE_CHECK(!building_.empty());
  return building_.back().node;
}

const Tree::Entry* Tree::find(NodeId id) const {
  const auto found = index_.find(id);
  return found == index_.end() ? nullptr : &entries_[found->second];
}

const Tree::Entry* Tree::find_earlier(NodeId id) const {
  const auto found = building_index_.find(id);
  return found == building_index_.end() ? nullptr : &building_[found->second];
}

void Tree::request_insert(NodeId id, std::string text) {
  Request request{Request::Kind::insert, id};
  request.text = std::move(text);
  requests_.push_back(std::move(request));
}

void Tree::request_fallback(NodeId id) {
  Request request{Request::Kind::focus, id};
  request.fallback = true;
  requests_.push_back(request);
}

std::vector<Request> Tree::take_requests() {
  constexpr int kPatience = 2;
  const auto is_wish = [](const Request& request) {
    return request.kind != Request::Kind::scroll && !request.fallback;
  };
  const auto is_there = [this](const Request& request) { return find(request.node) != nullptr; };
  const bool wished = std::any_of(requests_.begin(), requests_.end(), is_wish);
  const bool fulfilled = std::any_of(requests_.begin(), requests_.end(),
                                     [&](const Request& request) { return is_wish(request) && is_there(request); });
  std::vector<Request> ready, waiting;
  for (Request& request : requests_) {
    if (request.fallback && wished) {
      if (!fulfilled) waiting.push_back(request);
    } else if (is_there(request)) {
      ready.push_back(request);
    } else if (request.waited++ < kPatience) {
      waiting.push_back(request);
    }
  }
  requests_ = std::move(waiting);
  return ready;
}

}  // namespace ui::semantics
