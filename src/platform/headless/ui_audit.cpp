// What is wrong with a frame, asked of the tree and of ImGui's own list of items.
#include <imgui.h>
#include <imgui_internal.h>

#include "platform/headless/ui_driver.h"
#include "ui/semantics/wire.h"

namespace platform::headless {

using ui::semantics::Node;
using ui::semantics::NodeId;
using ui::semantics::Role;
using ui::semantics::Tree;

// Called by ImGui's hooks for each item with an id.
struct ItemHooks {
  static void add(ImGuiContext* context, ImGuiID id, const ImGuiLastItemData* item) {
    // Windows come without item data; they are no items that one can use.
    if (item == nullptr || context->TestEngine == nullptr) return;
    if (context->CurrentWindow->IsFallbackWindow) return;  // ImGui's own, never shown
    static_cast<UiDriver*>(context->TestEngine)->items_.try_emplace(id);
  }
  static void label(ImGuiContext* context, ImGuiID id, const char* label) {
    if (context->TestEngine == nullptr || label == nullptr) return;
    auto& items = static_cast<UiDriver*>(context->TestEngine)->items_;
    const auto found = items.find(id);
    if (found != items.end()) found->second = label;
  }
};

namespace {

bool needs_name(Role role) {
  if (ui::semantics::is_operable(role)) return true;
  switch (role) {
    case Role::heading:
    case Role::tablist:
    case Role::radiogroup:
    case Role::grid:
    case Role::columnheader:
    case Role::dialog:
    case Role::progressbar:
    case Role::image:
    case Role::menu:
    case Role::separator:
    case Role::listbox:
    case Role::option:
      return true;
    default:
      return false;
  }
}

bool floats(Role role) {
  return role == Role::dialog || role == Role::menu || role == Role::status || role == Role::listbox;
}

// Nothing of the child lies inside its parent, so that a person would never find it there.
bool is_off(const Node& child, const Node& parent) {
  if (ui::semantics::scrolls(parent) || floats(child.role)) return false;
  const ui::semantics::Rect &c = child.rect, &p = parent.rect;
  return c.x > p.x + p.w || c.y > p.y + p.h || c.x + c.w < p.x || c.y + c.h < p.y;
}

}  // namespace

std::vector<std::string> UiDriver::problems() const {
  std::vector<std::string> found;
  for (const NodeId id : tree_.duplicates()) {
    const Tree::Entry* entry = tree_.find(id);
    found.push_back("recorded twice: " + (entry == nullptr ? std::to_string(id) : entry->node.name));
  }
  for (const Tree::Entry& entry : tree_.entries()) {
    const Node& node = entry.node;
    if (needs_name(node.role) && node.name.empty()) {
      found.push_back("without a name: role " + std::to_string(static_cast<int>(node.role)) + " at " +
                      std::to_string(node.rect.x) + "," + std::to_string(node.rect.y));
    }
    const Tree::Entry* parent = tree_.find(entry.parent);
    if (parent != nullptr && is_off(node, parent->node)) found.push_back("off its parent: " + node.name);
  }
  for (const auto& [id, label] : items_) {
    if (tree_.find(id) == nullptr) found.push_back("an item that the tree does not know: " + label);
  }
  return found;
}

}  // namespace platform::headless

#ifdef IMGUI_ENABLE_TEST_ENGINE
// ImGui calls these when it is compiled for tests (imgui_internal.h, "Test Engine specific hooks").
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&, const ImGuiLastItemData* item) {
  platform::headless::ItemHooks::add(context, id, item);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label, ImGuiItemStatusFlags) {
  platform::headless::ItemHooks::label(context, id, label);
}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
#endif
