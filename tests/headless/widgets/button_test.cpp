#include "ui/widgets/button.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include "tests/headless/support/stage.h"

using ui::Frame;
using ui::semantics::Key;
using ui::semantics::Role;
namespace widgets = ui::widgets;
using tests::corners;

TEST_CASE("a button acts once for each activation, by pointer and by keyboard") {
  int pressed = 0;
  tests::Stage stage([&](const Frame& frame) { pressed += widgets::button(frame, "save", "Save") ? 1 : 0; });
  stage.click(Role::button, "Save");
  CHECK(pressed == 1);
  stage.press(Key::enter);
  CHECK(pressed == 2);
  stage.pass(1);
  CHECK(pressed == 2);
  CHECK(stage.problem_lines() == "");
}

TEST_CASE("two clicks before a frame are not lost") {
  int pressed = 0;
  tests::Stage stage([&](const Frame& frame) {
    while (widgets::button(frame, "a", "Add")) ++pressed;  // records the second time as a duplicate, in this test alone
  });
  CHECK(pressed == 0);
  stage.click(Role::button, "Add");
  CHECK(pressed == 1);
}

TEST_CASE("a disabled or busy button says so and takes no click that arrives all the same") {
  int pressed = 0;
  bool enabled = false, busy = false;
  tests::Stage stage([&](const Frame& frame) {
    pressed += widgets::button(frame, "save", "Save", {.enabled = enabled, .busy = busy}) ? 1 : 0;
  });
  CHECK(stage.has_state(Role::button, "Save", ui::semantics::kDisabled));
  enabled = true;
  busy = true;
  stage.settle();
  CHECK(stage.has_state(Role::button, "Save", ui::semantics::kDisabled | ui::semantics::kBusy));
  busy = false;
  stage.settle();
  CHECK_FALSE(stage.has_state(Role::button, "Save", ui::semantics::kDisabled));
  CHECK(pressed == 0);
}

TEST_CASE("a button without words is named, and can say more than its label") {
  tests::Stage stage([](const Frame& frame) {
    widgets::icon_button(frame, "close", ui::theme::Icon::close, "Close");
    widgets::button(frame, "remove", "Remove", {.name = "Remove phone 2"});
  });
  CHECK(stage.find(Role::button, "Close") != nullptr);
  CHECK(stage.find(Role::button, "Remove phone 2") != nullptr);
  CHECK(stage.find(Role::button, "Remove") == nullptr);
  CHECK(stage.problem_lines() == "");
}

TEST_CASE("the pointer hovers but never activates: that is the page's to say") {
  int pressed = 0;
  tests::Stage stage([&](const Frame& frame) { pressed += widgets::button(frame, "save", "Save") ? 1 : 0; });
  stage.point_at(Role::button, "Save");
  stage.press_pointer(true);
  stage.press_pointer(false);
  CHECK(pressed == 0);
}

TEST_CASE("a link has its address, and a navigation entry says that it is the current page") {
  tests::Stage stage([](const Frame& frame) {
    widgets::link(frame, "ann", "Ann Lee", "#/contacts/1");
    widgets::link(frame, "site", "example.org", "https://example.org", {.new_window = true});
    widgets::nav_link(frame, "contacts", ui::theme::Icon::users, "Contacts", "#/contacts", true,
                      widgets::NavStyle::compact, 40);
  });
  CHECK(stage.get(Role::link, "Ann Lee").href == "#/contacts/1");
  CHECK(stage.has_state(Role::link, "example.org", ui::semantics::kNewWindow));
  CHECK(stage.has_state(Role::link, "Contacts", ui::semantics::kCurrent));
  CHECK(stage.problem_lines() == "");
}

TEST_CASE("a chosen file comes with its handle and name") {
  widgets::ChosenFile file;
  int chosen = 0;
  tests::Stage stage(
      [&](const Frame& frame) { chosen += widgets::file_button(frame, "restore", "Restore backup", file) ? 1 : 0; });
  stage.choose_file("Restore backup", 7, "cards.json");
  CHECK(chosen == 1);
  CHECK(file.handle == 7);
  CHECK(file.name == "cards.json");
}

