// The look's constants: every colour (light and dark), distance, text size and radius of the interface.
#pragma once
#include <array>
#include <cstdint>

namespace ui::theme {

// sRGB with straight alpha.
struct Color {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  bool operator==(const Color&) const = default;
};

// 0xRRGGBB and an opacity of 0..1.
constexpr Color rgb(std::uint32_t hex, float opacity = 1.0F) {
  return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8), static_cast<std::uint8_t>(hex),
          static_cast<std::uint8_t>(opacity * 255.0F + 0.5F)};
}

struct Palette {
  // Surfaces, from the back to the front.
  Color canvas;   // behind everything: rail, gutters
  Color surface;  // pages and cards
  Color raised;   // popups, dialogs
  Color sunken;   // wells: segmented controls, code
  Color scrim;    // over the page behind a dialog
  // Lines.
  Color line;         // between rows and panes
  Color line_strong;  // around fields and buttons
  // Text.
  Color text;
  Color text_muted;  // labels, secondary text; still ≥ 4.5:1 on surface, canvas and hover
  Color placeholder;
  Color text_disabled;
  // States over any surface.
  Color hover;
  Color pressed;
  Color selected;
  // The one accent.
  Color accent;
  Color accent_hover;
  Color accent_pressed;
  Color on_accent;
  Color accent_text;  // links and active items as text
  Color accent_soft;  // behind active items
  Color focus;        // ring
  // Meanings.
  Color danger, danger_hover, on_danger, danger_text, danger_soft;
  Color warning_text, warning_soft;
  Color success, success_text, success_soft;
  Color flash;       // behind a field just saved
  Color system_tag;  // pill of the program's own tags
  Color on_system_tag;
  Color shadow;
};

inline constexpr Palette kLight{
    .canvas = rgb(0xF7F7F9),
    .surface = rgb(0xFFFFFF),
    .raised = rgb(0xFFFFFF),
    .sunken = rgb(0xEEEFF3),
    .scrim = rgb(0x14161F, 0.36F),
    .line = rgb(0xE8E9EE),
    .line_strong = rgb(0xD6D8E0),
    .text = rgb(0x17181D),
    .text_muted = rgb(0x5E626F),
    .placeholder = rgb(0x6B6F7C),
    .text_disabled = rgb(0x9A9EAA),
    .hover = rgb(0x1D2136, 0.045F),
    .pressed = rgb(0x1D2136, 0.085F),
    .selected = rgb(0x4A55D6, 0.08F),
    .accent = rgb(0x4A55D6),
    .accent_hover = rgb(0x3F49C4),
    .accent_pressed = rgb(0x363FAE),
    .on_accent = rgb(0xFFFFFF),
    .accent_text = rgb(0x414CCB),
    .accent_soft = rgb(0x4A55D6, 0.10F),
    .focus = rgb(0x4A55D6),
    .danger = rgb(0xC93A3A),
    .danger_hover = rgb(0xB43131),
    .on_danger = rgb(0xFFFFFF),
    .danger_text = rgb(0xB93232),
    .danger_soft = rgb(0xC93A3A, 0.09F),
    .warning_text = rgb(0x8A5A00),
    .warning_soft = rgb(0xE8A200, 0.14F),
    .success = rgb(0x2A8A57),
    .success_text = rgb(0x1F7548),
    .success_soft = rgb(0x2A8A57, 0.11F),
    .flash = rgb(0x2A8A57, 0.16F),
    .system_tag = rgb(0x4B4F5C),
    .on_system_tag = rgb(0xFFFFFF),
    .shadow = rgb(0x14161F, 0.20F),
};

