#include "ui/widgets/combobox.h"

#include <vector>

#include <doctest/doctest.h>

#include "tests/headless/support/stage.h"
#include "ui/widgets/button.h"

using ui::Frame;
using ui::semantics::Key;
using ui::semantics::Role;
namespace widgets = ui::widgets;

namespace {

struct Picker {
  std::vector<std::string> names{"Amber", "Azure", "Blue", "Coral"};
  std::string text, last;
  widgets::ComboState state;
  widgets::ComboSpec spec;
  bool may_create = false;
  int edits = 0, entered = 0, escaped = 0, backspaced = 0;
  std::vector<widgets::ComboOption> shown;

  explicit Picker(platform::headless::UiOptions options = {})
      : stage([this](const Frame& frame) { draw(frame); }, options) {}

  void draw(const Frame& frame) {
    shown.clear();
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i].starts_with(text)) shown.push_back({.key = i + 1, .label = names[i], .detail = "a colour"});
    }
    const std::string create = "Create “" + text + "”";
    spec.field.label = "Colour";
    spec.options = shown;
    spec.name = "Colours";
    spec.create = may_create && !text.empty() ? std::string_view(create) : std::string_view();
    const auto result = widgets::combobox(frame, "colour", state, text, spec);
    edits += result.field.edited ? 1 : 0;
    entered += result.field.entered ? 1 : 0;
    escaped += result.field.escaped ? 1 : 0;
    backspaced += result.backspaced ? 1 : 0;
    if (result.taken) last = shown[*result.taken].label;
    if (result.create) last = "new " + text;
    if (result.taken || result.create) text.clear();
    widgets::button(frame, "after", "After");
  }
  bool is_open() const { return stage.find(Role::listbox, "Colours") != nullptr; }
  tests::Stage stage;
};

}  // namespace

TEST_CASE("a combobox says whether its options are shown, and which of them Enter takes") {
  Picker picker;
  CHECK_FALSE(picker.is_open());
  CHECK(picker.stage.has_state(Role::combobox, "Colour", ui::semantics::kExpandable));
  CHECK_FALSE(picker.stage.has_state(Role::combobox, "Colour", ui::semantics::kExpanded));
  picker.stage.fill(Role::combobox, "Colour", "A");
  CHECK(picker.stage.has_state(Role::combobox, "Colour", ui::semantics::kExpanded));
  CHECK(picker.stage.get(Role::combobox, "Colour").controls == picker.stage.get(Role::listbox, "Colours").id);
  CHECK(picker.stage.all(Role::option).size() == 2);
  CHECK(picker.stage.get(Role::option, "Azure").row_index == 2);
  CHECK(picker.stage.get(Role::option, "Azure").row_count == 2);
  CHECK(picker.stage.active_option() == "Amber");
  CHECK(picker.stage.has_state(Role::option, "Amber", ui::semantics::kSelected));
  picker.stage.press(Key::down);
  CHECK(picker.stage.active_option() == "Azure");
  CHECK(picker.stage.focused_name() == "Colour");
  picker.stage.press(Key::down);  // from the last to the first
  CHECK(picker.stage.active_option() == "Amber");
  picker.stage.press(Key::up);
  CHECK(picker.stage.active_option() == "Azure");
  CHECK(picker.stage.problem_lines() == "");
  picker.stage.press(Key::enter);
  CHECK(picker.last == "Azure");
  CHECK(picker.text.empty());
  CHECK_FALSE(picker.is_open());
  CHECK(picker.entered == 0);
  CHECK(picker.stage.value(Role::combobox, "Colour").empty());
}

TEST_CASE("Enter takes the best match, without one the text, and one that is not there can be created") {
  Picker picker;
  picker.stage.fill(Role::combobox, "Colour", "A");
  picker.stage.press(Key::enter);
  CHECK(picker.last == "Amber");
  picker.stage.fill(Role::combobox, "Colour", "zzz");
  picker.stage.press(Key::enter);
  CHECK(picker.entered == 1);
  CHECK(picker.last == "Amber");
  CHECK_FALSE(picker.is_open());
  picker.may_create = true;
  picker.stage.fill(Role::combobox, "Colour", "Az");
  CHECK(picker.stage.all(Role::option).size() == 2);
  picker.stage.press(Key::up);
  CHECK(picker.stage.active_option() == "Create “Az”");
  picker.stage.press(Key::enter);
  CHECK(picker.last == "new Az");
  picker.stage.fill(Role::combobox, "Colour", "vip");
  picker.stage.click(Role::option, "Create “vip”");
  CHECK(picker.last == "new vip");
}

