#include "ui/widgets/text.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <imgui_internal.h>

#include "ui/theme/effects.h"

namespace ui::widgets {
namespace {

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

// Where a line ends of which `fits` bytes have room: a word that is longer than the line is parted behind a hyphen.
std::size_t line_break(std::string_view words, std::size_t fits) {
  if (fits == 0 || fits >= words.size() || words[fits] == ' ' || words[fits - 1] == ' ') return fits;
  const std::size_t hyphen = words.substr(0, fits).find_last_of("- ");
  return hyphen == std::string_view::npos || words[hyphen] == ' ' || hyphen == 0 ? fits : hyphen + 1;
}

void name_once(const Frame& frame, std::string_view heading) {
  for (const Role around : {Role::region, Role::group}) {
    Node* node = frame.tree.enclosing(around);
    if (node != nullptr && node->name == heading) node->name.clear();
  }
}

TextOptions heading_options(int level, float max_width) {
  static constexpr float kSizes[] = {theme::kTextDisplay, theme::kTextTitle, theme::kTextBody, theme::kTextSmall};
  TextOptions options;
  options.role = Role::heading;
  options.style = {kSizes[std::clamp(level, 1, 4) - 1], Weight::semibold};
  options.max_width = max_width;
  return options;
}

}  // namespace

float line_height(float px) { return std::round(px * 0.75F) * 2; }

std::vector<std::string_view> wrap(const Frame& frame, std::string_view words, TextStyle style, float width) {
  const theme::Fonts& fonts = frame.theme.fonts;
  ImFont* font = theme::sharp(style.weight == Weight::semibold ? fonts.semibold : fonts.regular);
  std::vector<std::string_view> lines;
  while (!words.empty()) {
    const char* end = words.data() + words.size();
    const char* stop = font->CalcWordWrapPosition(style.px, words.data(), end, width);
    const std::size_t fits = line_break(words, static_cast<std::size_t>(stop - words.data()));
    const std::size_t length = std::min(fits, words.find('\n'));
    lines.push_back(words.substr(0, length));
    words.remove_prefix(length);
    while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
    if (!words.empty() && words.front() == '\n') words.remove_prefix(1);
  }
  return lines;
}

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
  const std::string_view words = options.drawn.empty() ? text : options.drawn;
  const float natural = std::ceil(text_width(frame, words, options.style));
  const float shown = std::min(natural, limit);
  const float width = options.width > 0 ? options.width : shown;
  const Item item = place({width, line_height(options.style.px)});
  frame.tree.leaf(text_node(id_of(key), text, options, item));
  if (!item.visible) return;
  const float cut = std::min(shown, width);
  const float x = options.align_right ? item.max.x - std::min(natural, cut) : item.min.x;
  draw_text(frame, *ImGui::GetWindowDrawList(), {x, item.center().y}, words, options.style,
            tone_color(frame, options.tone), cut);
}

void muted(const Frame& frame, std::string_view key, std::string_view words, float px) {
  TextOptions options;
  options.style.px = px;
  options.tone = Tone::muted;
  text(frame, key, words, options);
}

void paragraph(const Frame& frame, std::string_view key, std::string_view words, const TextOptions& options) {
  const float limit = available_width();
  const float width = options.max_width > 0 ? std::min(options.max_width, limit) : limit;
  const float line = line_height(options.style.px);
  const std::vector<std::string_view> lines = wrap(frame, words, options.style, width);
  const Item item = place({width, line * static_cast<float>(std::max<std::size_t>(lines.size(), 1))});
  TextOptions recorded = options;
  recorded.role = options.role == Role::text ? Role::paragraph : options.role;
  frame.tree.leaf(text_node(id_of(key), words, recorded, item));
  if (!item.visible) return;
  ImVec2 at{item.min.x, item.min.y + line * 0.5F};
  for (const std::string_view one : lines) {
    if (options.centered) at.x = item.min.x + std::floor((width - text_width(frame, one, options.style)) * 0.5F);
    draw_text(frame, *ImGui::GetWindowDrawList(), at, one, options.style, tone_color(frame, options.tone));
    at.y += line;
  }
}

void heading(const Frame& frame, std::string_view key, std::string_view words, int level, float max_width, float px) {
  name_once(frame, words);
  TextOptions options = heading_options(level, max_width);
  if (px > 0) options.style.px = px;
  text(frame, key, words, options);
  frame.tree.last().level = static_cast<std::uint8_t>(level);
}

void whole_heading(const Frame& frame, std::string_view key, std::string_view words, int level, float max_width) {
  const TextOptions options = heading_options(level, max_width);
  if (text_width(frame, words, options.style) <= max_width) return heading(frame, key, words, level, max_width);
  name_once(frame, words);
  paragraph(frame, key, words, options);
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

float pill_width(const Frame& frame, std::string_view label) {
  return std::ceil(text_width(frame, label, {theme::kTextPill, Weight::regular})) + theme::kSpace2 * 2;
}

void avatar(const Frame& frame, const Portrait& portrait, float diameter) {
  const Item item = place({diameter, diameter});
  if (item.visible) draw_avatar(frame, portrait, item.center(), diameter);
}

void draw_avatar(const Frame& frame, const Portrait& portrait, ImVec2 center, float diameter) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Picture picture = frame.effects.find(portrait.picture, PictureUse::avatar);
  theme::draw_avatar(list, frame.effects, center, diameter * 0.5F, portrait.seed, picture.texture);
  if (picture.texture != 0) return;
  const float px = std::max(10.0F, std::round(diameter * 0.4F));
  const TextStyle style{px, Weight::semibold};
  const float width = text_width(frame, portrait.initials, style);
  draw_text(frame, list, {std::round(center.x - width * 0.5F), center.y}, portrait.initials, style, theme::kOnAvatar);
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
