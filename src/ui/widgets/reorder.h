// Rows that a person puts in order, within groups and between them: by dragging a handle, with its arrow keys, or from
// the menu that it opens. The caller draws what stands in the rows and applies the move.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/menu.h"

namespace ui::widgets {

// Width of a row's handle.
inline constexpr float kReorderHandle = theme::kSpace6;

struct ReorderPlace {
  int group = 0, row = 0;
  bool operator==(const ReorderPlace&) const = default;
};
// `to.row` counts the rows without the moved one: take it out, then insert it there.
struct ReorderMove {
  ReorderPlace from, to;
};

// In the caller's language. `group` is empty where there is but one.
struct ReorderWords {
  std::string_view help, up, down;
  std::string (*handle)(const Frame& frame, std::string_view row) = nullptr;
  std::string (*to)(const Frame& frame, std::string_view group) = nullptr;
  std::string (*moved)(const Frame& frame, std::string_view row, int position, int total,
                       std::string_view group) = nullptr;
};

// The caller keeps one per list.
struct ReorderState {
  std::uint64_t held = 0;  // whose handle the pointer is down on
  bool dragging = false;   // and has moved
  bool cancelled = false;  // by Escape: nothing moves until the pointer lets go
  float pressed_y = 0;
  double dropped_at = -1;  // Frame::seconds
  std::optional<ReorderPlace> target;
  MenuState menu;
  std::uint64_t menu_row = 0;
  // What was moved, until it stands where it should: then it has the focus, and its place is said.
  std::uint64_t moved = 0;
  ReorderPlace expected;
  std::string said;
  int rows = 0, groups = 0;  // of the last frame
};

//   Reorder list(frame, "fields", reorder_words(frame), state);
//   for (…) {
//     ReorderGroup group(list, folder.name);
//     for (…) { ReorderRow row(list, field.id, field.name); …; }
//   }
//   if (const auto move = list.finish()) …;
class [[nodiscard]] Reorder {
 public:
  Reorder(const Frame& frame, std::string_view key, const ReorderWords& words, ReorderState& state,
          bool enabled = true);
  Reorder(const Reorder&) = delete;
  Reorder& operator=(const Reorder&) = delete;
  // Draws the line where the row would go, scrolls the area around near its edges, announces. At most one move a frame.
  std::optional<ReorderMove> finish();

 private:
  friend class ReorderGroup;
  friend class ReorderRow;
  struct Row {
    std::uint64_t key = 0;
    std::string_view name;
    NodeId handle = 0;
    ReorderPlace place;
    ImVec2 min, max;
  };
  struct Group {
    std::string_view name;
    int rows = 0;
    ImVec2 min, max;
  };

  void handle(Row& row);
  void take_pointer(const Item& item, const Row& row);
  const Row* find(std::uint64_t key) const;
  const Row* at(ReorderPlace place) const;
  std::optional<ReorderPlace> neighbour(const Row& row, bool down) const;
  // Where a row dropped at this height would go, and the height of the line that shows it.
  std::optional<ReorderPlace> target_at(const Row& row, float y, float& line) const;
  void drag(const Row& row);
  void scroll_near_edges() const;
  void menu(std::optional<ReorderPlace>& to);
  void announce();

  const Frame& frame_;
  ReorderWords words_;
  ReorderState& state_;
  NodeId id_;
  bool enabled_, still_held_ = false;
  std::vector<Group> groups_;
  std::vector<Row> rows_;
  std::uint64_t key_row_ = 0;  // moved by a key in this frame
  bool key_down_ = false;
};

// A list of rows. Names live until finish().
class [[nodiscard]] ReorderGroup {
 public:
  ReorderGroup(Reorder& list, std::string_view name);
  ~ReorderGroup();
  ReorderGroup(const ReorderGroup&) = delete;
  ReorderGroup& operator=(const ReorderGroup&) = delete;

 private:
  Reorder& list_;
};

// What is drawn while it lives stands in the row, right of the handle.
class [[nodiscard]] ReorderRow {
 public:
  // `key` is stable, of the record behind it, and not 0; none twice in the whole list.
  ReorderRow(Reorder& list, std::uint64_t key, std::string_view name);
  ~ReorderRow();
  ReorderRow(const ReorderRow&) = delete;
  ReorderRow& operator=(const ReorderRow&) = delete;

 private:
  Reorder& list_;
  bool dimmed_ = false;
};

}  // namespace ui::widgets
