// Where widgets go: the page's window, scrolling panes, columns, rows, cards and gaps.
#pragma once
#include <string_view>

#include "ui/widgets/item.h"

namespace ui::widgets {

// The one window that covers the canvas; the shell opens it around everything.
class [[nodiscard]] Screen {
 public:
  explicit Screen(const Frame& frame);
  ~Screen();
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;
};

// A semantic container without looks: landmarks, lists, groups. Its rectangle is what was drawn inside.
class [[nodiscard]] Container {
 public:
  Container(const Frame& frame, std::string_view key, Role role, std::string_view name = {});
  ~Container();
  Container(const Container&) = delete;
  Container& operator=(const Container&) = delete;

 private:
  const Frame& frame_;
};

// A rectangle of the window, with an own surface, that does not scroll: rail, top bar, panes' frames.
class [[nodiscard]] Panel {
 public:
  struct Options {
    Role role = Role::none;
    std::string_view name;
    float padding_x = 0, padding_y = 0;
    Color fill = {0, 0, 0, 0};
  };
  // `min` and `size` in canvas coordinates.
  Panel(const Frame& frame, std::string_view key, ImVec2 min, ImVec2 size, const Options& options);
  ~Panel();
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;

 private:
  const Frame& frame_;
};

// A pane that scrolls vertically as the page's element does.
class [[nodiscard]] ScrollArea {
 public:
  struct Options {
    std::string_view name;   // with a role: the landmark's name
    Role role = Role::none;  // recorded around the scrolling element: main, complementary, region…
    float padding_x = theme::kSpace6, padding_y = theme::kSpace6;
    float max_width = 0;  // of the content; 0: all. Wider panes centre it
  };
  // At the cursor; `size` 0 takes what is left.
  ScrollArea(const Frame& frame, std::string_view key, ImVec2 size, const Options& options);
  ~ScrollArea();
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;
  void scroll_to_top();
  // Of what was drawn so far, paddings included.
  float content_height() const;

 private:
  const Frame& frame_;
  NodeId id_ = 0;
  bool landmark_ = false;
  float padding_y_ = 0;
};

// Limits what follows to a width, from the cursor on; afterwards the cursor is below it.
class [[nodiscard]] Column {
 public:
  explicit Column(float width);
  ~Column();
  Column(const Column&) = delete;
  Column& operator=(const Column&) = delete;

 private:
  float work_right_, content_right_;
};

// A muted label on the left and what follows in the column beside it, in rows as tall as a property. The label is
// decorative: what stands beside it carries it as its name. `room`: kept free at the label's right end.
class [[nodiscard]] Labelled {
 public:
  Labelled(const Frame& frame, std::string_view label, float room = 0);
  ~Labelled();
  Labelled(const Labelled&) = delete;
  Labelled& operator=(const Labelled&) = delete;
};
// Of such a row, in pixels: fingers need more.
float property_height(const Frame& frame);
TextStyle property_text(const Frame& frame);

// Equal columns side by side; fewer when each would be narrower than `min_width`:
//   Columns columns(2); first_ui(); columns.next(); second_ui();
class [[nodiscard]] Columns {
 public:
  explicit Columns(int count, float gap = theme::kSpace4, float min_width = 160);
  ~Columns();
  Columns(const Columns&) = delete;
  Columns& operator=(const Columns&) = delete;
  void next();

 private:
  void open();
  void close();
  int count_, index_ = 0;
  float gap_, width_, left_, top_, bottom_;
  float work_right_ = 0, content_right_ = 0;
};

// Widgets side by side, centred vertically: `row.next()` before each (before the first it does nothing).
class [[nodiscard]] Row {
 public:
  explicit Row(float height = theme::kControl, float gap = theme::kSpace2);
  ~Row();
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;
  void next();
  void next(float gap);
  // Like next(), but so that `width` more pixels end at the right edge; when there is no room, it is next().
  void right(float width);
  // Begins a new line when `width` more pixels do not fit.
  void wrap(float width);

 private:
  bool at_start() const;
  float height_, gap_;
  ImVec2 start_;
};

// A surface with a line around it. Its height is its content's.
class [[nodiscard]] Card {
 public:
  Card(const Frame& frame, std::string_view key, float padding = theme::kSpace5);
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;

 private:
  const Frame& frame_;
  ImVec2 min_;
  float width_, padding_, work_right_, content_right_;
  ImDrawListSplitter splitter_;
};

// The distance between what was drawn last and what comes next, instead of the usual 8 pixels.
void gap(float height);
void divider(const Frame& frame, float space = theme::kSpace3);

// A vertical line that the pointer drags: returns the new x of its centre, clamped to [min, max]. From `top` to
// `bottom` in canvas coordinates. Arrow keys move it by 16 pixels.
float drag_divider(const Frame& frame, std::string_view key, std::string_view name, float x, float top, float bottom,
                   float min, float max);

}  // namespace ui::widgets
