// From the store's summary to the view that lists and the card share.
#pragma once
#include "app/queries/contact_rows.h"
#include "app/queries/contact_view.h"
#include "store/contact/contact_summary.h"

namespace app {

ContactRow row_of_summary(store::ContactSummary summary);

// Errors: not_found, also for removed contacts.
base::Result<ContactLink> contact_link(const store::Database& database, domain::ContactId id);

}  // namespace app
