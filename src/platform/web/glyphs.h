// Characters that the bundled faces lack, drawn by the browser's canvas with the faces that its elements use too.
#pragma once
#include "ui/theme/glyph_rasterizer.h"

namespace platform::web {

class BrowserGlyphs final : public ui::theme::GlyphRasterizer {
 public:
  std::optional<ui::theme::GlyphBitmap> draw(char32_t character, float px, int weight) override;
  std::optional<float> advance(char32_t character, float px, int weight) override;
};

}  // namespace platform::web
