#include <algorithm>
#include <string>

#include "app/commands/run.h"
#include "store/attachment/attachment_store.h"
#include "store/change/change_store.h"
#include "store/contact/contact_links.h"
#include "store/stamp/stamp_store.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::TransactionId;

namespace {

// True when the cell shows what `transaction` wrote (none: what its row was made with), seen through the transactions
// that were taken back since, and through the taking back.
Result<bool> shows(Edit& edit, const store::CellKey& cell, TransactionId latest, TransactionId transaction) {
  while (latest != transaction) {
    if (!latest) return false;
    BASE_TRY_ASSIGN(const store::Stamp stamp, store::find_stamp(edit.database(), latest));
    if (!stamp.undoes) return false;
    BASE_TRY_ASSIGN(latest, store::latest_change(edit.database(), cell, stamp.undoes));
  }
  return true;
}

// A later edit of the same cell would be lost: that one has to be taken back first.
Result<void> check_cells(Edit& edit, const std::vector<store::Change>& changes, TransactionId transaction) {
  for (const store::Change& change : changes) {
    BASE_TRY_ASSIGN(const TransactionId latest, store::cell_stamp(edit.database(), change.cell));
    BASE_TRY_ASSIGN(const bool shown, shows(edit, change.cell, latest, transaction));
    if (!shown) return Error{ErrorCode::conflict, "cell"};
  }
  return {};
}

// The same for a whole contact: nothing may stand on it but what was taken back.
Result<void> check_untouched(Edit& edit, domain::ContactId contact) {
  BASE_TRY_ASSIGN(const std::vector<store::Change> latest, store::latest_changes(edit.database(), contact));
  for (const store::Change& change : latest) {
    BASE_TRY_ASSIGN(const bool shown, shows(edit, change.cell, change.transaction, TransactionId{}));
    if (!shown) return Error{ErrorCode::conflict, "contact"};
  }
  return {};
}

// A removed file or an earlier picture comes back only while its Blob is kept.
Result<void> check_kept(Edit& edit, const std::vector<store::Change>& changes, base::Millis since) {
  const bool kept = since + domain::kRemovedAttachmentKept > edit.now();
  for (const store::Change& change : changes) {
    const bool file = change.cell.field == domain::fields::attachment_name && domain::is_empty(change.to);
    const bool picture = change.cell.field == domain::fields::avatar && !domain::is_empty(change.from);
    if ((file || picture) && !kept) {
      return Error{ErrorCode::not_found, "file"};
    }
  }
  return {};
}

Result<void> check_files(Edit& edit, const std::vector<store::Change>& changes) {
  for (const store::Change& change : changes) {
    if (change.cell.field != domain::fields::attachment_name) continue;
    BASE_TRY_ASSIGN(const auto files, store::attachments_of(edit.database(), change.cell.contact));
    if (files.size() > domain::kMostAttachments) return Error{ErrorCode::conflict, "files"};
  }
  return {};
}

// A definition that the transaction made is removed, as RemoveDefinition does it: what refers to it goes on to mean it.
bool stays(const std::vector<store::Change>& changes, const store::Change& change) {
  namespace p = domain::properties;
  if (change.cell.contact || change.cell.field == p::kind) return false;
  return std::any_of(changes.begin(), changes.end(), [&](const store::Change& other) {
    return !other.cell.contact && other.cell.field == p::kind && other.cell.reach == change.cell.reach &&
           domain::is_empty(other.from);
  });
}

}  // namespace

// Contacts that the transaction made are removed (as tombstones), unless something has happened to them since.
Result<void> run(Edit& edit, const Undo& command) {
  BASE_TRY_ASSIGN(const store::Stamp stamp, store::find_stamp(edit.database(), command.transaction));
  BASE_TRY_ASSIGN(const std::vector<store::Change> changes, store::changes_in(edit.database(), command.transaction));
  BASE_TRY(check_cells(edit, changes, command.transaction));
  BASE_TRY(check_kept(edit, changes, stamp.time()));
  BASE_TRY_ASSIGN(const std::vector<store::ContactRecord> made,
                  store::contacts_made_by(edit.database(), command.transaction));
  for (const store::ContactRecord& contact : made) BASE_TRY(check_untouched(edit, contact.id));

  edit.set_undoes(command.transaction);
  for (const store::Change& change : changes) {
    if (!stays(changes, change)) BASE_TRY(edit.set(change.cell, change.from));
  }
  BASE_TRY(check_files(edit, changes));
  for (const store::ContactRecord& contact : made) {
    BASE_TRY(
        edit.set({contact.id, domain::fields::lifecycle, {}}, static_cast<std::int64_t>(domain::Lifecycle::removed)));
  }
  return {};
}

}  // namespace app::commands
