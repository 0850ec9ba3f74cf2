// The full-text index after a field has come, gone or become of another type: its contacts' terms are made anew in idle
// moments. What is left to do stands in the database, so that a restart goes on with it.
#pragma once
#include "app/workspace/workspace.h"
#include "base/result.h"
#include "domain/values/ids.h"

namespace store {
class Transaction;
}

namespace app {

// The contacts with a value in `field`. Nothing is found wrongly for long: until then a search still knows the old
// terms.
base::Result<void> want_reindex(store::Transaction& transaction, domain::FieldId field);
// At most some milliseconds, as a commit of its own. False: nothing is left.
base::Result<bool> reindex_slice(Workspace& workspace);

}  // namespace app
