#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

namespace ui::widgets {
namespace {

constexpr float kCircle = 18;
constexpr float kWords = kCircle + theme::kSpace2;

void draw_radio(const Frame& frame, const Item& item, std::string_view label, bool chosen) {
  const theme::Palette& p = frame.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 center{item.min.x + kCircle * 0.5F, std::round(item.center().y)};
  const Color edge = chosen ? p.accent : item.hovered ? p.text_muted : p.line_strong;
  list.AddCircleFilled(center, kCircle * 0.5F,
                       theme::pack(item.hovered ? theme::blend(p.hover, p.surface) : p.surface));
  list.AddCircle(center, kCircle * 0.5F - theme::kLine * 0.5F, theme::pack(edge), 0, theme::kLine);
  if (chosen) list.AddCircleFilled(center, kCircle * 0.5F - theme::kSpace1, theme::pack(p.accent));
  draw_text(frame, list, {item.min.x + kWords, item.center().y}, label, kLabelText, p.text,
            item.max.x - item.min.x - kWords);
  Item ring = item;
  ring.min = {center.x - kCircle * 0.5F, center.y - kCircle * 0.5F};
  ring.max = {center.x + kCircle * 0.5F, center.y + kCircle * 0.5F};
  draw_ring(frame, ring, kCircle * 0.5F);
}

}  // namespace

bool radios(const Frame& frame, std::string_view key, std::string_view name, std::span<const std::string_view> options,
            int& index) {
  const Item all = place({available_width(), theme::kControlSmall * static_cast<float>(options.size())});
  Node group;
  group.id = id_of(key);
  group.role = Role::radiogroup;
  group.name = name;
  group.rect = all.rect();
  frame.tree.open(std::move(group));
  const Scope scope(key);
  int chosen = index;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const float top = all.min.y + theme::kControlSmall * static_cast<float>(i);
    const float room = all.max.x - all.min.x;
    const float width = std::min(room, kWords + std::ceil(text_width(frame, options[i], kLabelText)));
    const Item item = interactive_at(frame, id_of(std::to_string(i)), {all.min.x, top},
                                     {all.min.x + width, top + theme::kControlSmall});
    Node node;
    node.id = item.id;
    node.role = Role::radio;
    node.name = options[i];
    node.rect = item.rect();
    const bool current = static_cast<int>(i) == index;
    if (current) node.state |= semantics::kChecked;
    frame.tree.leaf(std::move(node));
    if (frame.events.take(item.id, semantics::Activation::Kind::click)) chosen = static_cast<int>(i);
    if (item.visible) draw_radio(frame, item, options[i], current);
    if (width == room) tooltip(frame, item, options[i]);
  }
  frame.tree.close();
  const bool changed = chosen != index;
  index = chosen;
  return changed;
}

}  // namespace ui::widgets
