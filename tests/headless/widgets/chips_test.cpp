#include "ui/widgets/chips.h"

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

#include "tests/headless/support/stage.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/swatches.h"

using ui::Frame;
using ui::semantics::Key;
using ui::semantics::Role;
namespace widgets = ui::widgets;

namespace {

// A field of tags as a panel would make it.
struct Tags {
  std::vector<std::string> names{"client", "vip", "berlin"};  // the first is the program's own
  std::string text;
  widgets::ComboState combo;
  bool enabled = true;
  int removals = 0;

  explicit Tags(platform::headless::UiOptions options = {})
      : stage([this](const Frame& frame) { draw(frame); }, options) {}

  void draw(const Frame& frame) {
    std::vector<std::string> buttons;
    for (const std::string& name : names) buttons.push_back("Remove " + name);
    std::vector<widgets::Chip> all;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const bool own = names[i] == "client";
      all.push_back({.key = std::hash<std::string>{}(names[i]),
                     .label = names[i],
                     .color = own ? nullptr : &ui::theme::tag_color(frame.theme, 2),
                     .remove = own ? std::string_view() : std::string_view(buttons[i])});
    }
    const auto chips = widgets::chips(frame, "chips", "Tags", all, enabled);
    const auto field =
        widgets::combobox(frame, "field", combo, text, {.field = {.label = "Add a tag"}, .name = "All tags"});
    if (field.backspaced) widgets::focus_last_chip(frame, "chips", all);
    if (chips.left_behind) widgets::focus(frame, "field");
    if (field.field.entered && !text.empty()) {
      names.push_back(text);
      text.clear();
    }
    if (!chips.removed) return;
    ++removals;
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(*chips.removed));
  }
  tests::Stage stage;
};

}  // namespace

TEST_CASE("chips are a list, and those of the program have no button") {
  Tags tags;
  CHECK(tags.stage.count(Role::list, "Tags") == 1);
  CHECK(tags.stage.all(Role::listitem).size() == 3);
  CHECK(tags.stage.get(Role::listitem, "vip").row_index == 2);
  CHECK(tags.stage.all(Role::button).size() == 2);
  CHECK(tags.stage.find(Role::button, "Remove client") == nullptr);
  tags.stage.click(Role::button, "Remove vip");
  CHECK(tags.names == std::vector<std::string>{"client", "berlin"});
  CHECK(tags.stage.focused_name() == "Remove berlin");
  CHECK(tags.stage.problem_lines() == "");
}

TEST_CASE("Backspace in the empty field goes to the last chip, and there removes it, one by one") {
  Tags tags;
  tags.stage.fill(Role::combobox, "Add a tag", "lead");
  tags.stage.press(Key::enter);
  CHECK(tags.names.back() == "lead");
  CHECK(tags.stage.focused_name() == "Add a tag");
  tags.stage.press(Key::backspace);
  CHECK(tags.stage.focused_name() == "Remove lead");
  CHECK(tags.names.size() == 4);
  tags.stage.press(Key::backspace);
  CHECK(tags.names.size() == 3);
  CHECK(tags.stage.focused_name() == "Remove berlin");
  tags.stage.press(Key::left);
  CHECK(tags.stage.focused_name() == "Remove vip");
  tags.stage.press(Key::remove);
  CHECK(tags.stage.focused_name() == "Remove berlin");
  tags.stage.press(Key::left);  // before it is none that can be removed
  CHECK(tags.stage.focused_name() == "Remove berlin");
  tags.stage.press(Key::remove);
  CHECK(tags.names == std::vector<std::string>{"client"});
  CHECK(tags.stage.focused_name() == "Add a tag");
  tags.stage.press(Key::backspace);  // what is left cannot be removed
  CHECK(tags.stage.focused_name() == "Add a tag");
  CHECK(tags.removals == 3);
}

TEST_CASE("an arrow beyond the last chip leads into the field") {
  Tags tags;
  tags.stage.focus(Role::button, "Remove vip");
  tags.stage.press(Key::end);
  CHECK(tags.stage.focused_name() == "Remove berlin");
  tags.stage.press(Key::right);
  CHECK(tags.stage.focused_name() == "Add a tag");
  tags.stage.focus(Role::button, "Remove berlin");
  tags.stage.press(Key::home);
  CHECK(tags.stage.focused_name() == "Remove vip");
}

TEST_CASE("chips wrap, a long one is cut at the edge, and none removes anything where nothing may be changed") {
  Tags tags({.width = 390, .height = 844});
  tags.enabled = false;
  tags.names.push_back(std::string(200, 'w'));
  for (int i = 0; i < 12; ++i) tags.names.push_back("number " + std::to_string(i));
  tags.stage.settle();
  const auto list = tags.stage.get(Role::list, "Tags").rect;
  for (const auto* chip : tags.stage.all(Role::listitem)) CHECK(chip->rect.x + chip->rect.w <= 390);
  CHECK(list.h > 3 * ui::theme::kChip);
  CHECK(tags.stage.get(Role::combobox, "Add a tag").rect.y >= list.y + list.h);
  CHECK(tags.stage.has_state(Role::button, "Remove vip", ui::semantics::kDisabled));
  tags.stage.focus(Role::combobox, "Add a tag");
  tags.stage.press(Key::backspace);
  tags.stage.press(Key::backspace);
  CHECK(tags.removals == 0);
  CHECK(tags.stage.problem_lines() == "");
}

TEST_CASE("colours are a group of radio buttons, each with its name") {
  const std::vector<widgets::Swatch> colors{{"Red", ui::theme::kTagColorsLight[0].mark},
                                            {"Orange", ui::theme::kTagColorsLight[1].mark},
                                            {"Amber", ui::theme::kTagColorsLight[2].mark}};
  int color = 1;
  bool enabled = true;
  tests::Stage stage([&](const Frame& frame) {
    color = widgets::swatches(frame, "color", "Colour of the tag", colors, color, enabled);
  });
  CHECK(stage.count(Role::radiogroup, "Colour of the tag") == 1);
  CHECK(stage.has_state(Role::radio, "Orange", ui::semantics::kChecked));
  stage.click(Role::radio, "Amber");
  CHECK(color == 2);
  stage.press(Key::right);
  CHECK(color == 0);
  CHECK(stage.focused_name() == "Red");
  CHECK(stage.problem_lines() == "");
  enabled = false;
  stage.settle();
  CHECK(stage.has_state(Role::radio, "Amber", ui::semantics::kDisabled));
}
