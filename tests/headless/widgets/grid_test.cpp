#include "ui/widgets/grid.h"

#include <array>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/headless/support/stage.h"
#include "ui/semantics/wire.h"

using ui::Frame;
using ui::semantics::Key;
using ui::semantics::Role;
namespace widgets = ui::widgets;

namespace {

constexpr std::array<widgets::GridColumn, 3> kColumns{
    {{.key = "name", .label = "Name", .sortable = true},
     {.key = "mail", .label = "E-mail", .hide_below = 700},
     {.key = "age", .label = "Age", .width = 80, .align_right = true}}};

std::string name_of(std::int64_t row) { return "Contact " + std::to_string(row); }

struct Table {
  std::int64_t rows = 100;
  int sorted = 0, drawn = 0;
  bool descending = false;
  widgets::GridState state;
  widgets::GridResult last;
  int sort_clicks = 0;

  explicit Table(std::int64_t count, platform::headless::UiOptions options = {})
      : rows(count), stage([this](const Frame& frame) { draw(frame); }, options) {}

  void draw(const Frame& frame) {
    drawn = 0;
    widgets::GridSpec spec;
    spec.name = "Contacts";
    spec.columns = kColumns;
    spec.rows = rows;
    spec.sort_column = sorted;
    spec.descending = descending;
    const auto result = widgets::grid(frame, "contacts", spec, state, [&](widgets::GridRow& row) {
      ++drawn;
      if (row.cell(0)) row.link(name_of(row.index()), "#/contacts/" + std::to_string(row.index()));
      row.text(1, "mail" + std::to_string(row.index()));
      row.text(2, std::to_string(row.index() % 90));
    });
    sort_clicks += result.sort_clicked == 0 ? 1 : 0;
    if (result.row_clicked >= 0) last = result;
  }

  const ui::semantics::Node& body() const {
    for (const auto* node : stage.all(Role::rowgroup)) return *node;
    return stage.get(Role::rowgroup, "no body");
  }
  tests::Stage stage;
};

}  // namespace

TEST_CASE("visible rows are those at least partly inside") {
  CHECK(widgets::visible_rows(100, 36, 0, 360).last == 10);
  CHECK(widgets::visible_rows(100, 36, 1, 360).first == 0);
  CHECK(widgets::visible_rows(100, 36, 1, 360).last == 11);
  CHECK(widgets::visible_rows(100, 36, 36, 360).first == 1);
  CHECK(widgets::visible_rows(5, 36, 0, 360).last == 5);
  CHECK(widgets::visible_rows(0, 36, 0, 360).last == 0);
}

TEST_CASE("a grid tells its size, its header and only the rows around those in sight") {
  Table table(1000);
  const auto& grid = table.stage.get(Role::grid, "Contacts");
  CHECK(grid.row_count == 1001);
  CHECK(grid.column_count == 3);
  CHECK(table.stage.all(Role::columnheader).size() == 3);
  CHECK(table.body().content_height == 36000);
  const auto seen = static_cast<std::int64_t>(std::ceil(table.body().rect.h / 36));
  CHECK(table.drawn == seen + widgets::kGridOverscan);
  const auto& first = table.stage.get(Role::link, "Contact 0");
  const auto* row = table.stage.tree().find(table.stage.tree().find(first.id)->parent);
  CHECK(row->node.role == Role::cell);
  CHECK(row->node.column_index == 1);
  CHECK(table.stage.tree().find(row->parent)->node.row_index == 2);
  CHECK(table.stage.problem_lines() == "");
}

TEST_CASE("scrolling shows other rows, exactly placed, and changes no rectangle of those that stay") {
  Table table(1000);
  ui::semantics::Rect before;
  const auto relative = [&](std::string_view name) {
    const auto* link = table.stage.tree().find(table.stage.get(Role::link, name).id);
    const auto* row = table.stage.tree().find(table.stage.tree().find(link->parent)->parent);
    const auto* body = table.stage.tree().find(row->parent);
    CHECK(ui::semantics::scrolls(body->node));
    return ui::semantics::relative_rect(row->node, &body->node);
  };
  before = relative("Contact 20");
  CHECK(before.y == 20 * 36);
  table.stage.scroll(table.body().id, 500.25F);
  CHECK(relative("Contact 20") == before);
  CHECK(table.stage.find(Role::link, "Contact 0") == nullptr);
  CHECK(table.stage.find(Role::link, "Contact 13") != nullptr);
  table.stage.scroll(table.body().id, 1e9F);
  CHECK(table.stage.find(Role::link, "Contact 999") != nullptr);
}

