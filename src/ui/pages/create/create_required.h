// The fields that the form of a kind demands of a new contact, beside name, phones, e-mails and company.
#pragma once
#include "ui/pages/create/create_dialog.h"

namespace ui {

// True when Enter in a field asks to save.
bool create_required_ui(CreateDialog& dialog, const Frame& frame);
bool required_valid(const CreateDialog& dialog, const Frame& frame);
void add_required(const CreateDialog& dialog, const Frame& frame, app::CreateContact& command);

// The first field with a mistake takes the focus after a try to save.
void seek_mistake(CreateDialog& dialog, const Frame& frame, std::string_view key, std::string_view mistake);
// The company or another contact that was chosen, or the way to one.
void picked_contact_ui(CompanyPicker& picker, const Frame& frame, std::string_view pick, std::string_view remove);

}  // namespace ui
