#include "app/queries/journal/audit.h"

#include <algorithm>
#include <utility>

#include "app/queries/journal/audit_entry.h"
#include "app/queries/journal/audit_filter.h"
#include "app/queries/journal/record_view.h"
#include "app/workspace/state.h"
#include "app/write/links.h"
#include "app/write/undoable.h"
#include "store/cell/cell_store.h"
#include "store/change/change_store.h"
#include "store/contact/contact_links.h"
#include "store/transaction/transaction_store.h"

namespace app {

using base::Result;
namespace fields = domain::fields;

// Adds to a list's keys what a filter asks for of one contact.
class AuditList::Reading {
 public:
  Reading(const Workspace& workspace, const AuditFilter& filter, std::vector<Key>& keys, bool of_part)
      : database_(*workspace.state().database),
        definitions_(workspace.definitions()),
        filter_(filter),
        text_(database_, definitions_, filter),
        keys_(keys),
        of_part_(of_part) {}

  Result<void> run(domain::ContactId contact) {
    if (filter_.topic != AuditTopic::records) BASE_TRY(changes_of(contact));
    if (filter_.topic == AuditTopic::everything || filter_.topic == AuditTopic::records) BASE_TRY(records_of(contact));
    BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(database_, contact));
    if (filter_.topic == AuditTopic::everything || filter_.topic == AuditTopic::links) BASE_TRY(links_to(record));
    BASE_TRY_ASSIGN(const store::TransactionRow made, store::find_transaction(database_, record.stamp));
    if (asks_for_creation(filter_) && wants(made)) {
      keys_.push_back({contact, record.stamp, {}, {}, made.time(), of_part_, {}});
    }
    return {};
  }

 private:
  bool wants(const store::TransactionRow& made) const { return !filter_.who || filter_.who == made.profile; }

  // But for the transaction `except`, which says that a record was made, as the record itself does.
  Result<void> changes_of(domain::SubjectId subject, domain::TransactionId except = {}) {
    const std::size_t first = keys_.size();
    BASE_TRY(store::visit_changes(
        database_, subject, changes_asked_for(filter_), !filter_.text.empty(), [&](const store::Change& change) {
          const bool made = change.transaction == except && change.cell.field == fields::lifecycle;
          if (made || !text_.is_in(change)) return;
          keys_.push_back({subject, change.transaction, change.cell.field, change.cell.part, 0, of_part_, {}});
        }));
    return date_from(first);
  }

  // Those of others by which a link to the contact came or went. Of one that is anonymized nobody is told who knew it.
  Result<void> links_to(const store::ContactRecord& contact) {
    BASE_TRY_ASSIGN(const store::ContactRecord whole, store::find_whole(database_, contact.id));
    if (whole.lifecycle == domain::Lifecycle::anonymized) return {};
    const std::size_t first = keys_.size();
    for (const domain::FieldId field : linking_fields(definitions_)) {
      BASE_TRY(store::visit_changes_of(database_, field, link_to(contact, field), [&](const store::Change& change) {
        const bool own = change.cell.subject == contact.id || change.cell.subject == whole.id;
        if (own || !text_.is_in_link(change)) return;
        keys_.push_back({change.cell.subject, change.transaction, field, {}, 0, of_part_, contact.id});
      }));
    }
    return date_from(first);
  }

  // When those from `first` on were made.
  Result<void> date_from(std::size_t first) {
    store::TransactionRow row;
    bool merge = false;
    std::size_t kept = first;
    for (std::size_t i = first; i < keys_.size(); ++i) {
      if (row.id != keys_[i].transaction) {
        BASE_TRY_ASSIGN(row, store::find_transaction(database_, keys_[i].transaction));
        BASE_TRY_ASSIGN(const Origin origin, origin_of(database_, row));
        merge = origin.made.verb == domain::Verb::merge;
      }
      if (is_said(i, row, merge)) continue;
      keys_[kept] = keys_[i];
      keys_[kept++].when = row.time();
    }
    keys_.resize(kept);
    return {};
  }

  // That a record or a link came along as two contacts became one need not be said; nor that a record was unlinked,
  // which the contact's own history says; nor what a type is called, beside the change of the type.
  bool is_said(std::size_t at, const store::TransactionRow& row, bool merge) const {
    const Key& key = keys_[at];
    if (key.linked) return merge || !wants(row);
    if (key.field == fields::record_contact) return merge || row.verb == domain::Verb::unlink_record;
    if (key.field != fields::method_label) return false;
    for (std::size_t i = at + 1; i < keys_.size() && keys_[i].transaction == key.transaction; ++i) {
      if (keys_[i].field == fields::method_type && keys_[i].part == key.part) return true;
    }
    return false;
  }

  // One that is in the trash or was taken back is known by its changes alone.
  Result<void> records_of(domain::ContactId contact) {
    std::vector<store::Record> records;
    BASE_TRY(store::visit_records(database_, contact, [&](const store::Record& record) {
      const bool wanted = filter_.records == domain::RecordKind::none || filter_.records == record.kind;
      if (wanted) records.push_back(record);
    }));
    for (const store::Record& record : records) {
      const bool there = record.lifecycle == domain::Lifecycle::active;
      BASE_TRY_ASSIGN(const store::TransactionRow made, store::find_transaction(database_, record.stamp));
      BASE_TRY_ASSIGN(const bool said, text_.is_in(record));
      if (there && wants(made) && said) {
        keys_.push_back({record.id, record.stamp, {}, {}, record.at, of_part_, {}});
      }
      if (filter_.topic != AuditTopic::everything) continue;
      BASE_TRY(changes_of(record.id, there ? record.stamp : domain::TransactionId{}));
    }
    return {};
  }

