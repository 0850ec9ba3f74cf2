// Fields of any types to fill in one after the other, in a window that saves them all at once.
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command.h"
#include "app/queries/contact/contact_view.h"
#include "app/workspace/workspace.h"
#include "base/result.h"
#include "ui/frame.h"
#include "ui/parts/choices_editor.h"
#include "ui/parts/contact_picker.h"

namespace ui {

// A field as it is being filled.
struct FieldDraft {
  std::string text;  // of a choice: its value
  CompanyPicker link;
  ChoicesDraft choices;
};

struct FieldForm {
  std::map<domain::FieldId, FieldDraft> drafts;
  bool checked = false;  // saving was tried: mistakes are shown from now on
  bool seek = false;     // the first field that is refused takes the focus
};

using Fields = std::span<const app::FieldView>;

// Reads what the pickers list. True when something else is to be drawn.
base::Result<bool> refresh_field_form(FieldForm& form, const app::Workspace& workspace);
// Begins with the values that the fields have.
void fill_form(FieldForm& form, Fields fields);
// True when Enter in a field asks to save.
bool field_form_ui(FieldForm& form, const Frame& frame, const PanelContext& desk, Fields fields);
bool form_valid(const FieldForm& form, const Frame& frame, Fields fields);
// What stands there, as commands take it; empty ones, too.
std::vector<app::FieldText> form_values(const FieldForm& form, const i18n::Catalogue& texts, Fields fields);
// Something else stands there than what the fields have.
bool form_changed(const FieldForm& form, Fields fields);

// The first field with a mistake takes the focus after a try to save.
void seek_mistake(bool& seek, const Frame& frame, std::string_view key, std::string_view mistake);

}  // namespace ui
