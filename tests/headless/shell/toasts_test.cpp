#include "ui/shell/toasts.h"

#include <algorithm>
#include <string>

#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;
using ui::semantics::Rect;
using ui::semantics::Tree;

namespace {

void open_anna(Program& program) {
  const auto anna = program.index.person("Anna");
  program.index.person("Bruno");
  program.open();
  program.go(format_route(ui::contact_route(program.index.view(anna).head.uuid)));
}

Rect common(const Rect& a, const Rect& b) {
  const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::min(a.x + a.w, b.x + b.w) - x, std::min(a.y + a.h, b.y + b.h) - y};
}

// Names of the controls that the message lies on; "": none.
std::string covered(const Program& program) {
  const Tree& tree = program.screen.tree();
  const auto& close = program.screen.get(Role::button, "Dismiss");
  const ui::semantics::NodeId toast = tree.find(close.id)->parent;
  const Rect box = tree.find(toast)->node.rect;
  std::string names;
  for (const Tree::Entry& entry : tree.entries()) {
    if (!is_operable(entry.node.role) || entry.parent == toast) continue;
    Rect seen = common(entry.node.rect, box);
    for (const Tree::Entry* at = tree.find(entry.parent); at != nullptr; at = tree.find(at->parent)) {
      seen = common(seen, at->node.rect);
    }
    if (seen.w > 0 && seen.h > 0) names += entry.node.name + "\n";
  }
  return names;
}

}  // namespace

TEST_CASE("a message covers no control, on a contact's page and on the list") {
  for (const float width : {390.0F, 800.0F, 1280.0F}) {
    for (const float height : {480.0F, 844.0F}) {
      CAPTURE(width);
      CAPTURE(height);
      Program program({.width = width, .height = height});
      open_anna(program);
      program.screen.click(Role::toggle, "All channels");
      CHECK(covered(program) == "");
      CHECK(program.problems() == "");
      program.act("Move to trash");
      CHECK(covered(program) == "");
      CHECK(program.problems() == "");
    }
  }
}

TEST_CASE("a message goes in the frame after its time, and gives back its room") {
  Program program;
  open_anna(program);
  const Rect page = program.screen.all(Role::main).front()->rect;
  program.act("Move to trash");
  CHECK(program.screen.all(Role::main).front()->rect.h < page.h);
  CHECK(program.screen.next_frame_in() > 0);
  CHECK(program.screen.next_frame_in() <= ui::theme::kToastTime);
  program.screen.pass(ui::theme::kToastTime);
  CHECK_FALSE(program.says("Anna moved to trash"));
  CHECK(program.screen.all(Role::main).front()->rect.h == page.h);
}

TEST_CASE("a message comes after a dialog that is opened meanwhile") {
  Program program;
  open_anna(program);
  program.act("Move to trash");
  program.screen.click(Role::button, "New person");
  CHECK_FALSE(program.says("Anna moved to trash"));
  program.screen.pass(2 * ui::theme::kToastTime);
  program.screen.click(Role::button, "Cancel");
  CHECK(program.says("Anna moved to trash"));
  program.screen.pass(2 * ui::theme::kToastTime);
  CHECK_FALSE(program.says("Anna moved to trash"));
}
