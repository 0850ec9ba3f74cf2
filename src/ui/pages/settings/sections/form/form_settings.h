// Settings of the contact form: folders and fields, their order, and what is required or hidden for each kind.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/queries/settings/field_use.h"
#include "app/workspace/workspace.h"
#include "base/result.h"
#include "domain/fields/definitions.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/widgets/reorder.h"

namespace ui {

enum class FormTask : std::uint8_t { none, new_field, edit_field, change_type, delete_field, name_folder };

// The dialog that is open, and what was typed into it.
struct FormDialog {
  FormTask task = FormTask::none;
  domain::DefinitionId id;  // of the field or folder; none: it is being made
  std::string name, currency, choices;
  int type = 0;    // index into the types that are offered
  int folder = 0;  // index into the folders
  std::string new_choice;
  std::map<domain::DefinitionId, std::string> choice_names;
  bool checked = false;                                             // saving was tried: mistakes are shown from now on
  bool seek = false;                                                // the first field that is refused takes the focus
  std::string_view name_mistake, currency_mistake, choice_mistake;  // of what takes effect at once
  domain::DefinitionId refused_choice;                              // none: the new one
  CommandId command_id = 0;
  std::string error;  // of the last try, beyond single fields
  // Read for it:
  std::optional<std::size_t> use;
  std::optional<app::ConversionPreview> preview;
  domain::FieldType preview_of = domain::FieldType::text;
  base::Millis asked_at = 0;
};

struct FormSettings {
  domain::Definitions definitions;
  bool known = false;  // definitions are those of the last commit
  domain::ContactKind kind = domain::ContactKind::person;
  widgets::ReorderState field_order, folder_order, choice_order;
  std::map<domain::DefinitionId, widgets::MenuState> menus;
  domain::FolderId full;  // could not be deleted
  FormDialog dialog;
};

// True when something else is to be drawn. `shown`: the section is open.
base::Result<bool> refresh_form(FormSettings& form, const app::Workspace& workspace, bool shown,
                                const app::Changes* changes);
void form_settings_ui(FormSettings& form, const Frame& frame, const PanelContext& desk);
// After everything else of the page.
void form_dialog_ui(FormSettings& form, const Frame& frame, const PanelContext& desk);

}  // namespace ui
