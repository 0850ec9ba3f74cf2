#include "platform/headless/fixed_font.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace platform::headless {
namespace {

constexpr float kAdvance = 0.5F;

bool init_size(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  baked->Ascent = baked->Size;
  baked->Descent = 0;
  return true;
}

bool has_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

bool load_glyph(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*, ImWchar codepoint, ImFontGlyph* glyph,
                float* advance) {
  if (advance != nullptr) {
    *advance = baked->Size * kAdvance;
    return true;
  }
  glyph->Codepoint = codepoint;
  glyph->AdvanceX = baked->Size * kAdvance;
  glyph->Visible = 0;
  return true;
}

const ImFontLoader& loader() {
  static const ImFontLoader kLoader = [] {
    ImFontLoader made;
    made.Name = "fixed";
    made.FontSrcContainsGlyph = has_glyph;
    made.FontBakedInit = init_size;
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return kLoader;
}

}  // namespace

ui::theme::Fonts add_fixed_fonts(ImFontAtlas& atlas) {
  const auto add = [&] {
    ImFontConfig config;
    config.FontLoader = &loader();
    config.FontDataOwnedByAtlas = true;
    config.SizePixels = 16;
    return atlas.AddFont(&config);
  };
  return {add(), add(), add()};
}

}  // namespace platform::headless
