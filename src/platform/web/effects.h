// Draws what ImGui's triangles cannot: soft shadows and antialiased gradient discs, as callbacks in its draw lists.
#pragma once
#include "ui/frame.h"

namespace platform::web {

class EffectsRenderer {
 public:
  // Compiles the programs; again after a lost context. The objects of a lost context need no deleting.
  // Aborts when a shader does not compile: a test compiles them all.
  void create();
  // Valid during a frame; drawing needs create() before.
  ui::Effects callbacks() const;

 private:
  static void draw_shadow(const ImDrawList* list, const ImDrawCmd* command);
  static void draw_avatar(const ImDrawList* list, const ImDrawCmd* command);
};

}  // namespace platform::web
