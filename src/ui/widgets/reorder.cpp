#include "ui/widgets/reorder.h"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "ui/theme/effects.h"

namespace ui::widgets {
namespace {

using semantics::Activation;
using semantics::Key;

constexpr float kSlop = 4;  // the pointer may move so far and still press
// A click comes a moment after the release that ended a drag, and is none.
constexpr double kClickAfterDrop = 0.3;

void draw_grip(const Frame& frame, const Item& item, bool enabled) {
  const theme::Palette& p = frame.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (item.hovered || item.held) {
    list.AddRectFilled(item.min, item.max, theme::pack(item.held ? p.pressed : p.hover), theme::kRadius);
  }
  const ImU32 ink = theme::pack(!enabled ? p.text_disabled : item.hovered || item.held ? p.text : p.text_muted);
  for (const float x : {-2.5F, 2.5F}) {
    for (const float y : {-5.0F, 0.0F, 5.0F}) {
      list.AddCircleFilled({item.center().x + x, item.center().y + y}, 1.4F, ink, 8);
    }
  }
  draw_ring(frame, item);
}

// What hangs on the pointer.
void draw_lifted(const Frame& frame, std::string_view name) {
  const theme::Palette& p = frame.theme.colors;
  const TextStyle style{theme::kTextSmall, Weight::semibold};
  const ImVec2 at = ImGui::GetIO().MousePos;
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  const float width = std::min(text_width(frame, name, style), theme::kCard);
  const ImVec2 min{at.x + theme::kSpace3, at.y - theme::kControl * 0.5F};
  const ImVec2 max{min.x + width + theme::kSpace3 * 2, min.y + theme::kControl};
  theme::draw_shadow(list, frame.effects, min, max, theme::kRadius, theme::Depth::popup, p.shadow);
  list.AddRectFilled(min, max, theme::pack(p.raised), theme::kRadius);
  list.AddRect(min, max, theme::pack(p.line_strong), theme::kRadius, 0, theme::kLine);
  draw_text(frame, list, {min.x + theme::kSpace3, at.y}, name, style, p.text, width + 1);
}

}  // namespace

Reorder::Reorder(const Frame& frame, std::string_view key, const ReorderWords& words, ReorderState& state, bool enabled)
    : frame_(frame), words_(words), state_(state), id_(id_of(key)), enabled_(enabled) {}

void Reorder::handle(Row& row) {
  const bool movable = enabled_ && (state_.rows > 1 || state_.groups > 1);
  row.handle = id_of("handle");
  const Item item =
      interactive_at(frame_, row.handle, row.min, {row.min.x + kReorderHandle, row.min.y + theme::kControl}, movable);
  while (frame_.events.take(item.id, Activation::Kind::click)) {
    const bool dropped = state_.dropped_at >= 0 && frame_.seconds - state_.dropped_at < kClickAfterDrop;
    if (!movable || state_.dragging || dropped) continue;
    open_menu(frame_, state_.menu);
    state_.menu_row = row.key;
  }
  Activation event;
  while (frame_.events.take(item.id, Activation::Kind::key, &event)) {
    if (event.key == Key::escape && state_.held == row.key) state_.cancelled = true;
    const bool down = event.key == Key::down;
    if (!movable || (!down && event.key != Key::up)) continue;
    key_row_ = row.key;
    key_down_ = down;
  }
  Node node;
  node.id = item.id;
  node.role = Role::button;
  node.name = words_.handle(frame_, row.name);
  if (movable) node.description = words_.help;
  node.rect = item.rect();
  node.state = semantics::kWantsKeys | semantics::kHasPopup |
               (movable ? std::uint32_t{semantics::kDraggable} : std::uint32_t{semantics::kDisabled});
  if (state_.held == row.key) node.state |= semantics::kTakesEscape;
  frame_.tree.leaf(std::move(node));
  take_pointer(item, row);
  if (item.visible) draw_grip(frame_, item, movable);
}

void Reorder::take_pointer(const Item& item, const Row& row) {
  if (!item.held) return;
  const float y = ImGui::GetIO().MousePos.y;
  if (state_.held != row.key) {
    state_.held = row.key;
    state_.pressed_y = y;
    state_.dragging = state_.cancelled = false;
    state_.target.reset();
  }
  still_held_ = true;
  state_.dragging |= std::abs(y - state_.pressed_y) > kSlop;
}

const Reorder::Row* Reorder::find(std::uint64_t key) const {
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.key == key; });
  return found == rows_.end() ? nullptr : &*found;
}

const Reorder::Row* Reorder::at(ReorderPlace place) const {
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.place == place; });
  return found == rows_.end() ? nullptr : &*found;
}

std::optional<ReorderPlace> Reorder::neighbour(const Row& row, bool down) const {
  const auto [group, index] = row.place;
  const int last = groups_[static_cast<std::size_t>(group)].rows - 1;
  if (down ? index < last : index > 0) return ReorderPlace{group, index + (down ? 1 : -1)};
  const int other = group + (down ? 1 : -1);
  if (other < 0 || other >= static_cast<int>(groups_.size())) return std::nullopt;
  return ReorderPlace{other, down ? 0 : groups_[static_cast<std::size_t>(other)].rows};
}

