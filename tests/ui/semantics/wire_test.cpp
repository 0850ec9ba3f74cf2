#include "ui/semantics/wire.h"

#include <algorithm>

#include "tests/support/fakes.h"
#include "tests/ui/semantics/nodes.h"
#include "tests/ui/semantics/page_model.h"

using tests::node;
using tests::PageModel;
using ui::semantics::Node;
using ui::semantics::NodeId;
using ui::semantics::Role;
using ui::semantics::Tree;
using ui::semantics::Wire;

namespace {

// The page has exactly the tree's nodes, fields, parents and order.
void check_same(const PageModel& page, const Tree& tree) {
  REQUIRE(page.elements.size() == tree.entries().size() + 1);
  for (const Tree::Entry& entry : tree.entries()) {
    const PageModel::Element& element = page.elements.at(entry.node.id);
    CHECK(element.parent == entry.parent);
    const auto& siblings = page.elements.at(entry.parent).children;
    const auto here = std::find(siblings.begin(), siblings.end(), entry.node.id);
    REQUIRE(here != siblings.end());
    CHECK((here == siblings.begin() ? 0 : *(here - 1)) == entry.previous);
    Node told = entry.node;
    const Tree::Entry* parent = tree.find(entry.parent);
    told.rect = ui::semantics::relative_rect(told, parent == nullptr ? nullptr : &parent->node);
    told.scroll_x = told.scroll_y = 0;
    CHECK(element.node == told);
  }
}

// A tree that a test changes at random.
struct Garden {
  struct Plant {
    Node node;
    std::vector<Plant> children;
  };
  tests::FakeRandom random;
  Plant root;
  NodeId last_id = 0;

  explicit Garden(std::uint64_t seed) : random(seed) {}
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random.next() % limit); }

  std::vector<Plant*> all() {
    std::vector<Plant*> found{&root};
    for (std::size_t i = 0; i < found.size(); ++i) {
      for (Plant& child : found[i]->children) found.push_back(&child);
    }
    return found;
  }
  Plant& any() {
    const auto plants = all();
    return *plants[below(plants.size())];
  }
  void insert(Plant plant) {
    Plant& parent = any();
    const auto at = static_cast<std::ptrdiff_t>(below(parent.children.size() + 1));
    parent.children.insert(parent.children.begin() + at, std::move(plant));
  }
  Plant cut() {
    for (;;) {
      Plant& parent = any();
      if (parent.children.empty()) {
        if (root.children.empty()) return {};
        continue;
      }
      const auto at = static_cast<std::ptrdiff_t>(below(parent.children.size()));
      Plant plant = std::move(parent.children[static_cast<std::size_t>(at)]);
      parent.children.erase(parent.children.begin() + at);
      return plant;
    }
  }
  void vary(Node& changed) {
    switch (below(9)) {
      case 0:
        changed.name = "näme " + std::to_string(below(50));
        break;
      case 1:
        changed.rect.y = static_cast<float>(below(4000)) / 4;
        break;
      case 2:
        changed.role = below(2) == 0 ? Role::button : Role::scrollarea;
        break;
      case 3:
        changed.state ^= 1U << below(19);
        break;
      case 4:
        changed.options.assign(below(4), "option");
        break;
      case 5:
        changed.scroll_y = static_cast<float>(below(500));
        break;
      case 6:
        changed.value = std::string(below(300), 'v');
        break;
      case 7:
        changed.row_index = static_cast<std::int32_t>(below(1000));
        break;
      default:
        changed.font_px = static_cast<float>(below(30));
        changed.content_height = 99;
        break;
    }
  }
  void change() {
    const std::size_t dice = below(10);
    if (dice < 4 || root.children.empty()) {
      Plant plant;
      plant.node = node(++last_id, Role::group, "new");
      insert(std::move(plant));
    } else if (dice < 6) {
      cut();
    } else if (dice < 8) {
      Plant moved = cut();  // with all that grows on it, to anywhere else
      if (moved.node.id != 0) insert(std::move(moved));
    } else {
      Plant& plant = any();
      if (plant.node.id != 0) vary(plant.node);
    }
  }
  static void record(Tree& tree, const Plant& plant) {
    if (plant.children.empty()) return tree.leaf(plant.node);
    tree.open(plant.node);
    for (const Plant& child : plant.children) record(tree, child);
    tree.close();
  }
  void record(Tree& tree) const {
    tree.begin_frame();
    for (const Plant& child : root.children) record(tree, child);
    tree.end_frame();
  }
};

}  // namespace

