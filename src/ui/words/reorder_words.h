// What lists that a person puts in order say.
#pragma once
#include "ui/widgets/reorder.h"

namespace ui {

widgets::ReorderWords reorder_words(const Frame& frame);

}  // namespace ui
