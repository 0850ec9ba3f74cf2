#include "ui/parts/field_form.h"

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

std::string value_of(const FieldDraft& draft, const i18n::Catalogue& texts, const app::FieldView& field) {
  if (field.type == FieldType::contact) return draft.link.chosen.id ? draft.link.chosen.uuid.text() : std::string{};
  return typed_value(texts, field, draft.text);
}

std::string value_in(const FieldForm& form, const i18n::Catalogue& texts, const app::FieldView& field) {
  const auto found = form.drafts.find(field.id);
  return found == form.drafts.end() ? std::string{} : value_of(found->second, texts, field);
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

void select_ui(FieldDraft& draft, const Frame& frame, const app::FieldView& field, std::string_view mistake) {
  const Options options = options_of(frame, field);
  const std::vector<std::string_view> words(options.words.begin(), options.words.end());
  const auto found = std::find(options.values.begin(), options.values.end(), draft.text);
  int index = found == options.values.end() ? 0 : static_cast<int>(found - options.values.begin());
  widgets::ChoiceOptions how;
  how.error = mistake;
  how.required = field.required;
  if (widgets::select(frame, field.key, field_label(frame.texts, field), words, index, how)) {
    draft.text = options.values[static_cast<std::size_t>(index)];
  }
}

void link_ui(FieldDraft& draft, const Frame& frame, const PanelContext& desk, const app::FieldView& field,
             std::string_view mistake) {
  const std::string_view label = field_label(frame.texts, field);
  const widgets::Scope scope(field.key);
  const widgets::Container group(frame, "link", semantics::Role::group, label);
  widgets::muted(frame, "label", widgets::marked_label(label, field.required));
  widgets::gap(theme::kSpace1);
  draft.link.what = field.id == domain::fields::reports_to ? PickFor::people : PickFor::anybody;
  picked_contact_ui(draft.link, frame, desk, say::field_choose_contact_for(frame.texts, label),
                    say::field_clear(frame.texts, label));
  if (!mistake.empty()) {
    widgets::paragraph(frame, "error", mistake, {.style = {theme::kTextSmall}, .tone = widgets::Tone::danger});
  }
}

bool text_ui(FieldDraft& draft, const Frame& frame, const app::FieldView& field, std::string_view mistake) {
  widgets::FieldOptions options;
  options.label = field_label(frame.texts, field);
  options.error = mistake;
  options.input = input_of(field.type);
  options.required = field.required;
  if (field.type == FieldType::date) options.help = frame.texts[Key::field_date_hint];
  if (field.type == FieldType::discount) options.help = frame.texts[Key::people_discount_hint];
  if (has_lines(field.type)) {
    widgets::text_area(frame, field.key, draft.text, options);
    return false;
  }
  return widgets::text_field(frame, field.key, draft.text, options).entered;
}

bool field_ui(FieldForm& form, const Frame& frame, const PanelContext& desk, const app::FieldView& field) {
  FieldDraft& draft = form.drafts[field.id];
  const std::string value = value_of(draft, frame.texts, field);
  const std::string_view mistake =
      form.checked ? field_mistake(frame.texts, field, value, frame.now) : std::string_view{};
  switch (field.type) {
    case FieldType::choice:
    case FieldType::entry:
    case FieldType::yes_no:
      select_ui(draft, frame, field, mistake);
      break;
    case FieldType::choices: {
      const auto chosen = choices_ui(draft.choices, frame, field.key, field.choices, draft.text,
                                     {field_label(frame.texts, field), mistake, true, field.required});
      if (chosen) draft.text = domain::trimmed(*chosen);
      return false;
    }
    case FieldType::contact:
      link_ui(draft, frame, desk, field, mistake);
      return false;
    default: {
      const bool entered = text_ui(draft, frame, field, mistake);
      seek_mistake(form.seek, frame, field.key, mistake);
      return entered;
    }
  }
  seek_mistake(form.seek, frame, field.key, mistake);
  return false;
}

}  // namespace

base::Result<bool> refresh_field_form(FieldForm& form, const app::Workspace& workspace) {
  bool anew = false;
  for (auto& [field, draft] : form.drafts) {
    BASE_TRY_ASSIGN(const bool listed, refresh_picker(draft.link, workspace));
    anew = anew || listed;
  }
  return anew;
}

void fill_form(FieldForm& form, Fields fields) {
  for (const app::FieldView& field : fields) {
    form.drafts[field.id].text = field.value;
    form.drafts[field.id].link.chosen = field.linked;
  }
}

bool field_form_ui(FieldForm& form, const Frame& frame, const PanelContext& desk, Fields fields) {
  const widgets::Scope scope("fields");
  bool entered = false;
  for (const app::FieldView& field : fields) {
    entered = field_ui(form, frame, desk, field) || entered;
    widgets::gap(theme::kSpace3);
  }
  return entered;
}

bool form_valid(const FieldForm& form, const Frame& frame, Fields fields) {
  return std::all_of(fields.begin(), fields.end(), [&](const app::FieldView& field) {
    return field_mistake(frame.texts, field, value_in(form, frame.texts, field), frame.now).empty();
  });
}

std::vector<app::FieldText> form_values(const FieldForm& form, const i18n::Catalogue& texts, Fields fields) {
  std::vector<app::FieldText> values;
  values.reserve(fields.size());
  for (const app::FieldView& field : fields) values.push_back({field.id, value_in(form, texts, field)});
  return values;
}

bool form_changed(const FieldForm& form, Fields fields) {
  return std::any_of(fields.begin(), fields.end(), [&](const app::FieldView& field) {
    const auto found = form.drafts.find(field.id);
    if (found == form.drafts.end()) return false;
    const FieldDraft& draft = found->second;
    return domain::trimmed(draft.text) != field.value || draft.link.chosen.id != field.linked.id;
  });
}

void seek_mistake(bool& seek, const Frame& frame, std::string_view key, std::string_view mistake) {
  if (!seek || mistake.empty()) return;
  widgets::focus(frame, key);
  seek = false;
}

}  // namespace ui
