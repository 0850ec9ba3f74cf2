// A list of any length inside a scroll area, of rows that are all equally high: those in sight alone are drawn. The
// list is one stop of the Tab key; arrows, Page Up and Down, Home and End walk its rows.
#pragma once
#include <cstdint>
#include <functional>
#include <string_view>

#include "ui/widgets/item.h"

namespace ui::widgets {

struct LongListSpec {
  std::string_view name;
  std::int64_t rows = 0;
  float row_height = theme::kRow;
  // A stable number for each row, so that its elements follow it when rows come before it; empty: the row's index.
  std::function<std::uint64_t(std::int64_t row)> row_key;
};

// The caller keeps one per list.
struct LongListState {
  std::int64_t first = 0, last = 0;  // rows recorded in the last frame: [first, last)
  std::int64_t focus_row = -1;       // takes the focus when it is drawn
  std::int64_t focused_row = -1;     // has the focus: always recorded
};

// `draw` stands at the row's top left corner and draws inside of it.
void long_list(const Frame& frame, std::string_view key, const LongListSpec& spec, LongListState& state,
               const std::function<void(std::int64_t row, const Item& item)>& draw);

// So many rows of this height can be shown; the page's elements cannot be taller.
std::int64_t most_rows(float row_height);

}  // namespace ui::widgets
