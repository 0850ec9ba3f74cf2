#include "ui/widgets/layout.h"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "ui/widgets/scrollbar.h"
#include "ui/widgets/text.h"

namespace ui::widgets {
namespace {

constexpr ImGuiWindowFlags kBare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse |
                                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground;

ImGuiWindow* here() { return ImGui::GetCurrentWindow(); }

// Moves the right edge of what follows; ImGui's groups move only the left one.
void set_right(float right, float& work_right, float& content_right) {
  ImGuiWindow* window = here();
  work_right = window->WorkRect.Max.x;
  content_right = window->ContentRegionRect.Max.x;
  window->WorkRect.Max.x = right;
  window->ContentRegionRect.Max.x = right;
}

void restore_right(float work_right, float content_right) {
  here()->WorkRect.Max.x = work_right;
  here()->ContentRegionRect.Max.x = content_right;
}

void begin_child(NodeId id, ImVec2 size, ImVec2 padding) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, padding);
  ImGui::BeginChild(id, size, ImGuiChildFlags_AlwaysUseWindowPadding, kBare);
  ImGui::PopStyleVar();
}

}  // namespace

Screen::Screen(const Frame&) {
  const ImGuiViewport* viewport = ImGui::GetMainViewport();
  ImGui::SetNextWindowPos(viewport->Pos);
  ImGui::SetNextWindowSize(viewport->Size);
  ImGui::Begin("##screen", nullptr, kBare | ImGuiWindowFlags_NoBringToFrontOnFocus);
}
Screen::~Screen() { ImGui::End(); }

Container::Container(const Frame& frame, std::string_view key, Role role, std::string_view name) : frame_(frame) {
  Node node;
  node.id = id_of(key);
  node.role = role;
  node.name = name;
  frame.tree.open(std::move(node));
  ImGui::PushID(key.data(), key.data() + key.size());
  ImGui::BeginGroup();
}

Container::~Container() {
  ImGui::EndGroup();
  ImGui::PopID();
  const ImVec2 min = ImGui::GetItemRectMin(), size = ImGui::GetItemRectSize();
  frame_.tree.open_node().rect = {min.x, min.y, size.x, size.y};
  frame_.tree.close();
}

Panel::Panel(const Frame& frame, std::string_view key, ImVec2 min, ImVec2 size, const Options& options)
    : frame_(frame) {
  Node node;
  node.id = id_of(key);
  node.role = options.role;
  node.name = options.name;
  node.rect = {min.x, min.y, size.x, size.y};
  ImGui::SetCursorScreenPos(min);
  begin_child(node.id, size, {options.padding_x, options.padding_y});
  if (options.fill.a != 0) {
    ImGui::GetWindowDrawList()->AddRectFilled(min, {min.x + size.x, min.y + size.y}, theme::pack(options.fill));
  }
  frame.tree.open(std::move(node));
}

Panel::~Panel() {
  frame_.tree.close();
  ImGui::EndChild();
}

ScrollArea::ScrollArea(const Frame& frame, std::string_view key, ImVec2 size, const Options& options)
    : frame_(frame), landmark_(options.role != Role::none), padding_y_(options.padding_y) {
  const ImVec2 min = ImGui::GetCursorScreenPos();
  const ImVec2 room = ImGui::GetContentRegionAvail();
  if (size.x <= 0) size.x = room.x;
  if (size.y <= 0) size.y = std::max(room.y, 1.0F);
  id_ = id_of(key);
  const semantics::Rect rect{min.x, min.y, size.x, size.y};
  if (landmark_) {
    Node landmark;
    landmark.id = ImHashStr("landmark", 0, id_);
    landmark.role = options.role;
    landmark.name = options.name;
    landmark.rect = rect;
    frame.tree.open(std::move(landmark));
  }
  float padding = options.padding_x;
  if (options.max_width > 0) padding = std::max(padding, std::floor((size.x - options.max_width) * 0.5F));
  semantics::Activation event;
  while (frame.events.take(id_, semantics::Activation::Kind::scroll, &event)) {
    ImGui::SetNextWindowScroll({-1, event.y});
  }
  begin_child(id_, size, {padding, options.padding_y});
  Node node;
  node.id = id_;
  node.role = Role::scrollarea;
  if (!landmark_) node.name = options.name;
  node.rect = rect;
  node.scroll_y = ImGui::GetScrollY();
  frame.tree.open(std::move(node));
}

