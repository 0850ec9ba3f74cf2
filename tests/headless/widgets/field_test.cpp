#include "ui/widgets/field.h"

#include <doctest/doctest.h>

#include "tests/headless/support/stage.h"

using ui::Frame;
using ui::semantics::Key;
using ui::semantics::Role;
namespace widgets = ui::widgets;

namespace {

struct Form {
  std::string value, error;
  widgets::FieldOptions options;
  int edited = 0, committed = 0, entered = 0, escaped = 0, gained = 0, lost = 0;

  tests::Stage stage{[this](const Frame& frame) {
    options.label = "First name";
    options.error = error;
    const widgets::FieldResult result = widgets::text_field(frame, "first", value, options);
    edited += result.edited, committed += result.committed, entered += result.entered;
    escaped += result.escaped, gained += result.gained_focus, lost += result.lost_focus;
  }};
};

}  // namespace

TEST_CASE("a field takes every edit, and the finished one when the focus leaves") {
  Form form;
  form.stage.fill(Role::textbox, "First name", "Müller");
  CHECK(form.value == "Müller");
  CHECK(form.edited == 1);
  CHECK(form.committed == 0);
  CHECK(form.gained == 1);
  CHECK(form.stage.value(Role::textbox, "First name") == "Müller");
  form.stage.blur();
  CHECK(form.committed == 1);
  CHECK(form.lost == 1);
  CHECK(form.edited == 1);
  CHECK(form.stage.problem_lines() == "");
}

TEST_CASE("Enter commits once, Escape is told and changes nothing by itself") {
  Form form;
  form.stage.fill(Role::textbox, "First name", "Ann");
  form.stage.press(Key::enter);
  CHECK(form.entered == 1);
  CHECK(form.committed == 1);
  form.stage.press(Key::escape);
  CHECK(form.escaped == 1);
  CHECK(form.value == "Ann");
  form.stage.blur();
  CHECK(form.committed == 1);
}

TEST_CASE("an error stands beside the field, is its description, and keeps what was typed") {
  Form form;
  form.stage.fill(Role::textbox, "First name", "  ");
  form.error = "Enter a name";
  form.stage.settle();
  const auto& node = form.stage.get(Role::textbox, "First name");
  CHECK((node.state & ui::semantics::kInvalid) != 0);
  CHECK(node.description == "Enter a name");
  CHECK(node.value == "  ");
  CHECK(form.stage.shows("Enter a name"));
  form.error.clear();
  form.stage.settle();
  CHECK_FALSE(form.stage.has_state(Role::textbox, "First name", ui::semantics::kInvalid));
  CHECK_FALSE(form.stage.shows("Enter a name"));
}

TEST_CASE("a disabled or read-only field keeps its value whatever arrives") {
  std::string value = "kept";
  tests::Stage stage([&](const Frame& frame) {
    const ui::semantics::NodeId id = widgets::id_of("f");
    ui::semantics::Activation event;
    event.kind = ui::semantics::Activation::Kind::input;
    event.node = id;
    event.text = "changed";
    frame.events.push(event);
    widgets::text_field(frame, "f", value, {.label = "Locked", .read_only = true});
  });
  CHECK(value == "kept");
  CHECK(stage.has_state(Role::textbox, "Locked", ui::semantics::kReadOnly));
}

TEST_CASE("a field tells the page which keyboard, autofill and placeholder it wants") {
  std::string value;
  tests::Stage stage([&](const Frame& frame) {
    widgets::text_field(frame, "mail", value,
                        {.label = "E-mail",
                         .placeholder = "name@example.org",
                         .autocomplete = "email",
                         .input = ui::semantics::InputKind::email,
                         .required = true});
  });
  const auto& node = stage.get(Role::textbox, "E-mail");
  CHECK(node.input == ui::semantics::InputKind::email);
  CHECK(node.autocomplete == "email");
  CHECK(node.placeholder == "name@example.org");
  CHECK((node.state & ui::semantics::kRequired) != 0);
  CHECK(node.font_px == ui::theme::kTextBody);
}

TEST_CASE("focus can be asked for, also for a field that appears only in the next frame") {
  std::string value = "Ann";
  bool ask = false, shown = false;
  tests::Stage stage([&](const Frame& frame) {
    if (ask) widgets::focus(frame, "first", true);
    ask = false;
    if (shown) widgets::text_field(frame, "first", value, {.label = "First name"});
    shown = shown || frame.events.focused == 1;
  });
  ask = true;
  stage.frame();
  shown = true;
  stage.settle();
  CHECK(stage.focused_name() == "First name");
}

TEST_CASE("a search field is emptied by Escape") {
  std::string value;
  int edited = 0;
  tests::Stage stage([&](const Frame& frame) {
    edited += widgets::search_field(frame, "q", value, {.label = "Search contacts"}).edited ? 1 : 0;
  });
  stage.fill(Role::searchbox, "Search contacts", "lodz");
  CHECK(value == "lodz");
  stage.press(Key::escape);
  CHECK(value.empty());
  CHECK(edited == 2);
}

TEST_CASE("Enter in an area of text makes a line and commits nothing") {
  std::string value;
  int committed = 0;
  tests::Stage stage([&](const Frame& frame) {
    committed += widgets::text_area(frame, "note", value, {.label = "Note"}).committed ? 1 : 0;
  });
  stage.fill(Role::multiline, "Note", "one\ntwo");
  stage.press(Key::enter);
  CHECK(committed == 0);
  stage.blur();
  CHECK(committed == 1);
  CHECK(value == "one\ntwo");
}
