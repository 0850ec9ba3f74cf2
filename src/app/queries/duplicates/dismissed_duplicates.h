// Who was said not to be the same as somebody else.
#pragma once
#include "app/queries/duplicates/duplicates.h"
#include "base/result.h"

namespace app {

// As of the last commit, for duplicates_of() and DuplicateSearch.
base::Result<Dismissed> dismissed_duplicates(const Workspace& workspace);

}  // namespace app
