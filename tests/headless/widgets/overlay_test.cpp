#include <vector>

#include <doctest/doctest.h>
#include <imgui_internal.h>

#include "tests/headless/support/stage.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/field.h"
#include "ui/widgets/menu.h"

using ui::Frame;
using ui::semantics::Key;
using ui::semantics::Role;
namespace widgets = ui::widgets;

namespace {

struct Page {
  bool open = false;
  int lines = 2, saved = 0;
  std::string name;

  tests::Stage stage{[this](const Frame& frame) {
    if (widgets::button(frame, "new", "New contact")) open = true;
    if (!open) return;
    widgets::Dialog dialog(frame, "create", "New person", {.close_name = "Close"});
    if (dialog.opened()) widgets::focus(frame, "line0");
    for (int i = 0; i < lines; ++i) {
      const std::string label = "Line " + std::to_string(i);
      widgets::text_field(frame, "line" + std::to_string(i), name, {.label = label});
    }
    dialog.footer();
    widgets::Row row;
    row.right(widgets::button_width(frame, "Save"));
    if (widgets::button(frame, "save", "Save")) ++saved;
    if (dialog.dismissed()) open = false;
  }};
};

}  // namespace

TEST_CASE("a dialog is modal, takes the focus where it is asked to and lies in the middle") {
  Page page;
  page.stage.click(Role::button, "New contact");
  CHECK(page.stage.focused_name() == "Line 0");
  const auto rect = page.stage.get(Role::dialog, "New person").rect;
  CHECK(rect.w == ui::theme::kDialog);
  CHECK(rect.x == (1280 - rect.w) / 2);
  CHECK(rect.y > 0);
  CHECK(rect.y + rect.h < 800);
  const auto save = page.stage.get(Role::button, "Save").rect;
  CHECK(save.y + save.h < rect.y + rect.h);
  CHECK(save.x + save.w <= rect.x + rect.w - ui::theme::kSpace5);
  page.stage.click(Role::button, "Save");
  CHECK(page.saved == 1);
  CHECK(page.stage.problem_lines() == "");
}

TEST_CASE("a dialog is dismissed by Escape and by its button, once") {
  Page page;
  page.stage.click(Role::button, "New contact");
  page.stage.cancel(Role::dialog, "New person");
  CHECK_FALSE(page.open);
  page.stage.click(Role::button, "New contact");
  CHECK(page.open);
  page.stage.click(Role::button, "Close");
  CHECK_FALSE(page.open);
}

TEST_CASE("a dialog grows with its content, and scrolls where the canvas ends") {
  Page page;
  page.stage.click(Role::button, "New contact");
  const float before = page.stage.get(Role::dialog, "New person").rect.h;
  page.lines = 4;
  page.stage.settle();
  CHECK(page.stage.get(Role::dialog, "New person").rect.h > before + 50);
  page.lines = 40;
  page.stage.settle();
  const auto rect = page.stage.get(Role::dialog, "New person").rect;
  CHECK(rect.y >= 16);
  CHECK(rect.y + rect.h <= 800 - 16);
  const auto areas = page.stage.all(Role::scrollarea);
  REQUIRE(areas.size() == 1);
  CHECK(areas[0]->content_height > areas[0]->rect.h + 100);
  const float line = page.stage.get(Role::textbox, "Line 5").rect.y;
  page.stage.scroll(areas[0]->id, 120);
  CHECK(page.stage.get(Role::textbox, "Line 5").rect.y == line - 120);
  CHECK(page.stage.all(Role::scrollarea)[0]->scroll_y == 120);
}

TEST_CASE("what is under a dialog does not hover") {
  Page page;
  page.stage.click(Role::button, "New contact");
  const auto rect = page.stage.get(Role::button, "New contact").rect;
  page.stage.point_at(rect.x + 2, rect.y + 2);
  CHECK(ImGui::GetCurrentContext()->HoveredId != page.stage.get(Role::button, "New contact").id);
  page.stage.cancel(Role::dialog, "New person");
  page.stage.point_at(rect.x + 3, rect.y + 3);
  CHECK(ImGui::GetCurrentContext()->HoveredId == page.stage.get(Role::button, "New contact").id);
}

namespace {

struct MenuPage {
  widgets::MenuState menu;
  std::vector<std::string> chosen;
  tests::Stage stage{[this](const Frame& frame) {
    if (widgets::icon_button(frame, "more", ui::theme::Icon::ellipsis, "More actions")) {
      widgets::open_menu(frame, menu);
    }
    if (widgets::Menu items(frame, "menu", "Actions", menu); items) {
      if (items.item("copy", "Copy link")) chosen.push_back("copy");
      items.separator();
      if (items.item("trash", "Move to trash", ui::theme::Icon::trash, false, true)) chosen.push_back("trash");
    }
  }};
};

}  // namespace

