// The resolved theme: palette, faces and whether it is dark; and ImGui's own style set to match.
#pragma once
#include <imgui.h>

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

namespace ui::theme {

struct Theme {
  bool dark = false;
  Palette colors = kLight;
  Fonts fonts;
};

Theme make_theme(bool dark, const Fonts& fonts);

// Sets the current ImGui context's style. Call when the theme changes.
void apply(const Theme& theme);

// Of an index that may come from anywhere: one that there is none of has the last colour.
const TagColor& tag_color(const Theme& theme, std::int64_t index);

// For draw lists; the style's alpha (fading parents) is multiplied in.
ImU32 pack(Color color);
Color with_opacity(Color color, float factor);
// `over` drawn on an opaque `under`.
Color blend(Color over, Color under);
// WCAG 2.2 contrast ratio (section 1.4.3) of two opaque colours, 1..21.
double contrast(Color a, Color b);

}  // namespace ui::theme
