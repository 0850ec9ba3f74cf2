// A label and its value beside it, edited in place.
#pragma once
#include <string>
#include <string_view>

#include "ui/widgets/field.h"

namespace ui::widgets {

// The caller keeps one per set of properties (a card): which one is being edited, and its draft. Replace it by a new
// one when the card shows another record.
struct PropertyEditor {
  NodeId editing = 0;
  std::string draft;
  NodeId next = 0;    // waits until the open one has committed
  bool left = false;  // the focus has gone elsewhere by itself
  NodeId flashing = 0;
  double flash_since = 0;
};

struct PropertyOptions {
  std::string_view label;
  std::string_view empty_text;  // shown muted while the value is empty, for example "Add birthday"
  std::string_view shown;       // in place of the value while it is not edited (a date in words); empty: the value
  std::string_view error;       // of the draft being edited
  std::string_view help;        // under the draft while there is no error
  std::string_view autocomplete;
  std::string_view href;       // the value shows as a link (mailto:, tel:, https:); a pencil edits
  std::string_view edit_name;  // accessible name of the button that edits, for example "Edit first name"
  semantics::InputKind input = semantics::InputKind::text;
  bool multiline = false;
  bool read_only = false;
  bool required = false;  // marked behind the label
  bool show_label = true;
  float room = 0;               // kept free at the row's right end, for the caller's icons
  std::string_view clear_name;  // accessible name of the button that empties the value; empty: there is none
};

enum class PropertyEvent : std::uint8_t {
  none,
  edited,     // draft changed: validate it if you like
  committed,  // Enter, Tab or the focus left with a changed draft: editor.draft is the new value
  cancelled,  // Escape, or left unchanged
  followed,   // the link was clicked; the page follows it by itself
  cleared,    // the value is to be empty
};

// Click or Enter edits; Enter and Tab commit, Escape restores. On `committed` the editor closes unless the caller calls
// reopen() (the value was refused: pass options.error then).
PropertyEvent property(const Frame& frame, std::string_view key, std::string_view value, PropertyEditor& editor,
                       const PropertyOptions& options);
// Leads to it when another property was asked for meanwhile.
void reopen(const Frame& frame, std::string_view key, PropertyEditor& editor);
// Brings the open draft into sight, with the focus. Precondition: there is one.
void lead_to_draft(const Frame& frame, const PropertyEditor& editor);
// Saved: the property's background flashes softly.
void flash(const Frame& frame, std::string_view key, PropertyEditor& editor);

}  // namespace ui::widgets
