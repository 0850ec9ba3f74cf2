#include "app/index/labels.h"

#include <algorithm>

#include "domain/text/terms.h"
#include "store/contact/contact_order.h"
#include "store/mark/mark_store.h"

namespace app {

using base::Result;
using domain::ContactId;
namespace fields = domain::fields;

namespace {

std::string_view word_of(std::span<const StandardWord> words, domain::FieldId field, std::string_view key,
                         std::string_view own) {
  if (!own.empty() || key.empty()) return own;
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](const StandardWord& word) { return word.field == field && word.key == key; });
  return found == words.end() ? std::string_view{} : std::string_view{found->text};
}

bool is_one_letter(std::string_view term) {
  return std::count_if(term.begin(), term.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }) <= 1;
}

// Choices of a field of several stand in one text, parted by spaces.
bool holds(std::string_view value, std::string_view choice, bool several) {
  if (!several) return value == choice;
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t end = std::min(value.find(' ', at), value.size());
    if (value.substr(at, end - at) == choice) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

void Labels::build(const domain::Definitions& definitions, std::span<const StandardWord> words) {
  targets_.clear();
  terms_.clear();
  assignees_.clear();
  for (const domain::Entry* tag : definitions.entries(domain::DefinitionKind::tag)) {
    add({fields::tag, tag->id, {}, false}, word_of(words, fields::tag, tag->key, tag->name));
  }
  for (const domain::FieldId list : {fields::course, fields::group}) {
    for (const domain::Entry* entry : definitions.entries(domain::kind_of_mark(list))) {
      add({list, entry->id, {}, false}, entry->name);
    }
  }
  for (const domain::FieldDefinition& field : definitions.fields()) {
    const bool several = field.type == domain::FieldType::choices;
    for (const domain::Choice& choice : field.choices) {
      add({field.id, {}, choice.value, several}, word_of(words, field.id, choice.key, choice.name));
    }
  }
  std::sort(terms_.begin(), terms_.end());
}

void Labels::add(Target target, std::string_view text) {
  std::string terms;
  domain::text::append_terms(terms, text);
  const auto index = static_cast<std::uint32_t>(targets_.size());
  for (std::size_t at = 0; at < terms.size();) {
    const std::size_t end = terms.find(' ', at);
    terms_.emplace_back(terms.substr(at, end - at), index);
    at = end + 1;
  }
  targets_.push_back(std::move(target));
}

Result<void> Labels::unite(const store::Database& database, std::string_view term, Bitmap& found) {
  const bool whole = is_one_letter(term);
  const auto first = std::lower_bound(terms_.begin(), terms_.end(), term,
                                      [](const auto& known, std::string_view wanted) { return known.first < wanted; });
  for (auto at = first; at != terms_.end() && at->first.starts_with(term); ++at) {
    if (whole && at->first != term) continue;
    auto known = assignees_.find(at->second);
    if (known == assignees_.end()) {
      BASE_TRY_ASSIGN(Bitmap assignees, read(database, targets_[at->second]));
      known = assignees_.emplace(at->second, std::move(assignees)).first;
    }
    found.unite(known->second);
  }
  return {};
}

Result<Bitmap> Labels::read(const store::Database& database, const Target& target) const {
  Bitmap assignees;
  if (domain::is_mark(target.field)) {
    BASE_TRY(
        store::each_marked(database, target.field, target.tag, [&](ContactId contact) { assignees.add(contact); }));
    return assignees;
  }
  BASE_TRY(store::each_value(database, target.field, [&](ContactId contact, std::string_view value) {
    if (holds(value, target.choice, target.several)) assignees.add(contact);
  }));
  return assignees;
}

}  // namespace app
