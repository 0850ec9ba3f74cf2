#include <string>

#include "app/commands/run.h"
#include "store/change/change_store.h"
#include "store/contact/contact_links.h"
#include "store/stamp/stamp_store.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

// A later edit of the same cell would be lost: that one has to be taken back first.
Result<void> check_latest(Edit& edit, const std::vector<store::Change>& changes, domain::TransactionId transaction) {
  for (const store::Change& change : changes) {
    BASE_TRY_ASSIGN(const domain::TransactionId latest, store::cell_stamp(edit.database(), change.cell));
    if (latest != transaction) return Error{ErrorCode::conflict, "cell"};
  }
  return {};
}

}  // namespace

// Contacts that the transaction made are removed (as tombstones), unless something has happened to them since.
Result<void> run(Edit& edit, const Undo& command) {
  BASE_TRY(store::find_stamp(edit.database(), command.transaction));
  BASE_TRY_ASSIGN(const std::vector<store::Change> changes, store::changes_in(edit.database(), command.transaction));
  BASE_TRY(check_latest(edit, changes, command.transaction));
  BASE_TRY_ASSIGN(const std::vector<store::ContactRecord> made,
                  store::contacts_made_by(edit.database(), command.transaction));
  for (const store::ContactRecord& contact : made) {
    if (contact.changed != command.transaction) return Error{ErrorCode::conflict, "contact"};
  }

  edit.set_undoes(command.transaction);
  for (const store::Change& change : changes) BASE_TRY(edit.set(change.cell, change.from));
  for (const store::ContactRecord& contact : made) {
    BASE_TRY(
        edit.set({contact.id, domain::fields::lifecycle, {}}, static_cast<std::int64_t>(domain::Lifecycle::removed)));
  }
  return {};
}

}  // namespace app::commands
