// Asks before what was typed into a window is given up.
#pragma once
#include <cstdint>
#include <string_view>

#include "ui/frame.h"

namespace ui {

enum class Discarding : std::uint8_t { undecided, kept, discarded };

// Draw it after the window, while it is asked.
Discarding discard_dialog_ui(const Frame& frame, std::string_view title);

}  // namespace ui
