// The parts of the contact form's settings.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "domain/fields/definition_rules.h"
#include "ui/pages/settings/sections/form/form_settings.h"

namespace ui {

void form_fields_ui(FormSettings& form, const Frame& frame, const PanelContext& desk);
void form_folders_ui(FormSettings& form, const Frame& frame, const PanelContext& desk);

// The dialogs.
void new_field_ui(FormSettings& form, const Frame& frame, const PanelContext& desk);
void edit_field_ui(FormSettings& form, const Frame& frame, const PanelContext& desk);
void change_type_ui(FormSettings& form, const Frame& frame, const PanelContext& desk);
void delete_field_ui(FormSettings& form, const Frame& frame, const PanelContext& desk);
void name_folder_ui(FormSettings& form, const Frame& frame, const PanelContext& desk);
// A field's choices, within the dialog that edits it; what is done takes effect at once.
void form_choices_ui(FormSettings& form, const Frame& frame, const PanelContext& desk,
                     const domain::FieldDefinition& field);

void open_form_dialog(FormSettings& form, const Frame& frame, FormTask task, domain::DefinitionId id);
inline bool has_choices(domain::FieldType type) {
  return type == domain::FieldType::choice || type == domain::FieldType::choices;
}
// The types that a field of this one can be given instead.
std::vector<domain::FieldType> other_types(domain::FieldType type);
// "pln" is meant as "PLN".
inline void to_capitals(std::string& code) {
  for (char& c : code) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
}
// Why a definition cannot be called so; empty: it can.
std::string_view definition_name_mistake(const FormSettings& form, const Frame& frame,
                                         const domain::DefinitionPlace& place, std::string_view name);
// Cancel and what is to be done, at the right; the caller has called Dialog::footer(). True: do it.
struct FormFooter {
  bool done = false, cancelled = false;
};
// `refusal`: why it cannot be done; empty: it can.
FormFooter form_footer_ui(const Frame& frame, std::string_view action, std::string_view refusal, bool danger,
                          bool busy);

}  // namespace ui
