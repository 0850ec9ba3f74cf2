// The difference between two frames' trees as one patch of bytes, which web/mirror turns into DOM operations.
//
// A patch is a sequence of operations, applied in order; it ends where the bytes end; an empty patch changes nothing.
// All numbers are little-endian and unaligned; f32 is IEEE 754; a string is u32 byte length, then UTF-8 without NUL.
//
//   u8 op
//   1 REMOVE      u32 id. The node is gone. Comes before every PUT. Each removed id is named, descendants too; a node
//                 that lived inside a removed one and still exists comes again as a PUT of its place.
//   2 PUT         u32 id, u32 parent, u32 previous, u32 mask, then the fields of the mask's bits, lowest bit first.
//                 Parent 0: the stage. previous 0: first child. Parent and previous sibling are in place by then.
//                 Place the element behind `previous` unless it is there already (moving blurs it).
//   3 FOCUS       u32 id. Focus the element, also one that Tab passes over. 3 to 6 come last.
//   4 SCROLL      u32 id, f32 x, f32 y. Set the scroll offset.
//   5 SELECT_ALL  u32 id. Focus the field and select its text.
//   6 INSERT      u32 id, string. Focus the field and write the string at its caret, in place of what is selected, as
//                 typing would.
//
//   bit  field
//   0    role           u8, semantics::Role. Set when the node is new or its element must be made anew; every field
//                       without a bit then has its default (empty, 0). Children of an element made anew stay: move
//                       them.
//   1    name           string
//   2    value          string
//   3    description    string
//   4    href           string
//   5    placeholder    string
//   6    autocomplete   string
//   7    options        u16 count, strings
//   8    state          u32, semantics::State bits
//   9    rect           f32 x, y, w, h: relative to the parent's top left corner; when the parent scrolls (rowgroup
//                       or listbox with content_height, scrollarea), to its content, so that scrolling changes no
//                       rectangle
//   10   row            i32, 1-based; 0: none
//   11   column         i32
//   12   row_count      i32
//   13   column_count   i32
//   14   level          u8
//   15   input          u8, semantics::InputKind
//   16   font           f32 size (CSS font-size), u16 weight, u8 align (0 left, 1 right, 2 centre), f32 left and right
//                       inset
//   17   content        f32 width, f32 height of what scrolls inside; 0: as large as the box
//   18   popup          u32 id of the listbox that a combobox controls, u32 id of its active option; 0: none
//
// scroll_x and scroll_y are never sent as fields: the element's own offset is the truth, and a widget that moves it
// says so with a SCROLL request.
#pragma once
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "ui/semantics/tree.h"

namespace ui::semantics {

enum class Op : std::uint8_t { remove = 1, put = 2, focus = 3, scroll = 4, select_all = 5, insert = 6 };

enum Field : std::uint32_t {
  kFieldRole = 1U << 0,
  kFieldName = 1U << 1,
  kFieldValue = 1U << 2,
  kFieldDescription = 1U << 3,
  kFieldHref = 1U << 4,
  kFieldPlaceholder = 1U << 5,
  kFieldAutocomplete = 1U << 6,
  kFieldOptions = 1U << 7,
  kFieldState = 1U << 8,
  kFieldRect = 1U << 9,
  kFieldRow = 1U << 10,
  kFieldColumn = 1U << 11,
  kFieldRowCount = 1U << 12,
  kFieldColumnCount = 1U << 13,
  kFieldLevel = 1U << 14,
  kFieldInput = 1U << 15,
  kFieldFont = 1U << 16,
  kFieldContent = 1U << 17,
  kFieldPopup = 1U << 18,
};

// True for nodes whose children are placed in scrolling content.
bool scrolls(const Node& node);
// The node's rectangle as the wire has it; `parent` is nullptr for children of the root. Rounded to 1/16 pixel, so that
// the arithmetic's noise is no difference.
Rect relative_rect(const Node& node, const Node* parent);

// Remembers what the page was told last.
class Wire {
 public:
  // The patch from the last call's frame to the tree's last finished one, and the tree's requests. The returned buffer
  // lives until the next call.
  const std::vector<std::uint8_t>& patch(Tree& tree);
  // Forgets what was told: the next patch builds everything.
  void reset();

 private:
  struct Told {
    Node node;  // rect relative, scroll offsets 0
    NodeId parent = 0, previous = 0;
    std::uint32_t generation = 0;
  };
  void put(const Tree::Entry& entry, const Rect& rect, Told& told, bool fresh);

  std::unordered_map<NodeId, Told> told_;
  std::vector<std::uint8_t> bytes_, puts_;
  std::uint32_t generation_ = 0;
};

}  // namespace ui::semantics
