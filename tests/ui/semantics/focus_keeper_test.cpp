#include "ui/semantics/focus_keeper.h"

#include <functional>
#include <string>

#include <doctest/doctest.h>

#include "tests/ui/semantics/nodes.h"

using tests::node;
using ui::semantics::FocusKeeper;
using ui::semantics::Node;
using ui::semantics::NodeId;
using ui::semantics::Request;
using ui::semantics::Role;
using ui::semantics::Tree;

namespace {

// A page with its focus, as a browser keeps it.
struct Page {
  Tree tree;
  FocusKeeper keeper;
  NodeId focused = 0;

  // Draws a frame and does what it asks for.
  void draw(const std::function<void()>& draw_nodes) {
    compose(draw_nodes);
    if (tree.find(focused) == nullptr) focused = 0;
    for (const Request& request : tree.take_requests()) focused = request.node;
  }
  // A frame that the page never gets to see.
  void compose(const std::function<void()>& draw_nodes) {
    tree.begin_frame();
    draw_nodes();
    tree.end_frame();
    keeper.keep(tree, focused);
  }
  void leaf(NodeId id, Role role = Role::button, std::string name = {}) { tree.leaf(node(id, role, std::move(name))); }
  void group(NodeId id, const std::function<void()>& children, Role role = Role::group) {
    tree.open(node(id, role));
    children();
    tree.close();
  }
  void layer(NodeId id, Role role, const std::function<void()>& children) {
    tree.open_layer(node(id, role));
    children();
    tree.close();
  }
  // Draws `before`, puts the focus on `id`, draws `after`, and says where the focus is.
  NodeId moved(NodeId id, const std::function<void()>& before, const std::function<void()>& after) {
    draw(before);
    focused = id;
    draw(before);
    draw(after);
    return focused;
  }
  // A page with a heading (id 2) around what is drawn.
  std::function<void()> under(std::string heading, std::function<void()> content) {
    return [this, heading = std::move(heading), content = std::move(content)] {
      group(
          1,
          [&] {
            leaf(2, Role::heading, heading);
            content();
          },
          Role::main);
    };
  }
};

}  // namespace

TEST_CASE("the focus stays where it is while its node is there") {
  Page page;
  const auto both = page.under("Contacts", [&] { page.leaf(10), page.leaf(11); });
  CHECK(page.moved(10, both, page.under("Contacts", [&] { page.leaf(10); })) == 10);
}

TEST_CASE("the next neighbour takes the focus, else the one before, else what is around") {
  Page page;
  const auto all = [&] { page.leaf(10), page.leaf(11), page.leaf(12, Role::text), page.leaf(13); };
  const auto list = page.under("Contacts", [&] { page.group(5, all); });
  const auto left = [&](const std::function<void()>& content) {
    return page.under("Contacts", [&page, content] { page.group(5, content); });
  };
  CHECK(page.moved(11, list, left([&] { page.leaf(10), page.leaf(12, Role::text), page.leaf(13); })) == 13);
  CHECK(page.moved(13, list, left([&] { page.leaf(10), page.leaf(11), page.leaf(12, Role::text); })) == 11);
  CHECK(page.moved(10, list, left([&] { page.leaf(12, Role::text); })) == 2);
  const auto with_more = page.under("Contacts", [&] { page.group(5, all), page.leaf(20); });
  CHECK(page.moved(10, with_more, page.under("Contacts", [&] { page.leaf(20); })) == 20);
}

TEST_CASE("what cannot have the focus is passed over") {
  Page page;
  const auto before = page.under("Contacts", [&] { page.leaf(10), page.leaf(11), page.leaf(12); });
  const auto after = page.under("Contacts", [&] {
    Node disabled = node(11, Role::button);
    disabled.state = ui::semantics::kDisabled;
    page.tree.leaf(disabled);
    page.leaf(12);
  });
  CHECK(page.moved(10, before, after) == 12);
}

TEST_CASE("of the next row it is the button of the same kind") {
  Page page;
  const auto row = [&](NodeId id) {
    page.group(
        id, [&page, id] { page.leaf(id + 1, Role::link), page.leaf(id + 2, Role::button); }, Role::row);
  };
  const auto rows = page.under("Trash", [&] {
    page.group(
        5, [&] { row(10), row(20), row(30); }, Role::rowgroup);
  });
  const auto fewer = page.under("Trash", [&] {
    page.group(
        5, [&] { row(10), row(30); }, Role::rowgroup);
  });
  CHECK(page.moved(22, rows, fewer) == 32);
  CHECK(page.moved(21, rows, fewer) == 31);
}

