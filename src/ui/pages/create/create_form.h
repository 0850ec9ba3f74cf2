// The fields of the window in which a contact is made.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ui/pages/create/create_dialog.h"

namespace ui {

// True when Enter in a field asks to save.
bool create_form_ui(CreateDialog& dialog, const Frame& frame, const PanelContext& desk, bool just_opened);
// What is wrong with the name; empty: nothing.
std::string_view name_mistake(const CreateDialog& dialog, const i18n::Catalogue& texts);
std::string_view last_name_mistake(const CreateDialog& dialog, const i18n::Catalogue& texts);
// What is wrong with the line, beside those above it; empty: nothing, or it is blank.
std::string line_mistake(const std::vector<MethodDraft>& lines, std::size_t at, const i18n::Catalogue& texts);
// The form demands one, and there is none.
bool lacks(const CreateDialog& dialog, domain::MethodKind kind);

}  // namespace ui
