// What every drawing function gets: the semantic tree, the events, texts, time and the means to draw what ImGui cannot.
#pragma once
#include <cstdint>
#include <string_view>

#include "base/clock.h"
#include "ui/semantics/activation.h"
#include "ui/semantics/tree.h"

struct ImDrawList;
struct ImDrawCmd;

namespace i18n {
class Catalogue;
}
namespace ui::theme {
struct Theme;
}

namespace ui {

// A stored picture, as the platform has it for drawing.
struct Picture {
  enum class State : std::uint8_t { loading, ready, lost };  // lost: missing, damaged, or none that can be decoded
  State state = State::lost;
  std::uint32_t texture = 0;    // while ready
  float width = 0, height = 0;  // pixels
};
enum class PictureUse : std::uint8_t { avatar, whole };  // whole: scaled down when it is very large

// Draw callbacks that the platform implements with shaders; headless, they do nothing. Parameters are copied into the
// draw list.
struct Effects {
  using Callback = void (*)(const ImDrawList*, const ImDrawCmd*);
  Callback shadow = nullptr;  // userdata: ShadowParameters
  Callback avatar = nullptr;  // userdata: AvatarParameters
  // The picture with this Blob's key. Asking makes it load, and a frame is asked for once it is there. May be null.
  using Pictures = Picture (*)(std::string_view key, PictureUse use);
  Pictures picture = nullptr;

  Picture find(std::string_view key, PictureUse use) const {
    return picture == nullptr || key.empty() ? Picture{} : picture(key, use);
  }
};

// Asks for frames: the platform draws only while somebody has a reason. See ui/desk/ledger.h for the reasons.
enum class FrameReason : std::uint8_t {
  start,
  input,
  hover,
  focus,
  scroll,
  resize,
  theme,
  visibility,
  context_restored,
  navigation,
  database,
  font,
  animation,
  timer,
  storage,
  progress,
};

struct Frame {
  semantics::Tree& tree;
  semantics::Activations& events;
  const i18n::Catalogue& texts;
  const theme::Theme& theme;
  const Effects& effects;
  base::Millis now = 0;  // wall clock at the frame's start
  double seconds = 0;    // monotonic
  bool reduced_motion = false;
  bool narrow = false;  // under 640 CSS pixels
  // Set by widgets that must be drawn again after this many seconds (an animation: 0); the smallest wins. Negative
  // before anybody asked.
  double* next_frame_in = nullptr;
};

}  // namespace ui
