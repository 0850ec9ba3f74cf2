// The cells of two contacts that are made one; shared by the command and by what shows it beforehand.
#pragma once
#include <vector>

#include "base/result.h"
#include "domain/duplicates/merge.h"
#include "domain/fields/definitions.h"
#include "store/contact/contact_store.h"

namespace app {

// Errors: not_found; invalid_argument ("merge: itself", "merge: kind", "merge: trashed").
base::Result<void> check_mergeable(const store::ContactRecord& survivor, const store::ContactRecord& other);

// One of them is to be chosen, and with it what the contact is there.
bool have_two_companies(const store::ContactRecord& survivor, const store::ContactRecord& other);

// Every cell that holds one value, and of which either has one: names, status, supplier, company and picture among
// them. A link from one of the two to the other stands here as no value. Not the role at
// one of two companies, which goes with the company, nor the access to the portal, which is whole or not at all, nor
// what belongs to the history of each.
base::Result<std::vector<domain::MergedCell>> merged_cells(const store::Database& database,
                                                           const domain::Definitions& definitions,
                                                           const store::ContactRecord& survivor,
                                                           const store::ContactRecord& other);

// The phones, e-mails, messengers and addresses of both as one's. Consent counts as withdrawn where it was taken away
// and not given again, also from what became part of either.
base::Result<domain::MergedMethods> merged_methods(const store::Database& database, domain::ContactId survivor,
                                                   domain::ContactId other);

}  // namespace app
