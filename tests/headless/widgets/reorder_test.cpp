#include "ui/widgets/reorder.h"

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

#include "tests/headless/support/stage.h"
#include "ui/widgets/text.h"
#include "ui/words/reorder_words.h"

using ui::Frame;
using ui::semantics::Key;
using ui::semantics::Role;
namespace widgets = ui::widgets;

namespace {

struct Folder {
  std::string name;
  std::vector<std::string> rows;
};

struct Folders {
  std::vector<Folder> folders{{"Card", {"Phone", "Email", "Site"}}, {"More", {"Notes"}}, {"Empty", {}}};
  widgets::ReorderState state;
  std::vector<widgets::ReorderMove> moves;
  bool enabled = true, obeys = true;

  explicit Folders(platform::headless::UiOptions options = {})
      : stage([this](const Frame& frame) { draw(frame); }, options) {}

  void draw(const Frame& frame) {
    const widgets::ScrollArea area(frame, "area", {0, 0}, {});
    widgets::Reorder list(frame, "fields", ui::reorder_words(frame), state, enabled);
    for (const Folder& folder : folders) {
      widgets::heading(frame, folder.name, folder.name, 3);
      const widgets::ReorderGroup group(list, folder.name);
      for (const std::string& name : folder.rows) {
        const widgets::ReorderRow row(list, std::hash<std::string>{}(name), name);
        widgets::text(frame, "name", name);
      }
    }
    const auto move = list.finish();
    if (!move) return;
    moves.push_back(*move);
    if (!obeys) return;
    auto& from = folders[static_cast<std::size_t>(move->from.group)].rows;
    auto& to = folders[static_cast<std::size_t>(move->to.group)].rows;
    std::string name = from[static_cast<std::size_t>(move->from.row)];
    from.erase(from.begin() + move->from.row);
    to.insert(to.begin() + move->to.row, std::move(name));
  }
  std::string order() const {
    std::string all;
    for (const Folder& folder : folders) {
      for (const std::string& row : folder.rows) all += row + " ";
      all += "| ";
    }
    return all;
  }
  // Takes a handle and moves to the middle of the gap above or below a row.
  void drag(std::string_view name, float to_y) {
    stage.point_at(Role::button, "Move " + std::string(name));
    stage.press_pointer(true);
    const auto rect = stage.get(Role::button, "Move " + std::string(name)).rect;
    stage.point_at(rect.x + rect.w / 2, to_y);
  }
  ui::semantics::Rect rect(std::string_view name) const {
    return stage.get(Role::button, "Move " + std::string(name)).rect;
  }
  std::string said() const { return stage.all(Role::status).front()->name; }
  tests::Stage stage;
};

}  // namespace

TEST_CASE("rows are lists with a named handle, which says how it is used") {
  Folders list;
  CHECK(list.stage.count(Role::list, "Card") == 1);
  CHECK(list.stage.all(Role::listitem).size() == 4);
  const auto& handle = list.stage.get(Role::button, "Move Phone");
  CHECK(handle.description.find("arrow key") != std::string::npos);
  CHECK((handle.state & ui::semantics::kDraggable) != 0);
  CHECK(list.said().empty());
  CHECK(list.stage.problem_lines() == "");
}

TEST_CASE("arrow keys move a row by one, into the next folder too, and it keeps the focus and says where it is") {
  Folders list;
  list.stage.focus(Role::button, "Move Phone");
  list.stage.press(Key::up);  // first of all
  CHECK(list.moves.empty());
  list.stage.press(Key::down);
  CHECK(list.order() == "Email Phone Site | Notes | | ");
  CHECK(list.stage.focused_name() == "Move Phone");
  CHECK(list.said() == "Phone is now 2 of 3 in Card");
  list.stage.press(Key::down);
  list.stage.press(Key::down);
  CHECK(list.order() == "Email Site | Phone Notes | | ");
  CHECK(list.said() == "Phone is now 1 of 2 in More");
  list.stage.press(Key::down);
  list.stage.press(Key::down);
  CHECK(list.order() == "Email Site | Notes | Phone | ");
  list.stage.press(Key::down);
  CHECK(list.moves.size() == 5);
  list.stage.press(Key::up);
  CHECK(list.order() == "Email Site | Notes Phone | | ");
  CHECK(list.stage.focused_name() == "Move Phone");
  CHECK(list.stage.problem_lines() == "");
}

