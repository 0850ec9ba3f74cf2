// Rows of the table contact: insert, find, and the few questions that are asked of one row.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/uuid.h"
#include "domain/contact/contact.h"
#include "domain/values/ids.h"

namespace store {

class Database;
class Statement;
class Transaction;

struct ContactRecord {
  domain::ContactId id;
  base::Uuid uuid;
  domain::TransactionId stamp;    // that made it
  domain::TransactionId changed;  // that touched it last
  domain::ContactKind kind = domain::ContactKind::person;
  domain::ContactStatus status = domain::ContactStatus::lead;
  bool supplier = false;
  domain::Lifecycle lifecycle = domain::Lifecycle::active;
  domain::Origin origin = domain::Origin::hand;
  std::string first;
  std::string last;
  domain::ContactId company;
};

// Reads the columns id, created, uuid, stamp, changed, kind, status, supplier, lifecycle, origin, first, last, company.
ContactRecord read_record(const Statement& row);
// From the columns created and uuid.
base::Uuid joined_uuid(const Statement& row, int created_column, int uuid_column);

// Gives the next id (record.id is ignored). Errors: storage_full when kContactLimit is reached.
base::Result<domain::ContactId> insert_contact(Transaction& transaction, const ContactRecord& record,
                                               std::string_view sort_key);

// Errors: not_found ("contact").
base::Result<ContactRecord> find_contact(const Database& database, domain::ContactId id);
base::Result<domain::ContactId> find_contact(const Database& database, const base::Uuid& uuid);
// The one made last; none when there is none.
base::Result<domain::ContactId> newest_contact(const Database& database);

base::Result<void> set_sort_key(Transaction& transaction, domain::ContactId id, std::string_view sort_key);
base::Result<void> set_changed(Transaction& transaction, domain::ContactId id, domain::TransactionId changed);

}  // namespace store
