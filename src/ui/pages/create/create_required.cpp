#include "ui/pages/create/create_required.h"

#include <algorithm>
#include <utility>

#include "i18n/keys.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/field_words.h"
#include "ui/words/words.h"

namespace ui {

using domain::FieldType;
using i18n::Key;
using theme::Icon;
namespace say = i18n::say;

namespace {

std::string value_of(const RequiredDraft& draft, const i18n::Catalogue& texts, const app::FieldView& field) {
  if (field.type == FieldType::contact) return draft.link.chosen.id ? draft.link.chosen.uuid.text() : std::string{};
  return typed_value(texts, field, draft.text);
}

std::string value_in(const CreateDialog& dialog, const i18n::Catalogue& texts, const app::FieldView& field) {
  const auto found = dialog.values.find(field.id);
  return found == dialog.values.end() ? std::string{} : value_of(found->second, texts, field);
}

// One of several: the words to choose from, and their values.
struct Options {
  std::vector<std::string> words, values;
};

Options options_of(const Frame& frame, const app::FieldView& field) {
  Options options{{std::string(frame.texts[Key::field_choice_none])}, {{}}};
  if (field.type == FieldType::yes_no) {
    options.words.emplace_back(frame.texts[Key::field_yes]);
    options.words.emplace_back(frame.texts[Key::field_no]);
    options.values.insert(options.values.end(), {"1", "0"});
  }
  for (const app::ChoiceView& choice : field.choices) {
    options.words.push_back(choice_label(frame.texts, choice));
    options.values.push_back(choice.value);
  }
  return options;
}

void select_ui(RequiredDraft& draft, const Frame& frame, const app::FieldView& field, std::string_view mistake) {
  const Options options = options_of(frame, field);
  const std::vector<std::string_view> words(options.words.begin(), options.words.end());
  const auto found = std::find(options.values.begin(), options.values.end(), draft.text);
  int index = found == options.values.end() ? 0 : static_cast<int>(found - options.values.begin());
  widgets::ChoiceOptions how;
  how.error = mistake;
  how.required = true;
  if (widgets::select(frame, field.key, field_label(frame.texts, field), words, index, how)) {
    draft.text = options.values[static_cast<std::size_t>(index)];
  }
}

void link_ui(RequiredDraft& draft, const Frame& frame, const app::FieldView& field, std::string_view mistake) {
  const std::string_view label = field_label(frame.texts, field);
  const widgets::Scope scope(field.key);
  const widgets::Container group(frame, "link", semantics::Role::group, label);
  widgets::muted(frame, "label", widgets::marked_label(label, true));
  widgets::gap(theme::kSpace1);
  draft.link.what = field.id == domain::fields::reports_to ? PickFor::people : PickFor::anybody;
  picked_contact_ui(draft.link, frame, say::field_choose_contact_for(frame.texts, label),
                    say::field_clear(frame.texts, label));
  if (!mistake.empty()) {
    widgets::paragraph(frame, "error", mistake, {.style = {theme::kTextSmall}, .tone = widgets::Tone::danger});
  }
}

bool text_ui(RequiredDraft& draft, const Frame& frame, const app::FieldView& field, std::string_view mistake) {
  widgets::FieldOptions options;
  options.label = field_label(frame.texts, field);
  options.error = mistake;
  options.input = input_of(field.type);
  options.required = true;
  if (field.type == FieldType::date) options.help = frame.texts[Key::field_date_hint];
  if (field.type == FieldType::discount) options.help = frame.texts[Key::people_discount_hint];
  if (has_lines(field.type)) {
    widgets::text_area(frame, field.key, draft.text, options);
    return false;
  }
  return widgets::text_field(frame, field.key, draft.text, options).entered;
}

bool field_ui(CreateDialog& dialog, const Frame& frame, const app::FieldView& field) {
  RequiredDraft& draft = dialog.values[field.id];
  const std::string value = value_of(draft, frame.texts, field);
  const std::string_view mistake =
      dialog.checked ? field_mistake(frame.texts, field, value, frame.now) : std::string_view{};
  switch (field.type) {
    case FieldType::choice:
    case FieldType::entry:
    case FieldType::yes_no:
      select_ui(draft, frame, field, mistake);
      break;
    case FieldType::choices: {
      const auto chosen = choices_ui(draft.choices, frame, field.key, field.choices, draft.text,
                                     {field_label(frame.texts, field), mistake, true, true});
      if (chosen) draft.text = domain::trimmed(*chosen);
      return false;
    }
    case FieldType::contact:
      link_ui(draft, frame, field, mistake);
      return false;
    default: {
      const bool entered = text_ui(draft, frame, field, mistake);
      seek_mistake(dialog, frame, field.key, mistake);
      return entered;
    }
  }
  seek_mistake(dialog, frame, field.key, mistake);
  return false;
}

}  // namespace

bool create_required_ui(CreateDialog& dialog, const Frame& frame) {
  const widgets::Scope scope("required");
  bool entered = false;
  for (const app::FieldView& field : dialog.required.others) {
    entered = field_ui(dialog, frame, field) || entered;
    widgets::gap(theme::kSpace3);
  }
  return entered;
}

bool required_valid(const CreateDialog& dialog, const Frame& frame) {
  const auto& fields = dialog.required.others;
  return std::all_of(fields.begin(), fields.end(), [&](const app::FieldView& field) {
    return field_mistake(frame.texts, field, value_in(dialog, frame.texts, field), frame.now).empty();
  });
}

void add_required(const CreateDialog& dialog, const Frame& frame, app::CreateContact& command) {
  for (const app::FieldView& field : dialog.required.others) {
    command.fields.push_back({field.id, value_in(dialog, frame.texts, field)});
  }
}

void seek_mistake(CreateDialog& dialog, const Frame& frame, std::string_view key, std::string_view mistake) {
  if (!dialog.seek || mistake.empty()) return;
  widgets::focus(frame, key);
  dialog.seek = false;
}

void picked_contact_ui(CompanyPicker& picker, const Frame& frame, std::string_view pick, std::string_view remove) {
  if (picker.open) {
    const PickerEvent event = company_picker_ui(picker, frame);
    if (event == PickerEvent::none) return;
    frame.tree.request_focus(widgets::id_of(picker.chosen.id ? "remove" : "pick"));
    return;
  }
  const app::ContactLink& chosen = picker.chosen;
  const Icon icon = picker.what == PickFor::company ? Icon::building : Icon::user;
  widgets::Row row;
  if (!chosen.id) {
    if (widgets::button(frame, "pick", pick, {.kind = widgets::ButtonKind::quiet, .icon = icon, .small = true})) {
      open_picker(picker, picker.what);
    }
    return;
  }
  widgets::icon(frame, icon);
  row.next();
  widgets::text(frame, "company", name_or_none(frame.texts, chosen.name));
  row.next();
  if (widgets::icon_button(frame, "remove", Icon::close, remove)) {
    picker.chosen = {};
    frame.tree.request_focus(widgets::id_of("pick"));
  }
}

}  // namespace ui
