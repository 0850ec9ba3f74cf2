// The canvas: Dear ImGui on the page's WebGL2 context, drawn only when the ledger has a reason, with the mirror of real
// elements brought up to date after each frame.
#pragma once
#include <cstdint>
#include <string>

#include "platform/web/effects.h"
#include "platform/web/glyphs.h"
#include "platform/web/pictures.h"
#include "ui/frame.h"
#include "ui/semantics/activation_feed.h"
#include "ui/semantics/focus_keeper.h"
#include "ui/semantics/tree.h"
#include "ui/semantics/wire.h"
#include "ui/shell/frame_schedule.h"
#include "ui/theme/fonts.h"

namespace platform::web {

// What the browser says of the person's wishes and of the window.
struct Dependencies {
  bool dark = false;
  bool reduced_motion = false;
  bool forced_colors = false;
  bool visible = true;
  float width = 0, height = 0;  // CSS pixels
  float ratio = 1;              // device pixels in a CSS pixel
};

// The program behind the canvas. Called between ImGui's NewFrame and Render (draw) or outside a frame (the others).
class Scene {
 public:
  virtual ~Scene() = default;
  // Returns after how many seconds it wants to be drawn again; negative: when something happens.
  virtual double draw(ui::semantics::Tree& tree, ui::semantics::Activations& events, const ui::Effects& effects,
                      const Dependencies& surroundings, double seconds) = 0;
  // What was just drawn is out of date already: handling its events changed what it shows.
  virtual bool outdated() const = 0;
  virtual void surroundings_changed(const Dependencies& surroundings) = 0;
  virtual void navigate(const std::string& fragment) = 0;
  virtual void focus_search() = 0;
  // The last transaction; `redo`: the last undo.
  virtual void undo(bool redo) = 0;
};

enum class Face : std::uint8_t { regular, semibold, icons };

class Canvas {
 public:
  // The one canvas of this program; exports reach it here.
  static Canvas& instance();

  // TrueType bytes; all faces must be there before start().
  void add_face(Face face, std::string bytes);
  // The context, the atlas and the first frame. False when there is no WebGL2 context.
  bool start(Scene& scene);
  // The faces in ImGui's atlas; after start().
  const ui::theme::Fonts& fonts() const { return fonts_; }

  void want(ui::FrameReason reason, int frames = 1);
  const ui::Ledger& ledger() const { return schedule_.ledger(); }
  // What an element reported; the next frame gets it.
  void push(ui::semantics::Activation activation, ui::FrameReason reason);
  // Whose the DOM's focus is, and which field shows its own text; 0: none.
  void set_focus(ui::semantics::NodeId node, bool visible);
  void set_editing(ui::semantics::NodeId node);
  Pictures& pictures() { return pictures_; }
  const Dependencies& surroundings() const { return surroundings_; }
  Scene* scene() { return scene_; }

  void set_surroundings(const Dependencies& surroundings, ui::FrameReason reason);
  // Composes what the events so far lead to and tells the mirror at once; the display follows with the next repaint.
  void answer(double seconds);
  // The repaint that kt_canvas_request_frame asked for.
  void repaint(double seconds);
  void wake(double seconds);
  // The context came back with nothing of what was in it.
  void restore_context();

 private:
  // Answers with the seconds after which the scene changes by itself; negative: it does not.
  double compose(double seconds);
  void present();
  void tell_mirror();
  void schedule(double seconds);

  Scene* scene_ = nullptr;
  std::string bytes_[3];
  BrowserGlyphs glyphs_;
  ui::theme::Fonts fonts_;
  EffectsRenderer effects_;
  Pictures pictures_;
  Dependencies surroundings_;
  ui::shell::FrameSchedule schedule_;
  ui::semantics::Tree tree_;
  ui::semantics::FocusKeeper focus_;
  ui::semantics::ActivationFeed feed_;
  ui::semantics::Activations events_;
  ui::semantics::Wire wire_;
  double last_seconds_ = 0;
  int cursor_ = 0;
  bool answering_ = false;
};

}  // namespace platform::web
