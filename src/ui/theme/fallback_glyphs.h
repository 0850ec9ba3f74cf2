// A second source behind a face: the characters that it lacks come from a GlyphRasterizer, one by one as they are met.
#pragma once
#include "ui/theme/glyph_rasterizer.h"

struct ImFontAtlas;

namespace ui::theme {

// Adds the source to the font that was added to the atlas last. The rasterizer must outlive the atlas.
void add_fallback_glyphs(ImFontAtlas& atlas, GlyphRasterizer& rasterizer, int weight);

}  // namespace ui::theme