inline constexpr Palette kDark{
    .canvas = rgb(0x0F1014),
    .surface = rgb(0x16171C),
    .raised = rgb(0x1E2027),
    .sunken = rgb(0x0B0C0F),
    .scrim = rgb(0x000000, 0.55F),
    .line = rgb(0x25272F),
    .line_strong = rgb(0x363945),
    .text = rgb(0xECEDF1),
    .text_muted = rgb(0x9DA1AE),
    .placeholder = rgb(0x8B8F9C),
    .text_disabled = rgb(0x5C606C),
    .hover = rgb(0xE6E9FF, 0.055F),
    .pressed = rgb(0xE6E9FF, 0.095F),
    .selected = rgb(0x7F8AFF, 0.14F),
    .accent = rgb(0x5661E0),
    .accent_hover = rgb(0x5D68E4),
    .accent_pressed = rgb(0x4A54C9),
    .on_accent = rgb(0xFFFFFF),
    .accent_text = rgb(0xA3ABFF),
    .accent_soft = rgb(0x7F8AFF, 0.16F),
    .focus = rgb(0x8F98FF),
    .danger = rgb(0xCF4343),
    .danger_hover = rgb(0xC33B3B),
    .on_danger = rgb(0xFFFFFF),
    .danger_text = rgb(0xFF8E8A),
    .danger_soft = rgb(0xFF6B66, 0.14F),
    .warning_text = rgb(0xF0B84A),
    .warning_soft = rgb(0xF0B84A, 0.14F),
    .success = rgb(0x3DA871),
    .success_text = rgb(0x6CD49C),
    .success_soft = rgb(0x3DA871, 0.16F),
    .flash = rgb(0x3DA871, 0.22F),
    .system_tag = rgb(0x5A5E6B),
    .on_system_tag = rgb(0xFFFFFF),
    .shadow = rgb(0x000000, 0.55F),
};

// Gradients behind initials: two ends each, dark enough for white initials.
struct Gradient {
  Color from, to;
};
inline constexpr std::array<Gradient, 10> kAvatarGradients{{
    {rgb(0x5A63D8), rgb(0x7A4FC9)},
    {rgb(0x2E7BB8), rgb(0x3F63C4)},
    {rgb(0x1F7F78), rgb(0x2A6F9E)},
    {rgb(0x3A7D44), rgb(0x1E7A6A)},
    {rgb(0x6B7A1F), rgb(0x3E7C3B)},
    {rgb(0x9A6A12), rgb(0xA8542A)},
    {rgb(0xB5542B), rgb(0xB83B5A)},
    {rgb(0xB83B5A), rgb(0x9A3F9E)},
    {rgb(0x9A3F9E), rgb(0x6A4CC9)},
    {rgb(0x5B6478), rgb(0x46506B)},
}};

// The colours that a person gives to tags and folders: what a pill is filled with, what reads on it, and a mark alone.
struct TagColor {
  Color fill, ink, mark;
};
// By index, which is stored: never reorder, only append. red, orange, amber, green, teal, blue, indigo, violet, pink,
// grey.
inline constexpr std::array<TagColor, 10> kTagColorsLight{{
    {rgb(0xFDE3E1), rgb(0x9B1C1C), rgb(0xD64545)},
    {rgb(0xFDE6D3), rgb(0x8A3B0B), rgb(0xD0611A)},
    {rgb(0xFBEBC2), rgb(0x744700), rgb(0xA96D15)},
    {rgb(0xDDF3DF), rgb(0x1C6331), rgb(0x2B9149)},
    {rgb(0xD3F1EE), rgb(0x0F5C59), rgb(0x14918A)},
    {rgb(0xDCEBFB), rgb(0x1B4F91), rgb(0x2F7FD6)},
    {rgb(0xE3E5FC), rgb(0x3A3FA8), rgb(0x5A63D8)},
    {rgb(0xEDE2FB), rgb(0x5F2D9E), rgb(0x8A55D0)},
    {rgb(0xFBE0EE), rgb(0x8F1D5B), rgb(0xD04A8C)},
    {rgb(0xE6E8ED), rgb(0x3F4452), rgb(0x7A8090)},
}};
inline constexpr std::array<TagColor, 10> kTagColorsDark{{
    {rgb(0x4A2326), rgb(0xFFB4AE), rgb(0xF07167)},
    {rgb(0x4A2C17), rgb(0xFFBE8F), rgb(0xEE8A45)},
    {rgb(0x43330F), rgb(0xF7CF74), rgb(0xD9A53A)},
    {rgb(0x1B3D25), rgb(0x9BE0AE), rgb(0x4FBF74)},
    {rgb(0x143B39), rgb(0x86DDD5), rgb(0x35B5AB)},
    {rgb(0x1B3553), rgb(0xA6CDFB), rgb(0x5B9DE8)},
    {rgb(0x2A2D5C), rgb(0xBCC2FF), rgb(0x8089F0)},
    {rgb(0x3A2756), rgb(0xD8BDFB), rgb(0xA97AE6)},
    {rgb(0x4A2038), rgb(0xFBB3D6), rgb(0xE673AC)},
    {rgb(0x32353F), rgb(0xC9CDD8), rgb(0x9297A6)},
}};

