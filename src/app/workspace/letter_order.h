// The order of letters: asks the host's collation, and makes the stored sort keys follow when it has changed.
#pragma once
#include "base/result.h"

namespace app {

class Workspace;

// Call when the interface's language has changed, too. Rewrites the key of every contact when the collation is not the
// one that made the stored keys; then the listeners hear Changes::everything. Does nothing otherwise.
base::Result<void> refresh_order(Workspace& workspace);

}  // namespace app