TEST_CASE("patches make the page equal to the tree, whatever was added, moved, changed and removed") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Garden garden(seed);
    Tree tree;
    Wire wire;
    PageModel page;
    for (int step = 0; step < 60; ++step) {
      for (std::size_t i = garden.below(6) + 1; i > 0; --i) garden.change();
      garden.record(tree);
      page.apply(wire.patch(tree));
      check_same(page, tree);
      garden.record(tree);
      CHECK(wire.patch(tree).empty());  // nothing changed, nothing told
    }
  }
}

TEST_CASE("scrolling a container changes none of its children's rectangles") {
  Tree tree;
  Wire wire;
  const auto record = [&](float scroll) {
    tree.begin_frame();
    Node area = node(1, Role::scrollarea);
    area.rect = {10, 20, 300, 400};
    area.content_height = 5000;
    area.scroll_y = scroll;
    tree.open(area);
    Node child = node(2, Role::text, "a");
    child.rect = {20, 60 - scroll, 100, 20};
    tree.leaf(child);
    tree.close();
    tree.end_frame();
  };
  record(0);
  PageModel page;
  page.apply(wire.patch(tree));
  CHECK(page.elements.at(2).node.rect == ui::semantics::Rect{10, 40, 100, 20});
  for (const float scroll : {1.0F, 33.3F, 1234.56F}) {
    record(scroll);
    CHECK(wire.patch(tree).empty());
  }
}

TEST_CASE("rows that scroll out and in move no element that stays") {
  Tree tree;
  Wire wire;
  PageModel page;
  for (NodeId first = 1; first < 60; ++first) {
    tree.begin_frame();
    tree.open(node(1000, Role::rowgroup));
    for (NodeId row = first; row < first + 20; ++row) tree.leaf(node(row, Role::row));
    tree.close();
    tree.end_frame();
    page.apply(wire.patch(tree));
    check_same(page, tree);
  }
  CHECK(page.moves == 0);
}

TEST_CASE("requests reach nodes that exist, wait briefly for those that do not, and come after the elements") {
  Tree tree;
  Wire wire;
  PageModel page;
  const auto record = [&](bool with_second) {
    tree.begin_frame();
    tree.leaf(node(1, Role::textbox));
    if (with_second) tree.leaf(node(2, Role::textbox));
    tree.end_frame();
  };
  tree.request_focus(1);
  tree.request_focus(2);
  tree.request_select_all(3);
  record(false);
  page.apply(wire.patch(tree));
  CHECK(page.focused == std::vector<NodeId>{1});
  record(true);
  page.apply(wire.patch(tree));
  CHECK(page.focused == std::vector<NodeId>{1, 2});
  for (int i = 0; i < 4; ++i) {
    record(true);
    CHECK(wire.patch(tree).empty());  // the third was given up
  }
}

TEST_CASE("a text to insert reaches its field, once") {
  Tree tree;
  Wire wire;
  PageModel page;
  for (int i = 0; i < 2; ++i) {
    tree.begin_frame();
    tree.leaf(node(1, Role::multiline));
    tree.end_frame();
    if (i == 0) tree.request_insert(1, "{{today}}");
    page.apply(wire.patch(tree));
  }
  CHECK(page.inserted == std::vector<std::pair<NodeId, std::string>>{{1, "{{today}}"}});
}

TEST_CASE("what floats is told below the innermost dialog, else below the root") {
  Tree tree;
  tree.begin_frame();
  tree.open(node(1, Role::scrollarea));
  tree.open_layer(node(2, Role::menu));
  tree.close();
  tree.open_layer(node(3, Role::dialog));
  tree.open(node(4, Role::scrollarea));
  tree.open_layer(node(5, Role::menu));
  tree.close();
  tree.close();
  tree.close();
  tree.close();
  tree.end_frame();
  CHECK(tree.find(2)->parent == 0);
  CHECK(tree.find(3)->parent == 0);
  CHECK(tree.find(3)->previous == 2);
  CHECK(tree.find(5)->parent == 3);
  PageModel page;
  Wire wire;
  page.apply(wire.patch(tree));
  check_same(page, tree);
}

TEST_CASE("an id recorded twice is reported and told once") {
  Tree tree;
  tree.begin_frame();
  tree.open(node(1, Role::group, "first"));
  tree.leaf(node(2));
  tree.close();
  tree.open(node(1, Role::group, "second"));
  tree.leaf(node(3));
  tree.close();
  tree.end_frame();
  CHECK(tree.duplicates() == std::vector<NodeId>{1});
  CHECK(tree.find(1)->node.name == "first");
  CHECK(tree.find(3)->parent == 1);
  PageModel page;
  Wire wire;
  page.apply(wire.patch(tree));
  check_same(page, tree);
}

TEST_CASE("after a reset everything is told again") {
  Tree tree;
  Wire wire;
  tree.begin_frame();
  tree.leaf(node(1));
  tree.end_frame();
  const auto first = wire.patch(tree);
  wire.reset();
  CHECK(wire.patch(tree) == first);
}
