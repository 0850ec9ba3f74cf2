#include "ui/widgets/grid.h"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "ui/widgets/grid_drawing.h"
#include "ui/widgets/scrollbar.h"

namespace ui::widgets {

using semantics::Activation;

namespace {

constexpr float kColumnGap = theme::kSpace3;
constexpr std::int64_t kHeader = -1;  // as a row
constexpr float kArrow = 14;          // of the column that sorts
constexpr TextStyle kHeaderText{theme::kTextSmall, Weight::regular};

NodeId child_id(std::uint64_t key, NodeId seed) { return ImHashData(&key, sizeof key, seed); }

// Rows are drawn wherever they belong, also far outside; the window must not grow by that.
class CursorKept {
 public:
  CursorKept() : window_(ImGui::GetCurrentWindow()), kept_(window_->DC) {}
  ~CursorKept() {
    ImGuiWindowTempData& dc = window_->DC;
    dc.CursorPos = kept_.CursorPos;
    dc.CursorPosPrevLine = kept_.CursorPosPrevLine;
    dc.CursorMaxPos = kept_.CursorMaxPos;
    dc.IdealMaxPos = kept_.IdealMaxPos;
    dc.CurrLineSize = kept_.CurrLineSize;
    dc.PrevLineSize = kept_.PrevLineSize;
    dc.CurrLineTextBaseOffset = kept_.CurrLineTextBaseOffset;
    dc.PrevLineTextBaseOffset = kept_.PrevLineTextBaseOffset;
    dc.IsSameLine = kept_.IsSameLine;
    dc.IsSetPos = kept_.IsSetPos;
  }
  CursorKept(const CursorKept&) = delete;
  CursorKept& operator=(const CursorKept&) = delete;

