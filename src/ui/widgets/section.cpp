#include "ui/widgets/section.h"

#include <algorithm>
#include <string>

namespace ui::widgets {

bool section(const Frame& frame, std::string_view key, std::string_view title, bool& open, int level,
             std::int64_t count) {
  const Scope scope(key);
  const Item item = place_interactive(frame, "fold", {available_width(), theme::kControl});
  bool toggled = false;
  while (frame.events.take(item.id, semantics::Activation::Kind::click)) toggled = !toggled;
  if (toggled) open = !open;

  Node heading;
  heading.id = id_of("heading");
  heading.role = Role::heading;
  heading.name = title;
  heading.level = static_cast<std::uint8_t>(level);
  heading.rect = item.rect();
  frame.tree.open(std::move(heading));
  Node fold;
  fold.id = item.id;
  fold.role = Role::button;
  fold.name = title;
  fold.rect = item.rect();
  fold.state = semantics::kExpandable | (open ? semantics::kExpanded : 0U);
  frame.tree.leaf(std::move(fold));
  frame.tree.close();
  if (!item.visible) return open;

  const theme::Palette& p = frame.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  constexpr float kHoverOut = theme::kSpace1 + 2;  // the hover reaches out, so that the title stays on the text's edge
  if (item.hovered) {
    list.AddRectFilled({item.min.x - kHoverOut, item.min.y}, {item.max.x + kHoverOut, item.max.y},
                       theme::pack(item.held ? p.pressed : p.hover), theme::kRadius);
  }
  const float y = item.center().y;
  const float drawn = draw_text(frame, list, {item.min.x, y}, title, {theme::kTextSmall, Weight::semibold}, p.text,
                                item.max.x - item.min.x - theme::kSpace8);
  if (count >= 0) {
    draw_text(frame, list, {item.min.x + drawn + theme::kSpace2, y}, std::to_string(count),
              {theme::kTextPill, Weight::regular}, p.text_muted);
  }
  draw_icon(frame, list, {item.max.x - theme::kIcon * 0.5F, y}, open ? Icon::chevron_down : Icon::chevron_right,
            theme::kIcon, p.text_muted);
  draw_ring(frame, item);
  return open;
}

}  // namespace ui::widgets
