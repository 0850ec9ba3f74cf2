// The dialogs about one field that is there: its name, choices and currency; another type; deleting it.
#include <algorithm>
#include <utility>

#include "domain/fields/definition_rules.h"
#include "domain/fields/field_value.h"
#include "domain/values/number.h"
#include "i18n/keys.h"
#include "ui/desk/error_text.h"
#include "ui/pages/settings/sections/form/form_parts.h"
#include "ui/parts/avatar_badge.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/definition_words.h"
#include "ui/words/words.h"

namespace ui {

using domain::DefinitionKind;
using domain::FieldDefinition;
using domain::FieldType;
using i18n::Key;
namespace p = domain::properties;
namespace say = i18n::say;

namespace {

void name_ui(FormSettings& form, const Frame& frame, const PanelContext& desk, const FieldDefinition& field) {
  FormDialog& dialog = form.dialog;
  const auto result =
      widgets::text_field(frame, "name", dialog.name,
                          {.label = frame.texts[Key::form_field_name], .error = dialog.name_mistake, .required = true});
  if (!result.committed) return;
  const std::string name{domain::trimmed(dialog.name)};
  dialog.name_mistake = definition_name_mistake(form, frame, {field.id, DefinitionKind::field, field.folder}, name);
  if (!dialog.name_mistake.empty() || name == field.name) return;
  desk.commands.push(app::SetProperty{field.id, p::name, name},
                     {renamed_words(frame.texts, DefinitionKind::field, field.name, name), Undoable::yes, name});
}

void currency_ui(FormDialog& dialog, const Frame& frame, const PanelContext& desk, const FieldDefinition& field) {
  const auto result = widgets::text_field(frame, "currency", dialog.currency,
                                          {.label = frame.texts[Key::form_currency],
                                           .error = dialog.currency_mistake,
                                           .help = frame.texts[Key::form_currency_help],
                                           .required = true});
  if (!result.committed) return;
  to_capitals(dialog.currency);
  const bool right = domain::is_currency(dialog.currency);
  dialog.currency_mistake = right ? std::string_view{} : frame.texts[Key::form_currency_help];
  if (!right || dialog.currency == field.currency) return;
  desk.commands.push(app::SetProperty{field.id, p::currency, dialog.currency},
                     {say::definition_currency(frame.texts, field.name, dialog.currency), Undoable::yes, field.name});
}

std::string failing_words(const app::ConversionPreview& preview, const Frame& frame) {
  return say::form_type_failing(frame.texts, static_cast<std::int64_t>(preview.failing));
}

void preview_ui(const app::ConversionPreview& preview, const Frame& frame) {
  const auto& texts = frame.texts;
  const auto values = static_cast<std::int64_t>(preview.values);
  if (preview.values == 0) {
    widgets::paragraph(frame, "unused", texts[Key::form_unused]);
    return;
  }
  if (preview.failing == 0) widgets::paragraph(frame, "converts", say::form_type_values(texts, values));
  if (preview.failing > 0) {
    widgets::notice(frame, "failing", failing_words(preview, frame), widgets::NoticeKind::warning);
    widgets::gap(theme::kSpace2);
    const widgets::Container list(frame, "failures", semantics::Role::list, texts[Key::form_failures]);
    std::uint64_t number = 0;
    for (const auto& failure : preview.failures) {
      const widgets::Scope scope(++number);
      const widgets::Container item(frame, "item", semantics::Role::listitem);
      widgets::Row row(theme::kSpace6);
      widgets::link(frame, "contact", name_or_none(texts, failure.contact.name),
                    format_route(contact_route(failure.contact.uuid)),
                    {.max_width = widgets::available_width() * 0.5F});
      supplier_after(frame, failure.contact.supplier);
      row.next();
      widgets::text(frame, "value", failure.value, {.tone = widgets::Tone::muted});
    }
    const auto more = static_cast<std::int64_t>(preview.failing - preview.failures.size());
    if (more > 0) widgets::muted(frame, "more", say::contact_people_more(texts, more));
    return;
  }
  if (preview.choices.empty()) return;
  std::string names;
  for (const std::string& name : preview.choices) names += (names.empty() ? "" : ", ") + name;
  widgets::gap(theme::kSpace2);
  widgets::paragraph(frame, "choices", say::form_type_makes(texts, names));
}

}  // namespace

void edit_field_ui(FormSettings& form, const Frame& frame, const PanelContext& desk) {
  FormDialog& dialog = form.dialog;
  const FieldDefinition& field = *form.definitions.find_field(dialog.id);
  const bool own = domain::is_own(field.id);
  widgets::Dialog window(frame, "edit_field", say::form_edit_title(frame.texts, field_name(frame.texts, field)),
                         {.close_name = frame.texts[Key::action_close]});
  if (own) {
    name_ui(form, frame, desk, field);
    if (window.opened()) widgets::focus(frame, "name");
  }
  if (field.type == FieldType::money) {
    widgets::gap(theme::kSpace3);
    currency_ui(dialog, frame, desk, field);
  }
  if (has_choices(field.type)) {
    widgets::gap(theme::kSpace3);
    form_choices_ui(form, frame, desk, field);
  }
  window.footer();
  widgets::Row row;
  const std::string_view done = frame.texts[Key::form_done];
  row.right(widgets::button_width(frame, done));
  const bool finished = widgets::button(frame, "done", done, {.kind = widgets::ButtonKind::primary});
  if (!own && window.opened()) widgets::focus(frame, "done");
  const bool refused = !dialog.name_mistake.empty() || !dialog.currency_mistake.empty();
  if ((finished && !refused) || window.dismissed()) dialog = {};
}

void change_type_ui(FormSettings& form, const Frame& frame, const PanelContext& desk) {
  FormDialog& dialog = form.dialog;
  const FieldDefinition& field = *form.definitions.find_field(dialog.id);
  if (const auto outcome = desk.commands.take_outcome(dialog.command_id)) {
    dialog.command_id = 0;
    if (*outcome) {
      dialog = {};
      widgets::draw_again_in(frame, 0);
      return;
    }
    dialog.error = error_text(frame.texts, outcome->error());
  }
  const std::vector<FieldType> types = other_types(field.type);
  std::vector<std::string_view> words;
  words.reserve(types.size());
  for (const FieldType type : types) words.push_back(type_word(frame.texts, type));
  widgets::Dialog window(frame, "change_type", say::form_type_title(frame.texts, field.name),
                         {.close_name = frame.texts[Key::action_close]});
  const FieldType type = types[static_cast<std::size_t>(dialog.type)];
  if (widgets::select(frame, "type", frame.texts[Key::form_new_type], words, dialog.type,
                      {.description = type_hint(frame.texts, type)})) {
    desk.ask(Redraw{});
  }
  if (window.opened()) widgets::focus(frame, "type");
  widgets::gap(theme::kSpace3);
  const bool known = dialog.preview && dialog.preview_of == types[static_cast<std::size_t>(dialog.type)];
  if (known) preview_ui(*dialog.preview, frame);
  if (!dialog.error.empty()) {
    widgets::notice(frame, "error", dialog.error, widgets::NoticeKind::danger, {}, true);
  }
  window.footer();
  const std::string refusal =
      known && dialog.preview->failing > 0 ? failing_words(*dialog.preview, frame) : std::string{};
  const FormFooter footer =
      form_footer_ui(frame, frame.texts[Key::form_change_type], refusal, false, !known || dialog.command_id != 0);
  if (footer.done && dialog.command_id == 0) {
    dialog.command_id = desk.commands.push(
        app::ChangeFieldType{field.id, type},
        {type_change_words(frame.texts, field.name, field.type, type), Undoable::yes, field.name}, Errors::awaited);
  }
  if (footer.cancelled || window.dismissed()) dialog = {};
}

void delete_field_ui(FormSettings& form, const Frame& frame, const PanelContext& desk) {
  FormDialog& dialog = form.dialog;
  const auto& texts = frame.texts;
  const FieldDefinition& field = *form.definitions.find_field(dialog.id);
  widgets::Dialog window(frame, "delete_field", say::form_delete_title(texts, field.name),
                         {.close_name = texts[Key::action_close]});
  if (dialog.use) {
    widgets::paragraph(frame, "use",
                       *dialog.use == 0 ? std::string(texts[Key::form_unused])
                                        : say::form_delete_used(texts, static_cast<std::int64_t>(*dialog.use)));
  }
  widgets::gap(theme::kSpace2);
  widgets::paragraph(frame, "hint", texts[Key::form_delete_hint], {.tone = widgets::Tone::muted});
  window.footer();
  const FormFooter footer = form_footer_ui(frame, texts[Key::form_delete], {}, true, !dialog.use);
  if (window.opened()) widgets::focus(frame, "cancel");
  if (footer.done) {
    desk.commands.push(app::RemoveDefinition{field.id},
                       {deleted_words(texts, DefinitionKind::field, field.name), Undoable::yes, field.name});
  }
  if (footer.done || footer.cancelled || window.dismissed()) dialog = {};
}

}  // namespace ui
