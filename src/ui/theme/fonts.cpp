#include "ui/theme/fonts.h"

#include <cfloat>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/theme/fallback_glyphs.h"

namespace ui::theme {
namespace {

ImFont* add(ImFontAtlas& atlas, std::span<const std::byte> file, const char* name) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.OversampleH = 2;  // glyphs stand at fractions of a pixel
  config.OversampleV = 1;
  config.PixelSnapH = false;
  ImFormatString(config.Name, sizeof config.Name, "%s", name);
  // A negative size makes ImGui map its font size to the em, as CSS does, instead of to ascender − descender.
  config.SizePixels = -1.0F;
  // ImGui scales the limits of advances by that size too, which turns "no limit" into minus infinity: hence its
  // negative.
  config.GlyphMinAdvanceX = 0.0F;
  config.GlyphMaxAdvanceX = -FLT_MAX;
  return atlas.AddFontFromMemoryTTF(const_cast<std::byte*>(file.data()), static_cast<int>(file.size()), -1.0F, &config);
}

}  // namespace

Fonts load_fonts(ImFontAtlas& atlas, const FontFiles& files, GlyphRasterizer& rasterizer) {
  Fonts fonts;
  fonts.regular = add(atlas, files.regular, "Inter");
  add_fallback_glyphs(atlas, rasterizer, 400);
  fonts.semibold = add(atlas, files.semibold, "Inter semibold");
  add_fallback_glyphs(atlas, rasterizer, 600);
  fonts.icons = add(atlas, files.icons, "Icons");
  return fonts;
}

ImFont* sharp(ImFont* font) {
  font->CurrentRasterizerDensity = ImGui::GetCurrentContext()->FontRasterizerDensity;
  return font;
}

}  // namespace ui::theme
