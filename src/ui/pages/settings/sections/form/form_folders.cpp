// The folders of the card, in their order.
#include <algorithm>

#include "domain/fields/definition_rules.h"
#include "i18n/keys.h"
#include "ui/pages/settings/sections/form/form_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/definition_words.h"
#include "ui/words/reorder_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using domain::DefinitionKind;
using domain::FolderDefinition;
using i18n::Key;
using theme::Icon;
namespace say = i18n::say;

void remove(FormSettings& form, const Frame& frame, const PanelContext& desk, const FolderDefinition& folder) {
  if (check_removal(form.definitions, folder.id) != domain::Refusal::none) {
    form.full = folder.id;
    return;
  }
  form.full = {};
  desk.commands.push(app::RemoveDefinition{folder.id},
                     {deleted_words(frame.texts, DefinitionKind::folder, folder.name), Undoable::yes, folder.name});
}

void menu_ui(FormSettings& form, const Frame& frame, const PanelContext& desk, const FolderDefinition& folder,
             std::string_view name) {
  widgets::MenuState& state = form.menus[folder.id];
  const std::string options = say::form_options_of(frame.texts, name);
  widgets::options_button(frame, "options", options, state,
                          {.kind = widgets::ButtonKind::quiet, .enabled = !desk.read_only});
  widgets::Menu menu(frame, "menu", options, state);
  if (!menu) return;
  if (menu.item("rename", frame.texts[Key::form_rename], Icon::pencil)) {
    open_form_dialog(form, frame, FormTask::name_folder, folder.id);
  }
  if (!domain::is_own(folder.id)) return;
  menu.separator();
  if (menu.item("delete", frame.texts[Key::form_delete], Icon::trash, false, true)) remove(form, frame, desk, folder);
}

void row_ui(FormSettings& form, const Frame& frame, const PanelContext& desk, const FolderDefinition& folder,
            std::string_view name) {
  const auto fields = form.definitions.fields();
  const auto count =
      std::count_if(fields.begin(), fields.end(), [&](const auto& field) { return field.folder == folder.id; });
  const float room = widgets::available_width() - widgets::icon_button_width() - theme::kSpace2 * 2;
  const float words = room * 0.7F;
  widgets::Row row;
  widgets::text(frame, "name", name, {.max_width = words, .width = words});
  row.next();
  widgets::text(frame, "count", say::form_folder_count(frame.texts, count),
                {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted, .max_width = room - words});
  row.right(widgets::icon_button_width());
  menu_ui(form, frame, desk, folder, name);
}

}  // namespace

void form_folders_ui(FormSettings& form, const Frame& frame, const PanelContext& desk) {
  const widgets::Card card(frame, "form_folders", frame.narrow ? theme::kSpace3 : theme::kSpace5);
  widgets::heading(frame, "title", frame.texts[Key::form_folders], 2);
  widgets::paragraph(frame, "text", frame.texts[Key::form_folders_text], {.tone = widgets::Tone::muted});
  widgets::gap(theme::kSpace3);
  const auto folders = form.definitions.folders();
  widgets::Reorder list(frame, "folders", reorder_words(frame), form.folder_order, !desk.read_only);
  {
    const widgets::ReorderGroup group(list, frame.texts[Key::form_folders]);
    for (const FolderDefinition& folder : folders) {
      const std::string_view name = folder_name(frame.texts, folder);
      const widgets::ReorderRow row(list, folder.id.value, name);
      row_ui(form, frame, desk, folder, name);
    }
  }
  if (const auto move = list.finish()) {
    std::vector<domain::FolderId> rest;
    const domain::FolderId moved = folders[static_cast<std::size_t>(move->from.row)].id;
    for (const FolderDefinition& folder : folders) {
      if (folder.id != moved) rest.push_back(folder.id);
    }
    const auto row = static_cast<std::size_t>(move->to.row);
    desk.commands.push(app::PlaceDefinition{moved, row < rest.size() ? rest[row] : domain::DefinitionId{}, {}, {}});
  }
  if (form.full) {
    widgets::gap(theme::kSpace2);
    widgets::notice(frame, "full", refusal_text(frame.texts, domain::Refusal::not_empty), widgets::NoticeKind::warning,
                    {}, true);
  }
  widgets::gap(theme::kSpace3);
  if (widgets::button(frame, "new", frame.texts[Key::form_new_folder],
                      {.icon = Icon::plus, .enabled = !desk.read_only})) {
    open_form_dialog(form, frame, FormTask::name_folder, {});
  }
}

void name_folder_ui(FormSettings& form, const Frame& frame, const PanelContext& desk) {
  FormDialog& dialog = form.dialog;
  const auto& texts = frame.texts;
  const FolderDefinition* folder = form.definitions.find_folder(dialog.id);
  const domain::DefinitionPlace place{dialog.id, DefinitionKind::folder, {}};
  widgets::Dialog window(frame, "folder_name",
                         texts[folder == nullptr ? Key::form_new_folder : Key::form_rename_folder],
                         {.close_name = texts[Key::action_close]});
  const std::string_view mistake =
      dialog.checked ? definition_name_mistake(form, frame, place, dialog.name) : std::string_view{};
  const bool standard = folder != nullptr && !domain::is_own(folder->id);
  const std::string usual = standard ? say::form_usual_name(texts, folder_word(texts, folder->id)) : std::string{};
  const auto field = widgets::text_field(
      frame, "name", dialog.name,
      {.label = texts[Key::form_folder_name], .error = mistake, .help = usual, .required = !standard});
  if (window.opened()) widgets::focus(frame, "name", true);
  window.footer();
  const FormFooter footer = form_footer_ui(frame, texts[Key::action_save], {}, false, false);
  if (footer.cancelled || window.dismissed()) {
    dialog = {};
    return;
  }
  if (!footer.done && !field.entered) return;
  dialog.checked = true;
  widgets::draw_again_in(frame, 0);
  if (!definition_name_mistake(form, frame, place, dialog.name).empty()) return;
  const std::string name{domain::trimmed(dialog.name)};
  const domain::Value value = domain::value_of_text(name);
  if (folder == nullptr) {
    desk.commands.push(app::AddDefinition{DefinitionKind::folder, {{domain::properties::name, value}}},
                       {added_words(texts, DefinitionKind::folder, name), Undoable::yes, name});
  } else if (name != folder->name) {
    const std::string_view to = name.empty() ? folder_word(texts, folder->id) : std::string_view{name};
    desk.commands.push(app::SetProperty{folder->id, domain::properties::name, value},
                       {renamed_words(texts, DefinitionKind::folder, folder_name(texts, *folder), to), Undoable::yes,
                        std::string(to)});
  }
  dialog = {};
}

}  // namespace ui
