// One field of the card, drawn and edited by its type.
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "domain/contact/outreach.h"
#include "domain/fields/field_value.h"
#include "domain/values/number.h"
#include "i18n/keys.h"
#include "i18n/numbers.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/field_words.h"
#include "ui/words/method_words.h"
#include "ui/words/words.h"

namespace ui {
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

std::string_view mistake_of(const ContactPage& page, const app::FieldView& field) {
  return page.draft.refused == field.key ? page.draft.mistake : std::string_view{};
}

widgets::ChoiceOptions select_options(const ContactPage& page, const PanelContext& desk, const app::FieldView& field) {
  widgets::ChoiceOptions options;
  options.enabled = !locked(page, desk);
  options.error = mistake_of(page, field);
  options.required = field.required;
  options.show_label = false;
  options.quiet = true;
  options.none_first = true;
  return options;
}

// The field's name beside one of several.
bool select_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field,
               std::span<const std::string_view> words, int& index) {
  const std::string_view label = field_label(frame.texts, field);
  const widgets::Labelled row(frame, widgets::marked_label(label, field.required));
  return widgets::select(frame, field.key, label, words, index, select_options(page, desk, field));
}

void choice_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field) {
  std::vector<std::string> labels{std::string(frame.texts[Key::field_choice_none])};
  std::vector<std::string_view> values{{}};
  for (const app::ChoiceView& choice : field.choices) {
    labels.push_back(choice_label(frame.texts, choice));
    values.push_back(choice.value);
  }
  const std::vector<std::string_view> words(labels.begin(), labels.end());
  const auto found = std::find(values.begin(), values.end(), std::string_view(field.value));
  int index = static_cast<int>(found - values.begin());
  if (select_ui(page, frame, desk, field, words, index)) {
    send_field(page, frame, desk, field, std::string(values[static_cast<std::size_t>(index)]));
  }
}

void several_choices_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field) {
  ChoicesDraft& draft = page.draft.choices[field.id];
  auto value =
      choices_ui(draft, frame, field.key, field.choices, field.value,
                 {field_label(frame.texts, field), mistake_of(page, field), !locked(page, desk), field.required});
  if (value) send_field(page, frame, desk, field, std::string(domain::trimmed(*value)));
}

void yes_no_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field) {
  const std::string_view words[] = {frame.texts[Key::field_choice_none], frame.texts[Key::field_yes],
                                    frame.texts[Key::field_no]};
  constexpr std::string_view kValues[] = {"", "1", "0"};
  int index = field.value.empty() ? 0 : field.number != 0 ? 1 : 2;
  if (select_ui(page, frame, desk, field, words, index)) {
    send_field(page, frame, desk, field, std::string{kValues[index]});
  }
}

void commit(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field) {
  CardDraft& draft = page.draft;
  std::string value = typed_value(frame.texts, field, draft.editor.draft);
  const std::string_view mistake = field_mistake(frame.texts, field, value, frame.now);
  if (!mistake.empty()) {
    draft.refused = field.key;
    draft.mistake = mistake;
    widgets::reopen(frame, field.key, draft.editor);
    return;
  }
  send_field(page, frame, desk, field, std::move(value));
}

// How somebody is reached at what an own field holds. It says nothing of consent, so that only what holds for the
// contact as a whole can forbid it. Nothing for other types.
std::optional<domain::Outreach> way_of(const ContactPage& page, const PanelContext& desk, const app::FieldView& field) {
  const bool phone = field.type == FieldType::phone;
  if (field.value.empty() || (!phone && field.type != FieldType::email)) return std::nullopt;
  domain::MethodContent address{.kind = phone ? domain::MethodKind::phone : domain::MethodKind::email,
                                .flags = domain::method_flags::consent,
                                .value = field.value};
  const std::string number = phone ? desk.phones.e164(field.value, country_of(*page.view)) : std::string{};
  return outreach(page.view->contactability, phone ? domain::Channel::call : domain::Channel::email, address, number);
}

void property_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field) {
  CardDraft& draft = page.draft;
  const std::string_view label = field_label(frame.texts, field);
  const std::string edit = i18n::say::contact_edit(frame.texts, label);
  const bool date = field.type == FieldType::date;
  const bool phone = field.type == FieldType::phone;
  const std::string shown =
      phone ? desk.phones.shown(field.value, country_of(*page.view)) : shown_value(frame.texts, field);
  const std::optional<domain::Outreach> way = way_of(page, desk, field);
  std::string href = field.type == FieldType::url && !field.value.empty() ? web_address(field.value) : std::string{};
  if (way && !desk.read_only) href = way->link;
  widgets::PropertyOptions options;
  options.label = label;
  options.empty_text = frame.texts[Key::contact_add_field];
  options.error = mistake_of(page, field);
  options.autocomplete = autofill_of(field.id);
  options.href = href;
  options.edit_name = edit;
  options.shown = shown;
  options.help = date ? frame.texts[Key::field_date_hint] : std::string_view{};
  options.input = input_of(field.type);
  options.multiline = has_lines(field.type);
  options.required = field.required;
  options.read_only = locked(page, desk);
  const std::string clear =
      domain::is_own(field.id) && !field.required ? i18n::say::field_clear(frame.texts, label) : std::string{};
  options.clear_name = clear;
  const PropertyEvent event = widgets::property(frame, field.key, field.value, draft.editor, options);
  if (event == PropertyEvent::cleared) send_field(page, frame, desk, field, {});
  if (event == PropertyEvent::committed) commit(page, frame, desk, field);
  if (event == PropertyEvent::edited || event == PropertyEvent::cancelled) draft.refused.clear();
  if (event == PropertyEvent::followed && way) {
    desk.commands.push(app::RecordOutreach{page.view->head.id, {}, way->channel, field.id});
  }
  if (way && way->obstacle != domain::Obstacle::none) {
    widgets::paragraph(frame, field.key + "_refused", obstacle_text(frame.texts, way->obstacle),
                       {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted});
  }
}

}  // namespace

bool send_field(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field,
                std::string value) {
  CardDraft& draft = page.draft;
  if (value.empty() && field.required) {
    draft.refused = field.key;
    draft.mistake = frame.texts[Key::field_missing];
    return false;
  }
  draft.refused.clear();
  send_edit(draft, desk, field.key, app::SetField{page.view->head.id, field.id, std::move(value)});
  return true;
}

void contact_field_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field) {
  switch (field.type) {
    case FieldType::choice:
      return choice_ui(page, frame, desk, field);
    case FieldType::choices:
      return several_choices_ui(page, frame, desk, field);
    case FieldType::yes_no:
      return yes_no_ui(page, frame, desk, field);
    case FieldType::entry:
      choice_ui(page, frame, desk, field);
      if (field.id == domain::fields::owner) followers_ui(page, frame, desk, field);
      return;
    case FieldType::discount:
      return discount_ui(page, frame, desk, field);
    case FieldType::contact:
      if (field.id == domain::fields::reports_to) return superior_ui(page, frame, desk, field);
      return contact_field_link_ui(page, frame, desk, field, field_label(frame.texts, field));
    default:
      return property_ui(page, frame, desk, field);
  }
}

}  // namespace ui
