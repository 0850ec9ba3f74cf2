#include "app/commands/run.h"

namespace app::commands {

using base::Result;

Result<void> run(Edit& edit, const TrashContacts& command) {
  for (const domain::ContactId contact : command.contacts) {
    BASE_TRY(edit.find(contact));
    BASE_TRY(edit.set({contact, domain::fields::lifecycle, {}}, static_cast<std::int64_t>(domain::Lifecycle::trashed)));
  }
  return {};
}

}  // namespace app::commands
