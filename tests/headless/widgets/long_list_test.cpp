#include "ui/widgets/long_list.h"

#include <doctest/doctest.h>

#include "tests/headless/support/stage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

using ui::Frame;
using ui::semantics::Key;
using ui::semantics::Role;
namespace widgets = ui::widgets;

namespace {

struct Rows {
  std::int64_t rows = 1000;
  int drawn = 0, clicked = -1;
  widgets::LongListState state;
  tests::Stage stage{[this](const Frame& frame) {
    drawn = 0;
    const widgets::ScrollArea area(frame, "area", {0, 0}, {});
    widgets::heading(frame, "title", "Above", 2);
    widgets::LongListSpec spec;
    spec.name = "Rows";
    spec.rows = rows;
    widgets::long_list(frame, "rows", spec, state, [&](std::int64_t row, const widgets::Item&) {
      ++drawn;
      widgets::text(frame, "text", "Row " + std::to_string(row));
      if (row == 3 && widgets::button(frame, "act", "Act", {.small = true})) clicked = 3;
    });
    widgets::heading(frame, "below", "Below", 2);
  }};
  const ui::semantics::Node& area() const { return *stage.all(Role::scrollarea).front(); }
};

}  // namespace

TEST_CASE("a long list is as high as its rows, and stands between what is above and below it") {
  Rows list;
  CHECK(list.stage.get(Role::list, "Rows").rect.h == 1000 * ui::theme::kRow);
  CHECK(list.drawn < 40);
  CHECK(list.stage.find(Role::heading, "Below")->rect.y > 1000 * ui::theme::kRow);
  CHECK(list.area().content_height > 1000 * ui::theme::kRow + 60);
  CHECK(list.stage.problem_lines() == "");
  list.stage.scroll(list.area().id, 500 * ui::theme::kRow);
  CHECK(list.stage.shows("Row 505"));
  CHECK_FALSE(list.stage.shows("Row 3"));
  CHECK(list.stage.problem_lines() == "");
}

TEST_CASE("rows of a long list say their place, and what is in them can be pressed and keeps its own keys") {
  Rows list;
  const auto items = list.stage.all(Role::listitem);
  CHECK(items.front()->row_index == 1);
  CHECK(items.front()->row_count == 1000);
  list.stage.click(Role::button, "Act");
  CHECK(list.clicked == 3);
}

TEST_CASE("millions of rows end where a browser's elements end") {
  Rows list;
  list.rows = 5'000'000;
  list.stage.settle();
  const auto most = widgets::most_rows(ui::theme::kRow);
  CHECK(list.stage.get(Role::list, "Rows").rect.h <= 16'000'000);
  list.stage.scroll(list.area().id, 1e9F);
  CHECK(list.stage.shows("Row " + std::to_string(most - 1)));
  CHECK(list.drawn < 50);
  list.rows = 0;
  list.stage.settle();
  CHECK(list.drawn == 0);
  CHECK(list.stage.problem_lines() == "");
}
