#include "app/commands/run.h"
#include "store/reach/reach_store.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;

// The row stays as a tombstone without a value; when it was the primary one, the next has the lowest rank now.
Result<void> run(Edit& edit, const RemoveReach& command) {
  BASE_TRY(edit.find(command.contact));
  BASE_TRY_ASSIGN(const domain::Reach reach, store::find_reach(edit.database(), command.contact, command.reach));
  if (reach.content.value.empty()) return Error{ErrorCode::not_found, "reach"};
  return edit.set({command.contact, domain::fields::reach_value, command.reach}, domain::Value{});
}

}  // namespace app::commands
