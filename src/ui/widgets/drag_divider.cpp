#include <algorithm>
#include <cmath>

#include "ui/widgets/layout.h"

namespace ui::widgets {

using semantics::Activation;
using semantics::Key;

float drag_divider(const Frame& frame, std::string_view key, std::string_view name, float x, float top, float bottom,
                   float min, float max) {
  constexpr float kReach = 4, kStep = 16;
  const Item item = interactive_at(frame, id_of(key), {x - kReach, top}, {x + kReach, bottom});
  Node node;
  node.id = item.id;
  node.role = Role::separator;
  node.name = name;
  node.value = std::to_string(static_cast<int>(max > min ? (x - min) / (max - min) * 100 : 0));
  node.rect = item.rect();
  node.state = semantics::kWantsKeys;
  frame.tree.leaf(std::move(node));
  Activation event;
  while (frame.events.take(item.id, Activation::Kind::key, &event)) {
    if (event.key == Key::left) x -= kStep;
    if (event.key == Key::right) x += kStep;
  }
  if (item.held) x = ImGui::GetIO().MousePos.x;
  x = std::round(std::clamp(x, min, std::max(min, max)));
  const theme::Palette& p = frame.theme.colors;
  const bool strong = item.hovered || item.held || item.ring;
  const float half = strong ? 1.0F : theme::kLine * 0.5F;
  ImGui::GetWindowDrawList()->AddRectFilled({x - half, top}, {x + half, bottom},
                                            theme::pack(strong ? p.focus : p.line));
  if (item.hovered || item.held) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  return x;
}

}  // namespace ui::widgets