TEST_CASE("a handle drags its row to where the line shows") {
  Folders list;
  list.drag("Phone", list.rect("Site").y + 30);
  CHECK(list.order() == "Phone Email Site | Notes | | ");  // nothing moves before it is let go
  list.stage.press_pointer(false);
  CHECK(list.order() == "Email Site Phone | Notes | | ");
  CHECK(list.said() == "Phone is now 3 of 3 in Card");
  list.drag("Site", list.rect("Email").y - 2);
  list.stage.press_pointer(false);
  CHECK(list.order() == "Site Email Phone | Notes | | ");
  list.drag("Site", list.rect("Notes").y + 1);
  list.stage.press_pointer(false);
  CHECK(list.order() == "Email Phone | Site Notes | | ");
  list.drag("Notes", 700);  // below all: the empty folder
  list.stage.press_pointer(false);
  CHECK(list.order() == "Email Phone | Site | Notes | ");
}

TEST_CASE("a drag that ends where it began, or that Escape takes back, moves nothing") {
  Folders list;
  list.drag("Email", list.rect("Email").y + 20);
  list.stage.press_pointer(false);
  CHECK(list.moves.empty());
  list.stage.focus(Role::button, "Move Phone");
  list.drag("Phone", list.rect("Site").y + 30);
  list.stage.press(Key::escape);
  list.stage.press_pointer(false);
  CHECK(list.moves.empty());
  CHECK(list.order() == "Phone Email Site | Notes | | ");
}

TEST_CASE("without dragging, a handle's menu moves its row") {
  Folders list;
  list.stage.click(Role::button, "Move Email");
  CHECK(list.stage.all(Role::menuitem).size() == 4);
  list.stage.click(Role::menuitem, "Move to Empty");
  CHECK(list.order() == "Phone Site | Notes | Email | ");
  CHECK(list.stage.focused_name() == "Move Email");
  list.stage.click(Role::button, "Move Phone");
  CHECK(list.stage.find(Role::menuitem, "Move up") == nullptr);
  list.stage.click(Role::menuitem, "Move down");
  CHECK(list.order() == "Site Phone | Notes | Email | ");
  CHECK(list.stage.problem_lines() == "");
}

TEST_CASE("the click that follows a drag opens no menu") {
  Folders list;
  list.drag("Phone", list.rect("Site").y + 30);
  list.stage.press_pointer(false);
  list.stage.click(Role::button, "Move Phone");
  CHECK(list.stage.all(Role::menu).empty());
  list.stage.pass(1);
  list.stage.click(Role::button, "Move Phone");
  CHECK(list.stage.all(Role::menu).size() == 1);
}

TEST_CASE("a move that the caller does not make is not announced") {
  Folders list;
  list.obeys = false;
  list.stage.focus(Role::button, "Move Phone");
  list.stage.press(Key::down);
  CHECK(list.moves.size() == 1);
  CHECK(list.said().empty());
}

TEST_CASE("near the edge a drag scrolls what does not fit") {
  Folders list({.width = 800, .height = 300});
  for (int i = 0; i < 40; ++i) list.folders[1].rows.push_back("Row " + std::to_string(i));
  list.stage.settle();
  list.drag("Phone", 295);
  for (int i = 0; i < 60; ++i) list.stage.frame();
  CHECK(list.stage.all(Role::scrollarea).front()->scroll_y > 300);
  list.stage.point_at(30, 150);
  list.stage.press_pointer(false);
  REQUIRE(list.moves.size() == 1);
  CHECK(list.moves[0].to.group == 1);
  CHECK(list.moves[0].to.row > 5);
}

TEST_CASE("nothing can be moved where nothing may be changed, or where there is one place alone") {
  Folders list;
  list.enabled = false;
  list.stage.settle();
  CHECK(list.stage.has_state(Role::button, "Move Phone", ui::semantics::kDisabled));
  list.drag("Phone", list.rect("Site").y + 30);
  list.stage.press_pointer(false);
  CHECK(list.moves.empty());
  Folders alone;
  alone.folders = {{"Card", {"Phone"}}};
  alone.stage.settle();
  CHECK(alone.stage.has_state(Role::button, "Move Phone", ui::semantics::kDisabled));
}
