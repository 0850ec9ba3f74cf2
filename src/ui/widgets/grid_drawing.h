// One frame's drawing of a grid; shared by grid.cpp and grid_row.cpp alone.
#pragma once
#include <functional>
#include <string_view>
#include <vector>

#include "ui/widgets/grid.h"

namespace ui::widgets {

class GridDrawing {
 public:
  using Key = semantics::Key;
  GridDrawing(const Frame& frame, std::string_view key, const GridSpec& spec, GridState& state);
  void header();
  void body(const std::function<void(GridRow&)>& draw);

  struct Track {
    bool shown = false;
    int number = 0;  // among the shown ones, from 1
    float x = 0, width = 0;
  };
  const Frame& frame_;
  const GridSpec& spec_;
  GridState& state_;
  GridResult result_;
  std::vector<Track> tracks_;
  ImVec2 min_, max_;
  float body_top_ = 0;
  double viewport_ = 0, total_ = 0, ratio_ = 1;
  NodeId id_, body_id_;
  std::int64_t focused_row_ = -1;
  std::int64_t stop_row_ = 0;     // whose first control the Tab key reaches
  std::vector<NodeId> headings_;  // what can be pressed in the header
  int shown_ = 0;

 private:
  // Pixels; 0: the column has a share in what is left.
  float fixed_width(const GridColumn& column) const;
  void lay_out_columns();
  void header_cell(int column, const Track& track);
  void scroll();
  void reveal(std::int64_t row);
  std::int64_t row_after(Key key, std::int64_t row) const;
  void take_keys(const std::vector<NodeId>& controls, std::int64_t row);
  void draw_row(std::int64_t row, const std::function<void(GridRow&)>& draw);
};

}  // namespace ui::widgets
