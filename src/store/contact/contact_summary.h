// A contact with what stands beside it in a list: primary e-mail and phone, company, time of the last change.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "base/clock.h"
#include "store/contact/contact_store.h"

namespace store {

struct ContactSummary {
  ContactRecord record;
  std::string email;
  std::string phone;
  std::string avatar;        // domain::fields::avatar, as it is stored
  std::string company_name;  // empty when the company is removed
  bool company_supplier = false;
  base::Millis changed = 0;
};

// In the order of `ids`; those that there are not are left out.
base::Result<std::vector<ContactSummary>> find_summaries(const Database& database,
                                                         std::span<const domain::ContactId> ids);
// Errors: not_found ("contact").
base::Result<ContactSummary> find_summary(const Database& database, domain::ContactId id);

}  // namespace store