TEST_CASE("arrows leave the only option active") {
  Picker picker;
  picker.stage.fill(Role::combobox, "Colour", "B");
  for (const Key key : {Key::down, Key::up, Key::page_down}) {
    picker.stage.press(key);
    CHECK(picker.stage.active_option() == "Blue");
  }
}

TEST_CASE("a combobox that can be dismissed tells of the first Escape, which no window around hears of") {
  Picker picker;
  picker.spec.dismissible = true;
  picker.stage.fill(Role::combobox, "Colour", "A");
  CHECK(picker.stage.has_state(Role::combobox, "Colour", ui::semantics::kTakesEscape));
  picker.stage.press(Key::escape);
  CHECK(picker.escaped == 1);
}

TEST_CASE("pressing an option takes it, and the focus never leaves the field") {
  Picker picker;
  picker.stage.click(Role::combobox, "Colour");
  CHECK(picker.stage.all(Role::option).size() == 4);
  picker.stage.click(Role::option, "Coral");
  CHECK(picker.last == "Coral");
  CHECK(picker.stage.focused_name() == "Colour");
  CHECK_FALSE(picker.is_open());
}

TEST_CASE("Escape closes the options first and then is the caller's; leaving the field closes them too") {
  Picker picker;
  picker.stage.fill(Role::combobox, "Colour", "A");
  picker.stage.press(Key::escape);
  CHECK_FALSE(picker.is_open());
  CHECK(picker.escaped == 0);
  CHECK(picker.text == "A");
  picker.stage.press(Key::escape);
  CHECK(picker.escaped == 1);
  picker.stage.press(Key::down);
  CHECK(picker.is_open());
  picker.stage.focus(Role::button, "After");
  CHECK_FALSE(picker.is_open());
}

TEST_CASE("Backspace in an empty field is told, and one that takes a letter is not") {
  Picker picker;
  picker.stage.focus(Role::combobox, "Colour");
  picker.stage.press(Key::backspace);
  CHECK(picker.backspaced == 1);
  picker.stage.fill(Role::combobox, "Colour", "A");
  picker.stage.press(Key::backspace);
  CHECK(picker.backspaced == 1);
}

TEST_CASE("without options nothing opens, unless there is something to say about that") {
  Picker picker;
  picker.stage.fill(Role::combobox, "Colour", "zzz");
  CHECK_FALSE(picker.is_open());
  picker.spec.none = "No colour is called that";
  picker.stage.settle();
  CHECK(picker.stage.all(Role::status).size() == 1);
  CHECK(picker.stage.shows("No colour is called that"));
  CHECK_FALSE(picker.stage.has_state(Role::combobox, "Colour", ui::semantics::kExpanded));
  CHECK(picker.stage.problem_lines() == "");
}

TEST_CASE("of many options those in sight are recorded, and arrows bring the others into it") {
  Picker picker;
  picker.names.clear();
  for (int i = 0; i < 200; ++i) picker.names.push_back("Colour " + std::to_string(i));
  picker.stage.click(Role::combobox, "Colour");
  CHECK(picker.stage.all(Role::option).size() < 20);
  CHECK(picker.stage.get(Role::option, "Colour 3").row_count == 200);
  picker.stage.press(Key::up);
  picker.stage.press(Key::up);
  CHECK(picker.stage.active_option() == "Colour 198");
  const auto box = picker.stage.get(Role::listbox, "Colours").rect;
  const auto option = picker.stage.get(Role::option, "Colour 198").rect;
  CHECK(option.y >= box.y);
  CHECK(option.y + option.h <= box.y + box.h);
  picker.stage.press(Key::page_up);
  CHECK(picker.stage.active_option() == "Colour 191");
  picker.stage.scroll(picker.stage.get(Role::listbox, "Colours").id, 0);
  CHECK(picker.stage.find(Role::option, "Colour 2") != nullptr);
  CHECK(picker.stage.active_option() == "Colour 191");  // still recorded: the field points at it
  CHECK(picker.stage.problem_lines() == "");
}

TEST_CASE("a field that cannot be written into offers nothing") {
  Picker picker;
  picker.spec.field.read_only = true;
  picker.stage.click(Role::combobox, "Colour");
  CHECK_FALSE(picker.is_open());
  picker.stage.press(Key::down);
  CHECK_FALSE(picker.is_open());
}
