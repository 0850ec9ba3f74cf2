// Words and small marks: text, headings, pills, avatars.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "ui/widgets/item.h"

namespace ui::widgets {

enum class Tone : std::uint8_t { normal, muted, accent, danger, warning, success, disabled };

// Of controls: what they are called, or offer.
inline constexpr TextStyle kLabelText{theme::kTextSmall, Weight::regular};

struct TextOptions {
  TextStyle style;
  Tone tone = Tone::normal;
  float max_width = 0;     // cut with an ellipsis; the accessible text stays whole; 0: what is available
  float width = 0;         // of the box; 0: the text's own
  std::string_view drawn;  // what one line shows in place of the text, when the caller has shortened it
  bool align_right = false;
  bool centered = false;    // each line of a paragraph
  bool decorative = false;  // drawn, but hidden from assistive technology: said elsewhere
  Role role = Role::text;
};

// One line.
void text(const Frame& frame, std::string_view key, std::string_view text, const TextOptions& options = {});
void muted(const Frame& frame, std::string_view key, std::string_view text, float px = theme::kTextSmall);
// The lines of a text at this width, and the height of one, as a paragraph draws them.
std::vector<std::string_view> wrap(const Frame& frame, std::string_view words, TextStyle style, float width);
float line_height(float px);
// Wraps at the available width.
void paragraph(const Frame& frame, std::string_view key, std::string_view text, const TextOptions& options = {});
// level 1: 24 px, 2: 18 px, 3: 15 px, 4: 13 px, unless `px` says otherwise. A region or group around that is called the
// same loses its name: a screen reader would say both.
void heading(const Frame& frame, std::string_view key, std::string_view text, int level, float max_width = 0,
             float px = 0);
// In as many lines as it needs.
void whole_heading(const Frame& frame, std::string_view key, std::string_view text, int level, float max_width);

enum class PillKind : std::uint8_t { neutral, system, accent, danger, warning, success };
void pill(const Frame& frame, std::string_view key, std::string_view label, PillKind kind = PillKind::neutral);
// In a colour of the person's choice, quiet: the colour tints, the text keeps its contrast.
void pill(const Frame& frame, std::string_view key, std::string_view label, Color color);
float pill_width(const Frame& frame, std::string_view label);

// Round, decorative (the name stands beside it): the picture with this Blob's key, or while it is not there the
// initials. `seed` is stable per record.
struct Portrait {
  std::string_view picture;  // empty: none
  std::string_view initials;
  std::uint64_t seed = 0;
};
void avatar(const Frame& frame, const Portrait& portrait, float diameter);
void draw_avatar(const Frame& frame, const Portrait& portrait, ImVec2 center, float diameter);
// The first character of a word, for initials.
std::string_view first_letter(std::string_view word);
// A decorative icon in the line.
void icon(const Frame& frame, Icon icon, float px = theme::kIcon, Tone tone = Tone::muted);

Color tone_color(const Frame& frame, Tone tone);

}  // namespace ui::widgets