std::optional<ReorderPlace> Reorder::target_at(const Row& row, float y, float& line) const {
  std::optional<ReorderPlace> best;
  float nearest = FLT_MAX;
  for (int g = 0; g < static_cast<int>(groups_.size()); ++g) {
    const Group& group = groups_[static_cast<std::size_t>(g)];
    for (int gap = 0; gap <= group.rows; ++gap) {
      const Row* above = at({g, gap - 1});
      const Row* below = at({g, gap});
      const float top = above != nullptr ? above->max.y : below != nullptr ? below->min.y : group.min.y;
      const float bottom = below != nullptr ? below->min.y : above != nullptr ? above->max.y : group.max.y;
      const float middle = (top + bottom) * 0.5F;
      if (std::abs(y - middle) >= nearest) continue;
      nearest = std::abs(y - middle);
      line = middle;
      const bool behind_itself = g == row.place.group && gap > row.place.row;
      best = ReorderPlace{g, gap - (behind_itself ? 1 : 0)};
    }
  }
  return best;
}

void Reorder::drag(const Row& row) {
  const float y = ImGui::GetIO().MousePos.y;
  float line = 0;
  state_.target = target_at(row, y, line);
  if (!state_.target) return;
  const Group& group = groups_[static_cast<std::size_t>(state_.target->group)];
  const theme::Palette& p = frame_.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  line = std::round(line);
  list.AddRectFilled({group.min.x, line - 1}, {group.max.x, line + 1}, theme::pack(p.accent), 1);
  list.AddCircleFilled({group.min.x, line}, 3.5F, theme::pack(p.accent));
  draw_lifted(frame_, row.name);
  scroll_near_edges();
  ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
}

// The nearer to the edge, the faster.
void Reorder::scroll_near_edges() const {
  constexpr float kEdge = theme::kSpace12, kFastest = 900;  // pixels a second
  const Node* area = frame_.tree.enclosing(Role::scrollarea);
  if (area == nullptr) return;
  const float y = ImGui::GetIO().MousePos.y, top = area->rect.y, bottom = top + area->rect.h;
  float speed = 0;
  if (y < top + kEdge) speed = -std::min(top + kEdge - y, kEdge);
  if (y > bottom - kEdge) speed = std::min(y - bottom + kEdge, kEdge);
  const float step = speed / kEdge * kFastest * ImGui::GetIO().DeltaTime;
  const float before = ImGui::GetScrollY();
  const float after = std::round(std::clamp(before + step, 0.0F, std::max(ImGui::GetScrollMaxY(), 0.0F)));
  if (after == before) return;
  ImGui::SetScrollY(after);
  frame_.tree.request_scroll(area->id, 0, after);
  draw_again_in(frame_, 0);
}

void Reorder::menu(std::optional<ReorderPlace>& to) {
  const Row* row = find(state_.menu_row);
  if (row == nullptr) state_.menu.is_open = false;
  if (!state_.menu.is_open) return;
  if (Menu items(frame_, "reorder_menu", words_.handle(frame_, row->name), state_.menu); items) {
    const auto up = neighbour(*row, false), down = neighbour(*row, true);
    if (up && items.item("up", words_.up, Icon::arrow_up)) to = up;
    if (down && items.item("down", words_.down, Icon::arrow_down)) to = down;
    for (int g = 0; g < static_cast<int>(groups_.size()); ++g) {
      const Group& group = groups_[static_cast<std::size_t>(g)];
      if (g == row->place.group || group.name.empty()) continue;
      const Scope scope(static_cast<std::uint64_t>(g));
      if (items.item("to", words_.to(frame_, group.name))) to = ReorderPlace{g, group.rows};
    }
  }
}

void Reorder::announce() {
  const Row* row = state_.moved == 0 ? nullptr : find(state_.moved);
  if (row != nullptr && row->place == state_.expected) {
    const Group& group = groups_[static_cast<std::size_t>(row->place.group)];
    const std::string_view within = groups_.size() > 1 ? group.name : std::string_view();
    state_.said = words_.moved(frame_, row->name, row->place.row + 1, group.rows, within);
    state_.moved = 0;
    frame_.tree.request_focus(row->handle);
  }
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  Node node;
  node.id = ImHashStr("said", 0, id_);
  node.role = Role::status;
  node.name = state_.said;
  node.rect = {corner.x, corner.y, 1, 1};
  frame_.tree.leaf(std::move(node));
}

std::optional<ReorderMove> Reorder::finish() {
  std::optional<ReorderPlace> to;
  const Row* row = key_row_ == 0 ? nullptr : find(key_row_);
  if (row != nullptr) to = neighbour(*row, key_down_);
  if (state_.held != 0) {
    const Row* held = find(state_.held);
    const bool moving = state_.dragging && !state_.cancelled && held != nullptr;
    if (moving && still_held_) drag(*held);
    if (!still_held_) {
      if (moving) {
        row = held;
        to = state_.target;
        state_.dropped_at = frame_.seconds;
      }
      state_.held = 0;
      state_.dragging = false;
    }
  }
  std::optional<ReorderPlace> chosen;
  menu(chosen);
  if (chosen) {
    row = find(state_.menu_row);
    to = chosen;
  }
  announce();
  state_.rows = static_cast<int>(rows_.size());
  state_.groups = static_cast<int>(groups_.size());
  if (row == nullptr || !to || *to == row->place) return std::nullopt;
  state_.moved = row->key;
  state_.expected = *to;
  draw_again_in(frame_, 0);
  return ReorderMove{row->place, *to};
}

}  // namespace ui::widgets