ScrollArea::~ScrollArea() {
  Node& node = frame_.tree.open_node();
  node.content_height = std::max(content_height(), node.rect.h);
  node.content_width = node.rect.w;
  const semantics::Rect view = node.rect;
  const double content = static_cast<double>(node.content_height);
  double offset = static_cast<double>(node.scroll_y);
  frame_.tree.close();
  ImGui::PushClipRect({view.x, view.y}, {view.x + view.w, view.y + view.h}, false);
  if (scrollbar(frame_, ImHashStr("scrollbar", 0, id_), view, content, offset)) {
    ImGui::SetScrollY(static_cast<float>(offset));
    frame_.tree.request_scroll(id_, 0, static_cast<float>(offset));
    draw_again_in(frame_, 0);
  }
  ImGui::PopClipRect();
  if (landmark_) frame_.tree.close();
  ImGui::EndChild();
}

float ScrollArea::content_height() const {
  const ImGuiWindow* window = here();
  return std::ceil(window->DC.CursorMaxPos.y - window->DC.CursorStartPos.y + padding_y_ * 2);
}

void ScrollArea::scroll_to_top() {
  ImGui::SetScrollY(0.0F);
  frame_.tree.request_scroll(id_, 0, 0);
}

Column::Column(float width) {
  ImGui::BeginGroup();
  set_right(ImGui::GetCursorScreenPos().x + width, work_right_, content_right_);
}

Column::~Column() {
  restore_right(work_right_, content_right_);
  ImGui::EndGroup();
}

float property_height(const Frame& frame) { return frame.narrow ? theme::kControlTouch : theme::kProperty; }

TextStyle property_text(const Frame& frame) { return {frame.narrow ? theme::kTextBody : theme::kTextSmall}; }

Labelled::Labelled(const Frame& frame, std::string_view label, float room) {
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  ImGui::BeginGroup();
  const Item item = place({theme::kLabel, property_height(frame)});
  if (item.visible) {
    draw_text(frame, *ImGui::GetWindowDrawList(), {item.min.x, item.center().y}, label, kLabelText,
              frame.theme.colors.text_muted, theme::kLabel - room);
    if (text_width(frame, label, kLabelText) > theme::kLabel - room) tooltip(frame, item, label);
  }
  ImGui::SetCursorScreenPos({corner.x + theme::kLabel + theme::kSpace2, corner.y});
  ImGui::BeginGroup();
}

Labelled::~Labelled() {
  ImGui::EndGroup();
  ImGui::EndGroup();
}

Columns::Columns(int count, float gap, float min_width) : count_(count), gap_(gap) {
  const float room = available_width();
  while (count_ > 1 && (room - gap * static_cast<float>(count_ - 1)) / static_cast<float>(count_) < min_width) {
    --count_;
  }
  width_ = std::floor((room - gap * static_cast<float>(count_ - 1)) / static_cast<float>(count_));
  const ImVec2 cursor = ImGui::GetCursorScreenPos();
  left_ = cursor.x;
  top_ = bottom_ = cursor.y;
  open();
}

void Columns::open() {
  ImGui::SetCursorScreenPos({left_ + (width_ + gap_) * static_cast<float>(index_), top_});
  ImGui::BeginGroup();
  set_right(ImGui::GetCursorScreenPos().x + width_, work_right_, content_right_);
}

