#include "app/commands/run.h"

namespace app::commands {

base::Result<void> run(Edit& edit, const RemoveTag& command) {
  return run(edit, RemoveFromList{command.contact, domain::fields::tag, command.tag});
}

}  // namespace app::commands
