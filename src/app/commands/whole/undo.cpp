#include <string>

#include "app/commands/run.h"
#include "app/queries/journal/undo_history.h"
#include "app/write/undoable.h"
#include "store/attachment/attachment_store.h"
#include "store/contact/contact_links.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;
namespace fields = domain::fields;

namespace {

Result<void> check_undoable(Edit& edit, const store::TransactionRow& stamp) {
  BASE_TRY_ASSIGN(const auto reason, why_not_undoable(edit.database(), stamp, edit.now()));
  if (reason == NotUndoable::anonymized) return Error{ErrorCode::invalid_argument, "undo: anonymized"};
  if (reason == NotUndoable::file_gone) return Error{ErrorCode::not_found, "file"};
  return {};
}

// A later edit of the same cell would be lost, or one of a contact that would be removed.
Result<void> check_newer(Edit& edit, const std::vector<store::Change>& changes,
                         const std::vector<domain::ContactId>& made) {
  for (const store::Change& change : changes) {
    BASE_TRY_ASSIGN(const bool newer, overwrites(edit.database(), change));
    if (newer) return Error{ErrorCode::conflict, "cell"};
  }
  for (const domain::ContactId contact : made) {
    BASE_TRY_ASSIGN(const bool newer, edited_since(edit.database(), contact));
    if (newer) return Error{ErrorCode::conflict, "contact"};
  }
  return {};
}

// One that others became part of has all their files.
Result<std::size_t> most_files(Edit& edit, domain::ContactId contact) {
  BASE_TRY_ASSIGN(const auto parts, store::merged_into(edit.database(), contact));
  return domain::kMostAttachments * (parts.size() + 1);
}

Result<void> check_files(Edit& edit, const std::vector<store::Change>& changes) {
  for (const store::Change& change : changes) {
    if (change.cell.field != fields::attachment_name) continue;
    const domain::ContactId contact = change.cell.subject.contact();
    BASE_TRY_ASSIGN(const auto files, store::attachments_of(edit.database(), contact));
    BASE_TRY_ASSIGN(const std::size_t most, most_files(edit, contact));
    if (files.size() > most) return Error{ErrorCode::conflict, "files"};
  }
  return {};
}

// Out of turn it is an edit of its own, which Undo comes to next.
Result<void> settle_verb(Edit& edit, domain::TransactionId undone) {
  BASE_TRY_ASSIGN(const UndoEnds ends, undo_ends(edit.database(), edit.device(), edit.now()));
  const bool turn = (ends.undo && ends.undo->id == undone) || (ends.redo && ends.redo->id == undone);
  if (!turn) edit.set_verb(domain::Verb::edit);
  return {};
}

}  // namespace

// Contacts that the transaction made are removed (as tombstones).
Result<void> run(Edit& edit, const Undo& command) {
  BASE_TRY_ASSIGN(const store::TransactionRow stamp, store::find_transaction(edit.database(), command.transaction));
  BASE_TRY(check_undoable(edit, stamp));
  BASE_TRY_ASSIGN(const auto changes, changes_to_undo(edit.database(), command.transaction));
  BASE_TRY_ASSIGN(const auto made, contacts_made(edit.database(), stamp, edit.device()));
  if (command.newer == NewerEdits::refuse) BASE_TRY(check_newer(edit, changes, made));

  BASE_TRY(settle_verb(edit, command.transaction));
  edit.set_undoes(command.transaction);
  // Taken back it is, even where everything stands already as it was before.
  BASE_TRY(edit.stamp());
  for (const store::Change& change : changes) {
    BASE_TRY(edit.set(change.cell, change.from));
    const bool removed =
        !change.cell.subject && change.cell.field == domain::properties::kind && domain::is_empty(change.from);
    if (removed) BASE_TRY(clear_uses(edit, {static_cast<std::uint32_t>(change.cell.part.value)}));
  }
  for (const store::Change& change : changes) {
    const domain::ContactId contact = change.cell.subject.contact();
    if (!contact) continue;
    BASE_TRY(check_whose(edit, contact));
    BASE_TRY(check_access(edit, contact));
  }
  BASE_TRY(check_files(edit, changes));
  for (const domain::ContactId contact : made) {
    BASE_TRY(edit.set({contact, fields::lifecycle, {}}, static_cast<std::int64_t>(domain::Lifecycle::removed)));
  }
  return {};
}

}  // namespace app::commands
