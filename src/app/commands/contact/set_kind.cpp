#include "app/commands/run.h"
#include "app/queries/contact/reporting.h"
#include "store/contact/contact_links.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::ContactKind;

// Names stay as they are, so that changing the kind back loses nothing.
Result<void> run(Edit& edit, const SetKind& command) {
  BASE_TRY_ASSIGN(const store::ContactRecord record, edit.find(command.contact));
  if (record.kind == command.kind) return {};
  if (command.kind == ContactKind::person) {
    BASE_TRY_ASSIGN(const std::size_t people, store::people_count(edit.database(), command.contact));
    if (people != 0) return Error{ErrorCode::conflict, "people"};
  } else {
    BASE_TRY_ASSIGN(const auto reports, reports_of(edit.database(), record.uuid));
    if (!reports.empty()) return Error{ErrorCode::conflict, "reports"};
    for (const domain::FieldId link :
         {domain::fields::company, domain::fields::company_role, domain::fields::reports_to}) {
      BASE_TRY(edit.set({command.contact, link, {}}, domain::Value{}));
    }
  }
  return edit.set({command.contact, domain::fields::kind, {}}, static_cast<std::int64_t>(command.kind));
}

}  // namespace app::commands
