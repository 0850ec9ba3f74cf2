#include "app/commands/run.h"
#include "store/reach/reach_store.h"

namespace app::commands {

using base::Result;

Result<void> run(Edit& edit, const RecordHandOver& command) {
  BASE_TRY(edit.find(command.contact));
  BASE_TRY_ASSIGN(const domain::Reach reach, store::find_reach(edit.database(), command.contact, command.reach));
  if (reach.content.value.empty()) return base::Error{base::ErrorCode::not_found, "reach"};
  const domain::PartId part{edit.ids().next_number()};
  return edit.note({command.contact, domain::fields::handed_over, part}, static_cast<std::int64_t>(command.channel),
                   reach.content.value);
}

}  // namespace app::commands
