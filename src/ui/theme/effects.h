// What ImGui cannot draw: soft shadows and round gradient avatars, drawn by the platform's shaders through callbacks.
//
// A helper adds the callback with its parameters (the draw list copies them), then ImDrawCallback_ResetRenderState. The
// platform's callback draws the effect by itself. Positions are in canvas coordinates, CSS pixels; colours are ImU32.
#pragma once
#include <imgui.h>

#include "ui/frame.h"
#include "ui/theme/tokens.h"

namespace ui::theme {

// The shadow that a rounded box throws: only outside the box, so that what is drawn after it needs no exact edge.
struct ShadowParameters {
  ImVec2 min, max;   // the box
  float radius = 0;  // of its corners
  float blur = 0;    // standard deviation of the Gaussian
  ImVec2 offset;     // of the shadow from the box
  ImU32 color = 0;
};

// A disc with an antialiased edge: a straight gradient through its centre, and a square picture over it, if any.
struct AvatarParameters {
  ImVec2 center;
  float radius = 0;
  ImU32 from = 0, to = 0;
  float angle = 0;            // direction of the gradient: radians, clockwise from the x axis
  std::uint32_t texture = 0;  // of the picture; 0: none
};

enum class Depth : std::uint8_t { popup, dialog };

// Without a platform's callback nothing is drawn.
void draw_shadow(ImDrawList& list, const Effects& effects, ImVec2 min, ImVec2 max, float radius, Depth depth,
                 Color color);
// Without a platform's callback: a plain disc of the gradient's first colour. The same seed gives the same gradient for
// ever.
void draw_avatar(ImDrawList& list, const Effects& effects, ImVec2 center, float radius, std::uint64_t seed,
                 std::uint32_t texture = 0);
const Gradient& avatar_gradient(std::uint64_t seed);

}  // namespace ui::theme
