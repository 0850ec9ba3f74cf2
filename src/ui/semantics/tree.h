// The semantic tree: what this frame shows, as roles, names, values and rectangles, recorded by the widgets as they
// draw.
//
// The platform mirrors it as real elements over the canvas (web) or lets a test read it (headless). Node ids are ImGui
// ids, made from keys, never from translated text.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ui::semantics {

using NodeId = std::uint32_t;  // 0 is the root: the whole canvas

// WAI-ARIA 1.2 roles, by the native element where HTML has one.
enum class Role : std::uint8_t {
  none,  // a container without meaning
  text,  // static text, <span>
  paragraph,
  heading,  // level 1..6
  button,
  link,       // <a href>
  textbox,    // <input>; Node::input says which type
  multiline,  // <textarea>
  searchbox,
  checkbox,
  toggle,  // role=switch
  radio,
  select,  // <select>; Node::options
  tablist,
  tab,
  tabpanel,
  grid,          // row_count, column_count
  rowgroup,      // the scrolling body of a grid; content_height
  row,           // row_index
  columnheader,  // column_index, sort state
  cell,          // column_index
  list,
  listitem,
  navigation,
  banner,
  main,
  complementary,
  region,
  group,
  dialog,       // <dialog>, modal
  status,       // polite live region
  alert,        // assertive live region
  progressbar,  // value 0..100 as text
  image,
  menu,  // floats; the page sends `cancel` for Escape inside it and for a press outside it
  menuitem,
  separator,
  scrollarea,  // overflow: auto with content_width × content_height
  file,        // <input type="file"> drawn as a button; its choice comes as Activation::file
  radiogroup,  // arrow keys move among its radios, as the browser's own do
  combobox,    // <input role=combobox>; Node::controls is its listbox while that is open, Node::active an option
  listbox,     // floats; its field keeps the focus while one presses in it. Scrolls with content_height
  option,
};

struct Node;
// Controls: what a person can press, choose or write into, and which therefore takes the focus.
bool is_operable(Role role);
// Disabled, and not even to be found with the keyboard, since there is nothing to learn from it.
bool is_out_of_reach(const Node& node);

enum State : std::uint32_t {
  kDisabled = 1U << 0,
  kChecked = 1U << 1,
  kExpanded = 1U << 2,  // with kExpandable: aria-expanded
  kExpandable = 1U << 3,
  kSelected = 1U << 4,
  kCurrent = 1U << 5,  // aria-current=page
  kBusy = 1U << 6,
  kInvalid = 1U << 7,
  kRequired = 1U << 8,
  kReadOnly = 1U << 9,
  kPressed = 1U << 10,  // with kPressable: aria-pressed
  kPressable = 1U << 11,
  kSortAscending = 1U << 12,
  kSortDescending = 1U << 13,
  kWantsKeys = 1U << 14,  // Enter, Escape and arrow keys come as Activation::key
  kSecret = 1U << 15,     // type=password
  kHasPopup = 1U << 16,
  kDecorative = 1U << 17,   // aria-hidden
  kNewWindow = 1U << 18,    // a link that leaves the page: target=_blank rel=noopener
  kDraggable = 1U << 19,    // a finger that moves on it drags it, and scrolls nothing
  kTakesFiles = 1U << 20,   // files can be dropped and pasted here: Activation::file
  kTakesEscape = 1U << 21,  // with kWantsKeys: Escape is its own, and no dialog around hears of it
  kPassedByTab = 1U << 22,  // arrow keys lead to it, the Tab key does not
};

enum class InputKind : std::uint8_t { text, email, tel, url, date, number, search };

// CSS pixels. In a Node it is in canvas coordinates; the wire makes it relative to the parent.
struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  bool operator==(const Rect&) const = default;
};

struct Node {
  NodeId id = 0;
  Role role = Role::none;
  std::string name;         // accessible name
  std::string value;        // text of a field; percentage of a progressbar; index of a select
  std::string description;  // help or error text; of what is disabled: why, and then it can have the focus
  std::string href;
  std::string placeholder;
  std::string autocomplete;  // HTML's autofill field name, e.g. "given-name"; empty: off
  std::vector<std::string> options;
  std::uint32_t state = 0;
  Rect rect;
  // 1-based; 0: none. Of list items and options: the place in the whole set, and its size in row_count.
  std::int32_t row_index = 0, column_index = 0;
  std::int32_t row_count = 0, column_count = 0;
  NodeId controls = 0, active = 0;  // of a combobox
  std::uint8_t level = 0;           // headings
  InputKind input = InputKind::text;
  // Text fields and scrolling containers.
  float font_px = 0;  // size of the face in CSS pixels; 0: not text
  std::uint16_t font_weight = 400;
  std::uint8_t align_right = 0;                 // 0 left, 1 right, 2 centre
  float pad_x = 0;                              // left and right inset of the text in the box
  float content_width = 0, content_height = 0;  // of what scrolls inside
  float scroll_x = 0, scroll_y = 0;             // as ImGui has it

