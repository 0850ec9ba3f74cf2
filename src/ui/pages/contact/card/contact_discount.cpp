// A contact's personal discount on the card: how much, in what, on what.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "domain/contact/discount.h"
#include "domain/values/countries.h"
#include "i18n/keys.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/field_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using domain::Discount;
using i18n::Key;

void refuse(CardDraft& draft, const Frame& frame, const app::FieldView& field) {
  draft.refused = field.key;
  draft.mistake = refusal_text(frame.texts, domain::Refusal::discount_format);
}

void number_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field,
               std::string_view label, const std::optional<Discount>& discount) {
  CardDraft& draft = page.draft;
  const std::string edit = i18n::say::contact_edit(frame.texts, label);
  const std::string value = discount ? discount_number(*discount) : field.value;
  const std::string shown = discount ? discount_number_words(frame.texts, *discount) : std::string{};
  widgets::PropertyOptions options;
  options.label = label;
  options.empty_text = frame.texts[Key::contact_add_field];
  options.shown = shown;
  options.error = draft.refused == field.key ? draft.mistake : std::string_view{};
  options.help = frame.texts[Key::people_discount_hint];
  options.edit_name = edit;
  options.required = field.required;
  options.read_only = locked(page, desk);
  const widgets::PropertyEvent event = widgets::property(frame, field.key, value, draft.editor, options);
  if (event == widgets::PropertyEvent::edited || event == widgets::PropertyEvent::cancelled) draft.refused.clear();
  if (event != widgets::PropertyEvent::committed) return;
  const std::string_view text = domain::trimmed(draft.editor.draft);
  const auto typed = typed_discount(text, discount);
  if (text.empty() || typed) {
    send_field(page, frame, desk, field, typed ? discount_text(*typed) : std::string{});
    return;
  }
  refuse(draft, frame, field);
  widgets::reopen(frame, field.key, draft.editor);
}

bool select_beside(const ContactPage& page, const Frame& frame, const PanelContext& desk, std::string_view key,
                   Key label, std::span<const std::string_view> words, int& index) {
  const widgets::Scope scope(key);
  const widgets::Labelled row(frame, frame.texts[label]);
  widgets::ChoiceOptions how;
  how.enabled = !locked(page, desk);
  how.show_label = false;
  how.quiet = true;
  return widgets::select(frame, key, frame.texts[label], words, index, how);
}

// The same number in another unit, if it can stand there.
void unit_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field,
             const Discount& discount) {
  std::vector<std::string_view> units{frame.texts[Key::people_percent_unit]};
  if (!discount.currency.empty()) units.emplace_back(discount.currency);
  for (std::size_t i = 0; i < domain::kCurrencies.size(); ++i) {
    if (domain::kCurrencies[i] != discount.currency) units.push_back(domain::kCurrencies[i]);
  }
  int index = discount.currency.empty() ? 0 : 1;
  if (!select_beside(page, frame, desk, "unit", Key::people_discount_unit, units, index)) {
    return;
  }
  std::string text = domain::discount_number(discount) + ' ';
  text += index == 0 ? "%" : units[static_cast<std::size_t>(index)];
  text += ' ';
  text += word_of(discount.on);
  const auto changed = domain::parse_discount(text);
  if (!changed) return refuse(page.draft, frame, field);
  send_field(page, frame, desk, field, discount_text(*changed));
}

void on_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field,
           const Discount& discount) {
  constexpr std::array kAll{Discount::On::both, Discount::On::goods, Discount::On::services};
  std::array<std::string_view, kAll.size()> words;
  std::transform(kAll.begin(), kAll.end(), words.begin(),
                 [&](Discount::On on) { return discount_on_word(frame.texts, on); });
  int index = static_cast<int>(discount.on);
  if (!select_beside(page, frame, desk, "on", Key::people_discount_on, words, index)) {
    return;
  }
  Discount changed = discount;
  changed.on = kAll[static_cast<std::size_t>(index)];
  send_field(page, frame, desk, field, discount_text(changed));
}

}  // namespace

void discount_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field) {
  const std::string_view label = field.name.empty() ? frame.texts[Key::field_discount] : std::string_view(field.name);
  const auto discount = domain::parse_discount(field.value);
  number_ui(page, frame, desk, field, label, discount);
  if (!discount) return;
  const widgets::Scope scope("discount");
  const widgets::Container group(frame, "group", semantics::Role::group, label);
  widgets::gap(0);
  unit_ui(page, frame, desk, field, *discount);
  widgets::gap(0);
  on_ui(page, frame, desk, field, *discount);
}

}  // namespace ui
