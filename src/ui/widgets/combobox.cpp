#include "ui/widgets/combobox.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <imgui_internal.h>

#include "ui/theme/effects.h"
#include "ui/widgets/layer.h"
#include "ui/widgets/scrollbar.h"
#include "ui/widgets/text.h"

namespace ui::widgets {
namespace {

using semantics::Activation;
using semantics::Key;

constexpr float kPopupPadding = theme::kSpace1;
constexpr float kRow = theme::kControl;
constexpr int kMostRows = 8, kOverscan = 2;
constexpr std::uint64_t kCreateKey = ~std::uint64_t{0};

class Popup {
 public:
  Popup(const Frame& frame, NodeId field, ComboState& state, const ComboSpec& spec)
      : frame_(frame), id_(ImHashStr("options", 0, field)), state_(state), spec_(spec) {}

  int rows() const { return static_cast<int>(spec_.options.size()) + (spec_.create.empty() ? 0 : 1); }
  bool is_shown() const { return state_.open && (rows() > 0 || !spec_.none.empty()); }
  NodeId id() const { return id_; }
  NodeId option_id(int row) const {
    const bool creates = row == static_cast<int>(spec_.options.size());
    const std::uint64_t key = creates ? kCreateKey : spec_.options[static_cast<std::size_t>(row)].key;
    return ImHashData(&key, sizeof key, id_);
  }
  // Under the field, or above it where there is more room. Returns the row that was pressed, -1: none.
  int draw(const ImVec2& field_min, const ImVec2& field_max);
  void reveal_active();

 private:
  float height() const { return static_cast<float>(std::min(std::max(rows(), 1), kMostRows)) * kRow; }
  float hidden() const { return std::max(0.0F, static_cast<float>(rows()) * kRow - height()); }
  void draw_surface() const;
  void say_none() const;
  void record();
  bool option(int row);
  void draw_option(const Item& item, int row) const;

