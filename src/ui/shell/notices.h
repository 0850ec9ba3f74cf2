// The lines above a page that say what is unusual about the stored data, and what can be done about it.
#pragma once
#include "ui/desk/requests.h"
#include "ui/frame.h"

namespace ui::shell {

void notices_ui(const Frame& frame, const PanelContext& desk);

}  // namespace ui::shell
