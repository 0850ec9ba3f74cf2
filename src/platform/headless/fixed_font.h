// A face without a file: every character is half its size wide, and nothing is rasterized.
#pragma once
#include "ui/theme/fonts.h"

namespace platform::headless {

ui::theme::Fonts add_fixed_fonts(ImFontAtlas& atlas);

}  // namespace platform::headless
