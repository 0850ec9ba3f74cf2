#include "app/queries/journal/audit_filter.h"

#include <algorithm>
#include <array>

#include "app/queries/list/summary.h"
#include "domain/fields/field_value.h"
#include "domain/text/fold.h"
#include "store/contact/contact_links.h"

namespace app {
namespace {

using Fields = store::ChangeFilter::Fields;
using domain::FieldId;
namespace fields = domain::fields;

constexpr Fields one(FieldId field) { return {field, field}; }

constexpr std::array kMethods{Fields{FieldId{71}, FieldId{74}}, Fields{fields::method_value, fields::method_label}};
constexpr std::array kTags{one(fields::tag), Fields{fields::course, fields::group}};
constexpr std::array kFiles{one(FieldId{70}), one(fields::attachment_name)};
constexpr std::array kLinks{Fields{FieldId{18}, FieldId{20}}, one(fields::company), Fields{FieldId{78}, FieldId{79}}};
constexpr std::array kLifecycle{Fields{fields::kind, fields::lifecycle},
                                Fields{fields::merged_into, fields::dismissed_duplicates}};
constexpr std::array kHandedOver{one(FieldId{92})};
// What is no field of the card but one of the other topics.
constexpr std::array kNoFields{kMethods[0], kMethods[1], kTags[0],  kTags[1],      kFiles[0],     kFiles[1],
                               kLinks[0],   kLinks[1],   kLinks[2], kLifecycle[0], kLifecycle[1], kHandedOver[0]};

}  // namespace

store::ChangeFilter changes_asked_for(const AuditFilter& filter) {
  switch (filter.topic) {
    case AuditTopic::everything:
      break;
    case AuditTopic::fields:
      return {kNoFields, true, filter.who};
    case AuditTopic::methods:
      return {kMethods, false, filter.who};
    case AuditTopic::tags:
      return {kTags, false, filter.who};
    case AuditTopic::files:
      return {kFiles, false, filter.who};
    case AuditTopic::links:
      return {kLinks, false, filter.who};
    case AuditTopic::lifecycle:
      return {kLifecycle, false, filter.who};
    case AuditTopic::outreach:
      return {kHandedOver, false, filter.who};
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

domain::FieldType type_of(const domain::Definitions& definitions, FieldId field) {
  if (const auto* known = definitions.find_field(field)) return known->type;
  const std::int64_t type = domain::number_of(definitions.property(field, domain::properties::type));
  const bool valid = type >= 0 && type < static_cast<std::int64_t>(domain::kFieldTypes);
  return valid ? static_cast<domain::FieldType>(type) : domain::FieldType::text;
}

std::string names_behind(const store::Database& database, const domain::Definitions& definitions, FieldId field,
                         const domain::Value& value) {
  if (field == fields::company || field == fields::merged_into) return name_behind(database, value);
  if (is_entry(field)) {
    return std::string(definitions.last_name({static_cast<std::uint32_t>(domain::number_of(value))}));
  }
  const domain::FieldType type = type_of(definitions, field);
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
    return domain::text::folded(definitions_.last_name(borne)).find(folded_) != std::string::npos;
  }
  return is_in(change.cell.field, change.from) || is_in(change.cell.field, change.to);
}

bool AuditText::is_called(FieldId field) const {
  if (std::find(filter_.called.begin(), filter_.called.end(), field) != filter_.called.end()) return true;
  return domain::is_own(field) &&
         domain::text::folded(definitions_.last_name(field)).find(folded_) != std::string::npos;
}

bool AuditText::is_in(FieldId field, const domain::Value& value) const {
  std::string text = names_behind(database_, definitions_, field, value);
  if (text.empty() && !is_reference(field)) text = domain::text_of(value);
  return !text.empty() && domain::text::folded(text).find(folded_) != std::string::npos;
}

}  // namespace app
