// Buttons and links.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "ui/widgets/text.h"

namespace ui::widgets {

enum class ButtonKind : std::uint8_t {
  secondary,  // a line around it
  primary,    // the one main action
  quiet,      // no box until hovered
  danger,     // the irreversible
};

struct ButtonOptions {
  ButtonKind kind = ButtonKind::secondary;
  Icon icon = Icon::none;
  bool enabled = true;
  bool small = false;
  float width = 0;               // 0: as wide as its content
  std::string_view name;         // accessible name, when it says more than the label
  std::string_view description;  // what a screen reader adds
  std::uint32_t state = 0;       // more semantics::State bits: kPressable|kPressed, kExpandable…
  bool busy = false;             // shows that its work goes on; not clickable
  bool faint = false;            // of an icon: not drawn unless it has the focus
  bool flush = false;            // its content begins at the cursor, the box reaches out to the left
  std::string_view refusal;      // not empty: not enabled, and this is why (description and tooltip)
};

// Of the icons at a row's end.
inline constexpr ButtonOptions kRowIcon{.kind = ButtonKind::quiet, .small = true};

// True once for every activation.
bool button(const Frame& frame, std::string_view key, std::string_view label, const ButtonOptions& options = {});
// A square with an icon; `name` is its accessible name and its tooltip.
bool icon_button(const Frame& frame, std::string_view key, Icon icon, std::string_view name,
                 const ButtonOptions& options = {.kind = ButtonKind::quiet});
float button_width(const Frame& frame, std::string_view label, const ButtonOptions& options = {});
float icon_button_width(const ButtonOptions& options = {});

// A button that opens the page's file chooser. True when a file was chosen.
struct ChosenFile {
  std::int64_t handle = 0;
  std::string name;
};
bool file_button(const Frame& frame, std::string_view key, std::string_view label, ChosenFile& file,
                 const ButtonOptions& options = {});

struct LinkOptions {
  TextStyle style;
  Tone tone = Tone::normal;
  float max_width = 0;
  bool new_window = false;  // leaves the page
  bool underline = false;   // always; otherwise on hover
  std::uint32_t state = 0;  // kCurrent…
  std::string_view name;    // accessible name, when it says more than the label
};
// A real link: the page follows `href` by itself (a fragment comes back as navigation). Returns true on a plain click,
// which the caller need not handle.
bool link(const Frame& frame, std::string_view key, std::string_view label, std::string_view href,
          const LinkOptions& options = {});
struct IconLinkOptions {
  std::string_view refusal;  // not empty: it leads nowhere, and this is why (description and tooltip)
  float side = theme::kControl;
};
// A link that looks like an icon button; `name` is its accessible name and its tooltip. Web addresses open in a new
// window. Returns true on a plain click, after which the page follows `href` by itself.
bool icon_link(const Frame& frame, std::string_view key, Icon icon, std::string_view name, std::string_view href,
               const IconLinkOptions& options = {});
struct LinkButtonOptions {
  ButtonKind kind = ButtonKind::secondary;
  Icon icon = Icon::none;
  std::string_view refusal;  // not empty: it leads nowhere, and this is why (description and tooltip)
};
// A link that looks like a button. Returns true on a plain click, after which the page follows `href` by itself.
bool link_button(const Frame& frame, std::string_view key, std::string_view label, std::string_view href,
                 const LinkButtonOptions& options = {});
// A pill that is a button; `name` says what it does.
bool pill_button(const Frame& frame, std::string_view key, std::string_view label, std::string_view name);
// A pill that is a link, not wider than `max_width`. Returns the width that it has.
struct PillLook {
  Color fill, ink;
};
float pill_link(const Frame& frame, std::string_view key, std::string_view label, std::string_view href,
                const PillLook& look, float max_width);
// An entry of the rail or the bottom bar. `compact`: the icon alone, the label as tooltip; `stacked`: icon above label.
enum class NavStyle : std::uint8_t { full, compact, stacked };
void nav_link(const Frame& frame, std::string_view key, Icon icon, std::string_view label, std::string_view href,
              bool current, NavStyle style, float width);

}  // namespace ui::widgets
