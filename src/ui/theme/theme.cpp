#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace ui::theme {
namespace {

ImVec4 vec(Color c) {
  return {static_cast<float>(c.r) / 255.0F, static_cast<float>(c.g) / 255.0F, static_cast<float>(c.b) / 255.0F,
          static_cast<float>(c.a) / 255.0F};
}

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Color c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

std::uint8_t mix(std::uint8_t over, std::uint8_t under, float opacity) {
  return static_cast<std::uint8_t>(static_cast<float>(over) * opacity + static_cast<float>(under) * (1 - opacity) +
                                   0.5F);
}

}  // namespace

Theme make_theme(bool dark, const Fonts& fonts) { return {dark, dark ? kDark : kLight, fonts}; }

void apply(const Theme& theme) {
  ImGuiStyle& style = ImGui::GetStyle();
  style = ImGuiStyle();
  const Palette& p = theme.colors;
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowRounding = 0;
  style.WindowMinSize = {1, 1};
  style.ChildRounding = 0;
  style.ChildBorderSize = 0;
  style.PopupBorderSize = 0;
  style.PopupRounding = kRadiusLarge;
  style.FramePadding = {0, 0};
  style.FrameRounding = kRadius;
  style.FrameBorderSize = 0;
  style.ItemSpacing = {kSpace2, kSpace2};
  style.ItemInnerSpacing = {kSpace2, kSpace1};
  style.ScrollbarSize = 0;  // scrolling containers are the page's own, with its scrollbars
  style.DisplaySafeAreaPadding = {0, 0};
  style.AntiAliasedLinesUseTex = true;
  style.CurveTessellationTol = 0.6F;
  style.CircleTessellationMaxError = 0.15F;
  style.FontSizeBase = kTextBody;
  style.HoverStationaryDelay = 0;
  for (ImVec4& color : style.Colors) color = {0, 0, 0, 0};
  style.Colors[ImGuiCol_Text] = vec(p.text);
  style.Colors[ImGuiCol_TextDisabled] = vec(p.text_disabled);
}

ImU32 pack(Color c) {
  const float alpha = static_cast<float>(c.a) * ImGui::GetStyle().Alpha;
  return IM_COL32(c.r, c.g, c.b, static_cast<int>(alpha + 0.5F));
}

Color with_opacity(Color color, float factor) {
  color.a = static_cast<std::uint8_t>(static_cast<float>(color.a) * std::clamp(factor, 0.0F, 1.0F) + 0.5F);
  return color;
}

Color blend(Color over, Color under) {
  const float opacity = static_cast<float>(over.a) / 255.0F;
  return {mix(over.r, under.r, opacity), mix(over.g, under.g, opacity), mix(over.b, under.b, opacity), 255};
}

double contrast(Color a, Color b) {
  const double la = luminance(a) + 0.05, lb = luminance(b) + 0.05;
  return std::max(la, lb) / std::min(la, lb);
}

const TagColor& tag_color(const Theme& theme, std::int64_t index) {
  const auto& all = theme.dark ? kTagColorsDark : kTagColorsLight;
  return index >= 0 && index < static_cast<std::int64_t>(all.size()) ? all[static_cast<std::size_t>(index)]
                                                                     : all.back();
}

}  // namespace ui::theme
