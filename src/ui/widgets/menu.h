// A menu that opens under a button.
#pragma once
#include <optional>
#include <string_view>

#include "ui/widgets/button.h"
#include "ui/widgets/layer.h"

namespace ui::widgets {

// The caller keeps one; open() in reaction to the button, with the button's place taken from ImGui's last item.
struct MenuState {
  bool is_open = false;
  bool just_opened = false;
  ImVec2 anchor_min, anchor_max;
  NodeId opener = 0;
};
// Call right after the button that opens it was drawn.
void open_menu(const Frame& frame, MenuState& state);

// Three dots that open it; `name` is the button's and the menu's.
void options_button(const Frame& frame, std::string_view key, std::string_view name, MenuState& state,
                    ButtonOptions look = {.kind = ButtonKind::quiet});

//   if (button(…)) open_menu(frame, state);
//   if (Menu menu(frame, "row_menu", name, state); menu) { if (menu.item("copy", …)) …; }
// Items close it; so do Escape and a press outside. Arrow keys move.
class [[nodiscard]] Menu {
 public:
  Menu(const Frame& frame, std::string_view key, std::string_view name, MenuState& state);
  ~Menu();
  Menu(const Menu&) = delete;
  Menu& operator=(const Menu&) = delete;
  explicit operator bool() const { return open_; }
  bool item(std::string_view key, std::string_view label, Icon icon = Icon::none, bool checked = false,
            bool danger = false);
  void separator();

 private:
  void close();
  const Frame& frame_;
  MenuState& state_;
  bool open_ = false;
  std::optional<Layer> layer_;
  bool hidden_ = false;
  ImVec2 min_;
  NodeId id_ = 0, first_ = 0, previous_ = 0;
  bool focus_next_ = false, focus_last_ = false;
  float width_ = 0, widest_ = 0;
};

}  // namespace ui::widgets
