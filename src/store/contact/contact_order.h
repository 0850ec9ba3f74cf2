// What orders of the contact list are made of: scans over all contacts, and the same keys of one contact.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "domain/contact/contact.h"
#include "domain/contact/contact_method.h"
#include "domain/fields/field.h"
#include "domain/values/ids.h"

namespace store {

class Database;

struct Facets {
  domain::ContactId id;
  domain::ContactKind kind = domain::ContactKind::person;
  domain::ContactStatus status = domain::ContactStatus::lead;
  bool supplier = false;
  domain::Lifecycle lifecycle = domain::Lifecycle::active;
  domain::ContactId company;
  domain::TransactionId changed;
};

// By id.
base::Result<void> each_facets(const Database& database, const std::function<void(const Facets&)>& visit);
// Errors: not_found ("contact").
base::Result<Facets> find_facets(const Database& database, domain::ContactId id);

// Every id, removed ones too, from an index alone: by sort key and id (`named` is false for empty keys), or by time of
// creation and id.
base::Result<void> each_by_name(const Database& database,
                                const std::function<void(domain::ContactId, bool named)>& visit);
base::Result<void> each_by_created(const Database& database, const std::function<void(domain::ContactId)>& visit);

// Values of one field in the field table, by contact.
base::Result<void> each_value(const Database& database, domain::FieldId field,
                              const std::function<void(domain::ContactId, std::string_view)>& visit);
// Primary values of one kind, by contact.
base::Result<void> each_primary(const Database& database, domain::MethodKind kind,
                                const std::function<void(domain::ContactId, std::string_view)>& visit);

base::Result<std::string> find_sort_key(const Database& database, domain::ContactId id);
base::Result<base::Millis> find_created(const Database& database, domain::ContactId id);
base::Result<std::string> find_primary(const Database& database, domain::MethodKind kind, domain::ContactId id);

}  // namespace store
