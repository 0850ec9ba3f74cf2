// One of several, or yes and no: checkbox, toggle, select, radio buttons, segmented
// control, tabs.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "ui/widgets/item.h"

namespace ui::widgets {

struct ChoiceOptions {
  bool enabled = true;
  bool show_label = true;
  std::string_view description;  // under the label
  std::string_view error;
  float width = 0;
  bool required = false;       // of a select: marked behind the label
  bool quiet = false;          // of a select: no box until it is pointed at, as wide as there is room
  bool none_first = false;     // its first option means that nothing is chosen
  std::string_view name = {};  // accessible name, when it says more than the label
};

// True when the person changed it; `checked` has the new state.
bool checkbox(const Frame& frame, std::string_view key, std::string_view label, bool& checked,
              const ChoiceOptions& options = {});
bool toggle(const Frame& frame, std::string_view key, std::string_view label, bool& on,
            const ChoiceOptions& options = {});

// The page's own list of options. `index` -1: none chosen.
bool select(const Frame& frame, std::string_view key, std::string_view label, std::span<const std::string_view> options,
            int& index, const ChoiceOptions& how = {});

// Radio buttons one below the other, each in one line: for a choice whose options may be long. `index` -1: none chosen.
bool radios(const Frame& frame, std::string_view key, std::string_view name, std::span<const std::string_view> options,
            int& index);

struct Tab {
  std::string_view key, label;
  std::string_view count;  // shown behind the label, muted; empty: none
  std::string_view href;   // not empty: the tab has an address; a modified click opens it elsewhere
};
// Tabs as a row of words with a line under the current one, or as many rows as they need. Returns the index to show:
// the chosen one or `current`. Arrow keys move between them.
int tabs(const Frame& frame, std::string_view key, std::string_view name, std::span<const Tab> tabs, int current);
// One below the other, as wide as there is room: for many, beside what they show.
int side_tabs(const Frame& frame, std::string_view key, std::string_view name, std::span<const Tab> tabs, int current);
// The same look in a well with a raised segment, for few, short choices of a value: a group of radio buttons.
int segmented(const Frame& frame, std::string_view key, std::string_view name, std::span<const Tab> tabs, int current);

}  // namespace ui::widgets
