// What the page tells C++: the functions of web/bridge/exports.txt, called through web/bridge/program.ts. Texts come
// through kt_staging, staged just before. Positions are canvas coordinates in CSS pixels, times are seconds of
// performance.now().
#include <utility>

#include "imgui.h"
#include "platform/web/canvas.h"
#include "platform/web/text.h"

namespace {

using platform::web::Canvas;
using platform::web::Dependencies;
using platform::web::take_staged;
using ui::FrameReason;
using ui::semantics::Activation;

FrameReason reason_of(Activation::Kind kind) {
  switch (kind) {
    case Activation::Kind::scroll:
      return FrameReason::scroll;
    case Activation::Kind::focus:
    case Activation::Kind::blur:
      return FrameReason::focus;
    default:
      return FrameReason::input;
  }
}

}  // namespace

extern "C" {

// The staged bytes are the TrueType file of a platform::web::Face.
void kt_add_font(int face) { Canvas::instance().add_face(static_cast<platform::web::Face>(face), take_staged()); }

// `ratio`: device pixels in a CSS pixel.
void kt_set_surface(float width, float height, float ratio, int visible) {
  Dependencies now = Canvas::instance().surroundings();
  const bool resized = now.width != width || now.height != height || now.ratio != ratio;
  if (!resized && now.visible == (visible != 0)) return;
  now.width = width;
  now.height = height;
  now.ratio = ratio;
  now.visible = visible != 0;
  Canvas::instance().set_surroundings(now, resized ? FrameReason::resize : FrameReason::visibility);
}

void kt_set_media(int dark, int reduced_motion, int forced_colors) {
  Dependencies now = Canvas::instance().surroundings();
  now.dark = dark != 0;
  now.reduced_motion = reduced_motion != 0;
  now.forced_colors = forced_colors != 0;
  Canvas::instance().set_surroundings(now, FrameReason::theme);
}

void kt_context_restored() { Canvas::instance().restore_context(); }

void kt_frame(double seconds) { Canvas::instance().repaint(seconds); }

// The elements answer the events so far before the page hears the next one.
void kt_answer(double seconds) { Canvas::instance().answer(seconds); }

void kt_wake(double seconds) { Canvas::instance().wake(seconds); }

// Frames drawn for a ui::FrameReason since the start; -1: all frames.
double kt_frame_count(int reason) {
  const auto& ledger = Canvas::instance().ledger();
  return static_cast<double>(reason < 0 ? ledger.frames() : ledger.frames(static_cast<FrameReason>(reason)));
}

// button: -1 moved, else DOM's button number; down: whether that button went down or up.
void kt_pointer(float x, float y, int button, int down, int touch) {
  Canvas& canvas = Canvas::instance();
  if (canvas.scene() == nullptr) return;
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(touch != 0 ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  io.AddMousePosEvent(x, y);
  if (button >= 0) {
    constexpr int kImGuiButton[] = {ImGuiMouseButton_Left, ImGuiMouseButton_Middle, ImGuiMouseButton_Right};
    if (button < 3) io.AddMouseButtonEvent(kImGuiButton[button], down != 0);
    canvas.want(FrameReason::input, 3);
  } else {
    canvas.want(FrameReason::hover, 2);
  }
}

// The pointer is gone from the canvas, or its gesture was taken by the browser (touch scrolling).
void kt_pointer_left() {
  Canvas& canvas = Canvas::instance();
  if (canvas.scene() == nullptr) return;
  ImGuiIO& io = ImGui::GetIO();
  for (int button = 0; button < 3; ++button) {
    if (ImGui::IsMouseDown(button)) io.AddMouseButtonEvent(button, false);
  }
  io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  canvas.want(FrameReason::hover, 2);
}

// An Activation; its text is what is staged.
void kt_event(int kind, unsigned node, double number, int key, int modifiers, float x, float y) {
  Activation event;
  event.kind = static_cast<Activation::Kind>(kind);
  event.node = node;
  event.text = take_staged();
  event.number = static_cast<std::int64_t>(number);
  event.key = static_cast<ui::semantics::Key>(key);
  event.modifiers = static_cast<std::uint8_t>(modifiers);
  event.x = x;
  event.y = y;
  const FrameReason reason = reason_of(event.kind);
  Canvas::instance().push(std::move(event), reason);
}

// Which node has the DOM's focus; 0: none of ours.
void kt_focus(unsigned node, int visible) { Canvas::instance().set_focus(node, visible != 0); }

// The text field that shows its own text, so that ImGui must not; 0: none.
void kt_editing(unsigned node) { Canvas::instance().set_editing(node); }

// The page's fragment is now the staged one ("#/…" or empty): Back, Forward, or typed by the person.
void kt_navigate() {
  Canvas& canvas = Canvas::instance();
  const std::string fragment = take_staged();
  if (canvas.scene() != nullptr) canvas.scene()->navigate(fragment);
  canvas.want(FrameReason::navigation, 3);
}

// "/" or Ctrl+K.
void kt_focus_search() {
  Canvas& canvas = Canvas::instance();
  if (canvas.scene() != nullptr) canvas.scene()->focus_search();
  canvas.want(FrameReason::input, 3);
}

// Ctrl+Z; not 0: Ctrl+Shift+Z or Ctrl+Y.
void kt_undo(int redo) {
  Canvas& canvas = Canvas::instance();
  if (canvas.scene() != nullptr) canvas.scene()->undo(redo != 0);
  canvas.want(FrameReason::input, 3);
}
}