void Columns::close() {
  restore_right(work_right_, content_right_);
  ImGui::EndGroup();
  bottom_ = std::max(bottom_, ImGui::GetItemRectMax().y);
}

void Columns::next() {
  close();
  if (++index_ == count_) {
    index_ = 0;
    top_ = bottom_ + ImGui::GetStyle().ItemSpacing.y;
  }
  open();
}

Columns::~Columns() {
  close();
  // ImGui wants an item behind a moved cursor before the window may grow.
  ImGui::SetCursorScreenPos({left_, bottom_});
  ImGui::ItemSize(ImVec2(0, 0));
}

Row::Row(float height, float gap) : height_(height), gap_(gap) {
  ImGui::BeginGroup();
  // An empty item as tall as the row, whose middle the others are centred on.
  ImGui::ItemSize({0, height}, height * 0.5F);
  ImGui::SameLine(0, 0);
  start_ = ImGui::GetCursorScreenPos();
}
Row::~Row() { ImGui::EndGroup(); }
// Nothing has been drawn in the row yet: an item would have moved the cursor to the next line.
bool Row::at_start() const { return ImGui::GetCursorScreenPos().y == start_.y; }
void Row::next() { next(gap_); }
void Row::next(float gap) {
  if (!at_start()) ImGui::SameLine(0, gap);
}
void Row::right(float width) {
  next();
  const float room = available_width() - width;
  if (room > 0) ImGui::SetCursorScreenPos({ImGui::GetCursorScreenPos().x + room, ImGui::GetCursorScreenPos().y});
}
void Row::wrap(float width) {
  if (at_start()) return;
  ImGui::SameLine(0, gap_);
  if (available_width() >= width) return;
  ImGui::NewLine();
  ImGui::ItemSize({0, height_}, height_ * 0.5F);
  ImGui::SameLine(0, 0);
}

Card::Card(const Frame& frame, std::string_view key, float padding)
    : frame_(frame), min_(ImGui::GetCursorScreenPos()), width_(available_width()), padding_(padding) {
  ImGui::PushID(key.data(), key.data() + key.size());
  splitter_.Split(ImGui::GetWindowDrawList(), 2);  // the surface goes under the content once its height is known
  splitter_.SetCurrentChannel(ImGui::GetWindowDrawList(), 1);
  ImGui::BeginGroup();
  ImGui::SetCursorScreenPos({min_.x + padding, min_.y + padding});
  ImGui::BeginGroup();
  set_right(min_.x + width_ - padding, work_right_, content_right_);
}

Card::~Card() {
  restore_right(work_right_, content_right_);
  ImGui::EndGroup();
  const ImVec2 max{min_.x + width_, ImGui::GetItemRectMax().y + padding_};
  ImGui::SetCursorScreenPos({min_.x, max.y});
  ImGui::ItemSize({width_, 0});
  ImGui::EndGroup();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  splitter_.SetCurrentChannel(&list, 0);
  list.AddRectFilled(min_, max, theme::pack(frame_.theme.colors.surface), theme::kRadiusLarge);
  list.AddRect(min_, max, theme::pack(frame_.theme.colors.line), theme::kRadiusLarge, 0, theme::kLine);
  splitter_.Merge(&list);
  ImGui::PopID();
}

void gap(float height) {
  const float spacing = ImGui::GetStyle().ItemSpacing.y;
  const ImVec2 cursor = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({cursor.x, cursor.y - spacing * 2 + height});
  ImGui::ItemSize(ImVec2(0, 0));
}

void divider(const Frame& frame, float space) {
  const Item item = place({available_width(), space * 2 + theme::kLine});
  if (!item.visible) return;
  const float y = item.min.y + space;
  ImGui::GetWindowDrawList()->AddRectFilled({item.min.x, y}, {item.max.x, y + theme::kLine},
                                            theme::pack(frame.theme.colors.line));
}

}  // namespace ui::widgets
