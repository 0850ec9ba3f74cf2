// What Undo would take back now, what Redo would bring back, and what that would overwrite. Read from the tables of
// stamps and changes alone, so that it is the same after a restart.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/queries/journal/audit.h"
#include "app/write/undoable.h"

namespace app {

// A transaction in short.
struct UndoStep {
  domain::TransactionId transaction;       // for app::Undo
  domain::Verb verb = domain::Verb::none;  // of what was first done
  AuditEntry lead;                         // what was first done, before any undo or redo of it
  std::size_t changes = 0;                 // all of them
  domain::ContactId contact;               // of `lead`; none: it is about the card index itself
  std::string name;                        // the contact's now
  std::size_t contacts = 0;                // all that it changed or made
};

struct UndoHistory {
  std::optional<UndoStep> undo;
  std::optional<UndoStep> redo;
  std::optional<NotUndoable> passed;  // why a newer transaction than `undo` stays: the newest such
};

struct UndoEnds {
  std::optional<store::TransactionRow> undo, redo;
  std::optional<NotUndoable> passed;  // as in UndoHistory
};

// This device's transactions, newest first, but for those taken back; an edit ends what could be redone, and so does an
// undo of anything else than these two, which is an edit itself (Verb::edit). Looks back over at most kFarthestUndo
// transactions.
inline constexpr std::size_t kFarthestUndo = 10'240;
base::Result<UndoEnds> undo_ends(const store::Database& database, domain::DeviceId here, base::Millis now);
base::Result<UndoHistory> undo_history(const Workspace& workspace);

// Errors: not_found.
base::Result<UndoStep> undo_step(const Workspace& workspace, domain::TransactionId transaction);

struct UndoLoss {
  domain::ContactId contact;  // none: the card index itself
  std::string name;
  AuditEntry entry;  // from what stands there now to what would stand; AuditKind::created: the contact would be removed
};

inline constexpr std::size_t kListedLosses = 10;
struct UndoLosses {
  std::size_t total = 0;
  std::vector<UndoLoss> first;  // kListedLosses of them at most
};

struct UndoPreview {
  std::optional<NotUndoable> never;
  bool anything = false;  // it would change something
  UndoLosses losses;      // what it would overwrite
  UndoLosses shared;      // what it would change for the whole card index: definitions
};

// What app::Undo of the transaction would do. Errors: not_found.
base::Result<UndoPreview> preview_undo(const Workspace& workspace, domain::TransactionId transaction);

}  // namespace app
