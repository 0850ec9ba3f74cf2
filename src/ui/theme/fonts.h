// The faces: Inter regular and semibold for text, with what they lack from the system, and one icon face; sizes are CSS
// pixels (the em), as in tokens.h.
#pragma once
#include <cstddef>
#include <span>

struct ImFont;
struct ImFontAtlas;

namespace ui::theme {

class GlyphRasterizer;

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* semibold = nullptr;
  ImFont* icons = nullptr;
};

// TrueType files (not WOFF2). The atlas copies the bytes.
struct FontFiles {
  std::span<const std::byte> regular, semibold, icons;
};

// Adds the faces so that ImGui's size is the em: PushFont(font, 13) equals CSS font-size 13px of the same file. The
// rasterizer draws the characters that the text faces lack, and must outlive the atlas.
Fonts load_fonts(ImFontAtlas& atlas, const FontFiles& files, GlyphRasterizer& rasterizer);

// The face set to the frame's device-pixel ratio: ImGui does that itself only for a font that is pushed, and we draw
// without pushing. Within a frame only.
ImFont* sharp(ImFont* font);

}  // namespace ui::theme
