// One field of the card, drawn and edited by its type.
#include <algorithm>
#include <utility>
#include <vector>

#include "domain/field_value.h"
#include "domain/number.h"
#include "i18n/keys.h"
#include "i18n/numbers.h"
#include "ui/panels/contact_parts.h"
#include "ui/panels/words.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui::panels {
namespace {

using domain::FieldType;
using i18n::Key;
using widgets::PropertyEvent;

constexpr std::pair<domain::FieldId, std::string_view> kAutofill[] = {
    {domain::fields::first_name, "given-name"},
    {domain::fields::last_name, "family-name"},
    {domain::fields::organization_name, "organization"},
    {domain::fields::street_address, "street-address"},
    {domain::fields::city, "address-level2"},
    {domain::fields::state, "address-level1"},
    {domain::fields::country, "country-name"},
    {domain::fields::postal_code, "postal-code"},
};

std::string_view autofill_of(domain::FieldId field) {
  for (const auto& [known, word] : kAutofill) {
    if (known == field) return word;
  }
  return {};
}

std::string web_address(std::string_view value) {
  const bool complete = value.starts_with("https://") || value.starts_with("http://");
  return (complete ? "" : "https://") + std::string(value);
}

std::string_view label_of(const Frame& frame, const app::FieldView& field) {
  return field.name.empty() ? field_word(frame.texts, field.id) : std::string_view{field.name};
}

void send(ContactPage& page, const shell::Desk& desk, const app::FieldView& field, std::string value) {
  send_edit(page.draft, desk, field.key, app::SetField{page.view->head.id, field.id, std::move(value)});
}

std::string_view choice_label(const Frame& frame, const app::ChoiceView& choice) {
  return choice.name.empty() ? choice_word(frame.texts, choice.value) : std::string_view{choice.name};
}

void choice_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, const app::FieldView& field) {
  std::vector<std::string_view> words{frame.texts[Key::field_choice_none]};
  std::vector<std::string_view> values{{}};
  for (const app::ChoiceView& choice : field.choices) {
    words.push_back(choice_label(frame, choice));
    values.push_back(choice.value);
  }
  auto found = std::find(values.begin(), values.end(), std::string_view(field.value));
  if (found == values.end()) {  // a choice that was removed: shown, and kept until something else is chosen
    words.push_back(choice_word(frame.texts, field.value));
    values.push_back(field.value);
    found = values.end() - 1;
  }
  int index = static_cast<int>(found - values.begin());
  if (widgets::select(frame, field.key, label_of(frame, field), words, index, {.enabled = !locked(page, desk)})) {
    send(page, desk, field, std::string(values[static_cast<std::size_t>(index)]));
  }
}

void choices_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, const app::FieldView& field) {
  const widgets::Scope scope(field.key);
  const widgets::Container group(frame, "choices", semantics::Role::group, label_of(frame, field));
  widgets::muted(frame, "label", label_of(frame, field));
  const std::vector<std::string_view> chosen = domain::chosen_values(field.value);
  for (const app::ChoiceView& choice : field.choices) {
    const bool before = std::find(chosen.begin(), chosen.end(), choice.value) != chosen.end();
    bool checked = before;
    if (!widgets::checkbox(frame, choice.value, choice_label(frame, choice), checked,
                           {.enabled = !locked(page, desk)})) {
      continue;
    }
    std::string values = checked ? choice.value + ' ' : std::string{};
    for (const std::string_view other : chosen) {
      if (other != choice.value) values += std::string{other} + ' ';
    }
    send(page, desk, field, std::move(values));
  }
}

void yes_no_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, const app::FieldView& field) {
  const std::string_view words[] = {frame.texts[Key::field_choice_none], frame.texts[Key::field_yes],
                                    frame.texts[Key::field_no]};
  constexpr std::string_view kValues[] = {"", "1", "0"};
  int index = field.value.empty() ? 0 : field.number != 0 ? 1 : 2;
  if (widgets::select(frame, field.key, label_of(frame, field), words, index, {.enabled = !locked(page, desk)})) {
    send(page, desk, field, std::string{kValues[index]});
  }
}

