#include "ui/words/audit_words.h"

#include <algorithm>
#include <vector>

#include "domain/contact/contact.h"
#include "domain/records/kinds.h"
#include "domain/text/fold.h"
#include "i18n/keys.h"
#include "ui/words/definition_words.h"
#include "ui/words/field_words.h"
#include "ui/words/method_words.h"
#include "ui/words/record_words.h"
#include "ui/words/tag_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using i18n::Key;
namespace f = domain::fields;

template <typename Enum>
Enum as(const domain::Value& value) {
  return static_cast<Enum>(domain::number_of(value));
}

bool is_link(domain::FieldId field, domain::FieldType type) {
  return field == f::company || field == f::reports_to || (domain::is_own(field) && type == domain::FieldType::contact);
}

// What stood or stands in the field, for a person.
std::string words_of(const i18n::Catalogue& texts, const app::AuditEntry& entry, domain::FieldType type,
                     const domain::Value& value, const std::string& name) {
  if (domain::is_empty(value)) return {};
  if (domain::entry_kind(entry.field) != domain::DefinitionKind::none) {
    return std::string(entry_name(texts, {static_cast<std::uint32_t>(domain::number_of(value))}, name));
  }
  if (is_link(entry.field, type)) return std::string(name_or_none(texts, name));
  if (!name.empty()) return name;
  if (domain::is_own(entry.field)) return stored_words(texts, type, entry.currency, value);
  if (entry.field == f::discount) return discount_words(texts, domain::text_of(value));
  if (entry.field == f::kind) return std::string(kind_word(texts, as<domain::ContactKind>(value)));
  if (entry.field == f::status) return std::string(status_word(texts, as<domain::ContactStatus>(value)));
  if (entry.field == f::do_not_disturb) return do_not_disturb_words(texts, as<std::uint32_t>(value));
  if (entry.field == f::method_type) return std::string(method_type_word(texts, as<domain::MethodType>(value)));
  if (entry.field == f::portal_start || entry.field == f::portal_end) {
    return date_words(texts, domain::text_of(value));
  }
  if (entry.field == f::method_value) return domain::one_line(domain::text_of(value));
  const domain::Field* field = domain::find_standard_field(entry.field);
  if (const domain::RecordField* of_record = domain::find_record_field(entry.field)) field = &of_record->field;
  const std::string text = domain::text_of(value);
  if (field != nullptr && field->type == domain::FieldType::choice) return std::string(choice_word(texts, text));
  if (field != nullptr && field->type == domain::FieldType::date) return date_words(texts, text);
  return text;
}

std::string words_before(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  return words_of(texts, entry, entry.from_type, entry.from, entry.from_name);
}
std::string words_after(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  return words_of(texts, entry, entry.type, entry.to, entry.to_name);
}

std::string from_to(const i18n::Catalogue& texts, std::string_view label, const std::string& from,
                    const std::string& to) {
  if (from.empty() && to.empty()) return i18n::say::audit_emptied(texts, label);
  if (from.empty()) return i18n::say::audit_set(texts, label, to);
  if (to.empty()) return i18n::say::audit_cleared(texts, label, from);
  return i18n::say::audit_changed(texts, label, from, to);
}

std::string lifecycle_words(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  switch (as<domain::Lifecycle>(entry.to)) {
    case domain::Lifecycle::active:
      return std::string(texts[as<domain::Lifecycle>(entry.from) == domain::Lifecycle::archived ? Key::archive_audit_out
                                                                                                : Key::audit_restored]);
    case domain::Lifecycle::archived:
      return std::string(texts[Key::archive_audit_in]);
    case domain::Lifecycle::anonymized:
      return std::string(texts[Key::erase_audit]);
    case domain::Lifecycle::trashed:
      return std::string(texts[Key::audit_trashed]);
    case domain::Lifecycle::removed:
      return std::string(texts[Key::audit_removed]);
  }
  return {};
}

std::string method_value_words(const i18n::Catalogue& texts, const app::AuditEntry& entry, const std::string& from,
                               const std::string& to) {
  const bool phone = entry.method_kind == domain::MethodKind::phone;
  const bool email = entry.method_kind == domain::MethodKind::email;
  const std::string_view kind = method_kind_words(texts, entry.method_kind).one;
  if (from.empty()) {
    return phone   ? i18n::say::audit_added_phone(texts, to)
           : email ? i18n::say::audit_added_email(texts, to)
                   : i18n::say::audit_added_method(texts, kind, to);
  }
  if (to.empty()) {
    return phone   ? i18n::say::audit_removed_phone(texts, from)
           : email ? i18n::say::audit_removed_email(texts, from)
                   : i18n::say::audit_removed_method(texts, kind, from);
  }
  return from_to(texts, kind, from, to);
}

