#include "platform/web/canvas.h"

#include <algorithm>
#include <span>
#include <utility>

#include <GLES3/gl3.h>

#include "imgui_impl_opengl3.h"
#include "imgui_internal.h"
#include "platform/web/imports.h"

namespace platform::web {

using ui::FrameReason;

Canvas& Canvas::instance() {
  static Canvas canvas;  // exports are free functions of C and have nowhere else to find it
  return canvas;
}

void Canvas::add_face(Face face, std::string bytes) { bytes_[static_cast<std::size_t>(face)] = std::move(bytes); }

bool Canvas::start(Scene& scene) {
  if (kt_gl_attach() == 0) return false;
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_None;  // the page's elements have the keyboard and the focus
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  ImGui_ImplOpenGL3_Init("#version 300 es");
  effects_.create();
  const auto file = [this](Face face) { return std::as_bytes(std::span(bytes_[static_cast<std::size_t>(face)])); };
  fonts_ = ui::theme::load_fonts(*io.Fonts, {file(Face::regular), file(Face::semibold), file(Face::icons)}, glyphs_);
  scene_ = &scene;
  scene.surroundings_changed(surroundings_);
  want(FrameReason::start, 3);
  return true;
}

void Canvas::want(FrameReason reason, int frames) {
  schedule_.want(reason, frames);
  if (scene_ != nullptr) kt_canvas_request_frame();
}

void Canvas::set_surroundings(const Dependencies& surroundings, FrameReason reason) {
  surroundings_ = surroundings;
  if (scene_ != nullptr) scene_->surroundings_changed(surroundings_);
  want(reason, 3);
}

void Canvas::push(ui::semantics::Activation activation, FrameReason reason) {
  feed_.push(std::move(activation));
  // The frame that takes it may show something new, which ImGui then measures, lays out and shows.
  want(reason, 3);
}

void Canvas::set_focus(ui::semantics::NodeId node, bool visible) {
  using ui::semantics::Activation;
  if (events_.focused != node) {
    if (events_.focused != 0) push({.kind = Activation::Kind::blur, .node = events_.focused}, FrameReason::focus);
    if (node != 0) push({.kind = Activation::Kind::focus, .node = node}, FrameReason::focus);
  }
  events_.focused = node;
  events_.focus_visible = visible;
  want(FrameReason::focus);
}

void Canvas::set_editing(ui::semantics::NodeId node) {
  events_.editing = node;
  want(FrameReason::focus);
}

void Canvas::answer(double seconds) {
  if (scene_ == nullptr || surroundings_.width <= 0 || answering_) return;
  answering_ = true;  // what the mirror does now may be an event that wants an answer, too
  // A click opens a dialog in the second frame, which is laid out in the third and takes the focus in the fourth.
  constexpr int kMost = 4;
  for (int i = 0; i < kMost; ++i) {
    const double again = compose(seconds);
    if (again != 0 && !scene_->outdated()) break;
  }
  tell_mirror();
  answering_ = false;
}

void Canvas::repaint(double seconds) {
  if (scene_ != nullptr && surroundings_.width > 0 && schedule_.due(seconds)) {
    schedule_.draw(seconds);
    double again = compose(seconds);
    // The answer to an event goes to the display and to the mirror with the frame that takes it, not with the next one.
    if (scene_->outdated()) again = compose(seconds);
    if (again >= 0) schedule_.want_at(FrameReason::animation, seconds + again);
    present();
  }
  schedule(seconds);
}

void Canvas::wake(double seconds) { schedule(seconds); }

void Canvas::schedule(double seconds) {
  if (schedule_.due(seconds)) {
    kt_canvas_request_frame();
  } else if (const auto next = schedule_.next()) {
    kt_canvas_wake_in(std::max(0.0, (*next - seconds) * 1000.0));
  }
}

double Canvas::compose(double seconds) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(surroundings_.width, surroundings_.height);
  io.DisplayFramebufferScale = ImVec2(surroundings_.ratio, surroundings_.ratio);
  // After a sleep the time that passed is not an animation's.
  io.DeltaTime = static_cast<float>(std::clamp(seconds - last_seconds_, 0.001, 0.1));
  last_seconds_ = seconds;

  if (feed_.feed(events_)) schedule_.want(FrameReason::input, 3);
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  tree_.begin_frame();
  const double again = scene_->draw(tree_, events_, effects_.callbacks(), surroundings_, seconds);
  tree_.end_frame();
  focus_.keep(tree_, events_.focused);
  events_.drop_all();
  ImGui::Render();
  if (!ImGui::GetCurrentContext()->InputEventsQueue.empty()) schedule_.want(FrameReason::input);
  return again;
}

void Canvas::present() {
  glViewport(0, 0, static_cast<GLsizei>(surroundings_.width * surroundings_.ratio + 0.5F),
             static_cast<GLsizei>(surroundings_.height * surroundings_.ratio + 0.5F));
  glClearColor(0, 0, 0, 0);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());

  tell_mirror();
  if (const int cursor = ImGui::GetMouseCursor(); cursor != std::exchange(cursor_, cursor)) {
    kt_canvas_set_cursor(cursor);
  }
}

void Canvas::tell_mirror() {
  if (const auto& patch = wire_.patch(tree_); !patch.empty()) kt_mirror_patch(patch.data(), patch.size());
}

void Canvas::restore_context() {
  if (scene_ == nullptr) return;
  // The objects died with the context; destroying what is left of them makes the renderer build and upload everything
  // again.
  kt_gl_forget();
  ImGui_ImplOpenGL3_DestroyDeviceObjects();
  ImGui_ImplOpenGL3_CreateDeviceObjects();
  effects_.create();
  pictures_.forget();
  want(FrameReason::context_restored, 2);
}

}  // namespace platform::web
