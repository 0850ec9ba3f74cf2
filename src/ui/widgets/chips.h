// Small words in wrapping rows, most of them removable: tags.
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "ui/widgets/item.h"

namespace ui::widgets {

struct Chip {
  std::uint64_t key = 0;  // stable, of the record behind it; none twice in a list
  std::string_view label;
  const theme::TagColor* color = nullptr;  // nullptr: the dark grey of what the program itself has put there
  std::string_view remove;                 // name of its button, "Remove VIP"; empty: it cannot be removed
};

struct ChipsResult {
  std::optional<std::size_t> removed;  // index: its button, or Delete or Backspace on it
  bool left_behind = false;            // none is left, or an arrow led beyond the last: to the field that follows
};

// A list of them. Arrows move among the buttons. The focus of one that is removed goes to its neighbour.
ChipsResult chips(const Frame& frame, std::string_view key, std::string_view name, std::span<const Chip> all,
                  bool enabled = true);
// The focus to the last one that can be removed, if there is one: for Backspace in an empty field behind them. `key` as
// given to chips(), in the same scope.
void focus_last_chip(const Frame& frame, std::string_view key, std::span<const Chip> all);

}  // namespace ui::widgets
