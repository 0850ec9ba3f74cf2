// What web/mirror makes of patches, without a browser: elements that know their parent and their order.
#pragma once
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "ui/semantics/wire.h"

namespace tests {

struct PageModel {
  using Node = ui::semantics::Node;
  using NodeId = ui::semantics::NodeId;

  struct Element {
    Node node;
    NodeId parent = 0;
    std::vector<NodeId> children;
  };
  std::map<NodeId, Element> elements{{0, {}}};
  std::vector<NodeId> focused;
  std::vector<std::pair<NodeId, std::string>> inserted;
  int moves = 0;  // of elements that were already somewhere: what would blur them

  void apply(const std::vector<std::uint8_t>& bytes) {
    at_ = bytes.data();
    end_ = at_ + bytes.size();
    while (at_ != end_) {
      const auto op = take<ui::semantics::Op>();
      const auto id = take<NodeId>();
      if (op == ui::semantics::Op::remove) remove(id);
      if (op == ui::semantics::Op::put) put(id);
      if (op == ui::semantics::Op::focus || op == ui::semantics::Op::select_all) focused.push_back(id);
      if (op == ui::semantics::Op::insert) inserted.emplace_back(id, take_text());
      if (op == ui::semantics::Op::scroll) take<float>(), take<float>();
    }
  }

 private:
  template <typename T>
  T take() {
    REQUIRE(static_cast<std::size_t>(end_ - at_) >= sizeof(T));
    T value;
    std::memcpy(&value, at_, sizeof value);
    at_ += sizeof value;
    return value;
  }
  std::string take_text() {
    const auto size = take<std::uint32_t>();
    REQUIRE(static_cast<std::size_t>(end_ - at_) >= size);
    std::string text(reinterpret_cast<const char*>(at_), size);
    at_ += size;
    return text;
  }
  void detach(NodeId id) {
    auto& siblings = elements.at(elements.at(id).parent).children;
    siblings.erase(std::remove(siblings.begin(), siblings.end(), id), siblings.end());
  }
  void remove(NodeId id) {
    REQUIRE(elements.count(id) == 1);
    // The element may hang in one that went before.
    if (elements.count(elements.at(id).parent) == 1) detach(id);
    elements.erase(id);
  }
  void put(NodeId id) {
    const auto parent = take<NodeId>(), previous = take<NodeId>();
    const auto mask = take<std::uint32_t>();
    REQUIRE(elements.count(parent) == 1);
    const bool fresh = elements.count(id) == 0;
    if (fresh) REQUIRE((mask & ui::semantics::kFieldRole) != 0);
    Element& element = elements[id];
    place(id, element, parent, previous, fresh);
    fields(element.node, id, mask);
  }
  void place(NodeId id, Element& element, NodeId parent, NodeId previous, bool fresh) {
    auto& siblings = elements.at(parent).children;
    const auto here = std::find(siblings.begin(), siblings.end(), id);
    const bool same = !fresh && element.parent == parent && here != siblings.end() &&
                      (here == siblings.begin() ? previous == 0 : *(here - 1) == previous);
    if (same) return;
    if (!fresh) {
      ++moves;
      if (elements.count(element.parent) == 1) detach(id);
    }
    element.parent = parent;
    auto after = siblings.begin();
    if (previous != 0) {
      after = std::find(siblings.begin(), siblings.end(), previous);
      REQUIRE(after != siblings.end());
      ++after;
    }
    siblings.insert(after, id);
  }
  void fields(Node& node, NodeId id, std::uint32_t mask) {
    using namespace ui::semantics;
    if (mask & kFieldRole) {
      node = {};
      node.id = id;
      node.role = take<Role>();
    }
    if (mask & kFieldName) node.name = take_text();
    if (mask & kFieldValue) node.value = take_text();
    if (mask & kFieldDescription) node.description = take_text();
    if (mask & kFieldHref) node.href = take_text();
    if (mask & kFieldPlaceholder) node.placeholder = take_text();
    if (mask & kFieldAutocomplete) node.autocomplete = take_text();
    if (mask & kFieldOptions) {
      node.options.resize(take<std::uint16_t>());
      for (std::string& option : node.options) option = take_text();
    }
    if (mask & kFieldState) node.state = take<std::uint32_t>();
    if (mask & kFieldRect) node.rect = {take<float>(), take<float>(), take<float>(), take<float>()};
    if (mask & kFieldRow) node.row_index = take<std::int32_t>();
    if (mask & kFieldColumn) node.column_index = take<std::int32_t>();
    if (mask & kFieldRowCount) node.row_count = take<std::int32_t>();
    if (mask & kFieldColumnCount) node.column_count = take<std::int32_t>();
    if (mask & kFieldLevel) node.level = take<std::uint8_t>();
    if (mask & kFieldInput) node.input = take<InputKind>();
    if (mask & kFieldFont) {
      node.font_px = take<float>();
      node.font_weight = take<std::uint16_t>();
      node.align_right = take<std::uint8_t>();
      node.pad_x = take<float>();
    }
    if (mask & kFieldContent) {
      node.content_width = take<float>();
      node.content_height = take<float>();
    }
    if (mask & kFieldPopup) {
      node.controls = take<NodeId>();
      node.active = take<NodeId>();
    }
  }

  const std::uint8_t *at_ = nullptr, *end_ = nullptr;
};

}  // namespace tests
