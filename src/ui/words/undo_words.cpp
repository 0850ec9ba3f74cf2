#include "ui/words/undo_words.h"

#include "base/utf8.h"
#include "i18n/keys.h"
#include "ui/words/audit_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using i18n::Key;

constexpr std::size_t kLongest = 60;  // bytes of one value or name

std::string shortened(std::string text) {
  if (text.size() <= kLongest) return text;
  return std::string(base::clipped_utf8(text, kLongest)) + "…";
}

domain::Value shortened(const domain::Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? value : domain::Value{shortened(*text)};
}

std::string sentence(const i18n::Catalogue& texts, app::AuditEntry entry) {
  for (app::RecordViewValue& value : entry.record.values) value.value = shortened(value.value);
  entry.from = shortened(entry.from);
  entry.to = shortened(entry.to);
  for (std::string* said : {&entry.from_name, &entry.to_name, &entry.method_text, &entry.subject})
    *said = shortened(*said);
  return audit_sentence(texts, entry);
}

std::string of_contact(const i18n::Catalogue& texts, const std::string& change, domain::ContactId contact,
                       const std::string& name) {
  return contact ? i18n::say::undo_of(texts, change, shortened(std::string(name_or_none(texts, name)))) : change;
}

// Its sentence says it all; everything else that changed follows from it. Before transactions kept their verb, the
// change itself tells.
bool says_it_all(const app::UndoStep& step) {
  if (step.verb == domain::Verb::none) return step.lead.field == domain::fields::merged_into;
  return step.verb == domain::Verb::merge || step.verb == domain::Verb::add_record ||
         step.verb == domain::Verb::outreach;
}

// The names of both are in the sentence.
bool is_merge(const app::UndoStep& step) { return step.lead.field == domain::fields::merged_into; }

}  // namespace

std::string undo_change(const i18n::Catalogue& texts, const app::UndoStep& step) {
  std::string change = sentence(texts, step.lead);
  const bool many = step.contact && step.contacts > 1;
  if (many || step.changes < 2 || says_it_all(step)) return change;
  return i18n::say::undo_and_more(texts, static_cast<std::int64_t>(step.changes) - 1, change);
}

std::string undo_words(const i18n::Catalogue& texts, const app::UndoStep& step) {
  const std::string change = undo_change(texts, step);
  if (is_merge(step)) return change;
  if (!step.contact || step.contacts < 2) return of_contact(texts, change, step.contact, step.name);
  return i18n::say::undo_of_many(texts, static_cast<std::int64_t>(step.contacts) - 1, change,
                                 shortened(std::string(name_or_none(texts, step.name))));
}

std::string loss_words(const i18n::Catalogue& texts, const app::UndoLoss& loss) {
  if (loss.entry.kind == app::AuditKind::created) {
    return i18n::say::undo_removes(texts, shortened(std::string(name_or_none(texts, loss.name))));
  }
  return of_contact(texts, sentence(texts, loss.entry), loss.contact, loss.name);
}

std::string_view never_words(const i18n::Catalogue& texts, app::NotUndoable reason) {
  if (reason == app::NotUndoable::anonymized) return texts[Key::erase_undo];
  return texts[Key::undo_file_gone];
}

}  // namespace ui