TEST_CASE("what took its place in a group takes the focus") {
  Page page;
  const auto load = page.under("Settings", [&] { page.group(5, [&] { page.leaf(10); }); });
  const auto remove = page.under("Settings", [&] { page.group(5, [&] { page.leaf(11); }), page.leaf(12); });
  CHECK(page.moved(10, load, remove) == 11);
}

TEST_CASE("on another page it is the page's heading") {
  Page page;
  const auto contact = page.under("Ann Lee", [&] { page.group(5, [&] { page.leaf(10), page.leaf(11); }); });
  const auto list = page.under("Contacts", [&] { page.group(5, [&] { page.leaf(11); }); });
  CHECK(page.moved(10, contact, list) == 2);
}

TEST_CASE("a focus that somebody asked for goes first, also when its node comes a frame later") {
  Page page;
  const auto before = page.under("Contacts", [&] { page.group(5, [&] { page.leaf(10), page.leaf(11); }); });
  page.moved(10, before, before);
  page.tree.request_focus(30);
  page.draw(page.under("Contacts", [&] { page.group(5, [&] { page.leaf(11); }); }));
  CHECK(page.focused == 0);
  for (int frame = 0; frame < 4; ++frame) {
    page.draw(page.under("Contacts", [&] { page.group(5, [&] { page.leaf(11), page.leaf(30); }); }));
    CHECK(page.focused == 30);
  }
}

TEST_CASE("when what was asked for never comes, the neighbour has the focus after all") {
  Page page;
  const auto before = page.under("Contacts", [&] { page.group(5, [&] { page.leaf(10), page.leaf(11); }); });
  const auto after = page.under("Contacts", [&] { page.group(5, [&] { page.leaf(11); }); });
  page.moved(10, before, before);
  page.tree.request_focus(30);
  for (int frame = 0; frame < 5; ++frame) page.draw(after);
  CHECK(page.focused == 11);
}

TEST_CASE("a menu's button that is gone with the menu hands the focus on") {
  Page page;
  const auto row = [&](NodeId id) { page.leaf(id, Role::link), page.leaf(id + 1); };
  const auto menu = [&] { page.layer(50, Role::menu, [&] { page.leaf(51, Role::menuitem); }); };
  const auto rows = page.under("Ann Lee", [&] { page.group(5, [&] { row(10), row(20), page.leaf(30); }); });
  const auto open = [&] { rows(), menu(); };
  page.moved(11, rows, rows);
  page.draw(open);
  page.focused = 51;
  page.draw(open);
  page.tree.request_focus(11);  // as a menu does that closes
  page.compose(open);
  page.draw(page.under("Ann Lee", [&] { page.group(5, [&] { row(20), page.leaf(30); }); }));
  CHECK(page.focused == 20);
}

TEST_CASE("what floats above the page gives the focus back, through several layers and to a successor") {
  Page page;
  const auto list = page.under("Contacts", [&] { page.group(5, [&] { page.leaf(10), page.leaf(11); }); });
  const auto shorter = page.under("Contacts", [&] { page.group(5, [&] { page.leaf(11); }); });
  const auto question = [&] { page.layer(50, Role::dialog, [&] { page.leaf(51); }); };
  const auto dialog = [&](bool asking) {
    page.layer(40, Role::dialog, [&] {
      page.leaf(41, Role::textbox);
      if (asking) question();
    });
  };
  page.moved(10, list, list);
  page.draw([&] { list(), dialog(false); });
  page.focused = 41;
  page.draw([&] { list(), dialog(false); });
  page.draw([&] { list(), dialog(true); });
  page.focused = 51;
  page.draw([&] { shorter(), dialog(true); });  // meanwhile what opened it went away
  SUBCASE("one after the other") {
    page.draw([&] { shorter(), dialog(false); });
    CHECK(page.focused == 41);
    page.draw(shorter);
    CHECK(page.focused == 11);
  }
  SUBCASE("all at once") {
    page.draw(shorter);
    CHECK(page.focused == 11);
  }
  SUBCASE("to another page") {
    page.draw(page.under("Ann Lee", [] {}));
    CHECK(page.focused == 2);
  }
}

TEST_CASE("in a layer that stays, the focus stays inside") {
  Page page;
  const auto list = page.under("Contacts", [&] { page.leaf(10); });
  const auto dialog = [&](bool with_button) {
    page.layer(40, Role::dialog, [&] {
      page.leaf(41, Role::textbox);
      if (with_button) page.group(42, [&] { page.leaf(43); });
    });
  };
  CHECK(page.moved(
            43, [&] { list(), dialog(true); }, [&] { list(), dialog(false); }) == 41);
}
