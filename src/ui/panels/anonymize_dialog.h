// Asks for a contact's name before everything that says who it is gets erased for good.
#pragma once
#include "ui/panels/contact_page.h"

namespace ui::panels {

void anonymize_dialog_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk);

}  // namespace ui::panels
