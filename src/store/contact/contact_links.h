// Questions across rows of the table contact.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "store/contact/contact_store.h"

namespace store {

// Contacts, not removed, whose company is `organization`, by name.
base::Result<std::vector<domain::ContactId>> people_of(const Database& database, domain::ContactId organization,
                                                       std::size_t limit);
// The same of removed ones, too, in no order.
base::Result<std::vector<domain::ContactId>> everybody_of(const Database& database, domain::ContactId organization);
base::Result<std::size_t> people_count(const Database& database, domain::ContactId organization);

// Those that became part of `contact`, and of these in turn.
base::Result<std::vector<domain::ContactId>> merged_into(const Database& database, domain::ContactId contact);
// The one that a merged contact became part of, or that one in turn; any other contact itself. Errors: not_found.
base::Result<ContactRecord> find_whole(const Database& database, domain::ContactId contact);

// Scans the table.
base::Result<std::vector<ContactRecord>> contacts_made_by(const Database& database, domain::TransactionId transaction);

// The same for a transaction of this device, quickly: rows and transactions have grown together since the last restore.
base::Result<std::vector<domain::ContactId>> contacts_made_here_by(const Database& database,
                                                                   domain::TransactionId transaction);

// Not removed or anonymized ones. Scans the table.
base::Result<std::vector<domain::ContactId>> contacts_of_origin(const Database& database, domain::Origin origin);

struct Among {
  std::optional<domain::ContactKind> kind;  // none: of either
  bool archived = false;                    // beside the active ones
};
// By name: those of `ids`; or the first `limit` that are wanted.
base::Result<std::vector<domain::ContactId>> sorted_by_name(const Database& database, const Among& among,
                                                            std::span<const domain::ContactId> ids);
base::Result<std::vector<domain::ContactId>> first_by_name(const Database& database, const Among& among,
                                                           const std::function<bool(domain::ContactId)>& wanted,
                                                           std::size_t limit);

}  // namespace store
