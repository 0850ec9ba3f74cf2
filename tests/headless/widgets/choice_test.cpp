#include "ui/widgets/choice.h"

#include <array>

#include <doctest/doctest.h>

#include "tests/headless/support/stage.h"

using ui::Frame;
using ui::semantics::Key;
using ui::semantics::Role;
namespace widgets = ui::widgets;

TEST_CASE("a checkbox and a toggle change once a click and show their state") {
  bool checked = false, on = true;
  int changes = 0;
  tests::Stage stage([&](const Frame& frame) {
    changes += widgets::checkbox(frame, "supplier", "Supplier", checked) ? 1 : 0;
    changes += widgets::toggle(frame, "hide", "Hide empty fields", on) ? 1 : 0;
  });
  CHECK_FALSE(stage.has_state(Role::checkbox, "Supplier", ui::semantics::kChecked));
  CHECK(stage.has_state(Role::toggle, "Hide empty fields", ui::semantics::kChecked));
  stage.click(Role::checkbox, "Supplier");
  CHECK(checked);
  CHECK(changes == 1);
  CHECK(stage.has_state(Role::checkbox, "Supplier", ui::semantics::kChecked));
  stage.click(Role::toggle, "Hide empty fields");
  CHECK_FALSE(on);
  CHECK(changes == 2);
  CHECK(stage.problem_lines() == "");
}

TEST_CASE("a switch looks on, off and disabled in three ways, and can be seen in each that can be used") {
  for (const bool dark : {false, true}) {
    CAPTURE(dark);
    const ui::theme::Palette& p = dark ? ui::theme::kDark : ui::theme::kLight;
    bool on = false, enabled = true;
    tests::Stage stage(
        [&](const Frame& frame) {
          widgets::toggle(frame, "t", "Hide", on, {.enabled = enabled, .show_label = false, .name = "Hide"});
        },
        {.dark = dark});
    const int outline = tests::corners(p.text_muted);
    CHECK(outline > 0);
    CHECK(tests::corners(p.accent) == 0);
    for (const ui::theme::Color ground : {p.canvas, p.surface, p.raised}) {
      CHECK(ui::theme::contrast(p.text_muted, ground) >= 3);
      CHECK(ui::theme::contrast(p.accent, ground) >= 3);
    }
    enabled = false;
    stage.settle();
    CHECK(tests::corners(p.text_muted) == 0);
    enabled = on = true;
    stage.settle();
    CHECK(tests::corners(p.accent) > 0);
    CHECK(tests::corners(p.text_muted) == 0);
  }
}

TEST_CASE("a disabled checkbox keeps its state") {
  bool checked = true;
  tests::Stage stage([&](const Frame& frame) {
    ui::semantics::Activation click;
    click.node = widgets::id_of("c");
    click.text = "0";
    frame.events.push(click);
    widgets::checkbox(frame, "c", "Locked", checked, {.enabled = false});
  });
  CHECK(checked);
  CHECK(stage.has_state(Role::checkbox, "Locked", ui::semantics::kDisabled));
}

TEST_CASE("a select offers its options and says which was chosen") {
  constexpr std::array<std::string_view, 3> kOptions{"10", "20", "50"};
  int index = 1, changes = 0;
  tests::Stage stage(
      [&](const Frame& frame) { changes += widgets::select(frame, "size", "Rows per page", kOptions, index) ? 1 : 0; });
  CHECK(stage.value(Role::select, "Rows per page") == "1");
  CHECK(stage.get(Role::select, "Rows per page").options.size() == 3);
  stage.choose("Rows per page", "50");
  CHECK(index == 2);
  CHECK(changes == 1);
  stage.choose("Rows per page", "50");
  CHECK(changes == 1);
  CHECK(stage.problem_lines() == "");
}

TEST_CASE("tabs are chosen by click and by arrows, which take the focus along and wrap around") {
  const std::array<widgets::Tab, 3> kinds{
      {{"all", "All", "12,345"}, {"people", "People"}, {"organizations", "Organizations"}}};
  int current = 0;
  tests::Stage stage([&](const Frame& frame) { current = widgets::tabs(frame, "kind", "Kind", kinds, current); });
  CHECK(stage.has_state(Role::tab, "All", ui::semantics::kSelected));
  CHECK(stage.get(Role::tab, "All").description == "12,345");
  stage.click(Role::tab, "People");
  CHECK(current == 1);
  CHECK(stage.has_state(Role::tab, "People", ui::semantics::kSelected));
  CHECK_FALSE(stage.has_state(Role::tab, "All", ui::semantics::kSelected));
  stage.press(Key::right);
  CHECK(current == 2);
  CHECK(stage.focused_name() == "Organizations");
  stage.press(Key::right);
  CHECK(current == 0);
  CHECK(stage.focused_name() == "All");
  stage.press(Key::end);
  CHECK(current == 2);
  CHECK(stage.problem_lines() == "");
}

TEST_CASE("a choice of a value is a group of radio buttons, with their keys") {
  const std::array<widgets::Tab, 2> kinds{{{"person", "Person"}, {"organization", "Organization"}}};
  int current = 0;
  tests::Stage stage([&](const Frame& frame) { current = widgets::segmented(frame, "kind", "Kind", kinds, current); });
  CHECK(stage.count(Role::radiogroup, "Kind") == 1);
  CHECK(stage.all(Role::tab).empty());
  CHECK(stage.has_state(Role::radio, "Person", ui::semantics::kChecked));
  stage.click(Role::radio, "Organization");
  CHECK(current == 1);
  CHECK(stage.has_state(Role::radio, "Organization", ui::semantics::kChecked));
  CHECK_FALSE(stage.has_state(Role::radio, "Person", ui::semantics::kChecked));
  stage.press(Key::right);
  CHECK(current == 0);
  CHECK(stage.focused_name() == "Person");
  CHECK(stage.problem_lines() == "");
}