TEST_CASE("the audit finds an item of ImGui's that was drawn past the widgets") {
  tests::Stage stage([](const Frame& frame) {
    widgets::button(frame, "known", "Known");
    ImGui::Button("Bare###bare");
  });
#ifdef IMGUI_ENABLE_TEST_ENGINE
  REQUIRE(stage.problems().size() == 1);
  CHECK(stage.problems()[0] == "an item that the tree does not know: Bare###bare");
#endif
}

TEST_CASE("the audit finds nodes without a name, recorded twice and off their parent") {
  tests::Stage nameless([](const Frame& frame) { widgets::button(frame, "x", ""); });
  CHECK(nameless.problems().size() == 1);
  tests::Stage twice([](const Frame& frame) {
    widgets::button(frame, "same", "One");
    widgets::button(frame, "same", "Two");
  });
  CHECK(twice.problem_lines() == "recorded twice: One\n");
  tests::Stage off([](const Frame& frame) {
    ui::semantics::Node parent;
    parent.id = 1;
    parent.rect = {0, 0, 100, 100};
    frame.tree.open(parent);
    ui::semantics::Node child;
    child.id = 2;
    child.name = "lost";
    child.rect = {300, 0, 20, 20};
    frame.tree.leaf(child);
    frame.tree.close();
  });
  CHECK(off.problem_lines() == "off its parent: lost\n");
}

TEST_CASE("the focus shows on a fill of the ring's own colour, too") {
  for (const bool dark : {false, true}) {
    CAPTURE(dark);
    const ui::theme::Palette& colors = dark ? ui::theme::kDark : ui::theme::kLight;
    for (const auto kind : {widgets::ButtonKind::primary, widgets::ButtonKind::danger}) {
      tests::Stage stage([&](const Frame& frame) { widgets::button(frame, "save", "Save", {.kind = kind}); },
                         {.dark = dark});
      const ui::theme::Color inner = kind == widgets::ButtonKind::primary ? colors.on_accent : colors.on_danger;
      const int ring = corners(colors.focus), line = corners(inner);
      stage.focus(Role::button, "Save");
      CHECK(corners(colors.focus) > ring);
      CHECK(corners(inner) > line);
    }
  }
}

TEST_CASE("a control that is refused takes no click, but the focus, and then shows why") {
  constexpr std::string_view kWhy = "Choose the tag that stays.";
  int pressed = 0;
  tests::Stage stage([&](const Frame& frame) {
    pressed += widgets::button(frame, "merge", "Merge", {.refusal = kWhy}) ? 1 : 0;
    pressed += widgets::icon_button(frame, "copy", ui::theme::Icon::copy, "Copy", {.refusal = kWhy}) ? 1 : 0;
    pressed += widgets::icon_link(frame, "call", ui::theme::Icon::phone, "Call", "tel:1", {.refusal = kWhy}) ? 1 : 0;
    pressed += widgets::link_button(frame, "mail", "Write", "mailto:a@b.cz", {.refusal = kWhy}) ? 1 : 0;
  });
  for (const char* name : {"Merge", "Copy", "Call", "Write"}) {
    CAPTURE(name);
    CHECK(stage.has_state(Role::button, name, ui::semantics::kDisabled));
    CHECK(stage.get(Role::button, name).description == kWhy);
    stage.blur();
    const int before = corners(ui::theme::kLight.text);
    stage.focus(Role::button, name);
    CHECK(stage.focused_name() == name);
    CHECK(corners(ui::theme::kLight.text) > before);
    stage.blur();
    stage.click(Role::button, name);  // as a tap does
    CHECK(corners(ui::theme::kLight.text) > before);
  }
  CHECK(pressed == 0);
  CHECK(stage.problem_lines() == "");
}
