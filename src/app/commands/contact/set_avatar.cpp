#include "app/commands/run.h"

namespace app::commands {

using base::Result;

Result<void> run(Edit& edit, const SetAvatar& command) {
  BASE_TRY(edit.find(command.contact));
  BASE_TRY(accept("avatar", domain::check_avatar(command.avatar)));
  return edit.set({command.contact, domain::fields::avatar, {}}, domain::format_avatar(command.avatar));
}

// Its Blob stays for as long as this can be undone.
Result<void> run(Edit& edit, const RemoveAvatar& command) {
  BASE_TRY(edit.find(command.contact));
  return edit.set({command.contact, domain::fields::avatar, {}}, domain::Value{});
}

}  // namespace app::commands
