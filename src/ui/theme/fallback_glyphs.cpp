#include "ui/theme/fallback_glyphs.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

#include <imgui.h>
#include <imgui_internal.h>

namespace ui::theme {
namespace {

constexpr std::uint8_t kNoise = 12;       // alpha below it is what a browser adds against fingerprinting
constexpr std::uint8_t kOpaqueInk = 64;   // alpha from which a pixel's colour tells something
constexpr std::uint8_t kColoredInk = 48;  // black ink stays below it, noise included

// What the atlas keeps as this source's "file".
struct Source {
  GlyphRasterizer* rasterizer;
  int weight;
};

const Source& source_of(const ImFontConfig* config) { return *static_cast<const Source*>(config->FontData); }

// Neither controls, nor surrogates and private use: those have no meaning that a face of the system could know.
bool may_exist(ImWchar character) {
  return character >= 0xA0 && (character < 0xD800 || character > 0xF8FF) && character < 0xF0000;
}

// Black ink becomes white, for ImGui to tint; a colour glyph stays as it is. Returns whether it is one.
bool prepare(std::string& bytes) {
  const std::span pixels(reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size());
  bool colored = false;
  for (std::size_t at = 0; at + 3 < pixels.size(); at += 4) {
    std::uint8_t& alpha = pixels[at + 3];
    if (alpha < kNoise) alpha = 0;
    const std::uint8_t brightest = std::max({pixels[at], pixels[at + 1], pixels[at + 2]});
    colored = colored || (alpha >= kOpaqueInk && brightest >= kColoredInk);
  }
  if (colored) return true;
  for (std::size_t at = 0; at + 3 < pixels.size(); at += 4) {
    std::fill_n(pixels.begin() + static_cast<std::ptrdiff_t>(at), 3, std::uint8_t{255});
  }
  return false;
}

bool has_glyph(ImFontAtlas*, ImFontConfig* config, ImWchar character) {
  const Source& source = source_of(config);
  return may_exist(character) && source.rasterizer->advance(character, 16, source.weight).has_value();
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*, ImWchar character,
                ImFontGlyph* glyph, float* only_advance) {
  if (!may_exist(character)) return false;
  const auto [rasterizer, weight] = source_of(config);
  const float density = config->RasterizerDensity * baked->RasterizerDensity;
  const float px = baked->Size * density;
  if (only_advance != nullptr) {
    const auto advance = rasterizer->advance(character, px, weight);
    if (advance) *only_advance = *advance / density;
    return advance.has_value();
  }
  auto drawn = rasterizer->draw(character, px, weight);
  if (!drawn) return false;
  glyph->Codepoint = character;
  glyph->AdvanceX = drawn->advance / density;
  if (drawn->width <= 0 || drawn->height <= 0) return true;
  const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, drawn->width, drawn->height);
  if (place == ImFontAtlasRectId_Invalid) return false;
  const float baseline = std::round(baked->Ascent);
  glyph->X0 = static_cast<float>(drawn->left) / density;
  glyph->Y0 = baseline + static_cast<float>(drawn->top) / density;
  glyph->X1 = static_cast<float>(drawn->left + drawn->width) / density;
  glyph->Y1 = baseline + static_cast<float>(drawn->top + drawn->height) / density;
  glyph->Visible = true;
  glyph->Colored = prepare(drawn->pixels);
  glyph->PackId = place;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, config, glyph, ImFontAtlasPackGetRect(atlas, place),
                                     reinterpret_cast<const unsigned char*>(drawn->pixels.data()),
                                     ImTextureFormat_RGBA32, drawn->width * 4);
  return true;
}

const ImFontLoader& loader() {
  static const ImFontLoader kLoader = [] {
    ImFontLoader made;
    made.Name = "fallback glyphs";
    made.FontSrcContainsGlyph = has_glyph;
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return kLoader;
}

}  // namespace

void add_fallback_glyphs(ImFontAtlas& atlas, GlyphRasterizer& rasterizer, int weight) {
  Source source{&rasterizer, weight};
  ImFontConfig config;
  config.MergeMode = true;
  config.FontLoader = &loader();
  config.FontData = &source;
  config.FontDataSize = sizeof source;
  config.FontDataOwnedByAtlas = false;  // hence copied
  // ImGui scales the limits of advances by the first source's size, which is negative for an em (see fonts.cpp).
  config.SizePixels = atlas.Fonts.back()->Sources[0]->SizePixels;
  config.GlyphMinAdvanceX = 0.0F;
  config.GlyphMaxAdvanceX = config.SizePixels < 0 ? -FLT_MAX : FLT_MAX;
  ImFormatString(config.Name, sizeof config.Name, "System %d", weight);
  atlas.AddFont(&config);
}

}  // namespace ui::theme
