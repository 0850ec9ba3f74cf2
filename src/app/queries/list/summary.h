// From the store's summary to the view that lists and the card share.
#pragma once
#include "app/queries/contact/contact_view.h"
#include "app/queries/list/contact_rows.h"
#include "domain/fields/definitions.h"
#include "store/contact/contact_summary.h"

namespace app {

ContactRow row_of_summary(store::ContactSummary summary);

// Without a value.
FieldView field_view(const domain::Definitions& definitions, const domain::FieldDefinition& field,
                     domain::ContactKind kind);
// Whom a stored link names; id is none when that one is gone.
ContactLink linked_contact(const store::Database& database, std::string_view uuid_text);
// What an own choice is called, or was; empty for one that exists from the start.
std::string choice_called(const domain::Definitions& definitions, std::string_view value);

// Errors: not_found, also for removed contacts.
base::Result<ContactLink> contact_link(const store::Database& database, domain::ContactId id);

}  // namespace app
