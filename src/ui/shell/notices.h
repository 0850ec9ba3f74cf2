// The lines above a page that say what is unusual about the stored data, and what can be done about it.
#pragma once
#include "ui/frame.h"
#include "ui/shell/requests.h"

namespace ui::shell {

void notices_ui(const Frame& frame, const Desk& desk);

}  // namespace ui::shell
