// What the contact list shows of the visible contacts.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "app/queries/contact/tags.h"
#include "base/clock.h"
#include "base/result.h"
#include "base/uuid.h"
#include "domain/contact/contact.h"
#include "domain/values/ids.h"

namespace app {

class Workspace;

struct ContactRow {
  domain::ContactId id;
  base::Uuid uuid;
  domain::ContactKind kind = domain::ContactKind::person;
  domain::ContactStatus status = domain::ContactStatus::lead;
  domain::Lifecycle lifecycle = domain::Lifecycle::active;
  bool supplier = false;
  std::string name;   // empty when it has none
  std::string email;  // the primary ones
  std::string phone;
  std::string avatar;  // the picture's Blob; empty: none
  domain::ContactId company;
  std::string company_name;
  bool company_supplier = false;
  base::Millis created = 0;
  base::Millis changed = 0;
  std::vector<TagView> tags;
};

// In the order of `ids`; a contact that is not there (any more) is left out. Meant for a screenful.
base::Result<std::vector<ContactRow>> contact_rows(const Workspace& workspace, std::span<const domain::ContactId> ids);

}  // namespace app
