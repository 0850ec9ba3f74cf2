#include "store/erase/erase_merged.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/uuid.h"
#include "domain/fields/field.h"
#include "store/cell/cell_store.h"
#include "store/contact/contact_links.h"
#include "store/erase/erase_contact.h"
#include "store/transaction.h"

namespace store {

using base::Result;
using domain::ContactId;
namespace fields = domain::fields;

namespace {

// As the SQL below has them.
static_assert(fields::merged_into == domain::FieldId{95} && fields::kind == domain::FieldId{64} &&
              fields::lifecycle == domain::FieldId{68});

struct Merge {
  domain::TransactionId transaction;  // the merge, its undoing, or its redoing
  ContactId whole;
};

Result<std::vector<Merge>> merges_of(const Database& database, ContactId contact) {
  Statement select = database.read("SELECT stamp, ifnull(new, old) FROM change WHERE subject=? AND field=95");
  select.bind(1, contact);
  std::vector<std::pair<domain::TransactionId, std::string>> read;
  while (select.step()) read.emplace_back(select.id<domain::TransactionId>(0), select.text(1));
  BASE_TRY(select.finish());
  std::vector<Merge> merges;
  for (const auto& [transaction, text] : read) {
    const auto uuid = base::Uuid::parse(text);
    if (!uuid) continue;
    const auto whole = find_contact(database, *uuid);
    if (whole) merges.push_back({transaction, *whole});
  }
  return merges;
}

// Parts of the whole that came with the merge and are removed again.
constexpr std::array kLeft{
    "UPDATE change SET old=NULL, new=NULL WHERE stamp=?1 AND subject=?2 AND NOT field BETWEEN 64 AND 68",
    "UPDATE contact_method SET label=NULL WHERE contact=?2 AND stamp=?1 AND value IS NULL",
    "UPDATE attachment SET type='', sha256=printf('%064d', 0) WHERE contact=?2 AND stamp=?1 AND name IS NULL",
};

}  // namespace

Result<void> erase_merged(Transaction& transaction, ContactId contact, ContactId whole) {
  BASE_TRY_ASSIGN(const ContactRecord record, find_contact(transaction.database(), whole));
  BASE_TRY(erase_contact(transaction, contact));
  return write_cell(transaction, {contact, fields::merged_into, {}}, record.uuid.text());
}

Result<bool> touches_erased_part(const Database& database, domain::TransactionId transaction) {
  // Parts are few, a transaction's changes may be very many.
  Statement select = database.read(
      "SELECT p.part FROM (SELECT k & 16777215 AS part FROM field_value WHERE k BETWEEN 95<<24 AND (96<<24)-1) p JOIN "
      "contact c "
      "ON c.id=p.part AND c.lifecycle=2 WHERE c.stamp=?1 OR EXISTS(SELECT 1 FROM change h WHERE h.stamp=?1 AND "
      "h.subject=p.part)");
  select.bind(1, transaction);
  std::vector<ContactId> parts;
  while (select.step()) parts.push_back(select.id<ContactId>(0));
  BASE_TRY(select.finish());
  for (const ContactId part : parts) {
    BASE_TRY_ASSIGN(const ContactRecord whole, find_whole(database, part));
    if (whole.lifecycle == domain::Lifecycle::anonymized) return true;
  }
  return false;
}

Result<void> erase_merges_of(Transaction& transaction, ContactId contact) {
  BASE_TRY_ASSIGN(const std::vector<Merge> merges, merges_of(transaction.database(), contact));
  for (const Merge& merge : merges) {
    for (const char* sql : kLeft) {
      BASE_TRY(transaction.write(sql).bind(1, merge.transaction).bind(2, merge.whole).run());
    }
  }
  return {};
}

}  // namespace store
