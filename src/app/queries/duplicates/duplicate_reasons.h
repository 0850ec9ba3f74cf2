// What two contacts that may be the same have in common, in their own words.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "app/queries/duplicates/duplicates.h"
#include "base/result.h"

namespace app {

struct DuplicateReason {
  domain::LikenessReason reason = domain::LikenessReason::same_email;
  std::string text;  // the address or number of the first contact, or the other's name
};

// In the order of the likenesses.
base::Result<std::vector<DuplicateReason>> duplicate_reasons(const Workspace& workspace, domain::ContactId one,
                                                             domain::ContactId other,
                                                             std::span<const domain::Likeness> likenesses);

}  // namespace app
