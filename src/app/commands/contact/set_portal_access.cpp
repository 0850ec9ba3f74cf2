#include "app/commands/run.h"
#include "store/cell/cell_store.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::PortalFault;
namespace fields = domain::fields;

namespace {

Result<void> check(const domain::PortalAccess& access) {
  switch (domain::check_portal(access)) {
    case PortalFault::none:
      return {};
    case PortalFault::bad_start:
      return Error{ErrorCode::invalid_argument, "portal_start: date_format"};
    case PortalFault::bad_end:
      return Error{ErrorCode::invalid_argument, "portal_end: date_format"};
    case PortalFault::end_before_start:
      break;
  }
  return Error{ErrorCode::invalid_argument, "portal_end: before_start"};
}

}  // namespace

Result<domain::PortalAccess> read_access(Edit& edit, domain::ContactId contact) {
  const auto read = [&](domain::FieldId field) { return store::read_cell(edit.database(), {contact, field, {}}); };
  BASE_TRY_ASSIGN(const domain::Value user, read(fields::portal_user));
  BASE_TRY_ASSIGN(const domain::Value start, read(fields::portal_start));
  BASE_TRY_ASSIGN(const domain::Value end, read(fields::portal_end));
  return domain::PortalAccess{domain::number_of(user) != 0, domain::text_of(start), domain::text_of(end)};
}

Result<void> check_access(Edit& edit, domain::ContactId contact) {
  BASE_TRY_ASSIGN(const domain::PortalAccess access, read_access(edit, contact));
  return check(access) ? Result<void>{} : Result<void>{Error{ErrorCode::conflict, "portal_end"}};
}

// Who is no user any more keeps the dates, for the next time.
Result<void> run(Edit& edit, const SetPortalAccess& command) {
  BASE_TRY(edit.find(command.contact));
  const domain::PortalAccess& access = command.access;
  BASE_TRY(check(access));
  BASE_TRY(edit.set({command.contact, fields::portal_user, {}}, value_of_flag(access.user)));
  BASE_TRY(edit.set({command.contact, fields::portal_start, {}}, domain::value_of_text(access.start)));
  return edit.set({command.contact, fields::portal_end, {}}, domain::value_of_text(access.end));
}

}  // namespace app::commands
