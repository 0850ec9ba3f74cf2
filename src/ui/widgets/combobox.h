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
  int active = -1;   // the option that Enter takes; -1: none, Enter takes the text. options.size(): the creating one
  float scroll = 0;  // of the options
};

struct ComboSpec {
  FieldOptions field;
  // Those that fit the text, best first: the caller reads them anew after `edited`.
  std::span<const ComboOption> options;
  std::string_view name;      // of the listbox: "Tags"
  std::string_view create;    // the last option, "Create “vip”"; empty: none
  std::string_view none;      // said in place of options when there are none; empty: then nothing opens
  bool first_active = false;  // while something is typed Enter takes the first option: for texts that are no answer
};

struct ComboResult {
  FieldResult field;                 // `entered` is Enter on the text; `escaped` comes only while no options are shown
  std::optional<std::size_t> taken;  // index into the options
  bool create = false;
  bool backspaced = false;  // Backspace in the empty field
};

// The page's focus stays in the field; arrows move among the options, and pressing one takes it.
ComboResult combobox(const Frame& frame, std::string_view key, ComboState& state, std::string& text,
                     const ComboSpec& spec);

}  // namespace ui::widgets
