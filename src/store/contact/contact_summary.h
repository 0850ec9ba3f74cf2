// A contact with what stands beside it in a list: primary e-mail and phone, company, time of the last change.
#pragma once
#include <string>

#include "base/clock.h"
#include "store/contact/contact_store.h"

namespace store {

struct ContactSummary {
  ContactRecord record;
  std::string email;
  std::string phone;
  std::string company_name;  // empty when the company is removed
  base::Millis changed = 0;
};

// Errors: not_found ("contact").
base::Result<ContactSummary> find_summary(const Database& database, domain::ContactId id);

}  // namespace store