  const Frame& frame_;
  NodeId id_;
  ComboState& state_;
  const ComboSpec& spec_;
  ImVec2 min_, max_;
};

void Popup::reveal_active() {
  if (state_.active < 0) return;
  const float top = static_cast<float>(state_.active) * kRow;
  const float wanted = std::clamp(state_.scroll, top + kRow - height(), top);
  if (wanted == state_.scroll) return;
  state_.scroll = wanted;
  frame_.tree.request_scroll(id_, 0, wanted);
}

void Popup::draw_surface() const {
  const theme::Palette& p = frame_.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  theme::draw_shadow(list, frame_.effects, min_, max_, theme::kRadiusLarge, theme::Depth::popup, p.shadow);
  list.AddRectFilled(min_, max_, theme::pack(p.raised), theme::kRadiusLarge);
  list.AddRect(min_, max_, theme::pack(p.line), theme::kRadiusLarge, 0, theme::kLine);
}

void Popup::say_none() const {
  Node node;
  node.id = ImHashStr("none", 0, id_);
  node.role = Role::status;
  node.name = spec_.none;
  node.rect = {min_.x, min_.y, max_.x - min_.x, max_.y - min_.y};
  frame_.tree.leaf(std::move(node));
  draw_text(frame_, *ImGui::GetWindowDrawList(), {min_.x + theme::kSpace3, (min_.y + max_.y) * 0.5F}, spec_.none,
            kLabelText, frame_.theme.colors.text_muted, max_.x - min_.x - theme::kSpace6);
}

void Popup::record() {
  Node node;
  node.id = id_;
  node.role = Role::listbox;
  node.name = spec_.name;
  node.rect = {min_.x, min_.y + kPopupPadding, max_.x - min_.x, height()};
  node.content_width = node.rect.w;
  node.content_height = std::max(static_cast<float>(rows()) * kRow, 1.0F);
  node.scroll_y = state_.scroll;
  frame_.tree.open_layer(std::move(node));
}

int Popup::draw(const ImVec2& field_min, const ImVec2& field_max) {
  Activation event;
  while (frame_.events.take(id_, Activation::Kind::scroll, &event)) state_.scroll = event.y;
  state_.scroll = std::clamp(state_.scroll, 0.0F, hidden());
  const float whole = height() + kPopupPadding * 2, below = field_max.y + theme::kSpace1;
  const float above = field_min.y - theme::kSpace1 - whole;
  const bool up = below + whole > Layer::canvas().y - theme::kSpace2 && above >= theme::kSpace2;
  min_ = {field_min.x, std::floor(up ? above : below)};
  max_ = {std::max(field_max.x, min_.x + theme::kMenuMin), min_.y + whole};
  // The layer has room for the shadow, which ImGui would cut off.
  constexpr float kAround = theme::kSpace10;
  const Layer layer(id_, {min_.x - kAround, min_.y - kAround},
                    {max_.x - min_.x + kAround * 2, max_.y - min_.y + kAround * 2});
  draw_surface();
  if (rows() == 0) {
    say_none();
    return -1;
  }
  record();
  ImGui::PushClipRect({min_.x, min_.y + kPopupPadding}, {max_.x, max_.y - kPopupPadding}, true);
  int pressed = -1;
  const int first = static_cast<int>(state_.scroll / kRow) - kOverscan;
  const int last = static_cast<int>((state_.scroll + height()) / kRow) + 1 + kOverscan;
  for (int row = 0; row < rows(); ++row) {
    // The active one is always recorded: the field points at it.
    if ((row >= first && row < last) || row == state_.active) pressed = option(row) ? row : pressed;
  }
  ImGui::PopClipRect();
  frame_.tree.close();
  double offset = static_cast<double>(state_.scroll);
  const semantics::Rect view{min_.x, min_.y + kPopupPadding, max_.x - min_.x, height()};
  if (scrollbar(frame_, ImHashStr("scrollbar", 0, id_), view, static_cast<double>(rows()) * kRow, offset)) {
    state_.scroll = static_cast<float>(offset);
    frame_.tree.request_scroll(id_, 0, state_.scroll);
    draw_again_in(frame_, 0);
  }
  return pressed;
}

bool Popup::option(int row) {
  const bool creates = row == static_cast<int>(spec_.options.size());
  const float top = min_.y + kPopupPadding + static_cast<float>(row) * kRow - state_.scroll;
  const Item item =
      interactive_at(frame_, option_id(row), {min_.x + kPopupPadding, top}, {max_.x - kPopupPadding, top + kRow});
  Node node;
  node.id = item.id;
  node.role = Role::option;
  node.name = creates ? spec_.create : spec_.options[static_cast<std::size_t>(row)].label;
  if (!creates) node.description = spec_.options[static_cast<std::size_t>(row)].detail;
  node.row_index = row + 1;
  node.row_count = rows();
  node.rect = item.rect();
  if (row == state_.active) node.state = semantics::kSelected;
  frame_.tree.leaf(std::move(node));
  if (item.visible) draw_option(item, row);
  return frame_.events.take(item.id, Activation::Kind::click);
}

void Popup::draw_option(const Item& item, int row) const {
  const theme::Palette& p = frame_.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool creates = row == static_cast<int>(spec_.options.size()), active = row == state_.active;
  if (active || item.hovered) {
    list.AddRectFilled(item.min, item.max, theme::pack(active ? p.accent_soft : p.hover), theme::kRadius);
  }
  const ComboOption made{.label = spec_.create, .icon = Icon::plus};
  const ComboOption& option = creates ? made : spec_.options[static_cast<std::size_t>(row)];
  constexpr float kMark = theme::kIcon + theme::kSpace2;
  const float y = item.center().y, right = item.max.x - theme::kSpace2 - (active ? kMark : 0);
  float x = item.min.x + theme::kSpace2;
  if (active) {
    draw_icon(frame_, list, {right + kMark - theme::kIcon * 0.5F, y}, Icon::corner_down_left, theme::kIcon,
              p.text_muted);
  }
  if (option.dot) list.AddCircleFilled({x + theme::kIcon * 0.5F, y}, theme::kSpace1 + 1, theme::pack(*option.dot));
  draw_icon(frame_, list, {x + theme::kIcon * 0.5F, y}, option.icon, theme::kIcon, p.text_muted);
  if (option.dot || option.icon != Icon::none) x += kMark;
  x += draw_text(frame_, list, {x, y}, option.label, kLabelText, p.text, right - x) + theme::kSpace2;
  if (right - x > theme::kSpace6) draw_text(frame_, list, {x, y}, option.detail, kLabelText, p.text_muted, right - x);
}

struct Keys {
  bool enter = false, escape = false, backspace = false;
};

// Moves among the rows, from the last to the first; the first arrow opens.
void move(ComboState& state, Key key, int rows) {
  const bool forward = key == Key::down || key == Key::page_down;
  if (!state.open) {
    state.open = true;
    state.active = rows == 0 ? -1 : forward ? 0 : rows - 1;
    return;
  }
  if (rows == 0) return;
  if (key == Key::page_down || key == Key::page_up) {
    state.active = std::clamp(state.active + (forward ? kMostRows - 1 : 1 - kMostRows), 0, rows - 1);
    return;
  }
  state.active = forward ? (state.active + 1) % rows : (state.active > 0 ? state.active : rows) - 1;
}

Keys take_keys(const Frame& frame, NodeId field, ComboState& state, int rows) {
  Keys keys;
  Activation event;
  while (frame.events.take(field, Activation::Kind::key, &event)) {
    if (event.key == Key::enter) keys.enter = true;
    if (event.key == Key::escape) keys.escape = true;
    if (event.key == Key::backspace) keys.backspace = true;
    const bool moves =
        event.key == Key::down || event.key == Key::up || event.key == Key::page_down || event.key == Key::page_up;
    if (!moves) continue;
    move(state, event.key, rows);
    draw_again_in(frame, 0);
  }
  return keys;
}

void close(const Frame& frame, ComboState& state) {
  state = {};
  draw_again_in(frame, 0);
}

}  // namespace

ComboResult combobox(const Frame& frame, std::string_view key, ComboState& state, std::string& text,
                     const ComboSpec& spec) {
  const NodeId id = id_of(key);
  ComboResult result;
  Popup popup(frame, id, state, spec);
  const bool usable = spec.field.enabled && !spec.field.read_only;
  while (frame.events.take(id, Activation::Kind::click)) state.open |= usable;
  const int active_before = state.active;
  Keys keys = take_keys(frame, id, state, popup.rows());
  if (!usable) state.open = false;
  state.active = std::min(state.active, popup.rows() - 1);
  const bool shown = popup.is_shown();
  const FieldPopup said{shown && popup.rows() > 0 ? popup.id() : 0,
                        shown && state.active >= 0 ? popup.option_id(state.active) : 0, shown || spec.dismissible};
  FieldOptions options = spec.field;
  options.popup = &said;
  const bool was_empty = text.empty();
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  result.field = text_field(frame, key, text, options);
  result.backspaced = keys.backspace && was_empty && text.empty();
  if (shown) {
    if (state.active != active_before) popup.reveal_active();
    const Node* field = frame.tree.recorded(id);
    const semantics::Rect box = field == nullptr ? semantics::Rect{corner.x, corner.y, 0, 0} : field->rect;
    const int pressed = popup.draw({box.x, box.y}, {box.x + box.w, box.y + box.h});
    if (pressed >= 0) {
      state.active = pressed;
      keys.enter = true;
    }
  }
  if (result.field.edited) {
    state = {.open = true, .active = text.empty() ? -1 : 0, .entered = keys.enter};
    draw_again_in(frame, 0);
  } else if (keys.enter || state.entered) {
    const int row = shown ? state.active : -1;
    result.create = row == static_cast<int>(spec.options.size());
    if (row >= 0 && !result.create) result.taken = static_cast<std::size_t>(row);
    result.field.entered = row < 0;
    close(frame, state);
  }
  if (keys.escape) {
    result.field.escaped = !shown || spec.dismissible;
    close(frame, state);
  }
  if (result.field.lost_focus) close(frame, state);
  return result;
}

}  // namespace ui::widgets
