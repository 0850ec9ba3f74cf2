#include "store/stamp/stamp_store.h"

#include <algorithm>

#include "store/transaction.h"

namespace store {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::TransactionId;

std::int64_t next_hlc(std::int64_t last, base::Millis now) { return std::max(now << 16, last + 1); }

Result<std::int64_t> highest_hlc(const Database& database) {
  Statement select = database.read("SELECT ifnull(max(hlc), 0) FROM stamp");
  const std::int64_t hlc = select.step() ? select.number(0) : 0;
  BASE_TRY(select.finish());
  return hlc;
}

Result<TransactionId> insert_stamp(Transaction& transaction, const Stamp& stamp) {
  Statement insert = transaction.write("INSERT INTO stamp(hlc, device, profile, undoes) VALUES(?, ?, ?, ?)");
  insert.bind(1, stamp.hlc).bind(2, stamp.device).bind(3, stamp.profile);
  if (stamp.undoes) insert.bind(4, stamp.undoes);
  BASE_TRY(insert.run());
  return TransactionId{transaction.database().last_insert_id()};
}

Result<Stamp> find_stamp(const Database& database, TransactionId id) {
  Statement select = database.read("SELECT id, hlc, device, profile, undoes FROM stamp WHERE id=?");
  select.bind(1, id);
  if (!select.step()) {
    BASE_TRY(select.finish());
    return Error{ErrorCode::not_found, "transaction"};
  }
  return Stamp{select.id<TransactionId>(0), select.number(1), select.id<domain::DeviceId>(2),
               select.id<domain::ProfileId>(3), select.id<TransactionId>(4)};
}

}  // namespace store
