#include "app/queries/audit_filter.h"

#include <algorithm>
#include <array>

#include "app/queries/summary.h"
#include "domain/text/fold.h"

namespace app {
namespace {

using Fields = store::ChangeFilter::Fields;
using domain::FieldId;
namespace fields = domain::fields;

constexpr Fields one(FieldId field) { return {field, field}; }

constexpr std::array kReaches{Fields{FieldId{71}, FieldId{74}}, Fields{fields::reach_value, fields::reach_label}};
constexpr std::array kTags{one(FieldId{91}), one(FieldId{94})};
constexpr std::array kFiles{one(FieldId{70}), one(fields::attachment_name)};
constexpr std::array kLinks{Fields{FieldId{18}, FieldId{20}}, one(fields::company), Fields{FieldId{78}, FieldId{79}}};
constexpr std::array kLifecycle{Fields{fields::kind, fields::lifecycle}};
constexpr std::array kHandedOver{one(FieldId{92})};
// What is no field of the card but one of the other topics.
constexpr std::array kNoFields{kReaches[0], kReaches[1], kTags[0],  kTags[1],      kFiles[0],     kFiles[1],
                               kLinks[0],   kLinks[1],   kLinks[2], kLifecycle[0], kHandedOver[0]};

}  // namespace

store::ChangeFilter changes_asked_for(const AuditFilter& filter) {
  switch (filter.topic) {
    case AuditTopic::everything:
      break;
    case AuditTopic::fields:
      return {kNoFields, true, filter.who};
    case AuditTopic::reaches:
      return {kReaches, false, filter.who};
    case AuditTopic::tags:
      return {kTags, false, filter.who};
    case AuditTopic::files:
      return {kFiles, false, filter.who};
    case AuditTopic::links:
      return {kLinks, false, filter.who};
    case AuditTopic::lifecycle:
      return {kLifecycle, false, filter.who};
    case AuditTopic::handed_over:
      return {kHandedOver, false, filter.who};
  }
  return {{}, false, filter.who};
}

bool asks_for_creation(const AuditFilter& filter) {
  const bool topic = filter.topic == AuditTopic::everything || filter.topic == AuditTopic::lifecycle;
  return topic && (filter.text.empty() || filter.creation_called);
}

std::string name_behind(const store::Database& database, const domain::Value& number) {
  const domain::ContactId id{static_cast<std::uint32_t>(domain::number_of(number))};
  if (!id) return {};
  base::Result<ContactLink> link = contact_link(database, id);
  return link ? std::move(link->name) : std::string{};
}

AuditText::AuditText(const store::Database& database, const domain::Definitions& definitions, const AuditFilter& filter)
    : database_(database), definitions_(definitions), filter_(filter), folded_(domain::text::folded(filter.text)) {}

bool AuditText::is_in(const store::Change& change) const {
  if (filter_.text.empty()) return true;
  const FieldId field = change.cell.field;
  if (std::find(filter_.called.begin(), filter_.called.end(), field) != filter_.called.end()) return true;
  if (domain::is_mark(field)) {
    return is_in(std::string{definitions_.last_name({static_cast<std::uint32_t>(change.cell.reach.value)})}, false);
  }
  const bool is_contact = field == fields::company;
  return is_in(change.from, is_contact) || is_in(change.to, is_contact);
}

bool AuditText::is_in(const domain::Value& value, bool is_contact) const {
  const std::string text = is_contact ? name_behind(database_, value) : domain::text_of(value);
  return !text.empty() && domain::text::folded(text).find(folded_) != std::string::npos;
}

}  // namespace app
