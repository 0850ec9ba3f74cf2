#include "app/queries/journal/undo_history.h"

#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "app/queries/journal/audit_entry.h"
#include "app/workspace/state.h"
#include "store/contact/contact_store.h"
#include "store/record/record_store.h"

namespace app {

using base::ErrorCode;
using base::Result;
using domain::TransactionId;

namespace {

constexpr std::size_t kStampsAtOnce = 32;
static_assert(kFarthestUndo % kStampsAtOnce == 0);

// Whether Undo or Redo made it when its turn had come; verbs are younger than undo.
bool is_turn(const store::TransactionRow& stamp) {
  return stamp.undoes && (stamp.verb == domain::Verb::undo || stamp.verb == domain::Verb::none);
}

// The transaction that the turns of Undo and Redo began with, and whether an odd number of them stand between. A chain
// that does not lead back in time ends where it is, and an endless one after kFarthestUndo.
class Origins {
 public:
  explicit Origins(const store::Database& database) : database_(database) {}

  struct Origin {
    TransactionId transaction;
    bool undo = false;
  };
  Result<Origin> of(const store::TransactionRow& stamp) {
    std::vector<TransactionId> chain;
    store::TransactionRow at = stamp;
    while (!known_.contains(at.id)) {
      chain.push_back(at.id);
      const bool leads_back = is_turn(at) && at.undoes < at.id && chain.size() <= kFarthestUndo;
      auto earlier = leads_back ? store::find_transaction(database_, at.undoes)
                                : Result<store::TransactionRow>{store::TransactionRow{}};
      if (!earlier && earlier.error().code != ErrorCode::not_found) return earlier.error();
      if (!leads_back || !earlier) {
        known_[at.id] = {at.id, false};
        chain.pop_back();
        break;
      }
      at = *earlier;
    }
    Origin origin = known_[at.id];
    for (auto id = chain.rbegin(); id != chain.rend(); ++id) {
      origin.undo = !origin.undo;
      known_[*id] = origin;
    }
    return origin;
  }

 private:
  const store::Database& database_;
  std::unordered_map<TransactionId, Origin> known_;
};

class Search {
 public:
  Search(const store::Database& database, domain::DeviceId here, base::Millis now)
      : database_(database), here_(here), now_(now), origins_(database) {}

  Result<UndoEnds> run() {
    TransactionId before;
    for (std::size_t seen = 0; seen < kFarthestUndo && !is_known(); seen += kStampsAtOnce) {
      BASE_TRY_ASSIGN(const auto stamps, store::stamps_before(database_, before, kStampsAtOnce));
      for (const store::TransactionRow& stamp : stamps) {
        if (is_known()) break;
        BASE_TRY(look_at(stamp));
      }
      if (stamps.size() < kStampsAtOnce) break;
      before = stamps.back().id;
    }
    return ends_;
  }

 private:
  bool is_known() const { return ends_.undo && (ends_.redo || redo_ended_); }

  // Newest first, so whatever takes this one back has been seen. An edit that took something back and is taken back
  // itself has left that standing.
  Result<void> look_at(const store::TransactionRow& stamp) {
    const bool turn = is_turn(stamp), stands = !taken_back_.contains(stamp.id);
    if (stamp.undoes && (turn || stands)) taken_back_.insert(stamp.undoes);
    if (stamp.device != here_) return {};
    BASE_TRY_ASSIGN(const Origins::Origin origin, origins_.of(stamp));
    const bool wanted = stands && (origin.undo ? !ends_.redo && !redo_ended_ : !ends_.undo);
    const bool ends_redo = !turn && !ends_.redo && !redo_ended_;
    if (!wanted && !ends_redo) return {};
    BASE_TRY_ASSIGN(const auto never, why_not_undoable(database_, stamp, now_));
    if (wanted && !never) (origin.undo ? ends_.redo : ends_.undo) = stamp;
    if (wanted && never && !origin.undo && !ends_.passed) ends_.passed = never;
    if (ends_redo && stamp.verb != domain::Verb::outreach) redo_ended_ = true;
    return {};
  }

