#include "app/commands/run.h"

namespace app::commands {

using base::Result;

Result<void> run(Edit& edit, const SetDoNotDisturb& command) {
  BASE_TRY(edit.find(command.contact));
  if ((command.do_not_disturb & ~domain::do_not_disturb::all) != 0)
    return base::Error{base::ErrorCode::invalid_argument, "quiet"};
  return edit.set({command.contact, domain::fields::do_not_disturb, {}},
                  command.do_not_disturb == 0 ? domain::Value{} : domain::Value{std::int64_t{command.do_not_disturb}});
}

}  // namespace app::commands
