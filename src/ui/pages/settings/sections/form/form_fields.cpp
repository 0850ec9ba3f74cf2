// The fields of one kind's form, in their folders.
#include <array>
#include <cmath>

#include "i18n/keys.h"
#include "ui/pages/settings/sections/form/form_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/definition_words.h"
#include "ui/words/reorder_words.h"

namespace ui {
namespace {

using domain::ContactKind;
using domain::FieldDefinition;
using i18n::Key;
using theme::Icon;
namespace p = domain::properties;
namespace say = i18n::say;

using Group = std::vector<const FieldDefinition*>;

// An organization has one name, and no birthday.
bool is_of_kind(const FieldDefinition& field, ContactKind kind) {
  const bool persons = field.id == domain::fields::last_name || field.id == domain::fields::date_of_birth;
  return kind == ContactKind::person || !persons;
}

std::vector<Group> groups_of(const FormSettings& form) {
  const auto folders = form.definitions.folders();
  std::vector<Group> groups(folders.size());
  for (const FieldDefinition* field : form.definitions.form(form.kind)) {
    if (!is_of_kind(*field, form.kind)) continue;
    for (std::size_t i = 0; i < folders.size(); ++i) {
      if (folders[i].id == field->folder) groups[i].push_back(field);
    }
  }
  return groups;
}

void menu_ui(FormSettings& form, const Frame& frame, const PanelContext& desk, const FieldDefinition& field,
             std::string_view name) {
  widgets::MenuState& state = form.menus[field.id];
  const std::string options = say::form_options_of(frame.texts, name);
  widgets::options_button(frame, "options", options, state,
                          {.kind = widgets::ButtonKind::quiet, .enabled = !desk.read_only});
  widgets::Menu menu(frame, "menu", options, state);
  if (!menu) return;
  const auto open = [&](FormTask task) { open_form_dialog(form, frame, task, field.id); };
  const bool own = domain::is_own(field.id);
  if (menu.item("edit", frame.texts[own ? Key::form_edit : Key::form_choices], Icon::pencil)) {
    open(FormTask::edit_field);
  }
  if (!own) return;
  if (menu.item("type", frame.texts[Key::form_change_type], Icon::refresh_cw)) open(FormTask::change_type);
  menu.separator();
  if (menu.item("delete", frame.texts[Key::form_delete], Icon::trash, false, true)) open(FormTask::delete_field);
}

// How a field stands on this kind's form.
struct Switch {
  std::string_view key, label;
  domain::FieldId property;
  bool on = false;
};

void switch_ui(const Frame& frame, const PanelContext& desk, const FieldDefinition& field, std::string_view name,
               const std::string& whole_name, const Switch& how) {
  bool on = how.on;
  if (!widgets::checkbox(frame, how.key, how.label, on, {.enabled = !desk.read_only, .name = whole_name})) return;
  desk.commands.push(app::SetProperty{field.id, how.property, on ? domain::Value{std::int64_t{1}} : domain::Value{}},
                     {place_words(frame.texts, name, how.property, on), Undoable::yes, std::string(name)});
}

float switch_width(const Frame& frame, std::string_view label) {
  return theme::kSpace6 + std::ceil(widgets::text_width(frame, label, {theme::kTextSmall})) + theme::kSpace2;
}

void switches_ui(const FormSettings& form, const Frame& frame, const PanelContext& desk, const FieldDefinition& field,
                 std::string_view name, widgets::Row& row) {
  const bool organization = form.kind == ContactKind::organization;
  const domain::FormPlace& place = field.place(form.kind);
  const std::string_view required = frame.texts[Key::form_required], hidden = frame.texts[Key::form_hidden];
  // An organization's name is never missing.
  if (!(organization && domain::is_name(field.id))) {
    switch_ui(frame, desk, field, name, say::form_required_of(frame.texts, name),
              {"required", required, organization ? p::organization_required : p::required, place.required});
    row.next(theme::kSpace4);
  }
  if (domain::is_name(field.id)) {
    ImGui::Dummy({switch_width(frame, hidden), theme::kControlSmall});
    return;
  }
  switch_ui(frame, desk, field, name, say::form_hidden_of(frame.texts, name),
            {"hidden", hidden, organization ? p::organization_hidden : p::hidden, place.hidden});
}

void row_ui(FormSettings& form, const Frame& frame, const PanelContext& desk, const FieldDefinition& field,
            std::string_view name) {
  const bool editable = domain::is_own(field.id) || has_choices(field.type);
  const float menu = widgets::icon_button_width() + theme::kSpace2;
  const float switches = frame.narrow ? 0
                                      : switch_width(frame, frame.texts[Key::form_required]) + theme::kSpace4 +
                                            switch_width(frame, frame.texts[Key::form_hidden]) + theme::kSpace2;
  {
    const float room = widgets::available_width() - menu - switches - theme::kSpace2;
    const float words = std::floor(room * 0.6F);
    widgets::Row row;
    widgets::text(frame, "name", name, {.max_width = words, .width = words});
    row.next();
    widgets::text(
        frame, "type", type_word(frame.texts, field.type),
        {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted, .max_width = room - words, .width = room - words});
    if (!frame.narrow) {
      row.right(switches + menu - theme::kSpace2);
      switches_ui(form, frame, desk, field, name, row);
    }
    if (editable) {
      row.right(widgets::icon_button_width());
      menu_ui(form, frame, desk, field, name);
    }
  }
  if (!frame.narrow) return;
  widgets::gap(0);
  widgets::Row row(theme::kControlSmall);
  switches_ui(form, frame, desk, field, name, row);
}

void place(const FormSettings& form, const PanelContext& desk, const std::vector<Group>& groups,
           const widgets::ReorderMove& move) {
  const auto group = static_cast<std::size_t>(move.to.group);
  const FieldDefinition* moved =
      groups[static_cast<std::size_t>(move.from.group)][static_cast<std::size_t>(move.from.row)];
  Group rest;
  for (const FieldDefinition* field : groups[group]) {
    if (field != moved) rest.push_back(field);
  }
  const auto row = static_cast<std::size_t>(move.to.row);
  const domain::FolderId folder = form.definitions.folders()[group].id;
  desk.commands.push(app::PlaceDefinition{moved->id, row < rest.size() ? rest[row]->id : domain::DefinitionId{},
                                          folder == moved->folder ? domain::FolderId{} : folder, form.kind});
}

void head_ui(FormSettings& form, const Frame& frame, const PanelContext& desk) {
  const auto& texts = frame.texts;
  widgets::heading(frame, "title", texts[Key::form_fields], 2);
  widgets::paragraph(frame, "text", texts[Key::form_fields_text], {.tone = widgets::Tone::muted});
  widgets::gap(theme::kSpace3);
  const std::array<widgets::Tab, 2> kinds{
      {{"person", texts[Key::kind_person], {}, {}}, {"organization", texts[Key::kind_organization], {}, {}}}};
  widgets::Row row;
  form.kind = static_cast<ContactKind>(
      widgets::segmented(frame, "kind", texts[Key::form_kind], kinds, static_cast<int>(form.kind)));
  const std::string_view add = texts[Key::form_new_field];
  row.right(widgets::button_width(frame, add, {.icon = Icon::plus}));
  if (widgets::button(frame, "new", add, {.icon = Icon::plus, .enabled = !desk.read_only})) {
    open_form_dialog(form, frame, FormTask::new_field, {});
  }
}

}  // namespace

void form_fields_ui(FormSettings& form, const Frame& frame, const PanelContext& desk) {
  const widgets::Card card(frame, "form_fields", frame.narrow ? theme::kSpace3 : theme::kSpace5);
  head_ui(form, frame, desk);
  const std::vector<Group> groups = groups_of(form);
  widgets::Reorder list(frame, "fields", reorder_words(frame), form.field_order, !desk.read_only);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const domain::FolderDefinition& folder = form.definitions.folders()[i];
    const std::string_view name = folder_name(frame.texts, folder);
    const widgets::Scope scope(std::uint64_t{folder.id.value});
    widgets::gap(theme::kSpace4);
    widgets::heading(frame, "folder", name, 3);
    if (groups[i].empty()) widgets::muted(frame, "empty", frame.texts[Key::form_empty_folder]);
    const widgets::ReorderGroup group(list, name);
    for (const FieldDefinition* field : groups[i]) {
      const std::string_view label = field_name(frame.texts, *field, form.kind);
      const widgets::ReorderRow row(list, field->id.value, label);
      row_ui(form, frame, desk, *field, label);
    }
  }
  if (const auto move = list.finish()) place(form, desk, groups, *move);
}

}  // namespace ui
