// A part of a page under a heading that folds.
#pragma once
#include <cstdint>
#include <string_view>

#include "ui/widgets/text.h"

namespace ui::widgets {

// `open` is changed when the person folds it. True: draw the content. `count` -1: none shown.
bool section(const Frame& frame, std::string_view key, std::string_view title, bool& open, int level = 3,
             std::int64_t count = -1);

}  // namespace ui::widgets
