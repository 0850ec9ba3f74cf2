// Access of a contact to the client portal: from one day to another, either open.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "domain/fields/validation.h"

namespace domain {

struct PortalAccess {
  bool user = false;
  std::string start, end;  // YYYY-MM-DD, as fields hold dates; empty: open. The last day is one with access

  bool operator==(const PortalAccess&) const = default;
};

enum class PortalState : std::uint8_t { no_user, not_yet, active, lapsed };

// On a day of the contact's owner, YYYY-MM-DD. Precondition: check_portal() found nothing wrong.
PortalState portal_state(const PortalAccess& access, std::string_view today);

enum class PortalFault : std::uint8_t { none, bad_start, bad_end, end_before_start };
PortalFault check_portal(const PortalAccess& access);

}  // namespace domain
