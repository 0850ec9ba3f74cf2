// What the program says back: toasts, notices, progress, empty states.
#pragma once
#include <string_view>

#include "ui/widgets/button.h"

namespace ui::widgets {

enum class ToastEvent : std::uint8_t { none, acted, dismissed };
struct ToastOptions {
  std::string_view message;
  std::string_view subject;  // a part of the message, a name: cut when there is no room, so that the rest is read
  std::string_view action;   // "Undo"; empty: none
  std::string_view close_name;
  double since = 0;     // Frame::seconds when it appeared
  float clearance = 0;  // what stays uncovered at the canvas's lower edge, CSS pixels
};
// One message at the canvas's bottom, in a strip of this height that the caller leaves free. Says `dismissed` after
// kToastTime (not while the pointer or the focus is on it) and by its closing button.
inline constexpr float kToastStrip = theme::kControl + theme::kSpace10;
ToastEvent toast(const Frame& frame, std::string_view key, const ToastOptions& options);

enum class NoticeKind : std::uint8_t { info, warning, danger, success };
// A line across a page or card that stays: another tab writes, storage is full. `alert`: announced at once.
// True when `action` (may be empty) was activated.
bool notice(const Frame& frame, std::string_view key, std::string_view message, NoticeKind kind,
            std::string_view action = {}, bool alert = false);
// The same with a button that closes it, called `close`, beside the action.
enum class NoticeEvent : std::uint8_t { none, acted, closed };
NoticeEvent closable_notice(const Frame& frame, std::string_view key, std::string_view message, NoticeKind kind,
                            std::string_view action, std::string_view close, bool alert = false);

// `fraction` 0..1; negative: unknown, shown as busy.
void progress_bar(const Frame& frame, std::string_view key, std::string_view name, double fraction, float width = 0);
// Grey bars where content will come; static, no spinner. `lines` of `height` px.
void skeleton(const Frame& frame, std::string_view key, std::string_view name, int lines, float height = theme::kRow);

// An icon, a sentence and what one can do: draw the buttons after it, in a Row.
void empty_state(const Frame& frame, std::string_view key, Icon icon, std::string_view title, std::string_view hint);
// Puts the cursor so that a line of this width stands centred.
void center_next(float width);

}  // namespace ui::widgets
