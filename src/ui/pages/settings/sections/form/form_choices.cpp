// The choices of a field: those that exist from the start are named, own ones are renamed, ordered and deleted.
#include "domain/fields/definition_rules.h"
#include "i18n/keys.h"
#include "ui/pages/settings/sections/form/form_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/definition_words.h"
#include "ui/words/reorder_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using domain::Choice;
using domain::DefinitionKind;
using domain::FieldDefinition;
using i18n::Key;
using theme::Icon;
namespace p = domain::properties;
namespace say = i18n::say;

domain::DefinitionPlace place_of(const FieldDefinition& field, domain::DefinitionId choice) {
  return {choice, DefinitionKind::choice, field.id};
}

void refuse(FormDialog& dialog, domain::DefinitionId choice, std::string_view mistake) {
  dialog.refused_choice = choice;
  dialog.choice_mistake = mistake;
}

void rename(FormSettings& form, const Frame& frame, const PanelContext& desk, const FieldDefinition& field,
            const Choice& choice, const std::string& draft) {
  const std::string name{domain::trimmed(draft)};
  const std::string_view mistake = definition_name_mistake(form, frame, place_of(field, choice.id), name);
  refuse(form.dialog, choice.id, mistake);
  if (!mistake.empty() || name == choice.name) return;
  desk.commands.push(app::SetProperty{choice.id, p::name, name},
                     {renamed_words(frame.texts, DefinitionKind::choice, choice.name, name), Undoable::yes, name});
}

void row_ui(FormSettings& form, const Frame& frame, const PanelContext& desk, const FieldDefinition& field,
            const Choice& choice) {
  FormDialog& dialog = form.dialog;
  std::string& draft = dialog.choice_names.try_emplace(choice.id, choice.name).first->second;
  const bool refused = dialog.refused_choice == choice.id;
  widgets::Row row;
  widgets::FieldResult result;
  {
    const widgets::Column column(widgets::available_width() - widgets::icon_button_width() - theme::kSpace2);
    const std::string label = say::form_choice_of(frame.texts, choice.name);
    result = widgets::text_field(
        frame, "name", draft,
        {.label = label, .show_label = false, .error = refused ? dialog.choice_mistake : std::string_view{}});
  }
  row.next();
  if (widgets::icon_button(frame, "delete", Icon::close, say::form_delete_choice(frame.texts, choice.name))) {
    desk.commands.push(app::RemoveDefinition{choice.id},
                       {deleted_words(frame.texts, DefinitionKind::choice, choice.name), Undoable::yes, choice.name});
    return;
  }
  if (result.committed) rename(form, frame, desk, field, choice, draft);
  // An untouched draft follows the name, whoever changed it.
  if (!result.focused && !refused && !result.committed) draft = choice.name;
}

void add_ui(FormSettings& form, const Frame& frame, const PanelContext& desk, const FieldDefinition& field) {
  FormDialog& dialog = form.dialog;
  const std::string_view add = frame.texts[Key::form_add_choice];
  const bool refused = !dialog.refused_choice;
  widgets::Row row;
  widgets::FieldResult result;
  {
    const widgets::Column column(widgets::available_width() - widgets::button_width(frame, add) - theme::kSpace2);
    result = widgets::text_field(frame, "new_choice", dialog.new_choice,
                                 {.label = frame.texts[Key::form_new_choice],
                                  .show_label = false,
                                  .placeholder = frame.texts[Key::form_new_choice],
                                  .error = refused ? dialog.choice_mistake : std::string_view{}});
  }
  row.next();
  const bool pressed = widgets::button(frame, "add", add);
  if (result.edited && refused) dialog.choice_mistake = {};
  if (!pressed && !result.entered) return;
  const std::string name{domain::trimmed(dialog.new_choice)};
  const std::string_view mistake = definition_name_mistake(form, frame, place_of(field, {}), name);
  refuse(dialog, {}, mistake);
  widgets::focus(frame, "new_choice");
  if (!mistake.empty()) return;
  desk.commands.push(
      app::AddDefinition{DefinitionKind::choice, {{p::name, name}, {p::parent, std::int64_t{field.id.value}}}, {}},
      {added_words(frame.texts, DefinitionKind::choice, name), Undoable::yes, name});
  dialog.new_choice.clear();
}

}  // namespace

void form_choices_ui(FormSettings& form, const Frame& frame, const PanelContext& desk, const FieldDefinition& field) {
  const widgets::Scope scope("choices");
  std::vector<const Choice*> own;
  std::string standard;
  for (const Choice& choice : field.choices) {
    if (choice.id) {
      own.push_back(&choice);
    } else {
      standard += (standard.empty() ? "" : ", ") + std::string(choice_name(frame.texts, choice));
    }
  }
  widgets::muted(frame, "label", frame.texts[Key::form_choices]);
  if (!standard.empty()) widgets::paragraph(frame, "standard", say::form_standard_choices(frame.texts, standard));
  widgets::Reorder list(frame, "own", reorder_words(frame), form.choice_order);
  {
    const widgets::ReorderGroup group(list, frame.texts[Key::form_choices]);
    for (const Choice* choice : own) {
      const widgets::ReorderRow row(list, choice->id.value, choice->name);
      row_ui(form, frame, desk, field, *choice);
    }
  }
  if (const auto move = list.finish()) {
    const Choice* moved = own[static_cast<std::size_t>(move->from.row)];
    std::erase(own, moved);
    const auto row = static_cast<std::size_t>(move->to.row);
    desk.commands.push(
        app::PlaceDefinition{moved->id, row < own.size() ? own[row]->id : domain::DefinitionId{}, {}, {}});
  }
  widgets::gap(theme::kSpace2);
  add_ui(form, frame, desk, field);
}

}  // namespace ui
