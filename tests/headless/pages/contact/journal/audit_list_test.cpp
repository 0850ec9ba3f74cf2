#include "app/queries/journal/audit.h"
#include "tests/headless/support/program.h"
#include "ui/pages/contact/journal/audit_panel.h"

using tests::Program;
using Role = Program::Role;
using Key = Program::Key;
namespace fields = domain::fields;

namespace {

struct History : Program {
  explicit History(int changes, platform::headless::UiOptions options = {}) : Program(options) {
    id = index.person("Anna", "Nowak");
    for (int i = 0; i < changes; ++i) index.run(app::SetField{id, fields::city, "City " + std::to_string(i)});
    open();
    auto rows = app::contact_rows(*index.workspace, {&id, 1});
    REQUIRE(rows);
    go(format_route(ui::contact_route(rows->front().uuid)));
  }
  const ui::AuditPanel& audit() { return shell().contact().audit; }
  ui::semantics::NodeId pane() const {
    const auto* list = screen.tree().find(screen.get(Role::list, "History of changes").id);
    while (list != nullptr && list->node.role != Role::scrollarea) list = screen.tree().find(list->parent);
    REQUIRE(list != nullptr);
    return list->node.id;
  }
  float top() const { return screen.get(Role::list, "History of changes").rect.y; }
  std::size_t entries() const {
    std::size_t count = 0;
    for (const auto* item : screen.all(Role::listitem)) count += item->row_count > 0 ? 1 : 0;
    return count;
  }
  domain::ContactId id;
};

}  // namespace

TEST_CASE("a history of any length is drawn in sight alone, and every entry says its place") {
  History history(3000);
  CHECK(history.says("City changed from “City 2998” to “City 2999”"));
  CHECK_FALSE(history.says("Created"));
  CHECK(history.says("3,001 entries"));
  CHECK(history.entries() < 40);
  CHECK(history.problems() == "");
  const float row = ui::theme::kSpace12 + ui::theme::kSpace1;
  CHECK(history.screen.get(Role::list, "History of changes").rect.h == 3001 * row);
  history.screen.scroll(history.pane(), 1000 * row);
  CHECK(history.says("City changed from “City 1998” to “City 1999”"));
  history.screen.scroll(history.pane(), 1e9F);
  CHECK(history.says("Created"));
  CHECK(history.says("City set to “City 0”"));
  CHECK(history.problems() == "");
}

TEST_CASE("the store is asked when other entries come into sight, and never by a frame") {
  History history(3000);
  const int slices = history.audit().slices_read;
  CHECK(history.audit().lists_read == 1);
  CHECK(slices <= 2);
  for (int i = 0; i < 100; ++i) history.screen.frame();
  for (float y = 0; y < 3000; y += 30) history.screen.scroll(history.pane(), y);  // 58 entries, one by one
  CHECK(history.audit().lists_read == 1);
  CHECK(history.audit().slices_read <= slices + 2);
  history.index.run(app::SetField{history.id, fields::city, "Rome"});
}

TEST_CASE("an entry that a commit adds is there, and the list is read once for it") {
  History history(20);
  history.screen.click(Role::button, "Edit City");
  history.screen.fill(Role::textbox, "City", "Rome");
  history.screen.press(Key::enter);
  CHECK(history.says("City changed from “City 19” to “Rome”"));
  CHECK(history.audit().lists_read == 2);
}

TEST_CASE("the keyboard walks the entries, out of sight too") {
  History history(500);
  history.screen.focus(Role::list, "History of changes");
  history.screen.press(Key::down);
  const auto focused = [&] {
    for (const auto* item : history.screen.all(Role::listitem)) {
      if (item->row_index == history.audit().rows.focused_row + 1 && item->row_count == 501) return item->row_index;
    }
    return -1;
  };
  CHECK(focused() == 1);
  history.screen.press(Key::down);
  CHECK(focused() == 2);
  history.screen.press(Key::end);
  CHECK(focused() == 501);
  CHECK(history.says("Created"));
  history.screen.press(Key::page_up);
  CHECK(focused() < 501);
  CHECK(focused() > 450);
  history.screen.press(Key::home);
  CHECK(focused() == 1);
  history.screen.press(Key::up);
  CHECK(focused() == 1);
  CHECK(history.problems() == "");
}

TEST_CASE("the focused entry stays when it is scrolled out of sight") {
  History history(500);
  history.screen.focus(Role::list, "History of changes");
  history.screen.press(Key::down);
  history.screen.scroll(history.pane(), 9000);
  CHECK(history.audit().rows.focused_row == 0);
  history.screen.press(Key::down);
  CHECK(history.audit().rows.focused_row == 1);
}

TEST_CASE("a history is filtered by kind and by text, says how much it found, and shows everything again") {
  History history(40);
  history.index.run(app::SetField{history.id, fields::note, "Likes tea"});
  history.index.run(app::TrashContacts{{history.id}});
  history.open();
  history.screen.choose("Kind of change", "Conversions and trash");
  CHECK(history.says("2 entries"));
  CHECK(history.says("Moved to trash"));
  CHECK(history.says("Created"));
  history.screen.choose("Kind of change", "Fields");
  CHECK(history.says("41 entries"));
  history.screen.fill(Role::searchbox, "Find in the history", "TEA");
  CHECK(history.says("1 entry"));
  CHECK(history.says("Note set to “Likes tea”"));
  history.screen.fill(Role::searchbox, "Find in the history", "zzz");
  CHECK(history.says("No change like that"));
  CHECK(history.screen.find(Role::list, "History of changes") == nullptr);
  CHECK(history.problems() == "");
  history.screen.click(Role::button, "Show everything");
  CHECK(history.says("43 entries"));
  CHECK(history.screen.focused_name() == "Kind of change");
  history.screen.fill(Role::searchbox, "Find in the history", "moved");  // a word of the sentence, not of the value
  CHECK(history.says("1 entry"));
  history.screen.fill(Role::searchbox, "Find in the history", "city 7");
  CHECK(history.says("2 entries"));
}

TEST_CASE("a short history has no filter") {
  History history(3);
  CHECK(history.says("City set to “City 0”"));
  CHECK(history.screen.find(Role::select, "Kind of change") == nullptr);
}

TEST_CASE("another contact's history is its own") {
  History history(40);
  history.screen.fill(Role::searchbox, "Find in the history", "city 7");
  const auto other = history.index.person("Zofia");
  auto rows = app::contact_rows(*history.index.workspace, {&other, 1});
  history.open();
  history.go(format_route(ui::contact_route(rows->front().uuid)));
  CHECK(history.says("Created"));
  CHECK_FALSE(history.says("City changed from “City 6” to “City 7”"));
}

TEST_CASE("a narrow page shows the history in a tab, filter and all") {
  History history(200, {.width = 390, .height = 844});
  history.screen.click(Role::tab, "History");
  CHECK(history.screen.count(Role::select, "Kind of change") == 1);
  const auto area = history.screen.tree().find(history.pane())->node;
  CHECK(area.content_height > 200 * ui::theme::kSpace12);
  history.screen.scroll(history.pane(), 1e9F);
  CHECK(history.says("Created"));
  CHECK(history.problems() == "");
}
