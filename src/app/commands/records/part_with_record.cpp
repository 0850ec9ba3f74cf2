#include "app/commands/run.h"

namespace app::commands {

using base::Result;
namespace fields = domain::fields;

Result<void> run(Edit& edit, const TrashRecord& command) {
  BASE_TRY(edit.find(command.record));
  return edit.set({command.record, fields::lifecycle, {}}, static_cast<std::int64_t>(domain::Lifecycle::trashed));
}

// The contact's own history says it, too: the record is not among what it has any more.
Result<void> run(Edit& edit, const UnlinkRecord& command) {
  BASE_TRY_ASSIGN(const store::Record record, edit.find(command.record));
  if (!record.contact) return base::Error{base::ErrorCode::conflict, "record"};
  BASE_TRY(edit.set({command.record, fields::record_contact, {}}, domain::Value{}));
  return edit.log_change({record.contact, fields::linked_record, {std::int64_t{command.record.value}}}, std::int64_t{1},
                         domain::Value{});
}

}  // namespace app::commands
