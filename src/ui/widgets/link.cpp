#include <algorithm>
#include <cmath>

#include "ui/widgets/button.h"

namespace ui::widgets {
namespace {

using semantics::Activation;

Node link_node(const Item& item, std::string_view name, std::string_view href, std::uint32_t state) {
  Node node;
  node.id = item.id;
  node.role = Role::link;
  node.name = name;
  node.href = href;
  node.rect = item.rect();
  node.state = state;
  return node;
}

void draw_stacked(const Frame& frame, const Item& item, Icon icon, std::string_view label, Color ink) {
  const TextStyle style{theme::kTextPill, Weight::regular};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_icon(frame, list, {item.center().x, item.min.y + theme::kSpace5}, icon, theme::kIconLarge, ink);
  const float width = std::min(text_width(frame, label, style), item.max.x - item.min.x);
  draw_text(frame, list, {item.center().x - width * 0.5F, item.min.y + theme::kSpace10}, label, style, ink,
            item.max.x - item.min.x);
}

constexpr TextStyle kPillText{theme::kTextPill, Weight::regular};

void draw_operable_pill(const Frame& frame, const Item& item, std::string_view label, const PillLook& look) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(item.min, item.max, theme::pack(look.fill), theme::kPill * 0.5F);
  const float room = item.max.x - item.min.x - 2 * theme::kSpace2;
  draw_text(frame, list, {item.min.x + theme::kSpace2, item.center().y}, label, kPillText, look.ink, room + 1);
  if (item.hovered) {
    list.AddRect(item.min, item.max, theme::pack(theme::with_opacity(look.ink, 0.4F)), theme::kPill * 0.5F);
  }
  draw_ring(frame, item, theme::kPill * 0.5F);
}

}  // namespace

bool link(const Frame& frame, std::string_view key, std::string_view label, std::string_view href,
          const LinkOptions& options) {
  const float limit = options.max_width > 0 ? options.max_width : available_width();
  const float width = std::min(std::ceil(text_width(frame, label, options.style)), limit);
  const Item item = place_interactive(frame, key, {width, std::round(options.style.px * 0.75F) * 2});
  const std::uint32_t state = options.state | (options.new_window ? semantics::kNewWindow : 0U);
  Node node = link_node(item, options.name.empty() ? label : options.name, href, state);
  node.font_px = options.style.px;
  node.font_weight = options.style.weight == Weight::semibold ? 600 : 400;
  frame.tree.leaf(std::move(node));
  if (item.visible) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Color ink = tone_color(frame, options.tone);
    const float drawn = draw_text(frame, list, {item.min.x, item.center().y}, label, options.style, ink, width);
    if (item.hovered || options.underline) {
      const float y = std::round(item.center().y + options.style.px * 0.5F);
      list.AddRectFilled({item.min.x, y}, {item.min.x + drawn, y + theme::kLine},
                         theme::pack(theme::with_opacity(ink, 0.55F)));
    }
    draw_ring(frame, item, theme::kSpace1);
  }
  return frame.events.take(item.id, Activation::Kind::click);
}

bool icon_link(const Frame& frame, std::string_view key, Icon icon, std::string_view name, std::string_view href,
               const IconLinkOptions& options) {
  const Item item = place_interactive(frame, key, {options.side, options.side});
  const bool refused = !options.refusal.empty();
  const bool leaves = href.starts_with("https:");
  Node node =
      link_node(item, name, refused ? std::string_view{} : href, leaves && !refused ? semantics::kNewWindow : 0U);
  if (refused) {
    node.role = Role::button;
    node.state = semantics::kDisabled;
    node.description = options.refusal;
  }
  frame.tree.leaf(std::move(node));
  const bool clicked = frame.events.take(item.id, Activation::Kind::click) && !refused;
  if (!item.visible) return clicked;
  const theme::Palette& p = frame.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Color over = item.held ? p.pressed : item.hovered ? p.hover : Color{0, 0, 0, 0};
  if (!refused && over.a != 0) list.AddRectFilled(item.min, item.max, theme::pack(over), theme::kRadius);
  const Color ink = item.hovered ? p.text : p.text_muted;
  draw_icon(frame, list, item.center(), icon, theme::kIcon, refused ? p.text_disabled : ink);
  draw_ring(frame, item);
  refused ? explain(frame, item, options.refusal) : tooltip(frame, item, name);
  return clicked;
}

float pill_link(const Frame& frame, std::string_view key, std::string_view label, std::string_view href,
                const PillLook& look, float max_width) {
  const float width = std::min(pill_width(frame, label), std::max(max_width, 2 * theme::kSpace2));
  const Item item = place_interactive(frame, key, {width, theme::kPill});
  Node node = link_node(item, label, href, 0);
  node.font_px = kPillText.px;
  node.pad_x = theme::kSpace2;
  frame.tree.leaf(std::move(node));
  frame.events.take(item.id, Activation::Kind::click);  // the page follows the address by itself
  if (!item.visible) return width;
  draw_operable_pill(frame, item, label, look);
  if (width < pill_width(frame, label)) tooltip(frame, item, label);
  return width;
}

bool pill_button(const Frame& frame, std::string_view key, std::string_view label, std::string_view name) {
  const Item item = place_interactive(frame, key, {pill_width(frame, label), theme::kPill});
  Node node = link_node(item, name, {}, 0);
  node.role = Role::button;
  frame.tree.leaf(std::move(node));
  if (item.visible) {
    draw_operable_pill(frame, item, label, {frame.theme.colors.sunken, frame.theme.colors.text_muted});
    tooltip(frame, item, name);
  }
  return frame.events.take(item.id, Activation::Kind::click);
}

void nav_link(const Frame& frame, std::string_view key, Icon icon, std::string_view label, std::string_view href,
              bool current, NavStyle style, float width) {
  const float height = style == NavStyle::stacked ? theme::kBottomBar : theme::kControl;
  const Item item = place_interactive(frame, key, {width, height});
  frame.tree.leaf(link_node(item, label, href, current ? semantics::kCurrent : 0U));
  frame.events.take(item.id, Activation::Kind::click);  // the page follows the address by itself
  if (!item.visible) return;
  const theme::Palette& p = frame.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Color ink = current ? p.text : item.hovered ? p.text : p.text_muted;
  if (style == NavStyle::stacked) {
    draw_stacked(frame, item, icon, label, current ? p.accent_text : ink);
  } else {
    const Color fill = item.held ? p.pressed : current ? p.pressed : item.hovered ? p.hover : Color{0, 0, 0, 0};
    list.AddRectFilled(item.min, item.max, theme::pack(fill), theme::kRadius);
    const float inset = style == NavStyle::compact ? width * 0.5F : theme::kSpace2 + theme::kIcon * 0.5F;
    draw_icon(frame, list, {item.min.x + inset, item.center().y}, icon, theme::kIcon, current ? p.accent_text : ink);
    if (style == NavStyle::compact) {
      tooltip(frame, item, label);
    } else {
      const float x = item.min.x + theme::kSpace2 * 2 + theme::kIcon + 2;
      draw_text(frame, list, {x, item.center().y}, label,
                {theme::kTextSmall, current ? Weight::semibold : Weight::regular}, ink,
                item.max.x - x - theme::kSpace2);
    }
  }
  draw_ring(frame, item);
}

}  // namespace ui::widgets