TEST_CASE("a menu opens under its button with the focus on its first item, and arrows walk it") {
  MenuPage page;
  page.stage.click(Role::button, "More actions");
  CHECK(page.stage.focused_name() == "Copy link");
  const auto button = page.stage.get(Role::button, "More actions").rect;
  const auto menu = page.stage.get(Role::menu, "Actions").rect;
  CHECK(menu.y >= button.y + button.h);
  CHECK(menu.h > 2 * ui::theme::kControl);
  page.stage.press(Key::down);
  CHECK(page.stage.focused_name() == "Move to trash");
  page.stage.press(Key::down);
  CHECK(page.stage.focused_name() == "Copy link");
  page.stage.press(Key::up);
  CHECK(page.stage.focused_name() == "Move to trash");
  page.stage.press(Key::home);
  CHECK(page.stage.focused_name() == "Copy link");
  page.stage.press(Key::end);
  CHECK(page.stage.focused_name() == "Move to trash");
  CHECK(page.stage.problem_lines() == "");
  page.stage.press(Key::enter);
  CHECK(page.chosen == std::vector<std::string>{"trash"});
  CHECK(page.stage.find(Role::menu, "Actions") == nullptr);
  CHECK(page.stage.focused_name() == "More actions");
}

TEST_CASE("a menu goes away without a choice by Escape and by a press beside it") {
  MenuPage page;
  page.stage.click(Role::button, "More actions");
  page.stage.press(Key::escape);
  CHECK_FALSE(page.menu.is_open);
  page.stage.click(Role::button, "More actions");
  page.stage.cancel(Role::menu, "Actions");
  CHECK_FALSE(page.menu.is_open);
  CHECK(page.chosen.empty());
  CHECK(page.stage.focused_name() == "More actions");
}

TEST_CASE("a toast speaks politely, offers undo, and goes by itself unless somebody is on it") {
  double since = 0;
  bool shown = true;
  int undone = 0;
  double again = -1;
  tests::Stage stage([&](const Frame& frame) {
    if (!shown) return;
    const auto event = widgets::toast(
        frame, "toast",
        {.message = "Ann Lee moved to trash", .action = "Undo", .close_name = "Dismiss", .since = since});
    undone += event == widgets::ToastEvent::acted ? 1 : 0;
    if (event != widgets::ToastEvent::none) shown = false;
    again = *frame.next_frame_in;
  });
  CHECK(stage.all(Role::status).size() == 1);
  CHECK(stage.shows("Ann Lee moved to trash"));
  CHECK(stage.problem_lines() == "");
  stage.focus(Role::button, "Undo");
  stage.pass(ui::theme::kToastTime + 1);
  CHECK(shown);
  CHECK(again < 0);  // whoever leaves it makes a frame
  stage.click(Role::button, "Undo");
  CHECK(undone == 1);
  CHECK_FALSE(shown);
  shown = true;
  since = stage.seconds();
  stage.settle();
  CHECK(stage.next_frame_in() > 0);
  stage.pass(ui::theme::kToastTime + 0.1);
  CHECK_FALSE(shown);
  CHECK(again == 0);  // the one in which it went shows it still
  CHECK(undone == 1);
}

TEST_CASE("a notice tells in words, politely or at once, and may offer one thing to do") {
  int acted = 0;
  tests::Stage stage([&](const Frame& frame) {
    widgets::notice(frame, "quota", "The browser's storage is full.", widgets::NoticeKind::danger, {}, true);
    acted += widgets::notice(frame, "update", "A new version is ready.", widgets::NoticeKind::info, "Reload") ? 1 : 0;
  });
  CHECK(stage.all(Role::alert).size() == 1);
  CHECK(stage.all(Role::status).size() == 1);
  CHECK(stage.shows("The browser's storage is full."));
  stage.click(Role::button, "Reload");
  CHECK(acted == 1);
  CHECK(stage.problem_lines() == "");
}

TEST_CASE("progress says its percentage, or that it does not know") {
  double fraction = 0.426;
  tests::Stage stage([&](const Frame& frame) { widgets::progress_bar(frame, "p", "Restoring", fraction); });
  CHECK(stage.value(Role::progressbar, "Restoring") == "42");
  fraction = -1;
  stage.settle();
  CHECK(stage.value(Role::progressbar, "Restoring").empty());
  CHECK(stage.has_state(Role::progressbar, "Restoring", ui::semantics::kBusy));
}
