// Contacts that may be the same as others, with the reasons.
#pragma once
#include <cstddef>
#include <functional>
#include <vector>

#include "base/result.h"
#include "domain/duplicates/similarity.h"
#include "domain/values/ids.h"

namespace store {
class Database;
}

namespace app {

class Workspace;

// Whether the person has said of these two that they are not the same. Empty: of none.
using Dismissed = std::function<bool(domain::ContactId, domain::ContactId)>;

struct Duplicate {
  domain::ContactId contact;
  std::vector<domain::Likeness> reasons;
  int score = 0;  // of all reasons
};

// Active contacts that may be the same as this one, the likeliest first. Looks into the full-text index alone, so that
// it is quick in a card index of any size: a Gmail address with dots elsewhere than in this one's, and a number with an
// extension, only DuplicateSearch finds. Errors: not_found, also for contacts that are not active.
base::Result<std::vector<Duplicate>> duplicates_of(const Workspace& workspace, domain::ContactId contact,
                                                   const Dismissed& dismissed, std::size_t limit);

// What is compared. Errors: not_found, also for contacts that are not active.
base::Result<domain::Identity> identity_of(const store::Database& database, domain::ContactId contact);

}  // namespace app