inline constexpr Color kOnAvatar = rgb(0xFFFFFF);
inline constexpr Color kAvatarVeil = rgb(0x14161F, 0.6F);  // below what an avatar offers to do

// Text, in CSS pixels (the face's em).
inline constexpr float kTextSmall = 13;
inline constexpr float kTextBody = 15;
inline constexpr float kTextTitle = 18;
inline constexpr float kTextDisplay = 24;
inline constexpr float kTextPill = 12;

// Distances: multiples of 4.
inline constexpr float kSpace1 = 4;
inline constexpr float kSpace2 = 8;
inline constexpr float kSpace3 = 12;
inline constexpr float kSpace4 = 16;
inline constexpr float kSpace5 = 20;
inline constexpr float kSpace6 = 24;
inline constexpr float kSpace8 = 32;
inline constexpr float kSpace10 = 40;
inline constexpr float kSpace12 = 48;

inline constexpr float kRadius = 6;
inline constexpr float kRadiusLarge = 10;
inline constexpr float kLine = 1;
inline constexpr float kFocusRing = 2;
inline constexpr float kAreaInset = 5;  // above and below several lines: the first stands as it stands in a field

// Heights.
inline constexpr float kControl = 32;       // buttons, fields
inline constexpr float kControlSmall = 28;  // quiet buttons in rows and bars
inline constexpr float kControlTouch = 40;  // under 640 px
inline constexpr float kRow = 36;           // of a data grid
inline constexpr float kGridHeader = 36;
inline constexpr float kTopBar = 48;
inline constexpr float kBottomBar = 56;
inline constexpr float kPill = 22;
inline constexpr float kChip = 26;    // a pill with a button in it
inline constexpr float kSwatch = 20;  // of a colour to choose
inline constexpr float kIcon = 16;
inline constexpr float kIconLarge = 20;
inline constexpr float kAvatarRow = 24;
inline constexpr float kAvatarPage = 44;
inline constexpr float kProperty = 30;  // a label and its value on a card

// Widths.
inline constexpr float kRail = 208;
inline constexpr float kRailCollapsed = 56;
inline constexpr float kCard = 312;
inline constexpr float kLabel = 104;  // of a property, beside its value
inline constexpr float kSide = 340;   // what stands beside the history
inline constexpr float kDialog = 480;
inline constexpr float kDialogWide = 640;  // two things beside each other
inline constexpr float kToast = 400;
inline constexpr float kMenuMin = 180;
inline constexpr float kReading = 720;      // a settings page's column
inline constexpr float kSettingsNav = 200;  // the list of sections beside it

// Below these widths of the canvas the layout changes.
inline constexpr float kNarrow = 640;       // the rail becomes a bottom bar
inline constexpr float kOnePane = 720;      // panes become tabs
inline constexpr float kStacked = 900;      // the rail becomes icons
inline constexpr float kThreePanes = 1100;  // from here on a contact has three panes beside each other, below two

// Seconds.
inline constexpr double kMotion = 0.12;
inline constexpr double kFlash = 1.2;
inline constexpr double kTooltipDelay = 0.5;
inline constexpr double kToastTime = 6.0;

}  // namespace ui::theme
