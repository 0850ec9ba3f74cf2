// Rows of the tables record and record_value: what happens around contacts, of whatever kind (domain/records).
#pragma once
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "domain/contact/contact.h"
#include "domain/records/kinds.h"
#include "domain/values/ids.h"

namespace store {

class Database;
class Statement;
class Transaction;

struct Record {
  domain::RecordId id;
  std::int64_t uid = 0;  // 63 random bits: its name outside of this database
  domain::RecordKind kind = domain::RecordKind::none;
  domain::ContactId contact;      // none: unlinked
  base::Millis at = 0;            // domain::record_time()
  std::int64_t state = 0;         // index among its kind's
  domain::TransactionId stamp;    // that made it
  domain::TransactionId changed;  // that touched it last
  domain::Lifecycle lifecycle = domain::Lifecycle::active;
  domain::Origin origin = domain::Origin::hand;
};

// Reads the columns id, uid, kind, contact, at, state, stamp, changed, lifecycle, origin.
Record read_record_row(const Statement& row);

// Gives the next id (record.id is ignored). Errors: storage_full when there is none left.
base::Result<domain::RecordId> insert_record(Transaction& transaction, const Record& record);
base::Result<void> insert_record_value(Transaction& transaction, domain::RecordId record, domain::FieldId field,
                                       const domain::Value& value);
// Errors: not_found ("record").
base::Result<Record> find_record(const Database& database, domain::RecordId id);
// By field.
base::Result<std::vector<domain::RecordValue>> values_of_record(const Database& database, domain::RecordId id);

// All of a contact's, removed ones too, the latest in time first.
base::Result<void> visit_records(const Database& database, domain::ContactId contact,
                                 const std::function<void(const Record&)>& visit);
// One that is not removed stands with the contact.
base::Result<bool> has_records(const Database& database, domain::ContactId contact);

// Those whose field holds this, in no order. Scans the table of values.
base::Result<std::vector<domain::RecordId>> records_with(const Database& database, domain::FieldId field,
                                                         const domain::Value& value);

base::Result<void> set_record_time(Transaction& transaction, domain::RecordId id, base::Millis at);
base::Result<void> set_record_changed(Transaction& transaction, domain::RecordId id, domain::TransactionId changed);

// Its words in the full text; empty terms: none.
base::Result<void> put_record_terms(Transaction& transaction, domain::RecordId id, std::string_view terms);
// Contacts, not gone, that have an active record with a word that begins like this.
base::Result<void> find_in_records(const Database& database, std::string_view prefix,
                                   const std::function<void(domain::ContactId)>& found);

}  // namespace store
