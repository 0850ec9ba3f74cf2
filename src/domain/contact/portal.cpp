#include "domain/contact/portal.h"

#include "domain/fields/definitions.h"
#include "domain/fields/field_value.h"

namespace domain {

namespace {

bool is_date(std::string_view text) {
  FieldDefinition date;
  date.type = FieldType::date;
  return text.empty() || (field_value(date, text, 0).refusal == Refusal::none && trimmed(text) == text);
}

}  // namespace

PortalFault check_portal(const PortalAccess& access) {
  if (!is_date(access.start)) return PortalFault::bad_start;
  if (!is_date(access.end)) return PortalFault::bad_end;
  // Written so, dates are in the order of their texts.
  const bool both = !access.start.empty() && !access.end.empty();
  return both && access.end < access.start ? PortalFault::end_before_start : PortalFault::none;
}

PortalState portal_state(const PortalAccess& access, std::string_view today) {
  if (!access.user) return PortalState::no_user;
  if (!access.end.empty() && access.end < today) return PortalState::lapsed;
  return access.start > today ? PortalState::not_yet : PortalState::active;
}

}  // namespace domain
