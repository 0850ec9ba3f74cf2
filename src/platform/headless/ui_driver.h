// Draws interface code without a browser and drives it as a person would: by role and accessible name.
//
// It plays the page's part: it keeps focus, scroll offsets and the text of fields, and turns a person's actions into
// the activations that real elements would send, in the same order. Actions on what a person could not reach (disabled,
// behind a dialog, not there) abort with a message, since a test that goes on would prove nothing.
#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "i18n/catalogue.h"
#include "ui/frame.h"
#include "ui/semantics/focus_keeper.h"
#include "ui/theme/theme.h"

struct ImGuiContext;

namespace platform::headless {

struct UiOptions {
  float width = 1280, height = 800;
  bool dark = false;
  bool reduced_motion = true;
  ui::Effects::Pictures picture = nullptr;  // none: no picture is there
};

class UiDriver {
 public:
  using Role = ui::semantics::Role;
  using Key = ui::semantics::Key;
  using Node = ui::semantics::Node;
  using Draw = std::function<void(const ui::Frame&)>;

  // `texts` outlives the driver. Draws the first frames at once.
  UiDriver(const i18n::Catalogue& texts, Draw draw, UiOptions options = {});
  ~UiDriver();
  UiDriver(const UiDriver&) = delete;
  UiDriver& operator=(const UiDriver&) = delete;

  // Draws one frame.
  void frame();
  // Draws until nothing is asked for any more: no events left, no request, no frame wanted at once (at most 20).
  void settle();
  // Moves both clocks on and settles.
  void pass(double seconds);
  void resize(float width, float height);
  // Where the pointer is, in canvas coordinates; hover follows at the next frame.
  void point_at(float x, float y);
  void point_at(Role role, std::string_view name);
  void press_pointer(bool down);

  // What there is. `name` matches whole.
  const Node* find(Role role, std::string_view name) const;
  std::vector<const Node*> all(Role role) const;
  std::size_t count(Role role, std::string_view name) const;
  bool shows(std::string_view text) const;  // any node has this as its name or value
  // Aborts unless there is exactly one.
  const Node& get(Role role, std::string_view name) const;
  std::string value(Role role, std::string_view name) const { return get(role, name).value; }
  bool has_state(Role role, std::string_view name, std::uint32_t state) const;
  // Of the focused node; empty: none.
  std::string focused_name() const;
  // Of the option that the focused combobox points at; empty: none.
  std::string active_option() const;
  const ui::semantics::Tree& tree() const { return tree_; }

  // What a person does; each settles.
  void click(Role role, std::string_view name);
  void click(ui::semantics::NodeId node);
  void focus(Role role, std::string_view name);
  void blur();
  // Replaces a field's text, as typing would.
  void fill(Role role, std::string_view name, std::string_view text);
  // Where the caret stands in a field's text, in bytes; it is at the end otherwise.
  void put_caret(Role role, std::string_view name, std::size_t at);
  // To the focused node.
  void press(Key key, std::uint8_t modifiers = 0);
  void choose(std::string_view name, std::string_view option);  // in a select
  void scroll(ui::semantics::NodeId node, float y);
  void cancel(Role role, std::string_view name);  // Escape in a dialog or menu, a press beside a menu
  void choose_file(std::string_view name, std::int64_t handle, std::string_view file_name);
  // Files hover over what takes them, or do not any more; and one is dropped or pasted there.
  void drag_files(ui::semantics::NodeId node, bool over);
  void drop_file(ui::semantics::NodeId node, std::int64_t handle, std::string_view file_name);

  // What is wrong with the last frame: ids recorded twice, interactive nodes without a name, nodes off their parent,
  // ImGui items that the pointer can use but the tree does not know. Empty: nothing.
  std::vector<std::string> problems() const;
  // Frames drawn so far, and how soon the interface wants the next one (negative: it waits).
  int frames() const { return frames_; }
  double next_frame_in() const { return next_frame_in_; }
  double seconds() const { return seconds_; }

 private:
  friend struct ItemHooks;
  void begin();
  void end();
  void handle_requests();
  void move_focus(ui::semantics::NodeId node);
  void insert(ui::semantics::NodeId node, const std::string& text);
  void commit_edit();
  ui::semantics::NodeId who_wants_keys(ui::semantics::NodeId id) const;
  ui::semantics::NodeId around(ui::semantics::NodeId id, Role role) const;
  void choose_radio(ui::semantics::NodeId from, Key key);
  void push(ui::semantics::Activation::Kind kind, ui::semantics::NodeId node, std::string text = {});
  const Node& reachable(Role role, std::string_view name);
  void check_reachable(const Node& node) const;
  void check_takes_files(ui::semantics::NodeId node) const;

  const i18n::Catalogue& texts_;
  Draw draw_;
  UiOptions options_;
  ImGuiContext* context_ = nullptr;
  ui::theme::Theme theme_;
  ui::Effects effects_;
  ui::semantics::Tree tree_;
  ui::semantics::FocusKeeper keeper_;
  ui::semantics::Activations events_;
  std::unordered_map<ui::semantics::NodeId, std::string> items_;  // ImGui's, of the last frame
  std::optional<std::string> edited_;                             // text of the focused field, not yet committed
  std::unordered_map<ui::semantics::NodeId, std::size_t> carets_;
  int frames_ = 0;
  double seconds_ = 0, next_frame_in_ = -1;
};

}  // namespace platform::headless