// Which channels or agreements were ticked, and which were taken away.
std::string flags_words(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  const auto from = static_cast<std::uint32_t>(domain::number_of(entry.from));
  const auto to = static_cast<std::uint32_t>(domain::number_of(entry.to));
  const std::string on = flag_words(texts, to & ~from);
  const std::string off = flag_words(texts, from & ~to);
  if (off.empty()) return i18n::say::audit_allowed(texts, entry.method_text, on);
  if (on.empty()) return i18n::say::audit_no_longer_allowed(texts, entry.method_text, off);
  return i18n::say::audit_allowed_instead(texts, entry.method_text, on, off);
}

std::string method_words(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  if (entry.field == f::method_rank) return i18n::say::audit_primary(texts, entry.method_text);
  if (entry.field == f::method_flags) return flags_words(texts, entry);
  const std::string from = words_before(texts, entry);
  const std::string to = words_after(texts, entry);
  if (entry.field == f::method_value) return method_value_words(texts, entry, from, to);
  return from_to(texts, i18n::say::method_type_of(texts, entry.method_text), from, to);
}

bool is_switch(domain::FieldId field) {
  return field == f::do_not_call || field == f::block_automatic_email || field == f::newsletter ||
         field == f::portal_user;
}

// Changes whose sentences do not name what stands in the field.
struct Named {
  domain::FieldId field;
  std::vector<Key> words;
};
const std::vector<Named>& named() {
  static const std::vector<Named> kAll{
      {f::lifecycle,
       {Key::audit_trashed, Key::audit_restored, Key::audit_removed, Key::archive_audit_in, Key::archive_audit_out,
        Key::erase_audit}},
      {f::supplier, {Key::audit_supplier_on, Key::audit_supplier_off}},
      {f::company, {Key::company_label}},
      {f::company_role, {Key::people_role}},
      {f::follower, {Key::people_followers}},
      {f::method_value, {Key::field_phone, Key::field_email}},
      {f::tag, {Key::tags_title}},
      {f::course, {Key::portal_courses}},
      {f::group, {Key::portal_groups}},
      {f::portal_user, {Key::portal_user}},
      {f::portal_start, {Key::portal_start}},
      {f::portal_end, {Key::portal_end}},
  };
  return kAll;
}

std::string tag_words(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  const std::string_view system = system_tag_word(texts, entry.definition);
  const std::string_view name = system.empty() ? std::string_view{entry.subject} : system;
  return domain::is_empty(entry.to) ? i18n::say::audit_removed_tag(texts, name)
                                    : i18n::say::audit_added_tag(texts, name);
}

std::string enrolment_words(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  const domain::DefinitionKind kind = domain::kind_of_mark(entry.field);
  return domain::is_empty(entry.to) ? removed_words(texts, kind, entry.subject)
                                    : added_words(texts, kind, entry.subject);
}

// Of an anonymized contact: only that something changed is known.
bool is_erased(const app::AuditEntry& entry) { return domain::is_empty(entry.from) && domain::is_empty(entry.to); }

std::string erased_words(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  std::string_view what = field_word(texts, entry.field);
  if (f::is_of_method(entry.field)) what = method_kind_words(texts, entry.method_kind).one;
  if (entry.field == f::attachment_name) what = texts[Key::audit_topic_files];
  return what.empty() ? std::string(texts[Key::erase_audit_other]) : i18n::say::erase_audit_field(texts, what);
}

std::string record_lifecycle_words(const i18n::Catalogue& texts, const app::AuditEntry& entry,
                                   const std::string& called) {
  if (as<domain::Lifecycle>(entry.from) == domain::Lifecycle::removed) return i18n::say::record_added(texts, called);
  switch (as<domain::Lifecycle>(entry.to)) {
    case domain::Lifecycle::trashed:
      return i18n::say::record_moved_to_trash(texts, called);
    case domain::Lifecycle::removed:
      return i18n::say::record_removed(texts, called);
    default:
      return i18n::say::record_restored(texts, called);
  }
}

