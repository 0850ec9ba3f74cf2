// What ends a window that is filled in: its buttons, and the question before what was typed is given up.
#pragma once
#include <cstdint>
#include <string_view>

#include "ui/frame.h"

namespace ui {

enum class Discarding : std::uint8_t { undecided, kept, discarded };

// Draw it after the window, while it is asked.
Discarding discard_dialog_ui(const Frame& frame, std::string_view title);

enum class Ending : std::uint8_t { none, saved, cancelled };

// "Cancel" and "Save" at the right of a window's footer; `busy`: what was saved is on its way.
Ending save_buttons_ui(const Frame& frame, bool busy);

}  // namespace ui
