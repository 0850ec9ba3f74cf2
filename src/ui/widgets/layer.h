// Windows above the page: what dialogs, menus and toasts are drawn in.
#pragma once
#include "ui/widgets/item.h"

namespace ui::widgets {

// A bare ImGui window in front of everything drawn before. Covering the whole canvas, it keeps the pointer off what
// lies below.
class [[nodiscard]] Layer {
 public:
  Layer(NodeId id, ImVec2 min, ImVec2 size);
  ~Layer();
  Layer(const Layer&) = delete;
  Layer& operator=(const Layer&) = delete;
  static ImVec2 canvas();
};

// ImGui skips the items of windows with no opacity at all.
inline constexpr float kAlmostInvisible = 1.0F / 255;

// A number that the current window remembers until the next frame, such as a height measured while drawing.
float& remembered(std::string_view key, float initial);
// True when the current layer was not drawn in the last frame: it has just opened. Call once a frame.
bool just_opened();

}  // namespace ui::widgets
