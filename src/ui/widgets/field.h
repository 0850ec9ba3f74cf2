// Fields of text. The page's element is the editor: it shows its own text while it has the focus.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/item.h"

namespace ui::widgets {

// What a field says of the options that stand under it.
struct FieldPopup {
  NodeId listbox = 0, active = 0;  // 0: closed; none
  bool takes_escape = false;       // which no dialog around hears of
};

struct FieldOptions {
  std::string_view label;  // above the field and its accessible name
  bool show_label = true;
  std::string_view placeholder;
  std::string_view error;         // under the field; empty: valid
  std::string_view help;          // under the field while there is no error
  std::string_view autocomplete;  // HTML's autofill field name
  semantics::InputKind input = semantics::InputKind::text;
  bool enabled = true;
  bool required = false;
  bool read_only = false;
  float width = 0;                    // 0: all that is available
  float height = theme::kControl;     // of a field of one line
  float px = theme::kTextBody;        // of its text
  int rows = 3;                       // of a text area
  Icon icon = Icon::none;             // inside, left
  const FieldPopup* popup = nullptr;  // of a combobox
};

struct FieldResult {
  bool edited = false;     // the value changed (every keystroke)
  bool committed = false;  // the edit is finished: Enter, or the focus left after edits
  bool entered = false;    // Enter
  bool escaped = false;    // Escape
  bool focused = false;    // has the focus now
  bool gained_focus = false, lost_focus = false;
};

// `value` is the draft: edits are written into it.
FieldResult text_field(const Frame& frame, std::string_view key, std::string& value, const FieldOptions& options);
FieldResult text_area(const Frame& frame, std::string_view key, std::string& value, const FieldOptions& options);
// With a magnifying glass; `label` is the accessible name, not shown. Escape empties it.
FieldResult search_field(const Frame& frame, std::string_view key, std::string& value, const FieldOptions& options);

// As it is drawn above what must have a value; the mark is no part of the name.
std::string marked_label(std::string_view label, bool required);

// Puts the page's focus there after this frame (select_all: and marks the text). `key` as given to the field, in the
// same scope.
void focus(const Frame& frame, std::string_view key, bool select_all = false);
// Writes the text at the field's caret after this frame, in place of what is selected there, and gives the field the
// focus. It comes back as an edit. `key` as given to the field, in the same scope.
void insert(const Frame& frame, std::string_view key, std::string text);

}  // namespace ui::widgets
