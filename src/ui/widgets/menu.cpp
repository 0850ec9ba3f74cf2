#include "ui/widgets/menu.h"

#include <algorithm>
#include <cmath>

#include "ui/theme/effects.h"

namespace ui::widgets {
namespace {

using semantics::Activation;
using semantics::Key;

constexpr float kMenuPadding = theme::kSpace1;

}  // namespace

void open_menu(const Frame& frame, MenuState& state) {
  state.is_open = true;
  state.just_opened = true;
  state.anchor_min = ImGui::GetItemRectMin();
  state.anchor_max = ImGui::GetItemRectMax();
  state.opener = ImGui::GetItemID();
  draw_again_in(frame, 0);
}

void options_button(const Frame& frame, std::string_view key, std::string_view name, MenuState& state,
                    ButtonOptions look) {
  look.state = semantics::kHasPopup;
  if (icon_button(frame, key, Icon::ellipsis, name, look)) open_menu(frame, state);
}

Menu::Menu(const Frame& frame, std::string_view key, std::string_view name, MenuState& state)
    : frame_(frame), state_(state), open_(state.is_open) {
  if (!open_) return;
  id_ = id_of(key);
  layer_.emplace(id_, ImVec2(0, 0), Layer::canvas());
  float& width = remembered("width", 0);
  float& height = remembered("height", 0);
  if (just_opened()) width = height = 0;
  hidden_ = height <= 0;
  if (hidden_) {
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, kAlmostInvisible);
    draw_again_in(frame, 0);
  }
  width_ = std::max(width, theme::kMenuMin);
  // The page may have scrolled the button into view by the same press, and the program learns of it a frame later.
  if (const auto* opener = frame.tree.find(state.opener)) {
    const semantics::Rect& rect = opener->node.rect;
    state.anchor_min = {rect.x, rect.y};
    state.anchor_max = {rect.x + rect.w, rect.y + rect.h};
  }
  const ImVec2 canvas = Layer::canvas();
  min_ = {state.anchor_min.x, state.anchor_max.y + theme::kSpace1};
  if (min_.x + width_ > canvas.x - theme::kSpace2) min_.x = state.anchor_max.x - width_;
  if (min_.y + height > canvas.y - theme::kSpace2) min_.y = state.anchor_min.y - theme::kSpace1 - height;
  min_ = {std::floor(std::max(min_.x, theme::kSpace2)), std::floor(std::max(min_.y, theme::kSpace2))};
  const ImVec2 max{min_.x + width_, min_.y + height};
  const theme::Palette& p = frame.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  theme::draw_shadow(list, frame.effects, min_, max, theme::kRadiusLarge, theme::Depth::popup, p.shadow);
  list.AddRectFilled(min_, max, theme::pack(p.raised), theme::kRadiusLarge);
  list.AddRect(min_, max, theme::pack(p.line), theme::kRadiusLarge, 0, theme::kLine);
  Node node;
  node.id = id_;
  node.role = Role::menu;
  node.name = name;
  node.rect = {min_.x, min_.y, width_, height};
  frame.tree.open_layer(std::move(node));
  if (frame.events.take(id_, Activation::Kind::cancel)) close();
  ImGui::SetCursorScreenPos({min_.x + kMenuPadding, min_.y + kMenuPadding});
  ImGui::BeginGroup();
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
}

bool Menu::item(std::string_view key, std::string_view label, Icon icon, bool checked, bool danger) {
  const float needed = kMenuPadding * 2 + theme::kSpace2 * 2 + theme::kIcon + theme::kSpace2 + theme::kIcon +
                       std::ceil(text_width(frame_, label, kLabelText));
  widest_ = std::max(widest_, needed);
  const Item item = place_interactive(frame_, key, {width_ - kMenuPadding * 2, theme::kControl});
  Node node;
  node.id = item.id;
  node.role = Role::menuitem;
  node.name = label;
  node.rect = item.rect();
  node.state = semantics::kWantsKeys | (checked ? semantics::kChecked : 0U);
  frame_.tree.leaf(std::move(node));
  if (first_ == 0) {
    first_ = item.id;
    if (state_.just_opened) frame_.tree.request_focus(first_);
  }
  if (focus_next_) frame_.tree.request_focus(item.id);
  focus_next_ = false;
  Activation event;
  while (frame_.events.take(item.id, Activation::Kind::key, &event)) {
    focus_next_ |= event.key == Key::down;
    if (event.key == Key::up && previous_ != 0) frame_.tree.request_focus(previous_);
    focus_last_ |= (event.key == Key::up && previous_ == 0) || event.key == Key::end;
    if (event.key == Key::home) frame_.tree.request_focus(first_);
    if (event.key == Key::escape) close();
  }
  previous_ = item.id;
  const bool chosen = frame_.events.take(item.id, Activation::Kind::click);
  if (chosen) close();
  if (!item.visible) return chosen;
  const theme::Palette& p = frame_.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (item.hovered || item.focused) {
    list.AddRectFilled(item.min, item.max, theme::pack(danger ? p.danger_soft : p.hover), theme::kRadius);
  }
  const float y = item.center().y;
  float x = item.min.x + theme::kSpace2;
  draw_icon(frame_, list, {x + theme::kIcon * 0.5F, y}, icon, theme::kIcon, danger ? p.danger_text : p.text_muted);
  if (icon != Icon::none) x += theme::kIcon + theme::kSpace2;
  draw_text(frame_, list, {x, y}, label, kLabelText, danger ? p.danger_text : p.text);
  if (checked) {
    draw_icon(frame_, list, {item.max.x - theme::kSpace2 - theme::kIcon * 0.5F, y}, Icon::check, theme::kIcon,
              p.accent_text);
  }
  draw_ring(frame_, item);
  return chosen;
}

void Menu::separator() {
  const Item line = place({width_ - kMenuPadding * 2, theme::kSpace2 + theme::kLine});
  const float y = std::floor(line.center().y);
  ImGui::GetWindowDrawList()->AddRectFilled({min_.x, y}, {min_.x + width_, y + theme::kLine},
                                            theme::pack(frame_.theme.colors.line));
}

void Menu::close() {
  state_.is_open = false;
  frame_.tree.request_focus(state_.opener);
  draw_again_in(frame_, 0);
}

Menu::~Menu() {
  if (!open_) return;
  if (focus_next_) frame_.tree.request_focus(first_);
  if (focus_last_) frame_.tree.request_focus(previous_);
  state_.just_opened = false;
  ImGui::PopStyleVar();
  ImGui::EndGroup();
  remembered("width", 0) = widest_;
  remembered("height", 0) = ImGui::GetItemRectSize().y + kMenuPadding * 2;
  frame_.tree.close();
  if (hidden_) ImGui::PopStyleVar();
}

}  // namespace ui::widgets
