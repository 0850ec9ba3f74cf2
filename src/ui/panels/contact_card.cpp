#include <algorithm>
#include <array>
#include <utility>

#include "domain/validation.h"
#include "i18n/keys.h"
#include "ui/panels/contact_parts.h"
#include "ui/panels/words.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/section.h"
#include "ui/widgets/text.h"

namespace ui::panels {
namespace {

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

void choice_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, const app::FieldView& field) {
  const auto choices = domain::standard_choices(field.id);
  std::vector<std::string_view> words{frame.texts[Key::field_choice_none]};
  std::vector<std::string_view> values{{}};
  for (const std::string_view choice : choices) {
    words.push_back(choice_word(frame.texts, choice));
    values.push_back(choice);
  }
  auto found = std::find(values.begin(), values.end(), std::string_view(field.value));
  if (found == values.end()) {  // written by another version: shown, and kept until something else is chosen
    words.push_back(field.value);
    values.push_back(field.value);
    found = values.end() - 1;
  }
  int index = static_cast<int>(found - values.begin());
  if (widgets::select(frame, field.key, field_word(frame.texts, field.id), words, index,
                      {.enabled = !locked(page, desk)})) {
    send_edit(page.draft, desk, std::string(field.key),
              app::SetField{page.view->head.id, field.id, std::string(values[static_cast<std::size_t>(index)])});
  }
}

void commit(ContactPage& page, const Frame& frame, const shell::Desk& desk, const app::FieldView& field) {
  CardDraft& draft = page.draft;
  const std::string value(domain::trimmed(draft.editor.draft));
  const domain::Refusal refusal = domain::check_field(field.id, value, frame.now);
  if (refusal != domain::Refusal::none) {
    draft.refused = field.key;
    draft.mistake = refusal_text(frame.texts, refusal);
    widgets::reopen(frame, field.key, draft.editor);
    return;
  }
  draft.refused.clear();
  send_edit(draft, desk, std::string(field.key), app::SetField{page.view->head.id, field.id, value});
}

void property_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, const app::FieldView& field) {
  CardDraft& draft = page.draft;
  const std::string_view label = field_word(frame.texts, field.id);
  const std::string edit = i18n::say::contact_edit(frame.texts, label);
  const bool date = field.type == domain::FieldType::date;
  const std::string shown = date ? date_words(frame.texts, field.value) : std::string{};
  const std::string href =
      field.type == domain::FieldType::url && !field.value.empty() ? web_address(field.value) : std::string{};
  widgets::PropertyOptions options;
  options.label = label;
  options.empty_text = frame.texts[Key::contact_add_field];
  options.error = draft.refused == field.key ? draft.mistake : std::string_view{};
  options.autocomplete = autofill_of(field.id);
  options.href = href;
  options.edit_name = edit;
  options.shown = shown;
  options.help = date ? frame.texts[Key::field_date_hint] : std::string_view{};
  options.input = field.type == domain::FieldType::url ? semantics::InputKind::url : semantics::InputKind::text;
  options.multiline = field.type == domain::FieldType::long_text;
  options.read_only = locked(page, desk);
  const PropertyEvent event = widgets::property(frame, field.key, field.value, draft.editor, options);
  if (event == PropertyEvent::committed) commit(page, frame, desk, field);
  if (event == PropertyEvent::edited || event == PropertyEvent::cancelled) draft.refused.clear();
}

bool has_value(const app::ContactView& view, const app::FieldView& field) {
  if (field.type == domain::FieldType::email) return !view.emails.empty();
  if (field.type == domain::FieldType::phone) return !view.phones.empty();
  return !field.value.empty();
}

void field_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, const app::FieldView& field) {
  settle_edit(page.draft, frame, desk, field.key);
  if (field.type == domain::FieldType::email) {
    reaches_ui(page, frame, desk, domain::ReachKind::email);
  } else if (field.type == domain::FieldType::phone) {
    reaches_ui(page, frame, desk, domain::ReachKind::phone);
  } else if (field.type == domain::FieldType::choice) {
    choice_ui(page, frame, desk, field);
  } else {
    property_ui(page, frame, desk, field);
  }
  widgets::gap(theme::kSpace3);
}

void folder_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, const app::FolderView& folder,
               bool& open) {
  if (!widgets::section(frame, folder.key, folder_word(frame.texts, folder.id), open)) return;
  const widgets::Scope scope(folder.key);
  widgets::gap(theme::kSpace2);
  bool any = false;
  for (const app::FieldView& field : folder.fields) {
    if (desk.state.hide_empty && !has_value(*page.view, field)) continue;
    any = true;
    field_ui(page, frame, desk, field);
  }
  if (!any) widgets::muted(frame, "hidden", frame.texts[Key::contact_all_hidden]);
}

void supplier_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk) {
  const app::ContactRow& head = page.view->head;
  bool supplier = head.supplier;
  if (widgets::checkbox(frame, "supplier", frame.texts[Key::kind_supplier], supplier,
                        {.enabled = !locked(page, desk)})) {
    desk.commands.push(app::SetSupplier{head.id, supplier});
  }
}

}  // namespace

void send_edit(CardDraft& draft, const shell::Desk& desk, std::string key, app::Command command) {
  const shell::Ticket ticket = desk.commands.push(std::move(command), {}, shell::Errors::awaited);
  draft.sent.push_back({ticket, std::move(key)});
}

void settle_edit(CardDraft& draft, const Frame& frame, const shell::Desk& desk, std::string_view key) {
  std::erase_if(draft.sent, [&](const SentEdit& sent) {
    if (sent.key != key) return false;
    const auto outcome = desk.commands.take_outcome(sent.ticket);
    if (!outcome) return false;
    if (*outcome) {
      widgets::flash(frame, key, draft.editor);
    } else {
      desk.ask(shell::Tell{outcome->error()});
    }
    return true;
  });
}

void contact_card_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk) {
  widgets::toggle(frame, "hide_empty", frame.texts[Key::contact_hide_empty], desk.state.hide_empty);
  widgets::gap(theme::kSpace4);
  if (page.view->head.kind == domain::ContactKind::person) {
    company_link_ui(page, frame, desk);
    widgets::gap(theme::kSpace4);
  }
  std::size_t index = 0;
  for (const app::FolderView& folder : page.view->folders) {
    if (index >= std::size(page.draft.folder_open)) break;
    folder_ui(page, frame, desk, folder, page.draft.folder_open[index++]);
    widgets::gap(theme::kSpace3);
  }
  files_ui(page, frame, desk);
  widgets::gap(theme::kSpace3);
  supplier_ui(page, frame, desk);
}

}  // namespace ui::panels
