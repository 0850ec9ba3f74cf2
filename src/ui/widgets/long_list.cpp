#include "ui/widgets/long_list.h"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "ui/widgets/grid.h"

namespace ui::widgets {
namespace {

using semantics::Activation;
using semantics::Key;

class Drawing {
 public:
  Drawing(const Frame& frame, std::string_view key, const LongListSpec& spec, LongListState& state)
      : frame_(frame), spec_(spec), state_(state), id_(id_of(key)), min_(ImGui::GetCursorScreenPos()) {
    rows_ = std::min(spec.rows, most_rows(spec.row_height));
    width_ = available_width();
    view_ = ImGui::GetCurrentWindow()->ClipRect;
  }
  void draw(const std::function<void(std::int64_t, const Item&)>& row);

 private:
  float top_of(std::int64_t row) const {
    return static_cast<float>(static_cast<double>(min_.y) + static_cast<double>(row) * spec_.row_height);
  }
  NodeId row_id(std::int64_t row) const {
    const std::uint64_t key = spec_.row_key ? spec_.row_key(row) : static_cast<std::uint64_t>(row);
    return ImHashData(&key, sizeof key, id_);
  }
  GridRange in_sight() const {
    return visible_rows(rows_, spec_.row_height, static_cast<double>(view_.Min.y) - min_.y,
                        static_cast<double>(view_.GetHeight()));
  }
  void take_keys();
  void reveal(std::int64_t row) const;
  void draw_row(std::int64_t row, const std::function<void(std::int64_t, const Item&)>& draw);

  const Frame& frame_;
  const LongListSpec& spec_;
  LongListState& state_;
  NodeId id_;
  ImVec2 min_;
  std::int64_t rows_ = 0, focused_ = -1;
  float width_ = 0;
  ImRect view_;
};

void Drawing::take_keys() {
  const GridRange seen = in_sight();
  const auto page = std::max<std::int64_t>(1, seen.last - seen.first - 1);
  Activation event;
  // Keys that a row has not taken are its list's.
  while (frame_.events.take(id_, Activation::Kind::key, &event)) {
    const bool inside = state_.focused_row >= 0;
    const std::int64_t at = inside ? state_.focused_row : seen.first;
    std::int64_t target = -1;
    if (event.key == Key::down) target = inside ? at + 1 : at;
    if (event.key == Key::up) target = inside ? at - 1 : at;
    if (event.key == Key::page_down) target = at + page;
    if (event.key == Key::page_up) target = at - page;
    if (event.key == Key::home) target = 0;
    if (event.key == Key::end) target = rows_ - 1;
    const bool moves = target >= 0 || event.key == Key::page_up;
    if (!moves || rows_ == 0) continue;
    state_.focus_row = std::clamp<std::int64_t>(target, 0, rows_ - 1);
    reveal(state_.focus_row);
    draw_again_in(frame_, 0);
  }
}

void Drawing::reveal(std::int64_t row) const {
  const Node* area = frame_.tree.enclosing(Role::scrollarea);
  if (area == nullptr) return;
  const float top = top_of(row), bottom = top + spec_.row_height;
  float scroll = ImGui::GetScrollY();
  if (top < view_.Min.y) scroll -= view_.Min.y - top;
  if (bottom > view_.Max.y) scroll += bottom - view_.Max.y;
  if (scroll == ImGui::GetScrollY()) return;
  ImGui::SetScrollY(scroll);
  frame_.tree.request_scroll(area->id, 0, scroll);
}

void Drawing::draw_row(std::int64_t row, const std::function<void(std::int64_t, const Item&)>& draw) {
  const float top = top_of(row);
  const NodeId id = row_id(row);
  ImGui::SetNextItemAllowOverlap();  // its buttons lie on it
  const Item item = interactive_at(frame_, id, {min_.x, top}, {min_.x + width_, top + spec_.row_height});
  if (item.focused) focused_ = row;
  if (state_.focus_row == row) {
    state_.focus_row = -1;
    frame_.tree.request_focus(id);
  }
  Node node;
  node.id = id;
  node.role = Role::listitem;
  node.row_index = static_cast<std::int32_t>(row + 1);
  node.row_count = static_cast<std::int32_t>(spec_.rows);
  node.rect = item.rect();
  frame_.tree.open(std::move(node));
  ImGui::PushOverrideID(id);
  ImGui::SetCursorScreenPos(item.min);
  ImGui::BeginGroup();
  draw(row, item);
  ImGui::EndGroup();
  ImGui::PopID();
  frame_.tree.close();
}

void Drawing::draw(const std::function<void(std::int64_t, const Item&)>& row) {
  const float height = static_cast<float>(static_cast<double>(rows_) * spec_.row_height);
  Node list;
  list.id = id_;
  list.role = Role::list;
  list.name = spec_.name;
  list.rect = {min_.x, min_.y, width_, height};
  if (rows_ > 0) list.state = semantics::kWantsKeys;
  frame_.tree.open(std::move(list));
  take_keys();
  const GridRange seen = in_sight();
  state_.first = std::max<std::int64_t>(0, seen.first - kGridOverscan);
  state_.last = std::min(rows_, seen.last + kGridOverscan);
  const std::int64_t apart = std::min(state_.focused_row, rows_ - 1);
  if (apart >= 0 && apart < state_.first) draw_row(apart, row);
  for (std::int64_t i = state_.first; i < state_.last; ++i) draw_row(i, row);
  if (apart >= state_.last) draw_row(apart, row);
  state_.focused_row = focused_;
  frame_.tree.close();
  ImGui::SetCursorScreenPos(min_);
  ImGui::ItemSize({width_, height});
  // The list itself can have the focus, too.
  Item whole;
  whole.min = {std::max(min_.x, view_.Min.x), std::max(min_.y, view_.Min.y + 2)};
  whole.max = {min_.x + width_, std::min(min_.y + height, view_.Max.y - 2)};
  whole.ring = frame_.events.focused == id_ && frame_.events.focus_visible;
  draw_ring(frame_, whole);
}

}  // namespace

void long_list(const Frame& frame, std::string_view key, const LongListSpec& spec, LongListState& state,
               const std::function<void(std::int64_t row, const Item& item)>& draw) {
  Drawing(frame, key, spec, state).draw(draw);
}

std::int64_t most_rows(float row_height) {
  return static_cast<std::int64_t>(kMaxContentHeight / static_cast<double>(row_height)) - 100;
}

}  // namespace ui::widgets
