// What the person did, as the page's real elements report it: the only activation that widgets react to.
#pragma once
#include <cstdint>
#include <deque>
#include <string>

#include "ui/semantics/tree.h"

namespace ui::semantics {

enum class Key : std::uint8_t {
  none,
  enter,
  escape,
  up,
  down,
  left,
  right,
  home,
  end,
  page_up,
  page_down,
  remove,
  backspace
};

enum Modifier : std::uint8_t { kShift = 1, kCtrl = 2, kAlt = 4, kMeta = 8 };

struct Activation {
  enum class Kind : std::uint8_t {
    click,   // mouse, touch, Enter, Space, assistive technology; a checkbox's new state is in `text` ("1"/"0")
    input,   // text of a field as it is now, at every edit
    change,  // the edit is finished: Enter in a line, or focus left it after edits; `text` is the whole text
    select,  // index into options in `number`
    focus,
    blur,
    key,     // only for nodes with kWantsKeys
    scroll,  // x, y: what the element has scrolled to
    cancel,  // Escape in a dialog, or its backdrop's light dismiss
    file,  // a file was chosen, or dropped on or pasted into a node with kTakesFiles: its handle in `number`, its name
           // in `text`
    drag,  // files hover over a node with kTakesFiles (`number` 1), or do not any more (0)
  };
  Kind kind = Kind::click;
  NodeId node = 0;
  std::string text;
  std::int64_t number = 0;
  Key key = Key::none;
  std::uint8_t modifiers = 0;
  float x = 0, y = 0;
};

// Filled by the platform between frames; a widget takes what is its own while it draws. What nobody took in a frame is
// dropped at the frame's end (its node was gone).
class Activations {
 public:
  void push(Activation activation) { queue_.push_back(std::move(activation)); }
  bool empty() const { return queue_.empty(); }
  // Removes and returns the oldest event of this kind for this node. Returns false when there is none.
  bool take(NodeId node, Activation::Kind kind, Activation* out = nullptr);
  void drop_all() { queue_.clear(); }

  // Which node has the DOM's focus, and whether a ring should show (:focus-visible). Kept by the platform.
  NodeId focused = 0;
  bool focus_visible = false;
  // A text field that composes or holds unsent edits in its element: the page shows its text, so ImGui must not.
  NodeId editing = 0;

 private:
  std::deque<Activation> queue_;
};

}  // namespace ui::semantics
