// A table of up to a million rows: sticky sortable header, real scrolling, only the rows in sight drawn. One stop of
// the Tab key; arrow keys move among its rows and header, and among what can be pressed in each.
#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

#include "ui/widgets/button.h"

namespace ui::widgets {

struct GridColumn {
  std::string_view key, label;
  float width = 0;  // pixels; 0: a share of what is left
  float share = 1;
  float hide_below = 0;  // not shown when the grid is narrower than this
  bool sortable = false;
  bool align_right = false;
  bool empty = false;  // nothing stands in it: as wide as its header, the others share what it does not need
};

struct GridSpec {
  std::string_view name;
  std::span<const GridColumn> columns;
  std::int64_t rows = 0;
  float row_height = theme::kRow;
  float height = 0;      // 0: what is left; the header included
  int sort_column = -1;  // index into columns
  bool descending = false;
  std::int64_t selected = -1;
  float padding_x = theme::kSpace6;
  // A stable number for each visible row (a record's id), so that elements follow their rows when the order changes;
  // empty: the row's index.
  std::function<std::uint64_t(std::int64_t row)> row_key;
  bool busy = false;
};

// The caller keeps one per grid.
struct GridState {
  double scroll = 0;                 // of the content, in pixels
  std::int64_t focus_row = -1;       // is brought into sight, and its first control takes the focus when it is drawn
  std::int64_t focused_row = -1;     // has the focus: always recorded
  std::int64_t row = 0;              // had it last: where the Tab key leads to while it is in sight
  std::int64_t first = 0, last = 0;  // rows recorded in the last frame: [first, last)
  bool scroll_asked = false;         // the page does not know of `scroll` yet
  void scroll_to(double offset) { scroll = offset, scroll_asked = true; }
};

class GridDrawing;

// Handed to the caller for every recorded row.
class GridRow {
 public:
  GridRow(GridDrawing& grid, std::int64_t index, float top, bool hovered)
      : grid_(grid), index_(index), top_(top), hovered_(hovered) {}
  ~GridRow();
  GridRow(const GridRow&) = delete;
  GridRow& operator=(const GridRow&) = delete;

  std::int64_t index() const { return index_; }
  bool hovered() const { return hovered_; }
  // Begins the cell of this column; widgets drawn next are in it, centred vertically, with next() between them. False:
  // the column is hidden, draw nothing.
  bool cell(int column);
  void next(float gap = theme::kSpace2);
  // A cell of one text.
  void text(int column, std::string_view value, Tone tone = Tone::normal,
            TextStyle style = {theme::kTextSmall, Weight::regular});
  // The row's link, inside the current cell: where Enter and a click go. `below`: a second
  // line under it; empty: none. `after`: pixels that what follows in the cell takes.
  bool link(std::string_view label, std::string_view href, std::string_view below = {}, float after = 0);

 private:
  void end_cell();
  void line_below(std::string_view words, ImVec2 min);
  GridDrawing& grid_;
  std::int64_t index_;
  float top_;
  bool hovered_, in_cell_ = false;
  ImVec2 right_;  // the window's right edges outside the cell
};

struct GridResult {
  int sort_clicked = -1;          // column whose header was activated
  std::int64_t row_clicked = -1;  // a press on the row beside its link
};

GridResult grid(const Frame& frame, std::string_view key, const GridSpec& spec, GridState& state,
                const std::function<void(GridRow&)>& row);

// The page's elements cannot be taller than this; longer lists are scaled. Pixels.
inline constexpr double kMaxContentHeight = 16'000'000;
// Rows recorded beyond the visible ones, each way.
inline constexpr std::int64_t kGridOverscan = 4;

struct GridRange {
  std::int64_t first = 0, last = 0;  // [first, last)
};
// The rows at least partly inside the viewport at this offset.
GridRange visible_rows(std::int64_t rows, double row_height, double scroll, double viewport);

}  // namespace ui::widgets
