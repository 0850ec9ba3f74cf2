#include "ui/widgets/dialog.h"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "ui/theme/effects.h"
#include "ui/widgets/layer.h"

namespace ui::widgets {
namespace {

constexpr float kHeader = theme::kTopBar + theme::kSpace1;
constexpr float kFooter = theme::kControl + theme::kSpace4 * 2;
constexpr float kPadding = theme::kSpace6;
constexpr float kMargin = theme::kSpace4;  // to the canvas's edges

}  // namespace

Dialog::Dialog(const Frame& frame, std::string_view key, std::string_view title, const DialogOptions& options)
    : frame_(frame), id_(id_of(key)), layer_(id_, {0, 0}, Layer::canvas()) {
  const ImVec2 canvas = Layer::canvas();
  if (just_opened()) {
    remembered("content", 0) = 0;
    remembered("sized", 0) = 0;
  }
  const float content = remembered("content", 0);
  hidden_ = content <= 0;
  opened_ = !hidden_ && remembered("sized", 0) == 0;
  if (opened_) remembered("sized", 0) = 1;
  if (hidden_) {
    // Its height is known only after it was drawn once.
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, kAlmostInvisible);
    draw_again_in(frame, 0);
  }
  const bool with_footer = remembered("footer", 0) > 0;
  width_ = std::min(options.width, canvas.x - kMargin * 2);
  const float fixed = kHeader + (with_footer ? kFooter : theme::kSpace4);
  const float body = std::max(theme::kRow, std::min(content, canvas.y - kMargin * 2 - fixed));
  const float height = fixed + body;
  min_ = {std::floor((canvas.x - width_) * 0.5F), std::floor(std::max(kMargin, (canvas.y - height) * 0.4F))};
  const ImVec2 max{min_.x + width_, min_.y + height};

  const theme::Palette& p = frame.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled({0, 0}, canvas, theme::pack(p.scrim));
  theme::draw_shadow(list, frame.effects, min_, max, theme::kRadiusLarge, theme::Depth::dialog, p.shadow);
  list.AddRectFilled(min_, max, theme::pack(p.raised), theme::kRadiusLarge);
  list.AddRect(min_, max, theme::pack(p.line), theme::kRadiusLarge, 0, theme::kLine);

  Node node;
  node.id = id_;
  node.role = Role::dialog;
  node.name = title;
  node.rect = {min_.x, min_.y, width_, height};
  frame.tree.open_layer(std::move(node));
  while (frame.events.take(id_, semantics::Activation::Kind::cancel)) dismissed_ = true;

  ImGui::SetCursorScreenPos({min_.x + kPadding, min_.y + theme::kSpace4});
  heading(frame, "title", title, 2, width_ - kPadding * 2 - theme::kControl);
  if (!options.close_name.empty()) {
    ImGui::SetCursorScreenPos({max.x - theme::kSpace4 - theme::kControl, min_.y + theme::kSpace3});
    dismissed_ |= icon_button(frame, "close", Icon::close, options.close_name);
  }
  ImGui::SetCursorScreenPos({min_.x, min_.y + kHeader});
  ScrollArea::Options area;
  area.padding_x = kPadding;
  area.padding_y = theme::kSpace1;
  body_.emplace(frame, "body", ImVec2(width_, body), area);
}

void Dialog::end_body() {
  const float content = body_->content_height() + theme::kSpace3;  // air above the footer
  body_.reset();
  float& known = remembered("content", 0);
  if (known != content) draw_again_in(frame_, 0);
  known = content;
}

void Dialog::footer() {
  const float bottom = body_bottom();
  end_body();
  in_footer_ = true;
  float& with_footer = remembered("footer", 0);
  if (with_footer <= 0) draw_again_in(frame_, 0);
  with_footer = 1;
  ImGui::GetWindowDrawList()->AddRectFilled({min_.x, bottom}, {min_.x + width_, bottom + theme::kLine},
                                            theme::pack(frame_.theme.colors.line));
  ImGui::SetCursorScreenPos({min_.x + kPadding, bottom + theme::kSpace4});
  ImGui::BeginGroup();
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  window->WorkRect.Max.x = window->ContentRegionRect.Max.x = min_.x + width_ - kPadding;
}

float Dialog::body_bottom() const {
  const ImGuiWindow* window = ImGui::GetCurrentWindow();
  return window->Pos.y + window->Size.y;
}

Dialog::~Dialog() {
  if (in_footer_) {
    ImGui::EndGroup();
  } else {
    end_body();
  }
  frame_.tree.close();
  if (hidden_) ImGui::PopStyleVar();
}

}  // namespace ui::widgets
