#include "domain/contact/portal.h"

#include <doctest/doctest.h>

using domain::PortalAccess;
using domain::PortalFault;
using domain::PortalState;

TEST_CASE("access begins with its first day and lapses after its last") {
  const PortalAccess access{true, "2026-03-01", "2026-03-31"};
  CHECK(portal_state(access, "2026-02-28") == PortalState::not_yet);
  CHECK(portal_state(access, "2026-03-01") == PortalState::active);
  CHECK(portal_state(access, "2026-03-31") == PortalState::active);
  CHECK(portal_state(access, "2026-04-01") == PortalState::lapsed);
}

TEST_CASE("access without dates is open on that side, and no user has none") {
  CHECK(domain::portal_state({true, "", ""}, "2026-03-01") == PortalState::active);
  CHECK(domain::portal_state({true, "", "2026-02-28"}, "2026-03-01") == PortalState::lapsed);
  CHECK(domain::portal_state({true, "2026-03-02", ""}, "2026-03-01") == PortalState::not_yet);
  CHECK(domain::portal_state({false, "", ""}, "2026-03-01") == PortalState::no_user);
}

TEST_CASE("dates that do not exist and an end before the start are refused") {
  CHECK(domain::check_portal({true, "2026-03-01", "2026-03-01"}) == PortalFault::none);
  CHECK(domain::check_portal({true, "2026-03-02", "2026-03-01"}) == PortalFault::end_before_start);
  CHECK(domain::check_portal({true, "2026-03-02", ""}) == PortalFault::none);
  CHECK(domain::check_portal({true, "2026-02-30", ""}) == PortalFault::bad_start);
  CHECK(domain::check_portal({true, " 2026-02-03", ""}) == PortalFault::bad_start);
  CHECK(domain::check_portal({true, "2026-02-03", "soon"}) == PortalFault::bad_end);
  CHECK(domain::check_portal({true, "2999-01-01", "2999-01-02"}) == PortalFault::none);
}
