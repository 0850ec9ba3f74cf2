#include "app/commands/run.h"
#include "store/reach/reach_store.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;

Result<void> run(Edit& edit, const MakePrimary& command) {
  BASE_TRY(edit.find(command.contact));
  BASE_TRY_ASSIGN(const std::vector<domain::Reach> reaches, store::reaches_of(edit.database(), command.contact));
  for (const domain::Reach& reach : reaches) {
    if (reach.id != command.reach) continue;
    if (reach.primary) return {};
    BASE_TRY_ASSIGN(const std::int64_t rank, store::first_rank(edit.database(), command.contact, reach.content.kind));
    return edit.set({command.contact, domain::fields::reach_rank, command.reach}, rank);
  }
  return Error{ErrorCode::not_found, "reach"};
}

}  // namespace app::commands