 private:
  ImGuiWindow* window_;
  ImGuiWindowTempData kept_;
};

}  // namespace

GridRange visible_rows(std::int64_t rows, double row_height, double scroll, double viewport) {
  const auto first = static_cast<std::int64_t>(std::floor(scroll / row_height));
  const auto last = static_cast<std::int64_t>(std::ceil((scroll + viewport) / row_height));
  return {std::clamp<std::int64_t>(first, 0, rows), std::clamp<std::int64_t>(last, 0, rows)};
}

GridDrawing::GridDrawing(const Frame& frame, std::string_view key, const GridSpec& spec, GridState& state)
    : frame_(frame), spec_(spec), state_(state), id_(id_of(key)), body_id_(ImHashStr("body", 0, id_)) {
  min_ = ImGui::GetCursorScreenPos();
  const float height = spec.height > 0 ? spec.height : std::max(ImGui::GetContentRegionAvail().y, theme::kGridHeader);
  max_ = {min_.x + available_width(), min_.y + height};
  body_top_ = min_.y + theme::kGridHeader;
  viewport_ = std::max(0.0F, max_.y - body_top_);
  total_ = static_cast<double>(spec.rows) * static_cast<double>(spec.row_height);
  if (total_ > kMaxContentHeight) ratio_ = (total_ - viewport_) / (kMaxContentHeight - viewport_);
  lay_out_columns();
  scroll();
}

float GridDrawing::fixed_width(const GridColumn& column) const {
  if (!column.empty) return column.width;
  const float arrow = column.sortable ? theme::kSpace1 + kArrow : 0;
  const float header = std::ceil(text_width(frame_, column.label, kHeaderText)) + arrow;
  return column.width > 0 ? std::min(column.width, header) : header;
}

void GridDrawing::lay_out_columns() {
  const float width = max_.x - min_.x;
  tracks_.resize(spec_.columns.size());
  float fixed = spec_.padding_x * 2, shares = 0;
  for (std::size_t i = 0; i < tracks_.size(); ++i) {
    const GridColumn& column = spec_.columns[i];
    tracks_[i].shown = width >= column.hide_below;
    if (!tracks_[i].shown) continue;
    tracks_[i].number = ++shown_;
    tracks_[i].width = fixed_width(column);
    fixed += kColumnGap + tracks_[i].width;
    if (tracks_[i].width <= 0) shares += column.share;
  }
  const float room = std::max(0.0F, width - fixed + kColumnGap);
  float x = min_.x + spec_.padding_x;
  for (std::size_t i = 0; i < tracks_.size(); ++i) {
    if (!tracks_[i].shown) continue;
    const GridColumn& column = spec_.columns[i];
    tracks_[i].x = std::floor(x);
    if (tracks_[i].width <= 0) tracks_[i].width = std::floor(room * column.share / shares);
    x += tracks_[i].width + kColumnGap;
  }
}

void GridDrawing::scroll() {
  Activation event;
  while (frame_.events.take(body_id_, Activation::Kind::scroll, &event)) {
    if (!state_.scroll_asked) state_.scroll = static_cast<double>(event.y) * ratio_;
  }
  if (state_.focus_row >= spec_.rows) state_.focus_row = -1;
  if (state_.focus_row >= 0) reveal(state_.focus_row);
  state_.scroll = std::clamp(state_.scroll, 0.0, std::max(0.0, total_ - viewport_));
  const GridRange seen = visible_rows(spec_.rows, spec_.row_height, state_.scroll, viewport_);
  const bool in_sight = state_.row >= seen.first && state_.row < seen.last;
  stop_row_ = state_.focused_row >= 0 ? state_.focused_row : in_sight ? state_.row : seen.first;
  if (!state_.scroll_asked) return;
  state_.scroll_asked = false;
  frame_.tree.request_scroll(body_id_, 0, static_cast<float>(state_.scroll / ratio_));
}

void GridDrawing::reveal(std::int64_t row) {
  const double top = static_cast<double>(row) * static_cast<double>(spec_.row_height);
  const double bottom = top + static_cast<double>(spec_.row_height) - viewport_;
  if (top < state_.scroll) state_.scroll_to(top);
  if (bottom > state_.scroll) state_.scroll_to(bottom);
}

void GridDrawing::header() {
  Node row;
  row.id = ImHashStr("header", 0, id_);
  row.role = Role::row;
  row.row_index = 1;
  row.rect = {min_.x, min_.y, max_.x - min_.x, theme::kGridHeader};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled({min_.x, body_top_ - theme::kLine}, {max_.x, body_top_}, theme::pack(frame_.theme.colors.line));
  ImGui::PushOverrideID(row.id);
  frame_.tree.open(std::move(row));
  for (std::size_t i = 0; i < tracks_.size(); ++i) {
    if (tracks_[i].shown) header_cell(static_cast<int>(i), tracks_[i]);
  }
  headings_ = frame_.tree.rove(frame_.events.focused, spec_.rows == 0);
  take_keys(headings_, kHeader);
  frame_.tree.close();
  ImGui::PopID();
}

void GridDrawing::header_cell(int index, const Track& track) {
  const GridColumn& column = spec_.columns[static_cast<std::size_t>(index)];
  const bool sorted = spec_.sort_column == index;
  const theme::Palette& p = frame_.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Scope scope(column.key);
  Node cell;
  cell.id = id_of("header");
  cell.role = Role::columnheader;
  cell.name = column.label;
  cell.column_index = track.number;
  cell.rect = {track.x, min_.y, track.width, theme::kGridHeader};
  if (sorted) cell.state = spec_.descending ? semantics::kSortDescending : semantics::kSortAscending;
  const float center = min_.y + theme::kGridHeader * 0.5F;
  const float label = std::min(text_width(frame_, column.label, kHeaderText), track.width);
  const float x = column.align_right ? track.x + track.width - label : track.x;
  if (!column.sortable) {
    frame_.tree.leaf(std::move(cell));
    draw_text(frame_, list, {x, center}, column.label, kHeaderText, p.text_muted, track.width);
    return;
  }
  frame_.tree.open(std::move(cell));
  constexpr float kOut = theme::kSpace2;
  const float width = std::min(label + kOut + theme::kSpace1 + kArrow, track.width + kOut);
  const ImVec2 min{column.align_right ? track.x + track.width + kOut - width - kOut : track.x - kOut,
                   min_.y + theme::kSpace1};
  const Item item = interactive_at(frame_, id_of("sort"), min, {min.x + width + kOut, body_top_ - theme::kSpace1});
  Node button;
  button.id = item.id;
  button.role = Role::button;
  button.name = column.label;
  button.rect = item.rect();
  frame_.tree.leaf(std::move(button));
  frame_.tree.close();
  if (frame_.events.take(item.id, Activation::Kind::click)) result_.sort_clicked = index;
  if (item.hovered) list.AddRectFilled(item.min, item.max, theme::pack(p.hover), theme::kRadius);
  const float drawn = draw_text(frame_, list, {x, center}, column.label, kHeaderText,
                                sorted || item.hovered ? p.text : p.text_muted, track.width - kArrow);
  if (sorted) {
    const float arrow =
        column.align_right ? x - theme::kSpace1 - kArrow * 0.5F : x + drawn + theme::kSpace1 + kArrow * 0.5F;
    draw_icon(frame_, list, {arrow, center}, spec_.descending ? Icon::arrow_down : Icon::arrow_up, kArrow,
              p.text_muted);
  }
  draw_ring(frame_, item);
}

void GridDrawing::body(const std::function<void(GridRow&)>& draw) {
  Node node;
  node.id = body_id_;
  node.role = Role::rowgroup;
  node.rect = {min_.x, body_top_, max_.x - min_.x, static_cast<float>(viewport_)};
  node.content_width = node.rect.w;
  node.content_height = static_cast<float>(std::max(std::min(total_, kMaxContentHeight), 1.0));
  node.scroll_y = static_cast<float>(state_.scroll / ratio_);
  frame_.tree.open(std::move(node));
  const GridRange seen = visible_rows(spec_.rows, spec_.row_height, state_.scroll, viewport_);
  state_.first = std::max<std::int64_t>(0, seen.first - kGridOverscan);
  state_.last = std::min(spec_.rows, seen.last + kGridOverscan);
  const std::int64_t apart = state_.focused_row;
  const bool before = apart >= 0 && apart < state_.first, after = apart >= state_.last && apart < spec_.rows;
  ImGui::PushClipRect({min_.x, body_top_}, max_, true);
  if (before) draw_row(apart, draw);
  for (std::int64_t row = state_.first; row < state_.last; ++row) draw_row(row, draw);
  if (after) draw_row(apart, draw);
  ImGui::PopClipRect();
  state_.focused_row = focused_row_;
  if (focused_row_ >= 0) state_.row = focused_row_;
  frame_.tree.close();
  const semantics::Rect view{min_.x, body_top_, max_.x - min_.x, static_cast<float>(viewport_)};
  double offset = state_.scroll;
  if (scrollbar(frame_, ImHashStr("scrollbar", 0, id_), view, total_, offset)) {
    state_.scroll_to(offset);
    draw_again_in(frame_, 0);
  }
}

void GridDrawing::draw_row(std::int64_t row, const std::function<void(GridRow&)>& draw) {
  const double offset = static_cast<double>(row) * static_cast<double>(spec_.row_height) - state_.scroll;
  const float top = static_cast<float>(static_cast<double>(body_top_) + offset);
  const ImVec2 min{min_.x, top}, max{max_.x, top + spec_.row_height};
  const std::uint64_t key = spec_.row_key ? spec_.row_key(row) : static_cast<std::uint64_t>(row);
  Node node;
  node.id = child_id(key, body_id_);
  node.role = Role::row;
  node.row_index = static_cast<std::int32_t>(row + 2);  // the header is the first
  node.rect = {min.x, min.y, max.x - min.x, spec_.row_height};
  const bool selected = spec_.selected == row;
  if (selected) node.state = semantics::kSelected;
  if (frame_.events.take(node.id, Activation::Kind::click)) result_.row_clicked = row;
  const bool hovered = ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(min, max);
  const theme::Palette& p = frame_.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (selected) list.AddRectFilled(min, max, theme::pack(p.selected));
  if (hovered) list.AddRectFilled(min, max, theme::pack(p.hover));
  list.AddRectFilled({min.x + spec_.padding_x, max.y - theme::kLine}, {max.x - spec_.padding_x, max.y},
                     theme::pack(p.line));
  ImGui::PushOverrideID(node.id);
  frame_.tree.open(std::move(node));
  {
    GridRow drawn(*this, row, top, hovered);
    draw(drawn);
  }
  const NodeId focused = frame_.events.focused;
  const bool in_header = std::find(headings_.begin(), headings_.end(), focused) != headings_.end();
  const std::vector<NodeId> controls = frame_.tree.rove(focused, row == stop_row_ && !in_header);
  frame_.tree.close();
  ImGui::PopID();
  if (std::find(controls.begin(), controls.end(), focused) != controls.end()) focused_row_ = row;
  if (state_.focus_row == row && !controls.empty()) {
    state_.focus_row = -1;
    frame_.tree.request_focus(controls.front());
  }
  take_keys(controls, row);
}

std::int64_t GridDrawing::row_after(Key key, std::int64_t row) const {
  const auto page = std::max<std::int64_t>(1, static_cast<std::int64_t>(viewport_ / spec_.row_height) - 1);
  const std::int64_t last = spec_.rows - 1;
  switch (key) {
    case Key::down:
      return row == kHeader ? stop_row_ : std::min(row + 1, last);
    case Key::up:
      return std::max(row - 1, kHeader);
    case Key::page_down:
      return row == kHeader ? stop_row_ : std::min(row + page, last);
    case Key::page_up:
      return row == kHeader ? row : std::max<std::int64_t>(row - page, 0);
    case Key::home:
      return 0;
    case Key::end:
      return last;
    default:
      return row;
  }
}

void GridDrawing::take_keys(const std::vector<NodeId>& controls, std::int64_t row) {
  Activation event;
  for (std::size_t i = 0; i < controls.size(); ++i) {
    while (frame_.events.take(controls[i], Activation::Kind::key, &event)) {
      if (event.key == Key::left && i > 0) frame_.tree.request_focus(controls[i - 1]);
      if (event.key == Key::right && i + 1 < controls.size()) frame_.tree.request_focus(controls[i + 1]);
      const std::int64_t target = row_after(event.key, row);
      if (target == row) continue;
      if (target == kHeader) {
        if (!headings_.empty()) frame_.tree.request_focus(headings_.front());
      } else if (spec_.rows > 0) {
        state_.focus_row = target;
        reveal(target);
        draw_again_in(frame_, 0);
      }
    }
  }
}

GridResult grid(const Frame& frame, std::string_view key, const GridSpec& spec, GridState& state,
                const std::function<void(GridRow&)>& row) {
  GridDrawing drawing(frame, key, spec, state);
  {
    const CursorKept kept;
    Node node;
    node.id = drawing.id_;
    node.role = Role::grid;
    node.name = spec.name;
    node.row_count = static_cast<std::int32_t>(spec.rows + 1);
    node.column_count = drawing.shown_;
    node.rect = {drawing.min_.x, drawing.min_.y, drawing.max_.x - drawing.min_.x, drawing.max_.y - drawing.min_.y};
    if (spec.busy) node.state = semantics::kBusy;
    ImGui::PushOverrideID(node.id);
    frame.tree.open(std::move(node));
    drawing.header();
    drawing.body(row);
    frame.tree.close();
    ImGui::PopID();
  }
  ImGui::ItemSize(ImVec2(drawing.max_.x - drawing.min_.x, drawing.max_.y - drawing.min_.y));
  return drawing.result_;
}

}  // namespace ui::widgets
