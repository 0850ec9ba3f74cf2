#include "app/commands/run.h"

namespace app::commands {

using base::Result;

Result<void> run(Edit& edit, const SetSupplier& command) {
  BASE_TRY(edit.find(command.contact));
  return edit.set({command.contact, domain::fields::supplier, {}}, std::int64_t{command.supplier});
}

}  // namespace app::commands
