#include "app/write/undoable.h"

#include <unordered_set>

#include "domain/contact/attachment.h"
#include "domain/fields/definition.h"
#include "store/contact/contact_links.h"
#include "store/erase/erase_contact.h"
#include "store/erase/erase_merged.h"
#include "store/record/record_store.h"

namespace app {

using base::Millis;
using base::Result;
using domain::ContactId;
using domain::TransactionId;
namespace fields = domain::fields;

namespace {

// True when the cell shows what `transaction` wrote (none: what its row was made with), seen through the transactions
// that were taken back since, and through the taking back.
Result<bool> shows(const store::Database& database, const store::CellKey& cell, TransactionId latest,
                   TransactionId transaction) {
  while (latest != transaction) {
    if (!latest) return false;
    BASE_TRY_ASSIGN(const store::TransactionRow stamp, store::find_transaction(database, latest));
    if (!stamp.undoes || stamp.undoes >= latest) return false;
    BASE_TRY_ASSIGN(latest, store::latest_change(database, cell, stamp.undoes));
  }
  return true;
}

}  // namespace

Result<std::optional<NotUndoable>> why_not_undoable(const store::Database& database, const store::TransactionRow& stamp,
                                                    Millis now) {
  using Answer = std::optional<NotUndoable>;
  BASE_TRY_ASSIGN(const bool erased, store::touches_erased(database, stamp.id));
  BASE_TRY_ASSIGN(const bool of_part, store::touches_erased_part(database, stamp.id));
  if (erased || of_part) return Answer{NotUndoable::anonymized};
  BASE_TRY_ASSIGN(const store::ChangeCounts counts, store::change_counts(database, stamp.id));
  if (counts.removed_files > 0 && stamp.time() + domain::kRemovedAttachmentKept <= now) {
    return Answer{NotUndoable::file_gone};
  }
  return Answer{};
}

Result<Origin> origin_of(const store::Database& database, const store::TransactionRow& stamp) {
  Origin origin{stamp};
  while (origin.made.undoes && origin.made.undoes < origin.made.id) {
    auto earlier = store::find_transaction(database, origin.made.undoes);
    origin.undone = !origin.undone;
    if (!earlier && earlier.error().code == base::ErrorCode::not_found) break;
    if (!earlier) return earlier.error();
    origin.made = *earlier;
  }
  return origin;
}

Result<std::vector<ContactId>> contacts_made(const store::Database& database, const store::TransactionRow& stamp,
                                             domain::DeviceId here) {
  if (stamp.device == here) return store::contacts_made_here_by(database, stamp.id);
  BASE_TRY_ASSIGN(const std::vector<store::ContactRecord> records, store::contacts_made_by(database, stamp.id));
  std::vector<ContactId> made;
  made.reserve(records.size());
  for (const store::ContactRecord& record : records) made.push_back(record.id);
  return made;
}

Result<std::vector<store::Change>> changes_to_undo(const store::Database& database, TransactionId transaction) {
  namespace p = domain::properties;
  BASE_TRY_ASSIGN(std::vector<store::Change> changes, store::changes_in(database, transaction));
  std::unordered_set<domain::PartId> made;
  for (const store::Change& change : changes) {
    if (!change.cell.subject && change.cell.field == p::kind && domain::is_empty(change.from)) {
      made.insert(change.cell.part);
    }
  }
  std::erase_if(changes, [&](const store::Change& change) {
    if (change.cell.field == fields::linked_record) return true;  // follows from the record's own change
    return !change.cell.subject && change.cell.field != p::kind && made.contains(change.cell.part);
  });
  return changes;
}

namespace {

bool is_making(const store::Change& change) {
  const auto removed = static_cast<std::int64_t>(domain::Lifecycle::removed);
  return change.cell.subject.is_record() && change.cell.field == fields::lifecycle &&
         domain::number_of(change.from) == removed && !domain::is_empty(change.from);
}

// Something else of the record than its lifecycle is not as it was made.
Result<bool> edited_since_made(const store::Database& database, domain::RecordId record) {
  BASE_TRY_ASSIGN(const std::vector<store::Change> latest, store::latest_changes(database, record));
  for (const store::Change& change : latest) {
    if (change.cell.field == fields::lifecycle) continue;
    BASE_TRY_ASSIGN(const bool shown, shows(database, change.cell, change.transaction, TransactionId{}));
    if (!shown) return true;
  }
  return false;
}

}  // namespace

Result<bool> overwrites(const store::Database& database, const store::Change& change) {
  BASE_TRY_ASSIGN(const domain::Value now, store::read_cell(database, change.cell));
  if (now == change.from) return false;
  if (is_making(change)) {
    BASE_TRY_ASSIGN(const bool edited, edited_since_made(database, change.cell.subject.record()));
    if (edited) return true;
  }
  BASE_TRY_ASSIGN(TransactionId latest, store::cell_stamp(database, change.cell));
  if (!latest && change.cell.subject.is_record()) {  // it is as the record was made, which is a change of its own
    BASE_TRY_ASSIGN(const store::Record record, store::find_record(database, change.cell.subject.record()));
    latest = record.stamp;
  }
  BASE_TRY_ASSIGN(const bool shown, shows(database, change.cell, latest, change.transaction));
  return !shown;
}

Result<bool> edited_since(const store::Database& database, ContactId contact) {
  BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(database, contact));
  if (domain::is_gone(record.lifecycle)) return false;
  BASE_TRY_ASSIGN(const std::vector<store::Change> latest, store::latest_changes(database, contact));
  BASE_TRY_ASSIGN(const bool records, store::has_records(database, contact));
  if (records) return true;
  for (const store::Change& change : latest) {
    if (change.cell.field == fields::linked_record) continue;
    BASE_TRY_ASSIGN(const bool shown, shows(database, change.cell, change.transaction, TransactionId{}));
    if (!shown) return true;
  }
  return false;
}

}  // namespace app
