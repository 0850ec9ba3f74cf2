#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

namespace ui::widgets {
namespace {

using semantics::Activation;
using semantics::Key;

enum class Style : std::uint8_t { line, segment, side };

constexpr float kTabPadding = theme::kSpace3;

float tab_width(const Frame& frame, const Tab& tab, Style style) {
  // As wide as it is when current, so that choosing moves nothing.
  float width = text_width(frame, tab.label, {theme::kTextSmall, Weight::semibold}) + kTabPadding * 2;
  if (style == Style::line) width -= theme::kSpace1;
  if (!tab.count.empty()) {
    width += theme::kSpace2 - 2 + text_width(frame, tab.count, {theme::kTextPill, Weight::regular});
  }
  return std::ceil(width);
}

void draw_tab(const Frame& frame, const Item& item, const Tab& tab, bool current, Style style) {
  const theme::Palette& p = frame.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (style == Style::segment && current) {
    list.AddRectFilled(item.min, item.max, theme::pack(frame.theme.dark ? p.line_strong : p.surface), theme::kSpace1);
    list.AddRect(item.min, item.max, theme::pack(p.line_strong), theme::kSpace1, 0, theme::kLine);
  } else if (style == Style::line && item.hovered && !current) {
    list.AddRectFilled({item.min.x, item.min.y + 2}, {item.max.x, item.max.y - 4}, theme::pack(p.hover),
                       theme::kRadius);
  }
  if (style == Style::side && (current || item.hovered)) {
    list.AddRectFilled(item.min, item.max, theme::pack(current ? p.accent_soft : p.hover), theme::kRadius);
  }
  const Color ink = current || item.hovered ? p.text : p.text_muted;
  const TextStyle face{theme::kTextSmall, current ? Weight::semibold : Weight::regular};
  const TextStyle small{theme::kTextPill, Weight::regular};
  const float label = text_width(frame, tab.label, face);
  const float whole = label + (tab.count.empty() ? 0 : theme::kSpace2 - 2 + text_width(frame, tab.count, small));
  const float x = style == Style::side ? item.min.x + kTabPadding : std::round(item.center().x - whole * 0.5F);
  const float y = style == Style::line ? item.center().y - 1 : item.center().y;
  draw_text(frame, list, {x, y}, tab.label, face, ink);
  if (!tab.count.empty()) draw_text(frame, list, {x + label + theme::kSpace2 - 2, y}, tab.count, small, p.text_muted);
  if (style == Style::line && current) {
    list.AddRectFilled({item.min.x + theme::kSpace1, item.max.y - 2}, {item.max.x - theme::kSpace1, item.max.y},
                       theme::pack(p.accent), 1);
  }
  draw_ring(frame, item, theme::kSpace1);
}

int moved(Key key, int at, int count) {
  switch (key) {
    case Key::left:
    case Key::up:
      return (at + count - 1) % count;
    case Key::right:
    case Key::down:
      return (at + 1) % count;
    case Key::home:
      return 0;
    case Key::end:
      return count - 1;
    default:
      return at;
  }
}

// Where each tab stands from the upper left corner of them all, and their extent.
struct Places {
  std::vector<ImVec4> boxes;  // x, y, width, height
  ImVec2 size;
};

// Words in a line go on in the next one when there is no room; at the side each has its own.
Places lay_out(const Frame& frame, std::span<const Tab> tabs, Style style, float inset) {
  const float height = style == Style::line ? theme::kControl + theme::kSpace1 : theme::kControl;
  const float room = style == Style::line ? std::max(available_width() + kTabPadding, 1.0F) : 0;
  Places places;
  float x = inset;
  float y = 0;
  for (const Tab& tab : tabs) {
    const float width = style == Style::side ? available_width() : tab_width(frame, tab, style);
    const bool wraps = style == Style::side ? !places.boxes.empty() : style == Style::line && x > 0 && x + width > room;
    if (wraps) {
      x = inset;
      y += height + (style == Style::side ? theme::kSpace1 * 0.5F : 0);
    }
    places.boxes.push_back({x, y + inset, width, height - inset * 2});
    x += width;
    places.size = {std::max(places.size.x, x + inset), y + height};
  }
  return places;
}

int draw_all(const Frame& frame, std::string_view key, std::string_view name, std::span<const Tab> tabs, int current,
             Style style) {
  const NodeId id = id_of(key);
  const float inset = style == Style::segment ? 3.0F : 0.0F;
  const Places places = lay_out(frame, tabs, style, inset);
  Item all = place(places.size);
  if (style == Style::line) {
    // The first word stands on the page's edge; its hover and its line reach out.
    all.min.x -= kTabPadding - theme::kSpace1 * 0.5F;
    all.max.x -= kTabPadding - theme::kSpace1 * 0.5F;
  }
  if (all.visible && style == Style::segment) {
    ImGui::GetWindowDrawList()->AddRectFilled(all.min, all.max, theme::pack(frame.theme.colors.sunken), theme::kRadius);
  }
  Node list;
  list.id = id;
  const bool radios = style == Style::segment;
  list.role = radios ? Role::radiogroup : Role::tablist;
  list.name = name;
  list.rect = all.rect();
  frame.tree.open(std::move(list));
  const Scope scope(key);
  const int count = static_cast<int>(tabs.size());
  int chosen = current;
  for (int i = 0; i < count; ++i) {
    const Tab& tab = tabs[static_cast<std::size_t>(i)];
    const ImVec4& box = places.boxes[static_cast<std::size_t>(i)];
    const ImVec2 min{all.min.x + box.x, all.min.y + box.y};
    const Item item = interactive_at(frame, id_of(tab.key), min, {min.x + box.z, min.y + box.w});
    Node node;
    node.id = item.id;
    node.role = radios ? Role::radio : Role::tab;
    node.name = tab.label;
    node.description = tab.count;
    node.href = tab.href;
    node.rect = item.rect();
    // Radios have the browser's own keys: an arrow chooses.
    const std::uint32_t chosen_state = radios ? semantics::kChecked : semantics::kSelected;
    node.state = (radios ? 0U : std::uint32_t{semantics::kWantsKeys}) | (i == current ? chosen_state : 0U);
    frame.tree.leaf(std::move(node));
    Activation event;
    if (frame.events.take(item.id, Activation::Kind::click)) chosen = i;
    while (frame.events.take(item.id, Activation::Kind::key, &event)) {
      const int target = moved(event.key, i, count);
      if (target == i) continue;
      chosen = target;
      frame.tree.request_focus(id_of(tabs[static_cast<std::size_t>(target)].key));
    }
    if (item.visible) draw_tab(frame, item, tab, i == current, style);
  }
  frame.tree.close();
  return chosen;
}

}  // namespace

int tabs(const Frame& frame, std::string_view key, std::string_view name, std::span<const Tab> tabs, int current) {
  return draw_all(frame, key, name, tabs, current, Style::line);
}

int side_tabs(const Frame& frame, std::string_view key, std::string_view name, std::span<const Tab> tabs, int current) {
  return draw_all(frame, key, name, tabs, current, Style::side);
}

int segmented(const Frame& frame, std::string_view key, std::string_view name, std::span<const Tab> tabs, int current) {
  return draw_all(frame, key, name, tabs, current, Style::segment);
}

}  // namespace ui::widgets
