// What draws the characters that the bundled faces lack: in the page the browser, with the faces of the system.
#pragma once
#include <optional>
#include <string>

namespace ui::theme {

// Lengths are pixels of the size asked for, from the pen on the baseline, y downwards.
struct GlyphBitmap {
  float advance = 0;
  int left = 0, top = 0;
  int width = 0, height = 0;  // 0: there is nothing to see
  std::string pixels;         // RGBA, not premultiplied: black ink, or a colour glyph's own colours
};

class GlyphRasterizer {
 public:
  virtual ~GlyphRasterizer() = default;
  // The character at an em of `px` pixels and a CSS weight; nothing when there is no such character.
  virtual std::optional<GlyphBitmap> draw(char32_t character, float px, int weight) = 0;
  virtual std::optional<float> advance(char32_t character, float px, int weight) = 0;
};

}  // namespace ui::theme
