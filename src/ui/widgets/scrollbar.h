// A slim bar that shows where a scrolling container is and can be dragged. The wheel, keys and touch are the page's.
#pragma once
#include "ui/widgets/item.h"

namespace ui::widgets {

// Along the right edge of `view` (canvas coordinates). `offset` and the result: of the content, in pixels. Draw it
// after the content; nothing when everything is in sight. Returns true while it is dragged, with the new offset.
bool scrollbar(const Frame& frame, NodeId id, semantics::Rect view, double content, double& offset);

}  // namespace ui::widgets
