#include "app/commands/run.h"
#include "store/attachment/attachment_store.h"

namespace app::commands {

using base::Result;

Result<void> run(Edit& edit, const AttachFile& command) {
  BASE_TRY(edit.find(command.contact));
  domain::Attachment file = command.file;
  file.id = domain::AttachmentId{edit.ids().next_number()};
  file.name = domain::trimmed(command.file.name);
  BASE_TRY_ASSIGN(const auto others, store::attachments_of(edit.database(), command.contact));
  BASE_TRY(accept("file", file.name.empty() ? domain::Refusal::required : domain::check_name(file.name)));
  BASE_TRY(accept("file", domain::check_attachment(file)));
  BASE_TRY(accept("file", domain::check_room(others.size(), file.size)));
  BASE_TRY_ASSIGN(const domain::TransactionId stamp, edit.stamp());
  BASE_TRY(store::insert_attachment(edit.transaction(), command.contact, file, stamp));
  return edit.record({command.contact, domain::fields::attachment_name, file.id}, domain::Value{}, file.name);
}

}  // namespace app::commands
