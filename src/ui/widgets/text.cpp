#include "ui/widgets/text.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <imgui_internal.h>

#include "ui/theme/effects.h"

namespace ui::widgets {
namespace {

float line_height(float px) { return std::round(px * 1.5F * 0.5F) * 2; }

std::uint16_t weight_number(Weight weight) { return weight == Weight::semibold ? 600 : 400; }

Node text_node(NodeId id, std::string_view text, const TextOptions& options, const Item& item) {
  Node node;
  node.id = id;
  node.role = options.role;
  node.name = text;
  node.rect = item.rect();
  node.font_px = options.style.px;
  node.font_weight = weight_number(options.style.weight);
  node.align_right = options.align_right ? 1 : 0;
  if (options.decorative) node.state |= semantics::kDecorative;
  return node;
}

void draw_pill(const Frame& frame, std::string_view key, std::string_view label, Color fill, Color ink) {
  const TextStyle style{theme::kTextPill, Weight::regular};
  const Item item = place({pill_width(frame, label), theme::kPill});
  TextOptions options;
  options.style = style;
  Node node = text_node(id_of(key), label, options, item);
  node.pad_x = theme::kSpace2;
  frame.tree.leaf(std::move(node));
  if (!item.visible) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(item.min, item.max, theme::pack(fill), theme::kPill * 0.5F);
  draw_text(frame, list, {item.min.x + theme::kSpace2, item.center().y}, label, style, ink);
}

// The nearest step from `ink` towards the text colour that reads on the tint.
Color readable(Color ink, Color tint, const theme::Palette& colors) {
  const Color ground = theme::blend(tint, colors.surface);
  for (int step = 0; step < 8; ++step) {
    if (theme::contrast(ink, ground) >= 4.5) return ink;
    ink = theme::blend(theme::with_opacity(colors.text, 0.2F), ink);
  }
  return colors.text;
}

}  // namespace

Color tone_color(const Frame& frame, Tone tone) {
  const theme::Palette& colors = frame.theme.colors;
  switch (tone) {
    case Tone::normal:
      return colors.text;
    case Tone::muted:
      return colors.text_muted;
    case Tone::accent:
      return colors.accent_text;
    case Tone::danger:
      return colors.danger_text;
    case Tone::warning:
      return colors.warning_text;
    case Tone::success:
      return colors.success_text;
    case Tone::disabled:
      return colors.text_disabled;
  }
  return colors.text;
}

void text(const Frame& frame, std::string_view key, std::string_view text, const TextOptions& options) {
  const float limit = options.max_width > 0 ? options.max_width : available_width();
  const float natural = std::ceil(text_width(frame, text, options.style));
  const float shown = std::min(natural, limit);
  const float width = options.width > 0 ? options.width : shown;
  const Item item = place({width, line_height(options.style.px)});
  frame.tree.leaf(text_node(id_of(key), text, options, item));
  if (!item.visible) return;
  const float cut = std::min(shown, width);
  const float x = options.align_right ? item.max.x - std::min(natural, cut) : item.min.x;
  draw_text(frame, *ImGui::GetWindowDrawList(), {x, item.center().y}, text, options.style,
            tone_color(frame, options.tone), cut);
}

void muted(const Frame& frame, std::string_view key, std::string_view words, float px) {
  TextOptions options;
  options.style.px = px;
  options.tone = Tone::muted;
  text(frame, key, words, options);
}

void paragraph(const Frame& frame, std::string_view key, std::string_view words, const TextOptions& options) {
  ImFont* font = options.style.weight == Weight::semibold ? frame.theme.fonts.semibold : frame.theme.fonts.regular;
  const float px = options.style.px;
  const float width = options.max_width > 0 ? std::min(options.max_width, available_width()) : available_width();
  const float line = line_height(px);
  const char* end = words.data() + words.size();
  int lines = 0;
  for (const char* at = words.data(); at < end || lines == 0; ++lines) {
    at = font->CalcWordWrapPosition(px, at, end, width);
    while (at < end && (*at == ' ' || *at == '\n')) {
      if (*at++ == '\n') break;
    }
    if (words.empty()) break;
  }
  const Item item = place({width, line * static_cast<float>(std::max(lines, 1))});
  TextOptions recorded = options;
  recorded.role = options.role == Role::text ? Role::paragraph : options.role;
  frame.tree.leaf(text_node(id_of(key), words, recorded, item));
  if (!item.visible) return;
  const Color color = tone_color(frame, options.tone);
  ImVec2 at_line{item.min.x, item.min.y + line * 0.5F};
  for (const char* at = words.data(); at < end; at_line.y += line) {
    const char* stop = font->CalcWordWrapPosition(px, at, end, width);
    const char* newline = std::find(at, stop, '\n');
    if (newline != stop) stop = newline;
    draw_text(frame, *ImGui::GetWindowDrawList(), at_line, {at, static_cast<std::size_t>(stop - at)}, options.style,
              color);
    at = stop;
    while (at < end && (*at == ' ' || *at == '\n')) {
      if (*at++ == '\n') break;
    }
  }
}

void heading(const Frame& frame, std::string_view key, std::string_view words, int level, float max_width) {
  static constexpr float kSizes[] = {theme::kTextDisplay, theme::kTextTitle, theme::kTextBody, theme::kTextSmall};
  TextOptions options;
  options.role = Role::heading;
  options.style = {kSizes[std::clamp(level, 1, 4) - 1], Weight::semibold};
  options.max_width = max_width;
  text(frame, key, words, options);
  frame.tree.last().level = static_cast<std::uint8_t>(level);
}

void pill(const Frame& frame, std::string_view key, std::string_view label, PillKind kind) {
  const theme::Palette& p = frame.theme.colors;
  switch (kind) {
    case PillKind::neutral:
      return draw_pill(frame, key, label, p.sunken, p.text_muted);
    case PillKind::system:
      return draw_pill(frame, key, label, p.system_tag, p.on_system_tag);
    case PillKind::accent:
      return draw_pill(frame, key, label, p.accent_soft, p.accent_text);
    case PillKind::danger:
      return draw_pill(frame, key, label, p.danger_soft, p.danger_text);
    case PillKind::warning:
      return draw_pill(frame, key, label, p.warning_soft, p.warning_text);
    case PillKind::success:
      return draw_pill(frame, key, label, p.success_soft, p.success_text);
  }
}

void pill(const Frame& frame, std::string_view key, std::string_view label, Color color) {
  const Color tint = theme::with_opacity(color, 0.16F);
  draw_pill(frame, key, label, tint, readable(color, tint, frame.theme.colors));
}

void badge(const Frame& frame, std::string_view key, std::int64_t number) {
  const std::string digits = std::to_string(number);
  TextOptions options;
  options.style.px = theme::kTextPill;
  options.tone = Tone::muted;
  text(frame, key, digits, options);
}

float pill_width(const Frame& frame, std::string_view label) {
  return std::ceil(text_width(frame, label, {theme::kTextPill, Weight::regular})) + theme::kSpace2 * 2;
}

void avatar(const Frame& frame, std::string_view initials, std::uint64_t seed, float diameter) {
  const Item item = place({diameter, diameter});
  if (!item.visible) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  theme::draw_avatar(list, frame.effects, item.center(), diameter * 0.5F, seed);
  const float px = std::max(10.0F, std::round(diameter * 0.4F));
  const TextStyle style{px, Weight::semibold};
  const float width = text_width(frame, initials, style);
  draw_text(frame, list, {std::round(item.center().x - width * 0.5F), item.center().y}, initials, style,
            theme::kOnAvatar);
}

std::string_view first_letter(std::string_view word) {
  if (word.empty()) return word;
  unsigned codepoint = 0;
  const int bytes = ImTextCharFromUtf8(&codepoint, word.data(), word.data() + word.size());
  return word.substr(0, static_cast<std::size_t>(bytes));
}

void icon(const Frame& frame, Icon icon, float px, Tone tone) {
  const Item item = place({px, px});
  if (item.visible) draw_icon(frame, *ImGui::GetWindowDrawList(), item.center(), icon, px, tone_color(frame, tone));
}

}  // namespace ui::widgets
