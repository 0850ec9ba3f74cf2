#include "store/contact/contact_links.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "domain/fields/field.h"
#include "store/cell/cell_store.h"
#include "store/contact/contact_order.h"
#include "store/database.h"

namespace store {

using base::Result;
using domain::ContactId;

namespace {

Result<std::vector<ContactId>> read_ids(Statement& select) {
  std::vector<ContactId> ids;
  while (select.step()) ids.push_back(select.id<ContactId>(0));
  BASE_TRY(select.finish());
  return ids;
}

std::string only(const Among& among) {
  std::string sql = among.archived ? "lifecycle IN (0, 3)" : "lifecycle=0";
  if (among.kind) sql += " AND kind=" + std::to_string(static_cast<int>(*among.kind));
  return sql;
}

}  // namespace

Result<std::vector<ContactId>> people_of(const Database& database, ContactId organization, std::size_t limit) {
  Statement select = database.read("SELECT id FROM contact WHERE company=? AND lifecycle<>2 ORDER BY sort, id LIMIT ?");
  select.bind(1, organization).bind(2, static_cast<std::int64_t>(limit));
  return read_ids(select);
}

Result<std::vector<ContactId>> everybody_of(const Database& database, ContactId organization) {
  Statement select = database.read("SELECT id FROM contact WHERE company=?");
  select.bind(1, organization);
  return read_ids(select);
}

Result<std::size_t> people_count(const Database& database, ContactId organization) {
  Statement select = database.read("SELECT count(*) FROM contact WHERE company=? AND lifecycle<>2");
  select.bind(1, organization);
  const std::size_t count = select.step() ? static_cast<std::size_t>(select.number(0)) : 0;
  BASE_TRY(select.finish());
  return count;
}

Result<std::vector<ContactId>> merged_into(const Database& database, ContactId contact) {
  std::vector<std::pair<std::string, ContactId>> merges;  // the whole's UUID, and the part
  BASE_TRY(each_value(database, domain::fields::merged_into,
                      [&](ContactId part, std::string_view whole) { merges.emplace_back(whole, part); }));
  std::sort(merges.begin(), merges.end());
  std::set<ContactId> met{contact};
  std::vector<ContactId> parts, wholes{contact};
  while (!wholes.empty() && !merges.empty()) {
    BASE_TRY_ASSIGN(const ContactRecord whole, find_contact(database, wholes.back()));
    wholes.pop_back();
    const std::string uuid = whole.uuid.text();
    auto merge = std::lower_bound(merges.begin(), merges.end(), std::pair{uuid, ContactId{}});
    for (; merge != merges.end() && merge->first == uuid; ++merge) {
      if (!met.insert(merge->second).second) continue;
      parts.push_back(merge->second);
      wholes.push_back(merge->second);
    }
  }
  return parts;
}

Result<ContactRecord> find_whole(const Database& database, ContactId contact) {
  BASE_TRY_ASSIGN(ContactRecord record, find_contact(database, contact));
  std::set<ContactId> met;  // a damaged or foreign database may have circles
  while (record.lifecycle == domain::Lifecycle::removed && met.insert(record.id).second) {
    BASE_TRY_ASSIGN(const domain::Value whole, read_cell(database, {record.id, domain::fields::merged_into, {}}));
    const auto uuid = base::Uuid::parse(domain::text_of(whole));
    if (!uuid) break;
    const auto next = find_contact(database, *uuid);
    if (!next && next.error().code == base::ErrorCode::not_found) break;
    if (!next) return next.error();
    BASE_TRY_ASSIGN(record, find_contact(database, *next));
  }
  return record;
}

Result<std::vector<ContactRecord>> contacts_made_by(const Database& database, domain::TransactionId transaction) {
  Statement select = database.read(
      "SELECT id, created, uuid, stamp, changed, kind, status, supplier, lifecycle, origin, first, last, company "
      "FROM contact WHERE stamp=?");
  select.bind(1, transaction);
  std::vector<ContactRecord> records;
  while (select.step()) records.push_back(read_record(select));
  BASE_TRY(select.finish());
  return records;
}

Result<std::vector<ContactId>> contacts_made_here_by(const Database& database, domain::TransactionId transaction) {
  BASE_TRY_ASSIGN(const ContactId newest, newest_contact(database));
  Statement transaction_at = database.read("SELECT stamp FROM contact WHERE id>=? ORDER BY id LIMIT 1");
  std::uint32_t first = 1;
  std::uint32_t end = newest.value + 1;
  while (first < end) {
    const std::uint32_t middle = first + (end - first) / 2;
    transaction_at.bind(1, ContactId{middle});
    const bool earlier = transaction_at.step() && transaction_at.id<domain::TransactionId>(0) < transaction;
    BASE_TRY(transaction_at.finish());
    transaction_at.reset();
    earlier ? first = middle + 1 : end = middle;
  }
  Statement select = database.read("SELECT id, stamp FROM contact WHERE id>=? ORDER BY id");
  select.bind(1, ContactId{first});
  std::vector<ContactId> made;
  while (select.step() && select.id<domain::TransactionId>(1) == transaction) made.push_back(select.id<ContactId>(0));
  BASE_TRY(select.finish());
  return made;
}

Result<std::vector<ContactId>> contacts_of_origin(const Database& database, domain::Origin origin) {
  Statement select = database.read("SELECT id FROM contact WHERE origin=? AND lifecycle NOT IN (2,4)");
  select.bind(1, static_cast<std::int64_t>(origin));
  return read_ids(select);
}

Result<std::vector<ContactId>> sorted_by_name(const Database& database, const Among& among,
                                              std::span<const ContactId> ids) {
  std::vector<std::pair<std::string, ContactId>> keyed;
  for (const ContactId id : ids) {
    Statement select = database.read("SELECT sort FROM contact WHERE id=? AND " + only(among));
    select.bind(1, id);
    if (select.step()) {
      const std::span<const std::uint8_t> key = select.bytes(0);
      keyed.emplace_back(std::string{key.begin(), key.end()}, id);
    }
    BASE_TRY(select.finish());
  }
  std::sort(keyed.begin(), keyed.end());
  std::vector<ContactId> sorted;
  sorted.reserve(keyed.size());
  for (const auto& [key, id] : keyed) sorted.push_back(id);
  return sorted;
}

Result<std::vector<ContactId>> first_by_name(const Database& database, const Among& among,
                                             const std::function<bool(ContactId)>& wanted, std::size_t limit) {
  Statement select = database.read("SELECT id FROM contact WHERE " + only(among) + " ORDER BY sort, id");
  std::vector<ContactId> found;
  while (found.size() < limit && select.step()) {
    if (const auto id = select.id<ContactId>(0); wanted(id)) found.push_back(id);
  }
  BASE_TRY(select.finish());
  return found;
}

}  // namespace store
