// Who reports to whom.
#pragma once
#include <vector>

#include "app/queries/contact/contact_view.h"
#include "base/result.h"
#include "base/uuid.h"
#include "domain/contact/ownership.h"
#include "domain/values/ids.h"
#include "store/database.h"

namespace app {

// Whom a contact reports to, whatever became of that one; none: nobody, and when it cannot be read.
domain::SuperiorOf superiors(const store::Database& database);
// Those that report to a contact and are not removed, in the order of ids. Reads every value of the field.
base::Result<std::vector<domain::ContactId>> reports_of(const store::Database& database, const base::Uuid& superior);

// Somebody whom a person could report to, with what speaks against it.
struct SuperiorChoice {
  ContactLink contact;
  domain::Refusal refusal = domain::Refusal::none;
  std::vector<std::string> chain;  // of reports_in_circle: the names from this one up to the person
};
// People whose name matches, by name, but for the person.
base::Result<std::vector<SuperiorChoice>> superior_choices(const Workspace& workspace, domain::ContactId person,
                                                           std::string_view text, std::size_t limit);

}  // namespace app