std::string record_change_words(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  const std::string called = record_called(texts, entry.record);
  if (entry.field == f::lifecycle) return record_lifecycle_words(texts, entry, called);
  if (entry.field == f::linked_record || entry.field == f::record_contact) {
    return domain::is_empty(entry.to) ? i18n::say::record_unlinked(texts, called)
                                      : i18n::say::record_linked(texts, called);
  }
  if (entry.field == f::record_state) {
    const std::string_view state = record_state_word(texts, entry.record.kind, domain::number_of(entry.to));
    return i18n::say::record_changed(texts, called, state);
  }
  const std::string_view label = record_field_word(texts, entry.field);
  if (is_erased(entry)) return i18n::say::record_changed(texts, called, i18n::say::erase_audit_field(texts, label));
  return i18n::say::record_changed(texts, called,
                                   from_to(texts, label, words_before(texts, entry), words_after(texts, entry)));
}

// In the history of the one that it leads to.
std::string link_words(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  const std::string_view label = entry.subject.empty() ? field_word(texts, entry.field) : entry.subject;
  const std::string_view name = name_or_none(texts, entry.linked_from);
  return domain::is_empty(entry.to) ? i18n::say::audit_link_ended(texts, name, label)
                                    : i18n::say::audit_link_begun(texts, name, label);
}

std::string change_words(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  if (entry.leads_here) return link_words(texts, entry);
  if (entry.record.id) return record_change_words(texts, entry);
  if (entry.field == f::lifecycle) return lifecycle_words(texts, entry);
  if (entry.field == f::supplier) {
    return std::string(texts[domain::number_of(entry.to) != 0 ? Key::audit_supplier_on : Key::audit_supplier_off]);
  }
  if (is_erased(entry)) return erased_words(texts, entry);
  if (entry.field == f::follower) {
    const std::string_view name = entry_name(texts, entry.definition, entry.subject);
    return domain::is_empty(entry.to) ? i18n::say::people_audit_unfollowed(texts, name)
                                      : i18n::say::people_audit_followed(texts, name);
  }
  if (entry.field == f::merged_into) {
    return i18n::say::merge_audit(texts, name_or_none(texts, entry.from_name), name_or_none(texts, entry.to_name));
  }
  if (entry.field == f::dismissed_duplicates) {
    return i18n::say::merge_audit_apart(texts, name_or_none(texts, entry.to_name));
  }
  if (entry.field == f::avatar) {
    if (domain::is_empty(entry.to)) return std::string(texts[Key::audit_picture_removed]);
    return std::string(texts[domain::is_empty(entry.from) ? Key::audit_picture_added : Key::audit_picture_changed]);
  }
  if (f::is_of_method(entry.field)) return method_words(texts, entry);
  if (is_switch(entry.field)) {
    const std::string_view label = field_word(texts, entry.field);
    return domain::is_empty(entry.to) ? i18n::say::audit_switched_off(texts, label)
                                      : i18n::say::audit_switched_on(texts, label);
  }
  if (entry.field == f::tag) return tag_words(texts, entry);
  if (entry.field == f::course || entry.field == f::group) return enrolment_words(texts, entry);
  if (entry.field == f::attachment_name) {
    const std::string to = domain::text_of(entry.to);
    return to.empty() ? i18n::say::audit_removed_file(texts, domain::text_of(entry.from))
                      : i18n::say::audit_added_file(texts, to);
  }
  if (domain::is_property(entry.field)) return definition_sentence(texts, entry);
  const std::string_view label = entry.subject.empty() ? field_word(texts, entry.field) : entry.subject;
  return from_to(texts, label, words_before(texts, entry), words_after(texts, entry));
}

}  // namespace

std::string audit_sentence(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  if (entry.kind == app::AuditKind::record) return record_title(texts, entry.record);
  std::string words =
      entry.kind == app::AuditKind::created ? std::string(texts[Key::audit_created]) : change_words(texts, entry);
  if (entry.undo) return i18n::say::audit_undone(texts, words);
  return entry.redo ? i18n::say::audit_redone(texts, words) : words;
}

std::string cell_words(const i18n::Catalogue& texts, const app::AuditEntry& entry, const domain::Value& value,
                       const std::string& name) {
  return words_of(texts, entry, entry.type, value, name);
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
  for (const domain::RecordKindSpec& kind : domain::kRecordKinds) {
    const bool called = says(record_kind_words(texts, kind.kind).one);
    for (const domain::RecordField& field : kind.fields) {
      if (called || says(record_field_word(texts, field.field.id))) filter.called.push_back(field.field.id);
    }
  }
  filter.creation_called = says(texts[Key::audit_created]);
}

}  // namespace ui
