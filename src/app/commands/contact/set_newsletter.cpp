#include "app/commands/run.h"

namespace app::commands {

using base::Result;

Result<void> run(Edit& edit, const SetNewsletter& command) {
  BASE_TRY(edit.find(command.contact));
  return edit.set({command.contact, domain::fields::newsletter, {}}, value_of_flag(command.on));
}

}  // namespace app::commands
