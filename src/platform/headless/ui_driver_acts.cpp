// What a person does to the page: clicks, types, chooses, drops.
#include <algorithm>
#include <string>
#include <utility>

#include "platform/headless/fail.h"
#include "platform/headless/ui_driver.h"

namespace platform::headless {

using ui::semantics::Activation;
using ui::semantics::NodeId;
using ui::semantics::Role;
using ui::semantics::Tree;

namespace {

bool is_text_field(const ui::semantics::Node& node) {
  return node.role == Role::textbox || node.role == Role::multiline || node.role == Role::searchbox ||
         node.role == Role::combobox;
}

}  // namespace

void UiDriver::click(NodeId id) {
  const Tree::Entry* entry = tree_.find(id);
  if (entry == nullptr) fail("no such node", std::to_string(id));
  const Node& node = entry->node;
  check_reachable(node);
  const bool checkable = node.role == Role::checkbox || node.role == Role::toggle;
  const bool checked = (node.state & ui::semantics::kChecked) != 0;
  events_.focus_visible = false;
  if (node.role != Role::row && node.role != Role::option) move_focus(id);
  if ((node.state & ui::semantics::kDisabled) != 0) return settle();  // it says why
  push(Activation::Kind::click, id, checkable ? (checked ? "0" : "1") : "");
  settle();
}

void UiDriver::click(Role role, std::string_view name) { click(get(role, name).id); }

void UiDriver::focus(Role role, std::string_view name) {
  events_.focus_visible = true;
  move_focus(reachable(role, name).id);
  settle();
}

void UiDriver::blur() {
  move_focus(0);
  settle();
}

void UiDriver::fill(Role role, std::string_view name, std::string_view text) {
  const Node& node = reachable(role, name);
  if (!is_text_field(node)) fail("not a text field", name);
  if ((node.state & (ui::semantics::kReadOnly | ui::semantics::kDisabled)) != 0) fail("read-only", name);
  const NodeId id = node.id;
  move_focus(id);
  carets_.erase(id);
  edited_ = std::string(text);
  push(Activation::Kind::input, id, std::string(text));
  settle();
}

void UiDriver::put_caret(Role role, std::string_view name, std::size_t at) {
  const NodeId id = reachable(role, name).id;
  carets_[id] = at;
  move_focus(id);
  settle();
}

void UiDriver::press(Key key, std::uint8_t modifiers) {
  const Tree::Entry* entry = tree_.find(events_.focused);
  if (entry == nullptr) fail("nothing has the focus", {});
  const Node& node = entry->node;
  if (key == Key::enter && node.role != Role::multiline) commit_edit();
  if (const NodeId menu = around(node.id, Role::menu); key == Key::escape && menu != 0) {
    push(Activation::Kind::cancel, menu);
    return settle();
  }
  const NodeId wanting = who_wants_keys(node.id);
  if (wanting != 0) {
    Activation event;
    event.kind = Activation::Kind::key;
    event.node = wanting;
    event.key = key;
    event.modifiers = modifiers;
    events_.push(std::move(event));
  }
  const bool own = wanting != 0 && (tree_.find(wanting)->node.state & ui::semantics::kTakesEscape) != 0;
  if (const NodeId dialog = around(node.id, Role::dialog); key == Key::escape && dialog != 0 && !own) {
    push(Activation::Kind::cancel, dialog);
  }
  if (node.role == Role::radio) choose_radio(node.id, key);
  const bool button =
      node.role == Role::button || node.role == Role::link || node.role == Role::menuitem || node.role == Role::tab;
  if (key == Key::enter && button && (node.state & ui::semantics::kDisabled) == 0)
    push(Activation::Kind::click, node.id);
  settle();
}

// The node itself or the nearest one around it; keys that are a text field's own go no further.
NodeId UiDriver::who_wants_keys(NodeId id) const {
  const Tree::Entry* at = tree_.find(id);
  if (at != nullptr && is_text_field(at->node)) return (at->node.state & ui::semantics::kWantsKeys) != 0 ? id : 0;
  while (at != nullptr && (at->node.state & ui::semantics::kWantsKeys) == 0) at = tree_.find(at->parent);
  return at == nullptr ? 0 : at->node.id;
}

// The innermost of this role around a node, 0: none.
NodeId UiDriver::around(NodeId id, Role role) const {
  const Tree::Entry* at = tree_.find(id);
  while (at != nullptr && at->node.role != role) at = tree_.find(at->parent);
  return at == nullptr ? 0 : at->node.id;
}

// The browser's own keys: an arrow moves to the next radio of the group and chooses it.
void UiDriver::choose_radio(NodeId from, Key key) {
  const bool forward = key == Key::right || key == Key::down;
  if (!forward && key != Key::left && key != Key::up) return;
  std::vector<NodeId> group;
  for (const Tree::Entry& entry : tree_.entries()) {
    if (entry.parent == tree_.find(from)->parent && entry.node.role == Role::radio) group.push_back(entry.node.id);
  }
  const auto here = static_cast<std::size_t>(std::find(group.begin(), group.end(), from) - group.begin());
  const NodeId to = group[(here + (forward ? 1 : group.size() - 1)) % group.size()];
  move_focus(to);
  push(Activation::Kind::click, to, "1");
}

void UiDriver::choose(std::string_view name, std::string_view option) {
  const Node& node = reachable(Role::select, name);
  for (std::size_t i = 0; i < node.options.size(); ++i) {
    if (node.options[i] != option) continue;
    Activation event;
    event.kind = Activation::Kind::select;
    event.node = node.id;
    event.number = static_cast<std::int64_t>(i);
    events_.push(std::move(event));
    return settle();
  }
  fail("no such option", option);
}

void UiDriver::scroll(NodeId node, float y) {
  Activation event;
  event.kind = Activation::Kind::scroll;
  event.node = node;
  event.y = y;
  events_.push(std::move(event));
  settle();
}

void UiDriver::cancel(Role role, std::string_view name) {
  push(Activation::Kind::cancel, get(role, name).id);
  settle();
}

void UiDriver::choose_file(std::string_view name, std::int64_t handle, std::string_view file_name) {
  Activation event;
  event.kind = Activation::Kind::file;
  event.node = reachable(Role::file, name).id;
  event.number = handle;
  event.text = file_name;
  events_.push(std::move(event));
  settle();
}

void UiDriver::check_takes_files(ui::semantics::NodeId node) const {
  const auto* entry = tree_.find(node);
  if (entry == nullptr || (entry->node.state & ui::semantics::kTakesFiles) == 0) fail("takes no files", {});
}

void UiDriver::drag_files(ui::semantics::NodeId node, bool over) {
  check_takes_files(node);
  Activation event;
  event.kind = Activation::Kind::drag;
  event.node = node;
  event.number = over ? 1 : 0;
  events_.push(std::move(event));
  settle();
}

void UiDriver::drop_file(ui::semantics::NodeId node, std::int64_t handle, std::string_view file_name) {
  check_takes_files(node);
  Activation event;
  event.kind = Activation::Kind::file;
  event.node = node;
  event.number = handle;
  event.text = file_name;
  events_.push(std::move(event));
  settle();
}

}  // namespace platform::headless
