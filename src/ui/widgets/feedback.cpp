#include "ui/widgets/feedback.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/theme/effects.h"
#include "ui/widgets/layer.h"
#include "ui/widgets/layout.h"

namespace ui::widgets {
namespace {

constexpr float kToastPadding = theme::kSpace3;
constexpr float kToastHeight = theme::kControl + kToastPadding * 2;

Icon notice_icon(NoticeKind kind) {
  switch (kind) {
    case NoticeKind::info:
      return Icon::info;
    case NoticeKind::warning:
      return Icon::triangle_alert;
    case NoticeKind::danger:
      return Icon::circle_alert;
    case NoticeKind::success:
      return Icon::circle_check;
  }
  return Icon::info;
}

Tone notice_tone(NoticeKind kind) {
  switch (kind) {
    case NoticeKind::info:
      return Tone::accent;
    case NoticeKind::warning:
      return Tone::warning;
    case NoticeKind::danger:
      return Tone::danger;
    case NoticeKind::success:
      return Tone::success;
  }
  return Tone::normal;
}

Color notice_fill(const theme::Palette& p, NoticeKind kind) {
  switch (kind) {
    case NoticeKind::info:
      return p.accent_soft;
    case NoticeKind::warning:
      return p.warning_soft;
    case NoticeKind::danger:
      return p.danger_soft;
    case NoticeKind::success:
      return p.success_soft;
  }
  return p.accent_soft;
}

// The message as it is drawn in this width.
std::string fitted(const Frame& frame, std::string_view message, std::string_view subject, float width) {
  constexpr TextStyle kStyle{theme::kTextSmall, Weight::regular};
  const std::size_t at = subject.empty() ? std::string_view::npos : message.find(subject);
  const float whole = text_width(frame, message, kStyle);
  if (at == std::string_view::npos || whole <= width) return std::string(message);
  const float room = width - (whole - text_width(frame, subject, kStyle));
  std::string drawn(message.substr(0, at));
  drawn += cut_text(frame, subject, kStyle, std::max(room, 0.0F));
  drawn += message.substr(at + subject.size());
  return drawn;
}

}  // namespace

ToastEvent toast(const Frame& frame, std::string_view key, const ToastOptions& options) {
  const auto& [message, subject, action, close_name, since, clearance] = options;
  const ImVec2 canvas = Layer::canvas();
  ButtonOptions quiet;
  quiet.kind = ButtonKind::secondary;
  quiet.small = true;
  ButtonOptions closing;
  closing.small = true;
  closing.kind = ButtonKind::quiet;
  const float buttons = (action.empty() ? 0 : button_width(frame, action, quiet) + theme::kSpace2) +
                        icon_button_width(closing) + theme::kSpace3;
  const float words = std::ceil(text_width(frame, message, {theme::kTextSmall, Weight::regular}));
  const float limit = std::min(theme::kToast, canvas.x - theme::kSpace4 * 2);
  const float width = std::min(limit, words + buttons + kToastPadding * 2);
  const float lift = clearance + (kToastStrip - kToastHeight) * 0.5F;
  const ImVec2 min{std::floor((canvas.x - width) * 0.5F), std::floor(canvas.y - lift - kToastHeight)};
  const ImVec2 max{min.x + width, min.y + kToastHeight};
  const NodeId id = id_of(key);
  const theme::Palette& p = frame.theme.colors;
  // Room for the shadow around it.
  const Layer layer(id, {min.x - theme::kSpace10, min.y - theme::kSpace10},
                    {width + theme::kSpace10 * 2, kToastHeight + theme::kSpace10 * 2});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  theme::draw_shadow(list, frame.effects, min, max, theme::kRadiusLarge, theme::Depth::popup, p.shadow);
  list.AddRectFilled(min, max, theme::pack(p.raised), theme::kRadiusLarge);
  list.AddRect(min, max, theme::pack(p.line), theme::kRadiusLarge, 0, theme::kLine);

  Node node;
  node.id = id;
  node.role = Role::status;
  node.rect = {min.x, min.y, width, kToastHeight};
  frame.tree.open_layer(std::move(node));
  ToastEvent event = ToastEvent::none;
  ImGui::SetCursorScreenPos({min.x + kToastPadding, min.y + kToastPadding});
  bool held = ImGui::IsMouseHoveringRect(min, max);
  {
    Row row(theme::kControl);
    row.next();
    TextOptions style;
    style.style.px = theme::kTextSmall;
    style.max_width = width - kToastPadding * 2 - buttons;
    style.width = style.max_width;
    const std::string drawn = fitted(frame, message, subject, style.max_width);
    style.drawn = drawn;
    text(frame, "message", message, style);
    if (!action.empty()) {
      row.next(theme::kSpace3);
      if (button(frame, "action", action, quiet)) event = ToastEvent::acted;
      held |= frame.events.focused == id_of("action");
    }
    row.next();
    if (icon_button(frame, "close", Icon::close, close_name, closing)) event = ToastEvent::dismissed;
    held |= frame.events.focused == id_of("close");
  }
  frame.tree.close();
  const double left = theme::kToastTime - (frame.seconds - since);
  if (event == ToastEvent::none && left <= 0 && !held) event = ToastEvent::dismissed;
  // This frame shows it still. While it is held, whoever leaves it makes the next one.
  if (event != ToastEvent::none || left > 0) draw_again_in(frame, event == ToastEvent::none ? left : 0);
  return event;
}

bool notice(const Frame& frame, std::string_view key, std::string_view message, NoticeKind kind,
            std::string_view action, bool alert) {
  return closable_notice(frame, key, message, kind, action, {}, alert) == NoticeEvent::acted;
}

NoticeEvent closable_notice(const Frame& frame, std::string_view key, std::string_view message, NoticeKind kind,
                            std::string_view action, std::string_view close, bool alert) {
  ButtonOptions style;
  style.small = true;
  const float close_room = close.empty() ? 0 : icon_button_width(kRowIcon) + theme::kSpace1;
  const float button_room = (action.empty() ? 0 : button_width(frame, action, style) + theme::kSpace3) + close_room;
  const ImVec2 min = ImGui::GetCursorScreenPos();
  const float width = available_width();
  const float inset = theme::kSpace3 + theme::kIcon + theme::kSpace2;

  ImDrawList& list = *ImGui::GetWindowDrawList();
  ImDrawListSplitter splitter;
  splitter.Split(&list, 2);
  splitter.SetCurrentChannel(&list, 1);
  NoticeEvent event = NoticeEvent::none;
  {
    const Container live(frame, key, alert ? Role::alert : Role::status);
    ImGui::SetCursorScreenPos({min.x + inset, min.y + theme::kSpace3});
    {
      const Column column(width - inset - theme::kSpace3 - button_room);
      TextOptions words;
      words.style.px = theme::kTextSmall;
      paragraph(frame, "message", message, words);
    }
    const float bottom = ImGui::GetItemRectMax().y;
    if (!action.empty()) {
      const float y = (min.y + bottom + theme::kSpace3 - theme::kControlSmall) * 0.5F;
      ImGui::SetCursorScreenPos({min.x + width - theme::kSpace3 - button_room + theme::kSpace3, std::floor(y)});
      if (button(frame, "action", action, style)) event = NoticeEvent::acted;
      if (!close.empty()) {
        ImGui::SameLine(0, theme::kSpace1);
        if (icon_button(frame, "close", Icon::close, close, kRowIcon)) event = NoticeEvent::closed;
      }
    }
    ImGui::SetCursorScreenPos({min.x, bottom + theme::kSpace3});
    ImGui::Dummy({width, 0});
  }
  const ImVec2 max{min.x + width, ImGui::GetItemRectMax().y};
  splitter.SetCurrentChannel(&list, 0);
  list.AddRectFilled(min, max, theme::pack(notice_fill(frame.theme.colors, kind)), theme::kRadius);
  draw_icon(frame, list, {min.x + theme::kSpace3 + theme::kIcon * 0.5F, min.y + theme::kSpace3 + theme::kSpace2 + 2},
            notice_icon(kind), theme::kIcon, tone_color(frame, notice_tone(kind)));
  splitter.Merge(&list);
  return event;
}

void progress_bar(const Frame& frame, std::string_view key, std::string_view name, double fraction, float width) {
  constexpr float kHeight = 6;
  const Item item = place({width > 0 ? width : available_width(), kHeight});
  Node node;
  node.id = id_of(key);
  node.role = Role::progressbar;
  node.name = name;
  node.rect = item.rect();
  if (fraction < 0) {
    node.state |= semantics::kBusy;
  } else {
    node.value = std::to_string(static_cast<int>(std::clamp(fraction, 0.0, 1.0) * 100));
  }
  frame.tree.leaf(std::move(node));
  if (!item.visible) return;
  const theme::Palette& p = frame.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Color track = theme::blend(p.pressed, p.surface);
  list.AddRectFilled(item.min, item.max, theme::pack(track), kHeight * 0.5F);
  const float whole = item.max.x - item.min.x;
  const float done = fraction < 0 ? 0 : whole * static_cast<float>(std::clamp(fraction, 0.0, 1.0));
  if (done > 0) {
    list.AddRectFilled(item.min, {item.min.x + std::max(done, kHeight), item.max.y}, theme::pack(p.accent),
                       kHeight * 0.5F);
  }
}

void skeleton(const Frame& frame, std::string_view key, std::string_view name, int lines, float height) {
  const Item item = place({available_width(), height * static_cast<float>(lines)});
  Node node;
  node.id = id_of(key);
  node.role = Role::status;
  node.name = name;
  node.rect = item.rect();
  node.state = semantics::kBusy;
  frame.tree.leaf(std::move(node));
  if (!item.visible) return;
  static constexpr float kShares[] = {0.62F, 0.48F, 0.71F, 0.55F};
  constexpr float kBar = 10;
  for (int i = 0; i < lines; ++i) {
    const float y = item.min.y + height * (static_cast<float>(i) + 0.5F) - kBar * 0.5F;
    const float width = (item.max.x - item.min.x) * kShares[i % 4];
    ImGui::GetWindowDrawList()->AddRectFilled({item.min.x, y}, {item.min.x + width, y + kBar},
                                              theme::pack(frame.theme.colors.pressed), kBar * 0.5F);
  }
}

void center_next(float width) {
  const float room = available_width() - width;
  if (room > 0) {
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({std::floor(cursor.x + room * 0.5F), cursor.y});
  }
}

void empty_state(const Frame& frame, std::string_view key, Icon icon, std::string_view title, std::string_view hint) {
  const Scope scope(key);
  constexpr float kDisc = 56;
  center_next(kDisc);
  const Item disc = place({kDisc, kDisc});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddCircleFilled(disc.center(), kDisc * 0.5F, theme::pack(frame.theme.colors.hover));
  draw_icon(frame, list, disc.center(), icon, theme::kSpace6, frame.theme.colors.text_muted);
  gap(theme::kSpace4);
  center_next(std::ceil(text_width(frame, title, {theme::kTextTitle, Weight::semibold})));
  heading(frame, "title", title, 2);
  gap(theme::kSpace1);
  TextOptions muted_text;
  muted_text.style.px = theme::kTextBody;
  muted_text.tone = Tone::muted;
  muted_text.role = Role::paragraph;
  muted_text.centered = true;
  constexpr float kMaxHint = 420;
  const float natural = std::ceil(text_width(frame, hint, muted_text.style)) + 1;
  muted_text.max_width = std::min({natural, kMaxHint, available_width()});
  center_next(muted_text.max_width);
  paragraph(frame, "hint", hint, muted_text);
}

}  // namespace ui::widgets