TEST_CASE("a million rows fit below the tallest element a browser has, and each can be reached") {
  Table table(1'000'000);
  CHECK(table.body().content_height == static_cast<float>(widgets::kMaxContentHeight));
  const double reach = widgets::kMaxContentHeight - static_cast<double>(table.body().rect.h);
  table.stage.scroll(table.body().id, static_cast<float>(reach));
  CHECK(table.stage.find(Role::link, "Contact 999999") != nullptr);
  CHECK(table.drawn < 60);
  table.stage.scroll(table.body().id, 8'000'000);
  const auto& body = table.body();
  for (const auto* row : table.stage.all(Role::row)) {
    if (row->row_index < 2) continue;
    CHECK(row->rect.y > body.rect.y - 36 * 10);
    CHECK(row->rect.y < body.rect.y + body.rect.h + 36 * 10);
  }
  // Neighbours stand exactly one row apart, however deep.
  const auto rows = table.stage.all(Role::row);
  for (std::size_t i = 2; i + 1 < rows.size(); ++i) CHECK(rows[i + 1]->rect.y - rows[i]->rect.y == doctest::Approx(36));
}

TEST_CASE("arrow keys walk the rows: first they scroll, then they focus") {
  Table table(1000);
  table.stage.focus(Role::link, "Contact 0");
  table.stage.press(Key::down);
  CHECK(table.stage.focused_name() == "Contact 1");
  CHECK(table.state.scroll == 0);
  table.stage.press(Key::end);
  CHECK(table.stage.focused_name() == "Contact 999");
  CHECK(table.state.scroll > 30000);
  table.stage.press(Key::page_up);
  CHECK(table.stage.focused_name() != "Contact 999");
  table.stage.press(Key::home);
  CHECK(table.stage.focused_name() == "Contact 0");
  CHECK(table.state.scroll == 0);
  table.stage.press(Key::up);
  CHECK(table.stage.focused_name() == "Name");
  table.stage.press(Key::up);
  CHECK(table.stage.focused_name() == "Name");
  table.stage.press(Key::down);
  CHECK(table.stage.focused_name() == "Contact 0");
}

namespace {

// What the Tab key reaches inside the grid.
std::vector<std::string> stops(const tests::Stage& stage) {
  std::vector<std::string> names;
  for (const auto& entry : stage.tree().entries()) {
    const bool passed = (entry.node.state & ui::semantics::kPassedByTab) != 0;
    if (ui::semantics::is_operable(entry.node.role) && !passed) names.push_back(entry.node.name);
  }
  return names;
}

}  // namespace

TEST_CASE("the Tab key stops at one place of the grid: where the focus is, or was while that is in sight") {
  using Names = std::vector<std::string>;
  Table table(1000);
  CHECK(stops(table.stage) == Names{"Contact 0"});
  table.stage.focus(Role::link, "Contact 3");
  CHECK(stops(table.stage) == Names{"Contact 3"});
  table.stage.press(Key::down);
  CHECK(stops(table.stage) == Names{"Contact 4"});
  table.stage.blur();
  CHECK(stops(table.stage) == Names{"Contact 4"});
  table.stage.scroll(table.body().id, 36 * 100);
  CHECK(stops(table.stage) == Names{"Contact 100"});
  table.stage.focus(Role::link, "Contact 100");
  table.stage.press(Key::home);
  table.stage.press(Key::up);
  CHECK(stops(table.stage) == Names{"Name"});
}

TEST_CASE("arrow keys move among what can be pressed in a row, and from there to the next row") {
  widgets::GridState state;
  tests::Stage stage([&](const Frame& frame) {
    widgets::GridSpec spec;
    spec.name = "Contacts";
    spec.columns = kColumns;
    spec.rows = 2;
    widgets::grid(frame, "contacts", spec, state, [&](widgets::GridRow& row) {
      if (row.cell(0)) row.link(name_of(row.index()), "#/contacts/" + std::to_string(row.index()));
      if (row.cell(1)) {
        widgets::button(frame, "off", "Off " + name_of(row.index()), {.enabled = false});
        row.next();
        widgets::button(frame, "restore", "Restore " + name_of(row.index()), {.small = true});
      }
    });
  });
  stage.focus(Role::link, "Contact 0");
  stage.press(Key::right);
  CHECK(stage.focused_name() == "Restore Contact 0");
  stage.press(Key::right);
  CHECK(stage.focused_name() == "Restore Contact 0");
  stage.press(Key::down);
  CHECK(stage.focused_name() == "Contact 1");
  stage.press(Key::right);
  stage.press(Key::left);
  CHECK(stage.focused_name() == "Contact 1");
  CHECK(stage.problem_lines() == "");
}

TEST_CASE("the last row in sight leads to the next one, which is brought into sight") {
  Table table(1000);
  const auto last = static_cast<std::int64_t>(table.body().rect.h / 36) - 1;
  table.stage.focus(Role::link, name_of(last));
  CHECK(table.state.scroll == 0);
  table.stage.press(Key::down);
  CHECK(table.stage.focused_name() == name_of(last + 1));
  CHECK(table.state.scroll > 0);
}

