// A choice among colours, each with a name: a group of radio buttons, with the browser's own keys.
#pragma once
#include <span>
#include <string_view>

#include "ui/widgets/item.h"

namespace ui::widgets {

struct Swatch {
  std::string_view name;
  Color color;
};

// In wrapping rows. Returns the index to show: the chosen one or `current` (-1: none).
int swatches(const Frame& frame, std::string_view key, std::string_view name, std::span<const Swatch> all, int current,
             bool enabled = true);

}  // namespace ui::widgets
