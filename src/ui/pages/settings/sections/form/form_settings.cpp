#include "ui/pages/settings/sections/form/form_settings.h"

#include <utility>

#include "domain/fields/definition_rules.h"
#include "domain/fields/field_value.h"
#include "i18n/keys.h"
#include "ui/pages/settings/sections/form/form_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/words/definition_words.h"
#include "ui/words/words.h"

namespace ui {

using i18n::Key;

namespace {

// What the open dialog says of the data. True when it was read.
base::Result<bool> read_dialog(FormDialog& dialog, const app::Workspace& workspace,
                               const domain::Definitions& definitions) {
  if (dialog.task == FormTask::delete_field && !dialog.use) {
    BASE_TRY_ASSIGN(dialog.use, field_use(workspace, dialog.id));
    return true;
  }
  if (dialog.task != FormTask::change_type) return false;
  const auto types = other_types(definitions.find_field(dialog.id)->type);
  const domain::FieldType type = types[static_cast<std::size_t>(dialog.type)];
  if (dialog.preview && dialog.preview_of == type) return false;
  BASE_TRY_ASSIGN(dialog.preview, conversion_preview(workspace, dialog.id, type, dialog.asked_at));
  dialog.preview_of = type;
  return true;
}

// It may have been deleted, or be of another type, by an undo or in another tab.
bool is_stale(const FormDialog& dialog, const domain::Definitions& definitions) {
  if (!dialog.id) return false;
  if (dialog.task == FormTask::name_folder) return definitions.find_folder(dialog.id) == nullptr;
  return definitions.find_field(dialog.id) == nullptr;
}

}  // namespace

base::Result<bool> refresh_form(FormSettings& form, const app::Workspace& workspace, bool shown,
                                const app::Changes* changes) {
  if (!shown) {
    if (form.known) form = {};
    return false;
  }
  const bool changed = changes != nullptr && (changes->definitions || changes->everything);
  const bool stale = !form.known || changed;
  if (stale) {
    form.definitions = workspace.definitions();
    form.known = true;
    if (is_stale(form.dialog, form.definitions)) form.dialog = {};
  }
  if (changes != nullptr && !changes->empty()) {
    form.dialog.use.reset();
    form.dialog.preview.reset();
  }
  BASE_TRY_ASSIGN(const bool read, read_dialog(form.dialog, workspace, form.definitions));
  return stale || read;
}

void form_settings_ui(FormSettings& form, const Frame& frame, const PanelContext& desk) {
  if (!form.known) return;
  form_fields_ui(form, frame, desk);
  widgets::gap(theme::kSpace4);
  form_folders_ui(form, frame, desk);
}

void form_dialog_ui(FormSettings& form, const Frame& frame, const PanelContext& desk) {
  if (!form.known || desk.read_only) return;
  switch (form.dialog.task) {
    case FormTask::none:
      return;
    case FormTask::new_field:
      return new_field_ui(form, frame, desk);
    case FormTask::edit_field:
      return edit_field_ui(form, frame, desk);
    case FormTask::change_type:
      return change_type_ui(form, frame, desk);
    case FormTask::delete_field:
      return delete_field_ui(form, frame, desk);
    case FormTask::name_folder:
      return name_folder_ui(form, frame, desk);
  }
}

void open_form_dialog(FormSettings& form, const Frame& frame, FormTask task, domain::DefinitionId id) {
  form.dialog = {};
  form.dialog.task = task;
  form.dialog.id = id;
  form.dialog.asked_at = frame.now;
  form.full = {};
  if (const auto* field = form.definitions.find_field(id)) {
    form.dialog.name = field->name;
    form.dialog.currency = field->currency;
  } else if (const auto* folder = form.definitions.find_folder(id)) {
    form.dialog.name = folder->name;
  } else if (task == FormTask::new_field) {
    const auto currency = domain::of_type(form.definitions, {}, domain::FieldType::money).currency;
    form.dialog.currency = currency;
    const auto folders = form.definitions.folders();
    form.dialog.folder = static_cast<int>(folders.size()) - 1;
  }
  widgets::draw_again_in(frame, 0);
}

std::vector<domain::FieldType> other_types(domain::FieldType type) {
  std::vector<domain::FieldType> types;
  for (const domain::FieldType other : domain::own_field_types()) {
    if (other != type) types.push_back(other);
  }
  return types;
}

std::string_view definition_name_mistake(const FormSettings& form, const Frame& frame,
                                         const domain::DefinitionPlace& place, std::string_view name) {
  const domain::Value value = domain::value_of_text(std::string(domain::trimmed(name)));
  const domain::Refusal refusal = check_property(form.definitions, place, domain::properties::name, value);
  return refusal == domain::Refusal::required ? frame.texts[Key::form_name_missing]
                                              : refusal_text(frame.texts, refusal);
}

FormFooter form_footer_ui(const Frame& frame, std::string_view action, std::string_view refusal, bool danger,
                          bool busy) {
  widgets::Row row;
  const std::string_view cancel = frame.texts[Key::action_cancel];
  row.right(widgets::button_width(frame, cancel) + theme::kSpace2 + widgets::button_width(frame, action));
  FormFooter footer;
  footer.cancelled = widgets::button(frame, "cancel", cancel);
  row.next();
  const auto kind = danger ? widgets::ButtonKind::danger : widgets::ButtonKind::primary;
  footer.done = widgets::button(frame, "do", action, {.kind = kind, .busy = busy, .refusal = refusal});
  return footer;
}

}  // namespace ui