  bool operator==(const Node&) const = default;
};

// What the page should do besides showing the tree.
struct Request {
  enum class Kind : std::uint8_t { focus, scroll, select_all, insert };
  Kind kind = Kind::focus;
  NodeId node = 0;
  float x = 0, y = 0;     // scroll
  int waited = 0;         // frames
  bool fallback = false;  // a focus that gives way to any other that is asked for
  std::string text = {};  // insert
};

class Tree {
 public:
  // A frame: begin, open/leaf/close in document order (which is Tab order), end. An id may appear once a frame.
  void begin_frame();
  void open(Node node);  // further nodes are children until close()
  // Like open(), for what floats above the page (dialogs, menus, toasts): the parent is the innermost open dialog, or
  // the root, so that no scrolling ancestor clips it.
  void open_layer(Node node);
  void close();
  void leaf(Node node);
  void end_frame();

  // The innermost open node, for containers that learn their extent when they end. Invalidated by the next record.
  Node& open_node();
  // A node of this frame so far, nullptr: not recorded yet. Invalidated by the next record.
  const Node* recorded(NodeId id) const;
  // The innermost open node of this role, nullptr: there is none. Invalidated by the next record.
  Node* enclosing(Role role);
  // Makes the controls so far in the innermost open node one that arrow keys move among: they want keys, and the Tab
  // key passes by all but the one that has the focus or, with `stops`, the first. Answers with those that are enabled.
  std::vector<NodeId> rove(NodeId focused, bool stops);
  // Whether a modal dialog was recorded: in this frame so far, or between frames in the last one.
  bool modal() const { return modal_; }
  // The node recorded last; for widgets that learn something after drawing. Invalidated by the next record.
  Node& last();

  void request_focus(NodeId id) { requests_.push_back({Request::Kind::focus, id}); }
  void request_scroll(NodeId id, float x, float y) { requests_.push_back({Request::Kind::scroll, id, x, y}); }
  void request_select_all(NodeId id) { requests_.push_back({Request::Kind::select_all, id}); }
  // Focuses the field and writes the text at its caret, in place of what is selected, as typing would: the edit comes
  // back as an event.
  void request_insert(NodeId id, std::string text);
  // Where the focus goes unless somebody asks for it elsewhere.
  void request_fallback(NodeId id);

  struct Entry {
    Node node;
    NodeId parent = 0;
    NodeId previous = 0;  // the sibling before it, 0: first child
    bool layer = false;   // opened by open_layer()
  };
  // Of the last finished frame: parents and previous siblings come before their children and next siblings.
  const std::vector<Entry>& entries() const { return entries_; }
  // Of the frame before it.
  const std::vector<Entry>& earlier_entries() const { return building_; }
  // nullptr when the id is not in the last finished frame.
  const Entry* find(NodeId id) const;
  // nullptr when the id is not in the frame before it. Only between end_frame() and begin_frame().
  const Entry* find_earlier(NodeId id) const;
  // The requests to nodes of the last finished frame. One to a node that is not there yet waits for it, for two frames.
  std::vector<Request> take_requests();
  // Those not taken yet; whoever changes them keeps their order.
  std::vector<Request>& requests() { return requests_; }
  // Ids that were recorded twice in the last finished frame; the second record was left out (its children went to the
  // first). A mistake of the program: tests fail on it.
  const std::vector<NodeId>& duplicates() const { return duplicates_; }

 private:
  static constexpr std::size_t kRoot = static_cast<std::size_t>(-1);
  void add(Node node, std::size_t parent, bool opens, bool layer = false);

  std::vector<Entry> entries_, building_;
  std::vector<std::size_t> stack_;  // indices into building_
  std::vector<NodeId> last_child_;  // of each node in building_
  NodeId last_root_child_ = 0;
  std::unordered_map<NodeId, std::size_t> index_, building_index_;
  std::vector<NodeId> duplicates_, building_duplicates_;
  std::vector<Request> requests_;
  bool modal_ = false;
};

}  // namespace ui::semantics
