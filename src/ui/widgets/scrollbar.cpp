#include "ui/widgets/scrollbar.h"

#include <algorithm>

#include <imgui_internal.h>

namespace ui::widgets {

bool scrollbar(const Frame& frame, NodeId id, semantics::Rect view, double content, double& offset) {
  if (content <= static_cast<double>(view.h) + 1 || view.h <= 0) return false;
  constexpr float kWidth = 6, kReach = 12, kShortest = 32, kInset = 3;
  const double hidden = content - static_cast<double>(view.h);
  const float track = view.h - kInset * 2;
  const float length = std::max(kShortest, static_cast<float>(static_cast<double>(track) * view.h / content));
  const float room = std::max(1.0F, track - length);
  const auto place = [&] { return view.y + kInset + static_cast<float>(offset / hidden) * room; };
  const float right = view.x + view.w;
  const ImVec2 min{right - kReach, place()};
  const Item item = interactive_at(frame, id, min, {right, min.y + length});
  Node node;
  node.id = id;
  node.role = Role::none;
  node.state = semantics::kDecorative;
  node.rect = item.rect();
  frame.tree.leaf(std::move(node));
  bool dragged = false;
  if (item.held) {
    // Where the pointer took hold of it stays under the pointer.
    const float grip = ImGui::GetCurrentContext()->ActiveIdClickOffset.y;
    const float top = ImGui::GetIO().MousePos.y - grip - view.y - kInset;
    const double wanted = std::clamp(static_cast<double>(top / room) * hidden, 0.0, hidden);
    dragged = wanted != offset;
    offset = wanted;
  }
  const theme::Palette& p = frame.theme.colors;
  const bool strong = item.hovered || item.held;
  const float thick = strong ? kWidth + 2 : kWidth;
  const float y = place();
  ImGui::GetWindowDrawList()->AddRectFilled({right - kInset - thick, y}, {right - kInset, y + length},
                                            theme::pack(theme::with_opacity(p.text_muted, strong ? 0.75F : 0.35F)),
                                            thick * 0.5F);
  return dragged;
}

}  // namespace ui::widgets
