// Transactions' stamps: when (as a hybrid logical clock value), where and who.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "domain/values/ids.h"
#include "domain/values/verb.h"

namespace store {

class Database;
class Transaction;

struct TransactionRow {
  domain::TransactionId id;
  std::int64_t hlc = 0;
  domain::DeviceId device;
  domain::ProfileId profile;
  domain::TransactionId undoes;
  domain::Verb verb = domain::Verb::none;

  base::Millis time() const { return hlc >> 16; }
};

// Verb::none for a number that no verb has.
domain::Verb verb_of(std::int64_t number);

// The clock of Kulkarni et al. 2014 in one number, milliseconds << 16 | counter: the smallest value after `last` that
// is not before `now`. Grows strictly even when the machine's clock falls.
std::int64_t next_hlc(std::int64_t last, base::Millis now);

// The highest hlc in the database; 0 when there is none.
base::Result<std::int64_t> highest_hlc(const Database& database);

// Gives the next id (row.id is ignored).
base::Result<domain::TransactionId> insert_transaction(Transaction& transaction, const TransactionRow& row);
// Errors: not_found ("transaction").
base::Result<TransactionRow> find_transaction(const Database& database, domain::TransactionId id);
// The last `limit` stamps before `before` (none: of all), newest first.
base::Result<std::vector<TransactionRow>> stamps_before(const Database& database, domain::TransactionId before,
                                                        std::size_t limit);

}  // namespace store
