#include "app/commands/run.h"
#include "store/attachment/attachment_store.h"

namespace app::commands {

using base::Result;

// The row stays as a tombstone without a name, and its Blob for as long as this can be undone.
Result<void> run(Edit& edit, const RemoveAttachment& command) {
  BASE_TRY(edit.find(command.contact));
  BASE_TRY_ASSIGN(const domain::Attachment file,
                  store::find_attachment(edit.database(), command.contact, command.attachment));
  if (file.name.empty()) return base::Error{base::ErrorCode::not_found, "file"};
  return edit.set({command.contact, domain::fields::attachment_name, file.id}, domain::Value{});
}

}  // namespace app::commands
