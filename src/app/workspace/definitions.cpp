#include "app/workspace/definitions.h"

#include "app/workspace/state.h"
#include "store/definition/definition_store.h"

namespace app {

base::Result<void> read_definitions(Workspace::State& state) {
  BASE_TRY_ASSIGN(const auto cells, store::definition_cells(*state.database));
  state.definitions = domain::Definitions::from(cells);
  state.labels.build(state.definitions, state.words);
  return {};
}

}  // namespace app