// What was typed, as the domain takes it: a number with a point.
std::string typed_value(const Frame& frame, const app::FieldView& field, std::string_view draft) {
  if (field.type != FieldType::number && field.type != FieldType::money) return std::string(domain::trimmed(draft));
  const int decimals =
      field.type == FieldType::number ? domain::kNumberDecimals : domain::currency_decimals(field.currency);
  const auto units = domain::parse_decimal(domain::trimmed(draft), decimals, i18n::decimal_mark(frame.texts.formats()));
  return units ? domain::decimal_text(*units, decimals) : std::string(draft);
}

// The parts of the definition that decide what can be typed.
domain::FieldDefinition definition_of(const app::FieldView& field) {
  domain::FieldDefinition definition;
  definition.id = field.id;
  definition.type = field.type;
  definition.currency = field.currency;
  return definition;
}

domain::Refusal refusal_of(const app::FieldView& field, const std::string& value, base::Millis now) {
  if (value.empty()) return field.required ? domain::Refusal::required : domain::Refusal::none;
  return field_value(definition_of(field), value, now).refusal;
}

void commit(ContactPage& page, const Frame& frame, const shell::Desk& desk, const app::FieldView& field) {
  CardDraft& draft = page.draft;
  std::string value = typed_value(frame, field, draft.editor.draft);
  const domain::Refusal refusal = refusal_of(field, value, frame.now);
  if (refusal != domain::Refusal::none) {
    draft.refused = field.key;
    draft.mistake = refusal_text(frame.texts, refusal);
    widgets::reopen(frame, field.key, draft.editor);
    return;
  }
  draft.refused.clear();
  send(page, desk, field, std::move(value));
}

// In place of the value as it is edited; empty: that one.
std::string field_words(const Frame& frame, const app::FieldView& field) {
  if (field.value.empty()) return {};
  const i18n::Formats& formats = frame.texts.formats();
  if (field.type == FieldType::date) return date_words(frame.texts, field.value);
  if (field.type == FieldType::number) return i18n::number(formats, field.number, domain::kNumberDecimals);
  if (field.type != FieldType::money) return {};
  return i18n::money(formats, field.number, domain::currency_decimals(field.currency), field.currency);
}

std::string address_of(const app::FieldView& field) {
  if (field.value.empty()) return {};
  if (field.type == FieldType::url) return web_address(field.value);
  if (field.type == FieldType::email) return "mailto:" + field.value;
  return {};
}

semantics::InputKind input_of(FieldType type) {
  if (type == FieldType::url) return semantics::InputKind::url;
  if (type == FieldType::email) return semantics::InputKind::email;
  return type == FieldType::phone ? semantics::InputKind::tel : semantics::InputKind::text;
}

void property_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, const app::FieldView& field) {
  CardDraft& draft = page.draft;
  const std::string_view label = label_of(frame, field);
  const std::string edit = i18n::say::contact_edit(frame.texts, label);
  const bool date = field.type == FieldType::date;
  const std::string shown = field_words(frame, field);
  const std::string href = address_of(field);
  widgets::PropertyOptions options;
  options.label = label;
  options.empty_text = frame.texts[Key::contact_add_field];
  options.error = draft.refused == field.key ? draft.mistake : std::string_view{};
  options.autocomplete = autofill_of(field.id);
  options.href = href;
  options.edit_name = edit;
  options.shown = shown;
  options.help = date ? frame.texts[Key::field_date_hint] : std::string_view{};
  options.input = input_of(field.type);
  options.multiline = field.type == FieldType::long_text || field.type == FieldType::address;
  options.read_only = locked(page, desk);
  const PropertyEvent event = widgets::property(frame, field.key, field.value, draft.editor, options);
  if (event == PropertyEvent::committed) commit(page, frame, desk, field);
  if (event == PropertyEvent::edited || event == PropertyEvent::cancelled) draft.refused.clear();
}

}  // namespace

void contact_field_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, const app::FieldView& field) {
  switch (field.type) {
    case FieldType::choice:
      return choice_ui(page, frame, desk, field);
    case FieldType::choices:
      return choices_ui(page, frame, desk, field);
    case FieldType::yes_no:
      return yes_no_ui(page, frame, desk, field);
    default:
      return property_ui(page, frame, desk, field);
  }
}

}  // namespace ui::panels