  const store::Database& database_;
  domain::DeviceId here_;
  base::Millis now_;
  Origins origins_;
  std::unordered_set<TransactionId> taken_back_;
  UndoEnds ends_;
  bool redo_ended_ = false;
};

// Of a record: the one that it stands with, or stood with until this change.
Result<domain::ContactId> contact_of(const store::Database& database, const store::Change& change) {
  const domain::SubjectId subject = change.cell.subject;
  if (!subject.is_record()) return subject.contact();
  BASE_TRY_ASSIGN(const store::Record record, store::find_record(database, subject.record()));
  if (record.contact || change.cell.field != domain::fields::record_contact) return record.contact;
  return domain::ContactId{static_cast<std::uint32_t>(domain::number_of(change.from))};
}

// Empty without a contact.
Result<std::string> name_of(const store::Database& database, domain::ContactId contact) {
  if (!contact) return std::string{};
  BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(database, contact));
  return domain::display_name(record.first, record.last);
}

Result<UndoStep> step_of(const Workspace& workspace, const store::TransactionRow& stamp) {
  const Workspace::State& state = workspace.state();
  const store::Database& database = *state.database;
  BASE_TRY_ASSIGN(const Origins::Origin origin, Origins{database}.of(stamp));
  BASE_TRY_ASSIGN(const store::TransactionRow first, store::find_transaction(database, origin.transaction));
  UndoStep step;
  step.transaction = stamp.id;
  BASE_TRY_ASSIGN(const app::Origin done, origin_of(database, first));
  step.verb = done.made.verb;
  BASE_TRY_ASSIGN(const auto made, contacts_made(database, first, state.device));
  BASE_TRY_ASSIGN(const store::ChangeCounts counts, store::change_counts(database, first.id));
  step.changes = counts.changes + made.size();
  step.contacts = counts.contacts + made.size();
  if (!made.empty()) {
    step.lead.kind = AuditKind::created;
    step.contact = made.front();
  } else {
    BASE_TRY_ASSIGN(const auto change, store::leading_change(database, first.id));
    if (change) {
      BASE_TRY_ASSIGN(step.contact, contact_of(database, *change));
      BASE_TRY_ASSIGN(step.lead, describe_change(workspace, *change, around(change->transaction)));
    }
  }
  BASE_TRY_ASSIGN(step.name, name_of(database, step.contact));
  return step;
}

// The entry tells the newest change of the cell: who made it, and when; but from what stands there to what would.
Result<UndoLoss> loss_of(const Workspace& workspace, store::Change change) {
  const store::Database& database = *workspace.state().database;
  BASE_TRY_ASSIGN(const TransactionId newest, store::cell_stamp(database, change.cell));
  const TransactionId undone = change.transaction;
  if (newest) change.transaction = newest;
  change.to = std::move(change.from);
  BASE_TRY_ASSIGN(change.from, store::read_cell(database, change.cell));
  UndoLoss loss;
  BASE_TRY_ASSIGN(loss.contact, contact_of(database, change));
  BASE_TRY_ASSIGN(loss.name, name_of(database, loss.contact));
  BASE_TRY_ASSIGN(loss.entry, describe_change(workspace, change, {kNow, around(undone).from}));
  loss.entry.undo = loss.entry.redo = false;
  return loss;
}

Result<void> list(const Workspace& workspace, const store::Change& change, UndoLosses& losses) {
  if (losses.total++ >= kListedLosses) return {};
  BASE_TRY_ASSIGN(UndoLoss loss, loss_of(workspace, change));
  losses.first.push_back(std::move(loss));
  return {};
}

}  // namespace

Result<UndoEnds> undo_ends(const store::Database& database, domain::DeviceId here, base::Millis now) {
  return Search{database, here, now}.run();
}

Result<UndoHistory> undo_history(const Workspace& workspace) {
  const Workspace::State& state = workspace.state();
  BASE_TRY_ASSIGN(const UndoEnds ends, undo_ends(*state.database, state.device, state.surroundings.clock.now()));
  UndoHistory history;
  history.passed = ends.passed;
  if (ends.undo) {
    BASE_TRY_ASSIGN(history.undo, step_of(workspace, *ends.undo));
  }
  if (ends.redo) {
    BASE_TRY_ASSIGN(history.redo, step_of(workspace, *ends.redo));
  }
  return history;
}

Result<UndoStep> undo_step(const Workspace& workspace, TransactionId transaction) {
  BASE_TRY_ASSIGN(const store::TransactionRow stamp, store::find_transaction(*workspace.state().database, transaction));
  return step_of(workspace, stamp);
}

Result<UndoPreview> preview_undo(const Workspace& workspace, TransactionId transaction) {
  const Workspace::State& state = workspace.state();
  const store::Database& database = *state.database;
  UndoPreview preview;
  BASE_TRY_ASSIGN(const store::TransactionRow stamp, store::find_transaction(database, transaction));
  BASE_TRY_ASSIGN(preview.never, why_not_undoable(database, stamp, state.surroundings.clock.now()));
  if (preview.never) return preview;
  BASE_TRY_ASSIGN(const auto changes, changes_to_undo(database, transaction));
  for (const store::Change& change : changes) {
    BASE_TRY_ASSIGN(const domain::Value now, store::read_cell(database, change.cell));
    const bool changes_it = now != change.from;
    preview.anything = preview.anything || changes_it;
    BASE_TRY_ASSIGN(const bool lost, overwrites(database, change));
    if (lost) BASE_TRY(list(workspace, change, preview.losses));
    if (changes_it && !change.cell.subject) BASE_TRY(list(workspace, change, preview.shared));
  }
  BASE_TRY_ASSIGN(const auto made, contacts_made(database, stamp, state.device));
  for (const domain::ContactId contact : made) {
    BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(database, contact));
    preview.anything = preview.anything || record.lifecycle != domain::Lifecycle::removed;
    BASE_TRY_ASSIGN(const bool lost, edited_since(database, contact));
    if (!lost || preview.losses.total++ >= kListedLosses) continue;
    UndoLoss loss{contact, domain::display_name(record.first, record.last), {}};
    loss.entry.kind = AuditKind::created;
    preview.losses.first.push_back(std::move(loss));
  }
  return preview;
}

}  // namespace app
