#include "ui/widgets/property.h"

#include <map>
#include <vector>

#include <doctest/doctest.h>

#include "tests/headless/support/stage.h"
#include "ui/widgets/section.h"

using ui::Frame;
using ui::semantics::Key;
using ui::semantics::Role;
using ui::widgets::PropertyEvent;
namespace widgets = ui::widgets;

namespace {

struct Card {
  widgets::PropertyEditor editor;
  std::map<std::string, std::string> values{{"First name", "Ann"}, {"Last name", "Lee"}};
  std::vector<std::string> commits;
  int cancelled = 0;
  bool refuse = false;

  tests::Stage stage{[this](const Frame& frame) {
    for (auto& [label, value] : values) {
      widgets::PropertyOptions options;
      options.label = label;
      options.empty_text = "Add";
      options.error = refuse && editor.editing != 0 ? "Not like this" : "";
      const std::string name = "Edit " + label;
      options.edit_name = name;
      const PropertyEvent event = widgets::property(frame, label, value, editor, options);
      cancelled += event == PropertyEvent::cancelled ? 1 : 0;
      if (event != PropertyEvent::committed) continue;
      commits.push_back(label + "=" + editor.draft);
      if (refuse) {
        widgets::reopen(frame, label, editor);
      } else {
        value = editor.draft;
        widgets::flash(frame, label, editor);
      }
    }
  }};
};

}  // namespace

TEST_CASE("a property is edited in place: click, type, Enter; the focus returns to it") {
  Card card;
  card.stage.click(Role::button, "Edit First name");
  CHECK(card.stage.focused_name() == "First name");
  CHECK(card.stage.value(Role::textbox, "First name") == "Ann");
  card.stage.fill(Role::textbox, "First name", "Anna");
  card.stage.press(Key::enter);
  CHECK(card.commits == std::vector<std::string>{"First name=Anna"});
  CHECK(card.stage.find(Role::textbox, "First name") == nullptr);
  CHECK(card.stage.focused_name() == "Edit First name");
  CHECK(card.stage.shows("Anna"));
  CHECK(card.stage.problem_lines() == "");
}

TEST_CASE("Enter on the focused value edits it, Escape restores it") {
  Card card;
  card.stage.focus(Role::button, "Edit Last name");
  card.stage.press(Key::enter);
  card.stage.fill(Role::textbox, "Last name", "Wrong");
  card.stage.press(Key::escape);
  CHECK(card.commits.empty());
  CHECK(card.cancelled == 1);
  CHECK(card.stage.shows("Lee"));
  CHECK(card.stage.focused_name() == "Edit Last name");
}

TEST_CASE("leaving a changed property saves it, leaving an unchanged one does not") {
  Card card;
  card.stage.click(Role::button, "Edit First name");
  card.stage.blur();
  CHECK(card.commits.empty());
  card.stage.click(Role::button, "Edit First name");
  card.stage.fill(Role::textbox, "First name", "Anna");
  card.stage.blur();
  CHECK(card.commits == std::vector<std::string>{"First name=Anna"});
}

TEST_CASE("going on to another property saves the first, in either order on the page") {
  Card card;
  card.stage.click(Role::button, "Edit First name");
  card.stage.fill(Role::textbox, "First name", "Anna");
  card.stage.click(Role::button, "Edit Last name");
  CHECK(card.commits == std::vector<std::string>{"First name=Anna"});
  card.stage.fill(Role::textbox, "Last name", "Li");
  card.stage.click(Role::button, "Edit First name");
  CHECK(card.commits.back() == "Last name=Li");
  CHECK(card.stage.value(Role::textbox, "First name") == "Anna");
}

TEST_CASE("a refused value stays open with what was typed and why") {
  Card card;
  card.refuse = true;
  card.stage.click(Role::button, "Edit First name");
  card.stage.fill(Role::textbox, "First name", "???");
  card.stage.press(Key::enter);
  CHECK(card.stage.value(Role::textbox, "First name") == "???");
  CHECK(card.stage.shows("Not like this"));
  CHECK(card.stage.focused_name() == "First name");
  card.refuse = false;
  card.stage.press(Key::enter);
  CHECK(card.commits.size() == 2);
  CHECK(card.stage.find(Role::textbox, "First name") == nullptr);
}

TEST_CASE("a saved property flashes, then rests") {
  Card card;
  card.stage.click(Role::button, "Edit First name");
  card.stage.fill(Role::textbox, "First name", "Anna");
  card.stage.press(Key::enter);
  CHECK(card.editor.flashing != 0);
  card.stage.pass(2);
  CHECK(card.editor.flashing == 0);
  CHECK(card.stage.next_frame_in() < 0);
}

TEST_CASE("a value with an address is a link, and a pencil edits it") {
  widgets::PropertyEditor editor;
  std::string value = "ann@example.org";
  tests::Stage stage([&](const Frame& frame) {
    widgets::property(frame, "mail", value, editor,
                      {.label = "E-mail", .href = "mailto:ann@example.org", .edit_name = "Edit e-mail"});
  });
  CHECK(stage.get(Role::link, "ann@example.org").href == "mailto:ann@example.org");
  stage.click(Role::button, "Edit e-mail");
  CHECK(stage.focused_name() == "E-mail");
  CHECK(stage.problem_lines() == "");
}

TEST_CASE("a section folds and says whether it is open") {
  bool open = true;
  tests::Stage stage([&](const Frame& frame) {
    if (widgets::section(frame, "about", "About", open)) widgets::text(frame, "inside", "Inside");
  });
  CHECK(stage.has_state(Role::button, "About", ui::semantics::kExpanded | ui::semantics::kExpandable));
  CHECK(stage.shows("Inside"));
  stage.click(Role::button, "About");
  CHECK_FALSE(open);
  CHECK_FALSE(stage.has_state(Role::button, "About", ui::semantics::kExpanded));
  CHECK_FALSE(stage.shows("Inside"));
  CHECK(stage.find(Role::heading, "About") != nullptr);
}
