// A canvas without a browser, with English texts, for tests of widgets and panels.
#pragma once
#include <string>
#include <utility>

#include <imgui.h>

#include "i18n/catalogue.h"
#include "platform/headless/ui_driver.h"
#include "ui/widgets/layout.h"

namespace tests {

struct Texts {
  i18n::PlainFormats formats;
  i18n::Catalogue english{i18n::Language::english, formats};
};

// Draws `draw` into the one window that covers the canvas.
class Stage : private Texts, public platform::headless::UiDriver {
 public:
  explicit Stage(Draw draw, platform::headless::UiOptions options = {})
      : UiDriver(
            english,
            [draw = std::move(draw)](const ui::Frame& frame) {
              const ui::widgets::Screen screen(frame);
              draw(frame);
            },
            options) {}

  // One line for each problem; empty when there is none.
  std::string problem_lines() const {
    std::string lines;
    for (const std::string& problem : problems()) lines += problem + "\n";
    return lines;
  }
};

// Corners that the last frame drew in this colour.
inline int corners(ui::theme::Color color) {
  int found = 0;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    for (const ImDrawVert& corner : list->VtxBuffer) found += corner.col == ui::theme::pack(color) ? 1 : 0;
  }
  return found;
}

}  // namespace tests
