// Asks for a contact's name before everything that says who it is gets erased for good.
#pragma once
#include "ui/pages/contact/contact_page.h"

namespace ui {

void anonymize_dialog_ui(ContactPage& page, const Frame& frame, const PanelContext& desk);

}  // namespace ui
