// A field of text with options under it: what is typed is looked for among them, and may be taken as it stands.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/widgets/field.h"

namespace ui::widgets {

struct ComboOption {
  std::uint64_t key = 0;  // stable, of the record behind it; none twice among the options
  std::string_view label;
  std::string_view detail;   // muted, behind the label
  std::optional<Color> dot;  // before the label
  Icon icon = Icon::none;    // before the label
};

// The caller keeps one.
struct ComboState {
  bool open = false;
  int active = -1;       // the option that Enter takes; -1: none. options.size(): the creating one
  float scroll = 0;      // of the options
  bool entered = false;  // Enter came with an edit, whose options are still to be read
};

struct ComboSpec {
  FieldOptions field;
  // Those that fit the text, best first: the caller reads them anew after `edited`.
  std::span<const ComboOption> options;
  std::string_view name;     // of the listbox: "Tags"
  std::string_view create;   // the last option, "Create “vip”"; empty: none
  std::string_view none;     // said in place of options when there are none; empty: then nothing opens
  bool dismissible = false;  // Escape is told at once, instead of closing the options first
};

struct ComboResult {
  FieldResult field;                 // `entered` is Enter without an option; `escaped`: see `dismissible`
  std::optional<std::size_t> taken;  // index into the options
  bool create = false;
  bool backspaced = false;  // Backspace in the empty field
};

// The page's focus stays in the field; arrows move among the options, and pressing one takes it. While something is
// typed the first one is active, and marked as what Enter takes.
ComboResult combobox(const Frame& frame, std::string_view key, ComboState& state, std::string& text,
                     const ComboSpec& spec);

}  // namespace ui::widgets
