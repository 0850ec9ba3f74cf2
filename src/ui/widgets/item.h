// What every widget is built from: an ImGui item with an id from a key, hover and press looks, focus, texts, icons.
//
// Ids come from ImGui's id stack: Scope and the widget's key make them, never a translated text.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include <imgui.h>

#include "ui/frame.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ui::widgets {

using semantics::Node;
using semantics::NodeId;
using semantics::Role;
using theme::Color;
using theme::Icon;

// Everything inside gets ids below this key: use it around the parts of a record, with the record's id.
class [[nodiscard]] Scope {
 public:
  explicit Scope(std::string_view key);
  explicit Scope(std::uint64_t key);
  ~Scope();
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;
};

NodeId id_of(std::string_view key);

enum class Weight : std::uint8_t { regular, semibold };

struct TextStyle {
  float px = theme::kTextBody;
  Weight weight = Weight::regular;
};

float text_width(const Frame& frame, std::string_view text, TextStyle style = {});
// Draws one line, vertically centred on `center_y` as CSS centres a line of text; cut with an ellipsis at max_width
// (0: no limit). Records nothing. Returns the width drawn.
float draw_text(const Frame& frame, ImDrawList& list, ImVec2 left_center, std::string_view text, TextStyle style,
                Color color, float max_width = 0);
// The text, or as much of its beginning as fits, with an ellipsis.
std::string cut_text(const Frame& frame, std::string_view text, TextStyle style, float max_width);
void draw_icon(const Frame& frame, ImDrawList& list, ImVec2 center, Icon icon, float px, Color color);

struct Item {
  NodeId id = 0;
  ImVec2 min, max;
  bool visible = false;  // not clipped away: worth drawing
  bool hovered = false;
  bool held = false;     // the pointer is down on it
  bool focused = false;  // has the page's focus
  bool ring = false;     // and shows it
  semantics::Rect rect() const { return {min.x, min.y, max.x - min.x, max.y - min.y}; }
  ImVec2 center() const { return {(min.x + max.x) * 0.5F, (min.y + max.y) * 0.5F}; }
};

// Reserves room at the cursor, vertically centred in the line.
Item place(ImVec2 size);
// The same as an item that the pointer can hover and press. `enabled` false: neither.
Item place_interactive(const Frame& frame, std::string_view key, ImVec2 size, bool enabled = true);
// An item at a place of the caller's, without moving the cursor.
Item interactive_at(const Frame& frame, NodeId id, ImVec2 min, ImVec2 max, bool enabled = true);

// The pointer is in the line from the cursor to the right edge, `height` pixels high, or there is none that could be,
// or one of its parts has the focus: icons that wait for it are to be drawn.
bool near(const Frame& frame, float height, std::initializer_list<std::string_view> parts);

// `inner`: on a fill as strong as the ring, a second line just inside that stands out from both; none when transparent.
void draw_ring(const Frame& frame, const Item& item, float radius = theme::kRadius, Color inner = {0, 0, 0, 0});
// Runs from 0 to 1 after `since` (Frame::seconds) within `duration`, asking for frames while it runs; 1 at once with
// reduced motion.
double progress_since(const Frame& frame, double since, double duration);
// Asks for a frame after this many seconds.
void draw_again_in(const Frame& frame, double seconds);
float available_width();
// Shows after a moment while the item is hovered by the pointer, or a finger rests on it. Long texts are wrapped.
void tooltip(const Frame& frame, const Item& item, std::string_view text);
// The same at once.
void show_tooltip(const Frame& frame, const Item& item, std::string_view text);
// Why a control can not be used: a tooltip that also shows while the control has the focus, which a tap gives it.
void explain(const Frame& frame, const Item& item, std::string_view refusal);

}  // namespace ui::widgets