  const store::Database& database_;
  const domain::Definitions& definitions_;
  const AuditFilter& filter_;
  const AuditText text_;
  std::vector<Key>& keys_;
  bool of_part_;
};

Result<void> AuditList::add(const Workspace& workspace, const AuditFilter& filter, domain::ContactId contact) {
  return Reading(workspace, filter, keys_, contact != contact_).run(contact);
}

// That it was removed by the merging need not be said, too. What can be undone is that it became part of this contact,
// not that it became part of another part.
Result<void> AuditList::add_part(const Workspace& workspace, const AuditFilter& filter, domain::ContactId part) {
  const store::Database& database = *workspace.state().database;
  BASE_TRY_ASSIGN(const store::ContactRecord whole, store::find_contact(database, contact_));
  const store::CellKey cell{part, fields::merged_into, {}};
  BASE_TRY_ASSIGN(const domain::TransactionId merged, store::cell_stamp(database, cell));
  BASE_TRY_ASSIGN(const domain::Value into, store::read_cell(database, cell));
  const std::size_t first = keys_.size();
  BASE_TRY(add(workspace, filter, part));
  const auto said = [&](const Key& key) {
    return key.subject == part && key.transaction == merged && key.field == fields::lifecycle;
  };
  keys_.erase(std::remove_if(keys_.begin() + static_cast<std::ptrdiff_t>(first), keys_.end(), said), keys_.end());
  if (domain::text_of(into) != whole.uuid.text()) return {};
  for (std::size_t i = first; i < keys_.size(); ++i) {
    if (keys_[i].transaction == merged) keys_[i].of_part = false;
  }
  return {};
}

// That two became one leads what followed from it.
void AuditList::sort() {
  std::stable_sort(keys_.begin(), keys_.end(), [](const Key& a, const Key& b) {
    if (a.when != b.when) return a.when > b.when;
    if (a.transaction != b.transaction) return a.transaction > b.transaction;
    return a.field == fields::merged_into && b.field != fields::merged_into;
  });
}

Result<AuditList> AuditList::read(const Workspace& workspace, domain::ContactId contact, const AuditFilter& filter) {
  const store::Database& database = *workspace.state().database;
  BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(database, contact));
  AuditList list;
  list.contact_ = contact;
  list.kind_ = record.kind;
  BASE_TRY_ASSIGN(list.authors_, authors_of(workspace));
  BASE_TRY(list.add(workspace, filter, contact));
  BASE_TRY_ASSIGN(const std::vector<domain::ContactId> parts, store::merged_into(database, contact));
  for (const domain::ContactId part : parts) BASE_TRY(list.add_part(workspace, filter, part));
  list.sort();
  return list;
}

Result<AuditEntry> AuditList::entry(const Workspace& workspace, const Key& key) const {
  const store::Database& database = *workspace.state().database;
  const AuditSource source{database, workspace.definitions(), authors_, kind_};
  if (!key.field) {
    AuditEntry entry;
    entry.kind = key.subject.is_record() ? AuditKind::record : AuditKind::created;
    BASE_TRY(sign(source, key.transaction, entry));
    if (entry.kind == AuditKind::created) return entry;
    BASE_TRY_ASSIGN(const store::Record record, store::find_record(database, key.subject.record()));
    BASE_TRY_ASSIGN(entry.record, record_view(database, source.definitions, record));
    return entry;
  }
  BASE_TRY_ASSIGN(const store::Change change,
                  store::find_change(database, key.transaction, {key.subject, key.field, key.part}));
  if (!key.linked) return entry_of(source, change, around(key.transaction));
  BASE_TRY_ASSIGN(const store::ContactRecord whom, store::find_contact(database, key.linked));
  return entry_of_link(source, change, whom);
}

Result<std::vector<AuditEntry>> AuditList::slice(const Workspace& workspace, std::size_t first,
                                                 std::size_t count) const {
  const Workspace::State& state = workspace.state();
  std::vector<AuditEntry> entries;
  const std::size_t last = first < size() ? first + std::min(count, size() - first) : first;
  entries.reserve(last - first);
  bool stays = false;  // what the transaction did
  for (std::size_t i = first; i < last; ++i) {
    BASE_TRY_ASSIGN(AuditEntry entry, this->entry(workspace, keys_[i]));
    if (i == first || keys_[i].transaction != keys_[i - 1].transaction) {
      BASE_TRY_ASSIGN(const store::TransactionRow row, store::find_transaction(*state.database, keys_[i].transaction));
      BASE_TRY_ASSIGN(const auto never, why_not_undoable(*state.database, row, state.surroundings.clock.now()));
      stays = never.has_value();
    }
    entry.of_part = keys_[i].of_part;
    entry.stays = stays;
    entries.push_back(std::move(entry));
  }
  return entries;
}

Result<AuditPage> audit_of(const Workspace& workspace, domain::ContactId contact, std::size_t offset,
                           std::size_t limit) {
  BASE_TRY_ASSIGN(const AuditList list, AuditList::read(workspace, contact));
  AuditPage page;
  page.total = list.size();
  BASE_TRY_ASSIGN(page.entries, list.slice(workspace, offset, limit));
  return page;
}

}  // namespace app
