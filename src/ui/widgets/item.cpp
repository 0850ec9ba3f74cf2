#include "ui/widgets/item.h"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "ui/widgets/text.h"

namespace ui::widgets {
namespace {

ImFont* face(const Frame& frame, Weight weight) {
  const theme::Fonts& fonts = frame.theme.fonts;
  return theme::sharp(weight == Weight::semibold ? fonts.semibold : fonts.regular);
}

// Inter's ascent and descent; CSS rounds both and centres their sum in the line.
constexpr float kAscent = 0.96875F, kDescent = 0.24121F;
constexpr std::string_view kEllipsis = "…";

void draw_run(ImDrawList& list, ImFont* font, float px, ImVec2 left_center, std::string_view text, ImU32 color) {
  const float ascent = std::round(px * kAscent), descent = std::round(px * kDescent);
  const float baseline = left_center.y - (ascent + descent) * 0.5F + ascent;
  const float top = std::floor(baseline) - font->GetFontBaked(px)->Ascent;
  list.AddText(font, px, {left_center.x, top}, color, text.data(), text.data() + text.size());
}

// As much of the text as fits.
std::string_view beginning(ImFont* font, std::string_view text, float px, float width) {
  const char* cut = text.data();
  font->CalcTextSizeA(px, std::max(width, 0.0F), 0, text.data(), text.data() + text.size(), &cut);
  while (cut > text.data() && cut[-1] == ' ') --cut;
  return text.substr(0, static_cast<std::size_t>(cut - text.data()));
}

Item item_at(NodeId id, ImVec2 min, ImVec2 max) {
  Item item;
  item.id = id;
  item.min = min;
  item.max = max;
  return item;
}

}  // namespace

Scope::Scope(std::string_view key) { ImGui::PushID(key.data(), key.data() + key.size()); }
Scope::Scope(std::uint64_t key) {
  const char* bytes = reinterpret_cast<const char*>(&key);
  ImGui::PushOverrideID(ImHashData(bytes, sizeof key, ImGui::GetCurrentWindow()->IDStack.back()));
}
Scope::~Scope() { ImGui::PopID(); }

NodeId id_of(std::string_view key) { return ImGui::GetID(key.data(), key.data() + key.size()); }

float text_width(const Frame& frame, std::string_view text, TextStyle style) {
  if (text.empty()) return 0;  // its pointer may be null, which ImGui reads as "no end"
  ImFont* font = face(frame, style.weight);
  return font->CalcTextSizeA(style.px, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

float draw_text(const Frame& frame, ImDrawList& list, ImVec2 left_center, std::string_view text, TextStyle style,
                Color color, float max_width) {
  if (text.empty()) return 0;
  ImFont* font = face(frame, style.weight);
  const ImU32 packed = theme::pack(color);
  const char* end = text.data() + text.size();
  float width = font->CalcTextSizeA(style.px, FLT_MAX, 0, text.data(), end).x;
  if (max_width <= 0 || width <= max_width + 0.5F) {
    draw_run(list, font, style.px, left_center, text, packed);
    return width;
  }
  const float dots = font->CalcTextSizeA(style.px, FLT_MAX, 0, kEllipsis.data(), kEllipsis.data() + kEllipsis.size()).x;
  const std::string_view kept = beginning(font, text, style.px, max_width - dots);
  width = kept.empty() ? 0 : font->CalcTextSizeA(style.px, FLT_MAX, 0, kept.data(), kept.data() + kept.size()).x;
  draw_run(list, font, style.px, left_center, kept, packed);
  draw_run(list, font, style.px, {left_center.x + width, left_center.y}, kEllipsis, packed);
  return width + dots;
}

std::string cut_text(const Frame& frame, std::string_view text, TextStyle style, float max_width) {
  if (text_width(frame, text, style) <= max_width + 0.5F) return std::string(text);
  const float dots = text_width(frame, kEllipsis, style);
  return std::string(beginning(face(frame, style.weight), text, style.px, max_width - dots)).append(kEllipsis);
}

void draw_icon(const Frame& frame, ImDrawList& list, ImVec2 center, Icon icon, float px, Color color) {
  if (icon == Icon::none) return;
  char text[5] = {};
  ImTextCharToUtf8(text, static_cast<unsigned>(icon));
  ImFont* font = theme::sharp(frame.theme.fonts.icons);
  const float ascent = font->GetFontBaked(px)->Ascent;
  // Lucide's glyphs fill the em square, whose bottom is the baseline's descent of zero.
  list.AddText(font, px, {std::round(center.x - px * 0.5F), std::round(center.y + px * 0.5F) - ascent},
               theme::pack(color), text);
}

Item place(ImVec2 size) {
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  ImVec2 min = window->DC.CursorPos;
  // Shorter widgets of a line are centred on the tallest before them.
  min.y += std::max(0.0F, window->DC.CurrLineTextBaseOffset - size.y * 0.5F);
  ImGui::ItemSize(size, size.y * 0.5F);
  Item item = item_at(0, min, {min.x + size.x, min.y + size.y});
  item.visible = ImGui::ItemAdd({item.min, item.max}, 0);
  return item;
}

bool near(const Frame& frame, float height, std::initializer_list<std::string_view> parts) {
  if (frame.narrow || ImGui::GetIO().MouseSource != ImGuiMouseSource_Mouse) return true;
  for (const std::string_view part : parts) {
    if (frame.events.focused == id_of(part)) return true;
  }
  const ImVec2 min = ImGui::GetCursorScreenPos();
  return ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
         ImGui::IsMouseHoveringRect(min, {min.x + available_width(), min.y + height});
}

Item interactive_at(const Frame& frame, NodeId id, ImVec2 min, ImVec2 max, bool enabled) {
  Item item = item_at(id, min, max);
  const ImRect box(min, max);
  item.visible = ImGui::ItemAdd(box, id, nullptr, ImGuiItemFlags_NoNav);
  if (item.visible && enabled) {
    ImGui::ButtonBehavior(box, id, &item.hovered, &item.held, ImGuiButtonFlags_NoNavFocus);
  }
  item.focused = frame.events.focused == id;
  item.ring = item.focused && frame.events.focus_visible;
  return item;
}

Item place_interactive(const Frame& frame, std::string_view key, ImVec2 size, bool enabled) {
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  ImVec2 min = window->DC.CursorPos;
  min.y += std::max(0.0F, window->DC.CurrLineTextBaseOffset - size.y * 0.5F);
  ImGui::ItemSize(size, size.y * 0.5F);
  return interactive_at(frame, id_of(key), min, {min.x + size.x, min.y + size.y}, enabled);
}

void draw_ring(const Frame& frame, const Item& item, float radius, Color inner) {
  if (!item.ring) return;
  constexpr float kHalf = theme::kFocusRing * 0.5F;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRect({item.min.x - kHalf, item.min.y - kHalf}, {item.max.x + kHalf, item.max.y + kHalf},
               theme::pack(frame.theme.colors.focus), radius + kHalf, 0, theme::kFocusRing);
  if (inner.a == 0) return;
  list.AddRect({item.min.x + kHalf, item.min.y + kHalf}, {item.max.x - kHalf, item.max.y - kHalf}, theme::pack(inner),
               std::max(radius - kHalf, 0.0F), 0, theme::kFocusRing);
}

void draw_again_in(const Frame& frame, double seconds) {
  if (frame.next_frame_in == nullptr) return;
  double& next = *frame.next_frame_in;
  if (next < 0 || seconds < next) next = seconds;
}

double progress_since(const Frame& frame, double since, double duration) {
  if (frame.reduced_motion || duration <= 0) return 1;
  const double done = std::clamp((frame.seconds - since) / duration, 0.0, 1.0);
  if (done < 1) draw_again_in(frame, 0);
  return done;
}

float available_width() { return std::max(1.0F, ImGui::GetContentRegionAvail().x); }

void tooltip(const Frame& frame, const Item& item, std::string_view text) {
  const bool finger = ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen;  // which hovers only while it is down
  if (!item.hovered || (item.held && !finger) || text.empty()) return;
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  const double waited = context.HoveredIdTimer;
  if (waited < theme::kTooltipDelay) {
    draw_again_in(frame, theme::kTooltipDelay - waited);
    return;
  }
  show_tooltip(frame, item, text);
}

void explain(const Frame& frame, const Item& item, std::string_view refusal) {
  if (!item.focused || refusal.empty()) return tooltip(frame, item, refusal);
  show_tooltip(frame, item, refusal);
}

void show_tooltip(const Frame& frame, const Item& item, std::string_view text) {
  constexpr std::size_t kMostLines = 16;
  constexpr TextStyle kStyle{theme::kTextSmall, Weight::regular};
  const theme::Palette& colors = frame.theme.colors;
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const float room = std::min(theme::kToast, display.x - theme::kSpace6);
  std::vector<std::string_view> lines = wrap(frame, text, kStyle, room);
  if (lines.size() > kMostLines) lines.resize(kMostLines);
  float width = 0;
  for (const std::string_view line : lines) width = std::max(width, text_width(frame, line, kStyle));
  const float line_px = line_height(kStyle.px);
  const ImVec2 size{std::ceil(width) + theme::kSpace2 * 2,
                    line_px * static_cast<float>(lines.size()) + theme::kSpace6 + 2 - line_px};
  ImVec2 min{item.center().x - size.x * 0.5F, item.max.y + theme::kSpace1 + 2};
  min.x = std::round(std::clamp(min.x, theme::kSpace1, std::max(theme::kSpace1, display.x - size.x - theme::kSpace1)));
  if (min.y + size.y > display.y - theme::kSpace1) min.y = item.min.y - size.y - theme::kSpace1 - 2;
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  list.AddRectFilled(min, {min.x + size.x, min.y + size.y}, theme::pack(colors.text), theme::kRadius);
  float y = min.y + (theme::kSpace6 + 2) * 0.5F;
  for (const std::string_view line : lines) {
    draw_text(frame, list, {min.x + theme::kSpace2, y}, line, kStyle, colors.surface);
    y += line_px;
  }
}

}  // namespace ui::widgets
