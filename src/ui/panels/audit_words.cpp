#include "ui/panels/audit_words.h"

#include <algorithm>
#include <vector>

#include "domain/contact.h"
#include "domain/text/fold.h"
#include "i18n/keys.h"
#include "ui/panels/words.h"

namespace ui::panels {
namespace {

using i18n::Key;
namespace f = domain::fields;

template <typename Enum>
Enum as(const domain::Value& value) {
  return static_cast<Enum>(domain::number_of(value));
}

// What stood or stands in the field, for a person.
std::string words_of(const i18n::Catalogue& texts, const app::AuditEntry& entry, const domain::Value& value,
                     const std::string& name) {
  if (entry.field == f::company) return name;
  if (domain::is_empty(value)) return {};
  if (entry.field == f::kind) return std::string(kind_word(texts, as<domain::ContactKind>(value)));
  if (entry.field == f::status) return std::string(status_word(texts, as<domain::ContactStatus>(value)));
  if (entry.field == f::reach_type) return std::string(reach_type_word(texts, as<domain::ReachType>(value)));
  const domain::Field* field = domain::find_standard_field(entry.field);
  const std::string text = domain::text_of(value);
  if (field != nullptr && field->type == domain::FieldType::choice) return std::string(choice_word(texts, text));
  if (field != nullptr && field->type == domain::FieldType::date) return date_words(texts, text);
  return text;
}

std::string from_to(const i18n::Catalogue& texts, std::string_view label, const std::string& from,
                    const std::string& to) {
  if (from.empty()) return i18n::say::audit_set(texts, label, to);
  if (to.empty()) return i18n::say::audit_cleared(texts, label, from);
  return i18n::say::audit_changed(texts, label, from, to);
}

std::string lifecycle_words(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  switch (as<domain::Lifecycle>(entry.to)) {
    case domain::Lifecycle::active:
      return std::string(texts[Key::audit_restored]);
    case domain::Lifecycle::trashed:
      return std::string(texts[Key::audit_trashed]);
    case domain::Lifecycle::removed:
      return std::string(texts[Key::audit_removed]);
  }
  return {};
}

std::string reach_words(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  const bool phone = entry.reach_kind == domain::ReachKind::phone;
  const std::string from = words_of(texts, entry, entry.from, {});
  const std::string to = words_of(texts, entry, entry.to, {});
  if (entry.field == f::reach_value) {
    if (from.empty()) return phone ? i18n::say::audit_added_phone(texts, to) : i18n::say::audit_added_email(texts, to);
    if (to.empty()) {
      return phone ? i18n::say::audit_removed_phone(texts, from) : i18n::say::audit_removed_email(texts, from);
    }
    return from_to(texts, texts[phone ? Key::field_phone : Key::field_email], from, to);
  }
  if (entry.field == f::reach_rank) return i18n::say::audit_primary(texts, entry.reach_text);
  if (entry.field == f::reach_type || entry.field == f::reach_label) {
    return from_to(texts, i18n::say::reach_type_of(texts, entry.reach_text), from, to);
  }
  return i18n::say::audit_channels(texts, entry.reach_text);
}

// Changes whose sentences do not name what stands in the field.
struct Named {
  domain::FieldId field;
  std::vector<Key> words;
};
const std::vector<Named>& named() {
  static const std::vector<Named> kAll{
      {f::lifecycle, {Key::audit_trashed, Key::audit_restored, Key::audit_removed}},
      {f::supplier, {Key::audit_supplier_on, Key::audit_supplier_off}},
      {f::company, {Key::company_label}},
      {f::reach_value, {Key::field_phone, Key::field_email}},
  };
  return kAll;
}

std::string change_words(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  if (entry.field == f::lifecycle) return lifecycle_words(texts, entry);
  if (entry.field == f::supplier) {
    return std::string(texts[domain::number_of(entry.to) != 0 ? Key::audit_supplier_on : Key::audit_supplier_off]);
  }
  if (entry.field >= f::reach_value && entry.field <= f::reach_label) return reach_words(texts, entry);
  if (entry.field == f::avatar) {
    if (domain::is_empty(entry.to)) return std::string(texts[Key::audit_picture_removed]);
    return std::string(texts[domain::is_empty(entry.from) ? Key::audit_picture_added : Key::audit_picture_changed]);
  }
  if (entry.field == f::attachment_name) {
    const std::string to = domain::text_of(entry.to);
    return to.empty() ? i18n::say::audit_removed_file(texts, domain::text_of(entry.from))
                      : i18n::say::audit_added_file(texts, to);
  }
  return from_to(texts, field_word(texts, entry.field), words_of(texts, entry, entry.from, entry.from_name),
                 words_of(texts, entry, entry.to, entry.to_name));
}

}  // namespace

std::string audit_sentence(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  std::string words =
      entry.kind == app::AuditKind::created ? std::string(texts[Key::audit_created]) : change_words(texts, entry);
  return entry.undo ? i18n::say::audit_undone(texts, words) : words;
}

std::string audit_who(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  return entry.who.empty() ? std::string(texts[Key::audit_me]) : entry.who;
}

void name_fields(const i18n::Catalogue& texts, app::AuditFilter& filter) {
  filter.called.clear();
  const std::string wanted = domain::text::folded(filter.text);
  const auto says = [&](std::string_view words) {
    return !wanted.empty() && domain::text::folded(words).find(wanted) != std::string::npos;
  };
  for (const domain::Field& field : domain::standard_fields()) {
    if (says(field_word(texts, field.id))) filter.called.push_back(field.id);
  }
  for (const Named& one : named()) {
    const bool called = std::any_of(one.words.begin(), one.words.end(), [&](Key key) { return says(texts[key]); });
    if (called) filter.called.push_back(one.field);
  }
  filter.creation_called = says(texts[Key::audit_created]);
}

}  // namespace ui::panels
