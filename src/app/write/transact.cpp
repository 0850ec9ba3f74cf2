#include "app/write/transact.h"

#include "app/workspace/definitions.h"
#include "app/workspace/state.h"
#include "app/workspace/write_access.h"
#include "app/write/edit.h"

namespace app {

using base::Error;
using base::ErrorCode;
using base::Result;

Result<Changes> transact(Workspace& workspace, const Command& command) {
  Workspace::State& state = workspace.state();
  if (state.read_only) return Error{ErrorCode::read_only, "workspace"};
  WriteAccess access{*state.database};
  BASE_TRY(access.begin());
  Edit edit{state, access.transaction()};
  BASE_TRY(command.run(edit));
  BASE_TRY_ASSIGN(Changes changes, edit.finish());
  if (!changes.transaction) return changes;
  BASE_TRY(access.commit());
  state.last_hlc = edit.hlc();
  state.erasing = state.erasing || changes.erased;
  if (changes.definitions) BASE_TRY(read_definitions(state));
  state.labels.forget();
  state.first_letters.apply(*state.database, state.definitions, changes);
  for (const Workspace::Listener& listener : state.listeners) listener(changes);
  return changes;
}

}  // namespace app
