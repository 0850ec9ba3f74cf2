#include <algorithm>

#include <imgui_internal.h>

#include "ui/widgets/grid.h"
#include "ui/widgets/grid_drawing.h"
#include "ui/widgets/text.h"

namespace ui::widgets {

GridRow::~GridRow() {
  if (in_cell_) end_cell();
}

bool GridRow::cell(int column) {
  if (in_cell_) end_cell();
  const GridDrawing::Track& track = grid_.tracks_[static_cast<std::size_t>(column)];
  if (!track.shown) return false;
  in_cell_ = true;
  const GridSpec& spec = grid_.spec_;
  const Frame& frame = grid_.frame_;
  const std::string_view key = spec.columns[static_cast<std::size_t>(column)].key;
  Node node;
  node.id = id_of(key);
  node.role = Role::cell;
  node.column_index = track.number;
  node.rect = {track.x, top_, track.width, spec.row_height};
  frame.tree.open(std::move(node));
  ImGui::PushID(key.data(), key.data() + key.size());
  ImGui::SetCursorScreenPos({track.x, top_});
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  right_ = {window->WorkRect.Max.x, window->ContentRegionRect.Max.x};
  window->WorkRect.Max.x = window->ContentRegionRect.Max.x = track.x + track.width;
  ImGui::BeginGroup();
  ImGui::ItemSize({0, spec.row_height}, spec.row_height * 0.5F);
  ImGui::SameLine(0, 0);
  return true;
}

void GridRow::end_cell() {
  in_cell_ = false;
  ImGui::EndGroup();
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  window->WorkRect.Max.x = right_.x;
  window->ContentRegionRect.Max.x = right_.y;
  ImGui::PopID();
  grid_.frame_.tree.close();
}

void GridRow::next(float gap) { ImGui::SameLine(0, gap); }

void GridRow::text(int column, std::string_view value, Tone tone, TextStyle style) {
  if (in_cell_) end_cell();
  const GridDrawing::Track& track = grid_.tracks_[static_cast<std::size_t>(column)];
  if (!track.shown) return;
  const GridSpec& spec = grid_.spec_;
  const Frame& frame = grid_.frame_;
  const GridColumn& described = spec.columns[static_cast<std::size_t>(column)];
  Node node;
  node.id = id_of(described.key);
  node.role = Role::cell;
  node.name = value;
  node.column_index = track.number;
  node.rect = {track.x, top_, track.width, spec.row_height};
  node.font_px = style.px;
  node.font_weight = style.weight == Weight::semibold ? 600 : 400;
  node.align_right = described.align_right ? 1 : 0;
  frame.tree.leaf(std::move(node));
  if (value.empty() || top_ > grid_.max_.y || top_ + spec.row_height < grid_.body_top_) return;
  float x = track.x;
  if (described.align_right) x += std::max(0.0F, track.width - text_width(frame, value, style));
  draw_text(frame, *ImGui::GetWindowDrawList(), {x, top_ + spec.row_height * 0.5F}, value, style,
            tone_color(frame, tone), track.width);
}

void GridRow::line_below(std::string_view words, ImVec2 min) {
  const Frame& frame = grid_.frame_;
  const TextStyle style{theme::kTextSmall};
  Node node;
  node.id = id_of("below");
  node.role = Role::text;
  node.name = words;
  node.rect = {min.x, min.y, available_width(), line_height(style.px)};
  node.font_px = style.px;
  const float width = node.rect.w;
  frame.tree.leaf(std::move(node));
  if (top_ > grid_.max_.y || top_ + grid_.spec_.row_height < grid_.body_top_) return;
  draw_text(frame, *ImGui::GetWindowDrawList(), {min.x, min.y + line_height(style.px) * 0.5F}, words, style,
            tone_color(frame, Tone::muted), width);
}

bool GridRow::link(std::string_view label, std::string_view href, std::string_view below, float after) {
  const Frame& frame = grid_.frame_;
  LinkOptions options;
  options.style = {theme::kTextSmall, Weight::semibold};
  if (!below.empty()) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    line_below(below, {at.x, top_ + grid_.spec_.row_height * 0.5F});
    ImGui::SetCursorScreenPos({at.x, at.y - line_height(options.style.px) * 0.5F});
  }
  options.max_width = std::max(available_width() - after, 1.0F);
  return widgets::link(frame, "link", label, href, options);
}

}  // namespace ui::widgets
