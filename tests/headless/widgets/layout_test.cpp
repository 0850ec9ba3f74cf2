#include "ui/widgets/layout.h"

#include <doctest/doctest.h>

#include "tests/headless/support/stage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/grid.h"

using ui::Frame;
using ui::semantics::Key;
using ui::semantics::Role;
namespace widgets = ui::widgets;

namespace {

void buttons_ui(const Frame& frame, int count) {
  for (int i = 0; i < count; ++i) {
    const std::string name = "B" + std::to_string(i);
    widgets::button(frame, name, name);
  }
}

}  // namespace

TEST_CASE("a pane scrolls as its element does, and knows how tall its content is") {
  tests::Stage stage([](const Frame& frame) {
    const widgets::ScrollArea area(frame, "pane", {400, 300}, {.name = "Card", .role = Role::complementary});
    buttons_ui(frame, 30);
  });
  CHECK(stage.find(Role::complementary, "Card") != nullptr);
  const auto* area = stage.all(Role::scrollarea)[0];
  CHECK(area->content_height == 30 * 40 - 8 + 48);
  const float before = stage.get(Role::button, "B10").rect.y;
  stage.scroll(area->id, 200);
  CHECK(stage.get(Role::button, "B10").rect.y == before - 200);
  CHECK(stage.problem_lines() == "");
}

TEST_CASE("the bar beside a pane drags it, and the page hears of it") {
  tests::Stage stage([](const Frame& frame) {
    const widgets::ScrollArea area(frame, "pane", {400, 300}, {.name = "Card"});
    buttons_ui(frame, 30);
  });
  stage.point_at(395, 10);
  stage.press_pointer(true);
  stage.point_at(395, 160);
  stage.press_pointer(false);
  const auto* area = stage.all(Role::scrollarea)[0];
  CHECK(area->scroll_y > 300);
  CHECK(area->scroll_y < area->content_height - 300);
  const float there = area->scroll_y;
  stage.point_at(600, 700);
  CHECK(stage.all(Role::scrollarea)[0]->scroll_y == there);
}

TEST_CASE("the bar beside a grid drags through all its rows") {
  widgets::GridState state;
  constexpr widgets::GridColumn kColumns[] = {{.key = "n", .label = "Number"}};
  tests::Stage stage([&](const Frame& frame) {
    widgets::GridSpec spec;
    spec.name = "Numbers";
    spec.columns = kColumns;
    spec.rows = 1'000'000;
    widgets::grid(frame, "g", spec, state, [](widgets::GridRow& row) { row.text(0, std::to_string(row.index())); });
  });
  stage.point_at(1276, 45);
  stage.press_pointer(true);
  stage.point_at(1276, 799);
  CHECK(stage.find(Role::cell, "999999") != nullptr);
  stage.press_pointer(false);
  CHECK(stage.problem_lines() == "");
}

TEST_CASE("a row centres its widgets, puts the last ones to the right, and wraps") {
  tests::Stage stage([](const Frame& frame) {
    {
      widgets::Row row;
      row.next();
      widgets::button(frame, "tall", "Tall");
      row.next();
      widgets::button(frame, "small", "Small", {.small = true});
      row.right(widgets::button_width(frame, "Last"));
      widgets::button(frame, "last", "Last");
    }
    widgets::Row row;
    for (int i = 0; i < 40; ++i) {
      const std::string name = "W" + std::to_string(i);
      row.wrap(widgets::button_width(frame, name));
      widgets::button(frame, name, name);
    }
  });
  const auto tall = stage.get(Role::button, "Tall").rect, small = stage.get(Role::button, "Small").rect;
  CHECK(tall.y + tall.h / 2 == small.y + small.h / 2);
  const auto last = stage.get(Role::button, "Last").rect;
  CHECK(last.x + last.w == 1280);
  CHECK(stage.get(Role::button, "W39").rect.y > stage.get(Role::button, "W0").rect.y);
  CHECK(stage.get(Role::button, "W39").rect.x + 10 < 1280);
  CHECK(stage.problem_lines() == "");
}

TEST_CASE("columns stand side by side where there is room, below each other where not") {
  const auto draw = [](const Frame& frame) {
    widgets::Columns columns(2);
    widgets::button(frame, "a", "A");
    columns.next();
    widgets::button(frame, "b", "B");
  };
  tests::Stage wide(draw), narrow(draw, {.width = 300, .height = 600});
  CHECK(wide.get(Role::button, "B").rect.x > wide.get(Role::button, "A").rect.x);
  CHECK(wide.get(Role::button, "B").rect.y == wide.get(Role::button, "A").rect.y);
  CHECK(narrow.get(Role::button, "B").rect.x == narrow.get(Role::button, "A").rect.x);
  CHECK(narrow.get(Role::button, "B").rect.y > narrow.get(Role::button, "A").rect.y);
}

TEST_CASE("a divider moves by pointer and arrow keys, within its bounds") {
  float x = 340;
  tests::Stage stage(
      [&](const Frame& frame) { x = widgets::drag_divider(frame, "d", "Card width", x, 0, 800, 280, 500); });
  stage.point_at(340, 400);
  stage.press_pointer(true);
  stage.point_at(420, 400);
  stage.press_pointer(false);
  CHECK(x == 420);
  stage.focus(Role::separator, "Card width");
  stage.press(Key::right);
  CHECK(x == 436);
  for (int i = 0; i < 20; ++i) stage.press(Key::left);
  CHECK(x == 280);
  CHECK(stage.problem_lines() == "");
}
