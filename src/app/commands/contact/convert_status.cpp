#include "app/commands/run.h"

namespace app::commands {

using base::Result;

Result<void> run(Edit& edit, const ConvertStatus& command) {
  BASE_TRY_ASSIGN(const store::ContactRecord record, edit.find(command.contact));
  if (record.status == command.status) return {};
  BASE_TRY(edit.set({command.contact, domain::fields::converted, {}}, edit.now()));
  return edit.set({command.contact, domain::fields::status, {}}, static_cast<std::int64_t>(command.status));
}

}  // namespace app::commands
