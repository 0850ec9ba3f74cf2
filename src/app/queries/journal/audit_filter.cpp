#include "app/queries/journal/audit_filter.h"

#include <algorithm>
#include <vector>

#include "app/queries/list/summary.h"
#include "domain/fields/cells.h"
#include "domain/fields/field_value.h"
#include "domain/records/kinds.h"
#include "domain/text/fold.h"
#include "store/contact/contact_links.h"

namespace app {
namespace {

using Fields = store::ChangeFilter::Fields;
using domain::FieldId;
namespace fields = domain::fields;

using domain::CellTopic;

// Ranges of the numbers of the catalogue that `wanted` says yes to.
template <typename Wanted>
std::vector<Fields> ranges(Wanted wanted) {
  std::vector<FieldId> numbers;
  for (const domain::Cell& cell : domain::cells()) {
    if (wanted(cell.topic)) numbers.push_back(cell.field);
  }
  std::sort(numbers.begin(), numbers.end());
  std::vector<Fields> all;
  for (const FieldId field : numbers) {
    if (!all.empty() && all.back().last.value + 1 == field.value) {
      all.back().last = field;
    } else {
      all.push_back({field, field});
    }
  }
  return all;
}

template <CellTopic topic>
const std::vector<Fields>& of_topic() {
  static const std::vector<Fields> kAll = ranges([](CellTopic one) { return one == topic; });
  return kAll;
}

// What is no field of the card: own fields are in no catalogue.
const std::vector<Fields>& of_other_topics() {
  static const std::vector<Fields> kAll = ranges([](CellTopic one) { return one != CellTopic::fields; });
  return kAll;
}

}  // namespace

store::ChangeFilter changes_asked_for(const AuditFilter& filter) {
  switch (filter.topic) {
    case AuditTopic::everything:
    case AuditTopic::records:
      break;
    case AuditTopic::fields:
      return {of_other_topics(), true, filter.who};
    case AuditTopic::methods:
      return {of_topic<CellTopic::methods>(), false, filter.who};
    case AuditTopic::tags:
      return {of_topic<CellTopic::tags>(), false, filter.who};
    case AuditTopic::files:
      return {of_topic<CellTopic::files>(), false, filter.who};
    case AuditTopic::links:
      return {of_topic<CellTopic::links>(), false, filter.who};
    case AuditTopic::lifecycle:
      return {of_topic<CellTopic::lifecycle>(), false, filter.who};
  }
  return {{}, false, filter.who};
}

bool asks_for_creation(const AuditFilter& filter) {
  const bool topic = filter.topic == AuditTopic::everything || filter.topic == AuditTopic::lifecycle;
  return topic && (filter.text.empty() || filter.creation_called);
}

namespace {

bool is_entry(FieldId field) { return domain::entry_kind(field) != domain::DefinitionKind::none; }
// What is stored says nothing to a person.
bool is_reference(FieldId field) { return field == fields::company || field == fields::reports_to || is_entry(field); }

}  // namespace

std::string name_behind(const store::Database& database, const domain::Value& value) {
  domain::ContactId id{static_cast<std::uint32_t>(domain::number_of(value))};
  if (const auto uuid = base::Uuid::parse(domain::text_of(value))) {
    if (const auto found = store::find_contact(database, *uuid)) id = *found;
  }
  if (!id) return {};
  const auto record = store::find_contact(database, id);
  const auto whole = store::find_whole(database, id);
  const bool there = record && whole && whole->lifecycle != domain::Lifecycle::removed;
  return there ? domain::display_name(record->first, record->last) : std::string{};
}

namespace {

domain::FieldType type_in(const domain::Value& value) {
  const std::int64_t type = domain::number_of(value);
  const bool valid = type >= 0 && type < static_cast<std::int64_t>(domain::kFieldTypes);
  return valid ? static_cast<domain::FieldType>(type) : domain::FieldType::text;
}

}  // namespace

domain::FieldType type_of(const domain::Definitions& definitions, FieldId field) {
  if (const auto* known = definitions.find_field(field)) return known->type;
  if (const auto* of_record = domain::record_field_definition(field)) return of_record->type;
  return type_in(definitions.property(field, domain::properties::type));
}

base::Result<domain::FieldType> type_as_of(const store::Database& database, const domain::Definitions& definitions,
                                           FieldId field, domain::TransactionId transaction) {
  if (!domain::is_own(field)) return type_of(definitions, field);
  BASE_TRY_ASSIGN(const domain::Value type,
                  store::value_as_of(database, store::property_cell(field, domain::properties::type), transaction));
  return type_in(type);
}

std::string names_behind(const store::Database& database, const domain::Definitions& definitions, FieldId field,
                         domain::FieldType type, const domain::Value& value) {
  if (field == fields::company || field == fields::merged_into || field == fields::record_contact) {
    return name_behind(database, value);
  }
  if (is_entry(field)) {
    return std::string(definitions.last_name({static_cast<std::uint32_t>(domain::number_of(value))}));
  }
  if (type == domain::FieldType::contact) return name_behind(database, value);
  const std::string text = domain::text_of(value);
  if (type != domain::FieldType::choice && type != domain::FieldType::choices) return {};
  std::string names;
  bool any = false;
  for (const std::string_view chosen : domain::chosen_values(text)) {
    const std::string name = choice_called(definitions, chosen);
    any = any || !name.empty();
    names += (names.empty() ? "" : ", ") + (name.empty() ? std::string(chosen) : name);
  }
  return any ? names : std::string{};
}

AuditText::AuditText(const store::Database& database, const domain::Definitions& definitions, const AuditFilter& filter)
    : database_(database), definitions_(definitions), filter_(filter), folded_(domain::text::folded(filter.text)) {}

bool AuditText::is_in(const store::Change& change) const {
  if (filter_.text.empty() || is_called(change.cell.field)) return true;
  if (domain::is_mark(change.cell.field)) {
    const domain::DefinitionId borne{static_cast<std::uint32_t>(change.cell.part.value)};
    return has(definitions_.last_name(borne));
  }
  const domain::TransactionId before{change.transaction.value - 1};
  return is_in(change.cell.field, change.from, before) || is_in(change.cell.field, change.to, change.transaction);
}

bool AuditText::is_in_link(const store::Change& change) const {
  if (filter_.text.empty() || is_called(change.cell.field)) return true;
  return has(name_behind(database_, std::int64_t{change.cell.subject.contact().value}));
}

base::Result<bool> AuditText::is_in(const store::Record& record) const {
  if (filter_.text.empty()) return true;
  BASE_TRY_ASSIGN(const auto values, store::values_of_record(database_, record.id));
  return std::any_of(values.begin(), values.end(), [&](const domain::RecordValue& value) {
    return is_called(value.field) || is_in(value.field, type_of(definitions_, value.field), value.value);
  });
}

bool AuditText::is_called(FieldId field) const {
  if (std::find(filter_.called.begin(), filter_.called.end(), field) != filter_.called.end()) return true;
  return domain::is_own(field) && has(definitions_.last_name(field));
}

bool AuditText::has(std::string_view text) const {
  return !text.empty() && domain::text::folded(text).find(folded_) != std::string::npos;
}

bool AuditText::is_in(FieldId field, const domain::Value& value, domain::TransactionId as_of) const {
  if (domain::is_empty(value)) return false;
  const auto type = type_as_of(database_, definitions_, field, as_of);
  return type && is_in(field, *type, value);
}

bool AuditText::is_in(FieldId field, domain::FieldType type, const domain::Value& value) const {
  std::string text = names_behind(database_, definitions_, field, type, value);
  if (text.empty() && !is_reference(field)) text = domain::text_of(value);
  return has(text);
}

}  // namespace app
