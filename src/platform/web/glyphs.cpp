#include "platform/web/glyphs.h"

#include "platform/web/imports.h"
#include "platform/web/text.h"

namespace platform::web {

std::optional<ui::theme::GlyphBitmap> BrowserGlyphs::draw(char32_t character, float px, int weight) {
  GlyphBox box{};
  if (kt_canvas_glyph(character, px, weight, 0, &box) == 0) return std::nullopt;
  ui::theme::GlyphBitmap glyph{box.advance, box.left, box.top, box.width, box.height, {}};
  if (box.width > 0) glyph.pixels = take_staged();
  return glyph;
}

std::optional<float> BrowserGlyphs::advance(char32_t character, float px, int weight) {
  GlyphBox box{};
  if (kt_canvas_glyph(character, px, weight, 1, &box) == 0) return std::nullopt;
  return box.advance;
}

}  // namespace platform::web
