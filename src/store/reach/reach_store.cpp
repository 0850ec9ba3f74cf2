#include "store/reach/reach_store.h"

#include "store/transaction.h"

namespace store {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::ContactId;
using domain::Reach;

namespace {

Reach read_reach(const Statement& row) {
  Reach reach;
  reach.id = row.id<domain::ReachId>(0);
  reach.content.kind = static_cast<domain::ReachKind>(row.number(1));
  reach.content.type = static_cast<domain::ReachType>(row.number(2));
  reach.content.flags = static_cast<std::uint32_t>(row.number(3));
  reach.rank = row.number(4);
  reach.content.value = row.text(5);
  reach.content.label = row.text(6);
  return reach;
}

Result<std::int64_t> one_number(Statement select, ContactId contact, domain::ReachKind kind) {
  select.bind(1, contact).bind(2, static_cast<std::int64_t>(kind));
  const std::int64_t number = select.step() ? select.number(0) : 0;
  BASE_TRY(select.finish());
  return number;
}

}  // namespace

Result<void> insert_reach(Transaction& transaction, ContactId contact, const Reach& reach,
                          domain::TransactionId stamp) {
  return transaction
      .write(
          "INSERT INTO reach(contact, id, kind, type, flags, rank, stamp, value, label) "
          "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(1, contact)
      .bind(2, reach.id)
      .bind(3, static_cast<std::int64_t>(reach.content.kind))
      .bind(4, static_cast<std::int64_t>(reach.content.type))
      .bind(5, std::int64_t{reach.content.flags})
      .bind(6, reach.rank)
      .bind(7, stamp)
      .bind_text(8, reach.content.value)
      .bind_text(9, reach.content.label)
      .run();
}

Result<std::vector<Reach>> reaches_of(const Database& database, ContactId contact) {
  Statement select = database.read(
      "SELECT id, kind, type, flags, rank, value, label FROM reach WHERE contact=? AND value IS NOT NULL "
      "ORDER BY kind, rank, id");
  select.bind(1, contact);
  std::vector<Reach> reaches;
  while (select.step()) {
    Reach reach = read_reach(select);
    reach.primary = reaches.empty() || reaches.back().content.kind != reach.content.kind;
    reaches.push_back(std::move(reach));
  }
  BASE_TRY(select.finish());
  return reaches;
}

Result<Reach> find_reach(const Database& database, ContactId contact, domain::ReachId id) {
  Statement select =
      database.read("SELECT id, kind, type, flags, rank, value, label FROM reach WHERE contact=? AND id=?");
  select.bind(1, contact).bind(2, id);
  if (!select.step()) {
    BASE_TRY(select.finish());
    return Error{ErrorCode::not_found, "reach"};
  }
  return read_reach(select);
}

Result<std::vector<ReachPlace>> phones_of_own_type(const Database& database, std::string_view label) {
  Statement select =
      database.read("SELECT contact, id FROM reach WHERE kind=? AND type=? AND label=? AND value IS NOT NULL");
  select.bind(1, static_cast<std::int64_t>(domain::ReachKind::phone))
      .bind(2, static_cast<std::int64_t>(domain::ReachType::custom))
      .bind_text(3, label);
  std::vector<ReachPlace> places;
  while (select.step()) places.push_back({select.id<ContactId>(0), select.id<domain::ReachId>(1)});
  BASE_TRY(select.finish());
  return places;
}

Result<std::int64_t> last_rank(const Database& database, ContactId contact, domain::ReachKind kind) {
  return one_number(database.read("SELECT ifnull(max(rank), 0) + 1 FROM reach WHERE contact=? AND kind=?"), contact,
                    kind);
}

Result<std::int64_t> first_rank(const Database& database, ContactId contact, domain::ReachKind kind) {
  return one_number(database.read("SELECT ifnull(min(rank), 0) - 1 FROM reach WHERE contact=? AND kind=?"), contact,
                    kind);
}

}  // namespace store
