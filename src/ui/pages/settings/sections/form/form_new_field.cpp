// The dialog in which a field is made.
#include <algorithm>
#include <set>
#include <utility>

#include "domain/fields/definition_rules.h"
#include "domain/fields/field_value.h"
#include "domain/text/fold.h"
#include "domain/values/number.h"
#include "i18n/keys.h"
#include "ui/desk/error_text.h"
#include "ui/pages/settings/sections/form/form_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/field.h"
#include "ui/words/definition_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using domain::DefinitionKind;
using domain::FieldType;
using i18n::Key;
namespace p = domain::properties;

struct Mistakes {
  std::string_view name, currency, choices;
  bool none() const { return name.empty() && currency.empty() && choices.empty(); }
};

FieldType type_of(const FormDialog& dialog) { return domain::own_field_types()[static_cast<std::size_t>(dialog.type)]; }

domain::FolderId folder_of(const FormSettings& form) {
  const auto folders = form.definitions.folders();
  return folders[std::min(static_cast<std::size_t>(form.dialog.folder), folders.size() - 1)].id;
}

// One in each line; empty lines mean nothing.
std::vector<std::string> choices_of(const FormDialog& dialog) {
  std::vector<std::string> choices;
  for (std::string_view rest = dialog.choices; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = domain::trimmed(rest.substr(0, end));
    if (!line.empty()) choices.emplace_back(line);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return choices;
}

std::string_view choices_mistake(const FormDialog& dialog, const Frame& frame) {
  const std::vector<std::string> choices = choices_of(dialog);
  if (choices.empty()) return frame.texts[Key::form_no_choices];
  std::set<std::string> taken;
  for (const std::string& choice : choices) {
    const domain::Refusal refusal = domain::check_name(choice);
    if (refusal != domain::Refusal::none) return refusal_text(frame.texts, refusal);
    if (!taken.insert(domain::text::folded(choice)).second) {
      return refusal_text(frame.texts, domain::Refusal::name_taken);
    }
  }
  return {};
}

Mistakes mistakes_of(const FormSettings& form, const Frame& frame) {
  const FormDialog& dialog = form.dialog;
  const FieldType type = type_of(dialog);
  Mistakes mistakes;
  mistakes.name = definition_name_mistake(form, frame, {{}, DefinitionKind::field, folder_of(form)}, dialog.name);
  if (type == FieldType::money && !domain::is_currency(dialog.currency)) {
    mistakes.currency = frame.texts[Key::form_currency_help];
  }
  if (has_choices(type)) mistakes.choices = choices_mistake(dialog, frame);
  return mistakes;
}

app::AddDefinition command_of(const FormSettings& form) {
  const FormDialog& dialog = form.dialog;
  const FieldType type = type_of(dialog);
  app::AddDefinition command{DefinitionKind::field,
                             {{p::name, std::string(domain::trimmed(dialog.name))},
                              {p::type, static_cast<std::int64_t>(type)},
                              {p::parent, std::int64_t{folder_of(form).value}}},
                             {}};
  if (type == FieldType::money) command.properties.push_back({p::currency, dialog.currency});
  if (has_choices(type)) command.choices = choices_of(dialog);
  return command;
}

// The first field with a mistake takes the focus after a try to save.
void seek(FormDialog& dialog, const Frame& frame, std::string_view key, std::string_view mistake) {
  if (!dialog.seek || mistake.empty()) return;
  widgets::focus(frame, key);
  dialog.seek = false;
}

void selects_ui(FormSettings& form, const Frame& frame) {
  FormDialog& dialog = form.dialog;
  std::vector<std::string_view> types;
  for (const FieldType type : domain::own_field_types()) types.push_back(type_word(frame.texts, type));
  widgets::select(frame, "type", frame.texts[Key::form_type], types, dialog.type,
                  {.description = type_hint(frame.texts, type_of(dialog))});
  widgets::gap(theme::kSpace3);
  std::vector<std::string_view> folders;
  for (const auto& folder : form.definitions.folders()) folders.push_back(folder_name(frame.texts, folder));
  widgets::select(frame, "folder", frame.texts[Key::form_folder], folders, dialog.folder);
}

bool body_ui(FormSettings& form, const Frame& frame, bool opened) {
  FormDialog& dialog = form.dialog;
  const auto& texts = frame.texts;
  const Mistakes mistakes = dialog.checked ? mistakes_of(form, frame) : Mistakes{};
  const auto name = widgets::text_field(
      frame, "name", dialog.name, {.label = texts[Key::form_field_name], .error = mistakes.name, .required = true});
  if (opened) widgets::focus(frame, "name");
  seek(dialog, frame, "name", mistakes.name);
  widgets::gap(theme::kSpace3);
  selects_ui(form, frame);
  bool entered = name.entered;
  if (type_of(dialog) == FieldType::money) {
    widgets::gap(theme::kSpace3);
    const auto currency = widgets::text_field(frame, "currency", dialog.currency,
                                              {.label = texts[Key::form_currency],
                                               .error = mistakes.currency,
                                               .help = texts[Key::form_currency_help],
                                               .required = true});
    seek(dialog, frame, "currency", mistakes.currency);
    entered = entered || currency.entered;
  }
  if (has_choices(type_of(dialog))) {
    widgets::gap(theme::kSpace3);
    widgets::text_area(
        frame, "choices", dialog.choices,
        {.label = texts[Key::form_choice_lines], .error = mistakes.choices, .required = true, .rows = 4});
    seek(dialog, frame, "choices", mistakes.choices);
  }
  if (!dialog.error.empty()) {
    widgets::gap(theme::kSpace3);
    widgets::notice(frame, "error", dialog.error, widgets::NoticeKind::danger, {}, true);
  }
  return entered;
}

void save(FormSettings& form, const Frame& frame, const PanelContext& desk) {
  FormDialog& dialog = form.dialog;
  dialog.checked = true;
  dialog.error.clear();
  to_capitals(dialog.currency);
  widgets::draw_again_in(frame, 0);
  if (!mistakes_of(form, frame).none()) {
    dialog.seek = true;
    return;
  }
  const std::string name{domain::trimmed(dialog.name)};
  dialog.command_id = desk.commands.push(
      command_of(form), {added_words(frame.texts, DefinitionKind::field, name), Undoable::yes, name}, Errors::awaited);
}

}  // namespace

void new_field_ui(FormSettings& form, const Frame& frame, const PanelContext& desk) {
  FormDialog& dialog = form.dialog;
  if (const auto outcome = desk.commands.take_outcome(dialog.command_id)) {
    dialog.command_id = 0;
    if (*outcome) {
      dialog = {};
      return;
    }
    dialog.error = error_text(frame.texts, outcome->error());
  }
  widgets::Dialog window(frame, "new_field", frame.texts[Key::form_new_field],
                         {.close_name = frame.texts[Key::action_close]});
  const bool entered = body_ui(form, frame, window.opened());
  window.footer();
  const FormFooter footer = form_footer_ui(frame, frame.texts[Key::action_save], {}, false, dialog.command_id != 0);
  if ((footer.done || entered) && dialog.command_id == 0) save(form, frame, desk);
  if (footer.cancelled || window.dismissed()) dialog = {};
}

}  // namespace ui