TEST_CASE("the focused row stays recorded when it scrolls out of sight") {
  Table table(1000);
  table.stage.focus(Role::link, "Contact 3");
  table.stage.scroll(table.body().id, 20000);
  CHECK(table.stage.find(Role::link, "Contact 3") != nullptr);
  CHECK(table.stage.find(Role::link, "Contact 2") == nullptr);
  CHECK(table.stage.focused_name() == "Contact 3");
  CHECK(table.stage.problem_lines() == "");
  table.stage.scroll(table.body().id, 0);
  table.stage.focus(Role::link, "Contact 5");
  table.stage.scroll(table.body().id, 20000);
  CHECK(table.stage.find(Role::link, "Contact 3") == nullptr);
}

TEST_CASE("a header sorts once a click and says how the rows are sorted") {
  Table table(10);
  CHECK(table.stage.has_state(Role::columnheader, "Name", ui::semantics::kSortAscending));
  table.stage.click(Role::button, "Name");
  CHECK(table.sort_clicks == 1);
  table.descending = true;
  table.stage.settle();
  CHECK(table.stage.has_state(Role::columnheader, "Name", ui::semantics::kSortDescending));
  CHECK(table.stage.find(Role::button, "Age") == nullptr);  // not sortable: no control that does nothing
}

TEST_CASE("a press on the row beside its link is told") {
  Table table(10);
  const auto* cell = table.stage.tree().find(table.stage.get(Role::link, "Contact 4").id);
  table.stage.click(table.stage.tree().find(cell->parent)->parent);
  CHECK(table.last.row_clicked == 4);
}

TEST_CASE("narrow grids leave columns out and number the others without a gap") {
  Table table(10, {.width = 390, .height = 844});
  CHECK(table.stage.get(Role::grid, "Contacts").column_count == 2);
  CHECK(table.stage.all(Role::columnheader).size() == 2);
  CHECK(table.stage.get(Role::columnheader, "Age").column_index == 2);
  const auto age = table.stage.get(Role::columnheader, "Age").rect;
  CHECK(age.x + age.w <= 390);
  CHECK(table.stage.problem_lines() == "");
}

TEST_CASE("a column in which nothing stands is as wide as its header, and the others share what it does not need") {
  std::array<widgets::GridColumn, 3> columns{{{.key = "name", .label = "Name"},
                                              {.key = "mail", .label = "E-mail", .sortable = true},
                                              {.key = "phone", .label = "Phone", .width = 160}}};
  widgets::GridState state;
  tests::Stage stage([&](const Frame& frame) {
    widgets::GridSpec spec;
    spec.name = "Contacts";
    spec.columns = columns;
    spec.rows = 1;
    widgets::grid(frame, "contacts", spec, state, [](widgets::GridRow& row) {
      if (row.cell(0)) row.link("Ann", "#/contacts/1", "ann@example.com");
    });
  });
  const auto width = [&](std::string_view name) { return stage.get(Role::columnheader, name).rect.w; };
  const float name = width("Name");
  CHECK(width("E-mail") == name);
  CHECK(width("Phone") == 160);
  columns[1].empty = columns[2].empty = true;
  stage.settle();
  CHECK(width("E-mail") < 80);
  CHECK(width("Phone") < 80);
  CHECK(width("Name") > 1000);
  CHECK(stage.problem_lines() == "");
}

TEST_CASE("a second line stands below the row's link, within the row") {
  widgets::GridState state;
  tests::Stage stage([&](const Frame& frame) {
    widgets::GridSpec spec;
    spec.name = "Contacts";
    spec.columns = kColumns;
    spec.rows = 1;
    spec.row_height = ui::theme::kSpace12;
    widgets::grid(frame, "contacts", spec, state, [](widgets::GridRow& row) {
      if (row.cell(0)) row.link("Ann", "#/contacts/1", "ann@example.com");
    });
  });
  const auto link = stage.get(Role::link, "Ann").rect, below = stage.get(Role::text, "ann@example.com").rect;
  const auto row = stage.all(Role::row).back()->rect;
  CHECK(link.y >= row.y);
  CHECK(below.y >= link.y + link.h);
  CHECK(below.x == link.x);
  CHECK(below.y + below.h <= row.y + row.h);
  CHECK(stage.problem_lines() == "");
}

TEST_CASE("a list that became shorter moves the offset back into itself") {
  Table table(1000);
  table.stage.scroll(table.body().id, 30000);
  table.rows = 10;
  table.stage.settle();
  CHECK(table.state.scroll == 0);
  CHECK(table.stage.find(Role::link, "Contact 9") != nullptr);
  table.rows = 0;
  table.stage.settle();
  CHECK(table.drawn == 0);
  CHECK(table.stage.get(Role::grid, "Contacts").row_count == 1);
}
