#include "app/commands/run.h"

namespace app::commands {

using base::Result;

// A mark of a tag that is removed itself may go, too.
Result<void> run(Edit& edit, const RemoveTag& command) {
  BASE_TRY(edit.find(command.contact));
  BASE_TRY(accept("tag", domain::is_system_tag(command.tag) ? domain::Refusal::fixed : domain::Refusal::none));
  return edit.set(store::mark_cell(command.contact, domain::fields::tag, command.tag), domain::Value{});
}

}  // namespace app::commands
