// The definitions of the open card index, read from the database.
#pragma once
#include "app/workspace/workspace.h"
#include "base/result.h"

namespace app {

// Into the state; after every commit that changed one.
base::Result<void> read_definitions(Workspace::State& state);

}  // namespace app
