#include "ui/widgets/button.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui::widgets {
namespace {

using semantics::Activation;

constexpr TextStyle kButtonLabel{theme::kTextSmall, Weight::semibold};

struct Paint {
  Color fill{0, 0, 0, 0}, line{0, 0, 0, 0}, ink;
  bool strong = false;  // the fill is as strong as the focus ring
};

bool is_usable(const ButtonOptions& options) { return options.enabled && !options.busy && options.refusal.empty(); }

// Whether the pointer finds it: what is refused says why.
bool is_hoverable(const ButtonOptions& options) { return is_usable(options) || !options.refusal.empty(); }

Paint paint(const Frame& frame, const ButtonOptions& options, const Item& item) {
  const theme::Palette& p = frame.theme.colors;
  const bool usable = is_usable(options);
  const Color over = !usable ? Color{0, 0, 0, 0} : item.held ? p.pressed : item.hovered ? p.hover : Color{0, 0, 0, 0};
  switch (options.kind) {
    case ButtonKind::primary:
      if (!usable) return {theme::with_opacity(p.accent, options.busy ? 0.7F : 0.35F), {0, 0, 0, 0}, p.on_accent, true};
      return {item.held ? p.accent_pressed : item.hovered ? p.accent_hover : p.accent, {0, 0, 0, 0}, p.on_accent, true};
    case ButtonKind::danger:
      if (!usable) return {theme::with_opacity(p.danger, 0.35F), {0, 0, 0, 0}, p.on_danger, true};
      return {item.held || item.hovered ? p.danger_hover : p.danger, {0, 0, 0, 0}, p.on_danger, true};
    case ButtonKind::secondary:
      return {theme::blend(over, p.surface), p.line_strong, usable ? p.text : p.text_disabled};
    case ButtonKind::quiet:
      break;
  }
  const bool pressed = (options.state & semantics::kPressed) != 0;
  return {pressed ? p.accent_soft : over,
          {0, 0, 0, 0},
          !usable        ? p.text_disabled
          : pressed      ? p.accent_text
          : item.hovered ? p.text
                         : p.text_muted};
}

Color inner_ring(const Paint& look) { return look.strong ? look.ink : Color{0, 0, 0, 0}; }

void draw_box(const Paint& look, const Item& item) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (look.fill.a != 0) list.AddRectFilled(item.min, item.max, theme::pack(look.fill), theme::kRadius);
  if (look.line.a != 0) {
    list.AddRect(item.min, item.max, theme::pack(look.line), theme::kRadius, 0, theme::kLine);
  }
}

float height(const ButtonOptions& options) { return options.small ? theme::kControlSmall : theme::kControl; }

float padding(const ButtonOptions& options) { return options.small ? theme::kSpace2 + 2 : theme::kSpace3; }

Node button_node(const Item& item, std::string_view name, const ButtonOptions& options) {
  Node node;
  node.id = item.id;
  node.role = Role::button;
  node.name = options.name.empty() ? name : options.name;
  node.description = options.refusal.empty() ? options.description : options.refusal;
  node.rect = item.rect();
  node.state = options.state;
  if (!is_usable(options)) node.state |= semantics::kDisabled;
  if (options.busy) node.state |= semantics::kBusy;
  return node;
}

Item labelled(const Frame& frame, std::string_view key, std::string_view label, const ButtonOptions& options) {
  const float width = options.width > 0 ? options.width : button_width(frame, label, options);
  if (options.flush) {
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({cursor.x - padding(options), cursor.y});
  }
  const Item item = place_interactive(frame, key, {width, height(options)}, is_hoverable(options));
  if (!item.visible) return item;
  const Paint look = paint(frame, options, item);
  draw_box(look, item);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float icon = options.icon == Icon::none ? 0 : theme::kIcon + theme::kSpace1 + 2;
  const float text = text_width(frame, label, kButtonLabel);
  float x = std::round(item.center().x - (text + icon) * 0.5F);
  x = std::max(x, item.min.x + theme::kSpace2);
  draw_icon(frame, list, {x + theme::kIcon * 0.5F, item.center().y}, options.icon, theme::kIcon, look.ink);
  draw_text(frame, list, {x + icon, item.center().y}, label, kButtonLabel, look.ink,
            item.max.x - x - icon - theme::kSpace1);
  draw_ring(frame, item, theme::kRadius, inner_ring(look));
  explain(frame, item, options.refusal);
  return item;
}

bool clicked(const Frame& frame, const Item& item, const ButtonOptions& options) {
  const bool activated = frame.events.take(item.id, Activation::Kind::click);
  return activated && is_usable(options);
}

}  // namespace

float button_width(const Frame& frame, std::string_view label, const ButtonOptions& options) {
  const float icon = options.icon == Icon::none ? 0 : theme::kIcon + theme::kSpace1 + 2;
  return std::ceil(text_width(frame, label, kButtonLabel)) + icon + padding(options) * 2;
}

float icon_button_width(const ButtonOptions& options) { return height(options); }

bool button(const Frame& frame, std::string_view key, std::string_view label, const ButtonOptions& options) {
  const Item item = labelled(frame, key, label, options);
  frame.tree.leaf(button_node(item, label, options));
  return clicked(frame, item, options);
}

bool link_button(const Frame& frame, std::string_view key, std::string_view label, std::string_view href,
                 const LinkButtonOptions& options) {
  ButtonOptions look;
  look.kind = options.kind;
  look.icon = options.icon;
  look.refusal = options.refusal;
  const Item item = labelled(frame, key, label, look);
  Node node = button_node(item, label, look);
  if (options.refusal.empty()) {
    node.role = Role::link;
    node.href = href;
  }
  frame.tree.leaf(std::move(node));
  return clicked(frame, item, look);
}

bool icon_button(const Frame& frame, std::string_view key, Icon icon, std::string_view name,
                 const ButtonOptions& options) {
  const float side = height(options);
  const Item item = place_interactive(frame, key, {side, side}, is_hoverable(options));
  frame.tree.leaf(button_node(item, name, options));
  if (item.visible && (!options.faint || item.hovered || item.focused)) {
    const Paint look = paint(frame, options, item);
    draw_box(look, item);
    draw_icon(frame, *ImGui::GetWindowDrawList(), item.center(), icon, theme::kIcon, look.ink);
    draw_ring(frame, item, theme::kRadius, inner_ring(look));
    options.refusal.empty() ? tooltip(frame, item, name) : explain(frame, item, options.refusal);
  }
  return clicked(frame, item, options);
}

bool file_button(const Frame& frame, std::string_view key, std::string_view label, ChosenFile& file,
                 const ButtonOptions& options) {
  const Item item = labelled(frame, key, label, options);
  Node node = button_node(item, label, options);
  node.role = Role::file;
  frame.tree.leaf(std::move(node));
  Activation event;
  if (!frame.events.take(item.id, Activation::Kind::file, &event) || !is_usable(options)) return false;
  file.handle = event.number;
  file.name = std::move(event.text);
  return true;
}

}  // namespace ui::widgets
