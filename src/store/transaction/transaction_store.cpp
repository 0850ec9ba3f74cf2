#include "store/transaction/transaction_store.h"

#include <algorithm>
#include <limits>

#include "store/transaction.h"

namespace store {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::TransactionId;

namespace {

TransactionRow read_transaction(const Statement& row) {
  return TransactionRow{row.id<TransactionId>(0),    row.number(1),
                        row.id<domain::DeviceId>(2), row.id<domain::ProfileId>(3),
                        row.id<TransactionId>(4),    verb_of(row.number(5))};
}

}  // namespace

domain::Verb verb_of(std::int64_t number) {
  const bool known = number > 0 && number < static_cast<std::int64_t>(domain::kVerbs.size());
  return known ? static_cast<domain::Verb>(number) : domain::Verb::none;
}

std::int64_t next_hlc(std::int64_t last, base::Millis now) {
  constexpr base::Millis kLatest = std::int64_t{1} << 46;  // in the year 4199: a backup holds no greater stamp
  return std::max(std::min(now, kLatest) << 16, last + 1);
}

Result<std::int64_t> highest_hlc(const Database& database) {
  Statement select = database.read("SELECT ifnull(max(hlc), 0) FROM transactions");
  const std::int64_t hlc = select.step() ? select.number(0) : 0;
  BASE_TRY(select.finish());
  return hlc;
}

Result<TransactionId> insert_transaction(Transaction& transaction, const TransactionRow& row) {
  Statement insert =
      transaction.write("INSERT INTO transactions(hlc, device, profile, undoes, verb) VALUES(?, ?, ?, ?, ?)");
  insert.bind(1, row.hlc).bind(2, row.device).bind(3, row.profile);
  if (row.undoes) insert.bind(4, row.undoes);
  if (row.verb != domain::Verb::none) insert.bind(5, static_cast<std::int64_t>(row.verb));
  BASE_TRY(insert.run());
  return TransactionId{transaction.database().last_insert_id()};
}

Result<TransactionRow> find_transaction(const Database& database, TransactionId id) {
  Statement select = database.read("SELECT id, hlc, device, profile, undoes, verb FROM transactions WHERE id=?");
  select.bind(1, id);
  if (!select.step()) {
    BASE_TRY(select.finish());
    return Error{ErrorCode::not_found, "transaction"};
  }
  return read_transaction(select);
}

Result<std::vector<TransactionRow>> stamps_before(const Database& database, TransactionId before, std::size_t limit) {
  Statement select = database.read(
      "SELECT id, hlc, device, profile, undoes, verb FROM transactions WHERE id<? ORDER BY id DESC LIMIT ?");
  const std::int64_t bound = before ? before.value : std::numeric_limits<std::int64_t>::max();
  select.bind(1, bound).bind(2, static_cast<std::int64_t>(limit));
  std::vector<TransactionRow> stamps;
  while (select.step()) stamps.push_back(read_transaction(select));
  BASE_TRY(select.finish());
  return stamps;
}

}  // namespace store
