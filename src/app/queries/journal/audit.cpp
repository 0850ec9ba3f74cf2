#include "app/queries/journal/audit.h"

#include <algorithm>
#include <utility>

#include "app/queries/journal/audit_filter.h"
#include "app/queries/journal/record_view.h"
#include "app/queries/list/summary.h"
#include "app/workspace/signing.h"
#include "app/workspace/state.h"
#include "store/cell/cell_store.h"
#include "store/change/change_store.h"
#include "store/contact/contact_links.h"
#include "store/contact_method/contact_method_store.h"
#include "store/people/people_store.h"
#include "store/transaction/transaction_store.h"

namespace app {

using base::Result;
namespace fields = domain::fields;

namespace {

struct Source {
  const store::Database& database;
  const domain::Definitions& definitions;
  const std::vector<AuditAuthor>& authors;
  domain::ContactKind kind;
};

Result<std::vector<AuditAuthor>> authors_of(const Workspace& workspace) {
  BASE_TRY_ASSIGN(const auto profiles, store::profiles(*workspace.state().database));
  std::vector<AuditAuthor> authors;
  for (const store::ProfileRecord& profile : profiles) {
    const bool first = &profile == &profiles.front();
    authors.push_back({profile.id, author_name(workspace.definitions(), profile.uuid, first, profile.name)});
  }
  return authors;
}

Result<void> sign(const Source& source, domain::TransactionId transaction, AuditEntry& entry) {
  BASE_TRY_ASSIGN(const store::TransactionRow stamp, store::find_transaction(source.database, transaction));
  entry.transaction = transaction;
  entry.when = stamp.time();
  entry.undo = static_cast<bool>(stamp.undoes);
  entry.verb = stamp.verb;
  for (const AuditAuthor& author : source.authors) {
    if (author.id == stamp.profile) entry.who = author.name;
  }
  return {};
}

// Of a property: whose it is. What was removed is called as it was.
void name_definition(const Source& source, const store::Change& change, AuditEntry& entry) {
  const domain::Definitions& all = source.definitions;
  const auto id_of = [](std::int64_t number) { return domain::DefinitionId{static_cast<std::uint32_t>(number)}; };
  entry.definition = id_of(change.cell.part.value);
  entry.subject = all.last_name(entry.definition);
  entry.defined = all.kind_of(entry.definition);
  const std::int64_t kind = std::max(domain::number_of(change.from), domain::number_of(change.to));
  if (entry.field == domain::properties::kind && kind < static_cast<std::int64_t>(domain::kDefinitionKinds)) {
    entry.defined = static_cast<domain::DefinitionKind>(kind);
  }
  if (entry.field != domain::properties::parent) return;
  entry.from_name = all.last_name(id_of(domain::number_of(change.from)));
  entry.to_name = all.last_name(id_of(domain::number_of(change.to)));
}

void name_field(const Source& source, const store::Change& change, AuditEntry& entry) {
  entry.from_name = names_behind(source.database, source.definitions, entry.field, change.from);
  entry.to_name = names_behind(source.database, source.definitions, entry.field, change.to);
  if (!domain::is_own(entry.field)) return;
  entry.subject = source.definitions.last_name(entry.field);
  entry.type = type_of(source.definitions, entry.field);
  entry.currency = domain::text_of(source.definitions.property(entry.field, domain::properties::currency));
}

// Of a change that is about two contacts; the other one's UUID is where the longer value ends.
Result<void> name_two(const Source& source, const store::Change& change, AuditEntry& entry) {
  const std::string from = domain::text_of(change.from), to = domain::text_of(change.to);
  const std::string& uuids = to.size() > from.size() ? to : from;
  BASE_TRY_ASSIGN(const store::ContactRecord one, store::find_contact(source.database, change.cell.subject.contact()));
  entry.from_name = domain::display_name(one.first, one.last);
  entry.to_name = name_behind(source.database, uuids.substr(uuids.rfind(' ') + 1));
  return {};
}

// That it was made of, or that was linked.
domain::RecordId record_of(const store::Change& change) {
  if (change.cell.field != fields::linked_record) return change.cell.subject.record();
  return {static_cast<std::uint32_t>(change.cell.part.value)};
}

Result<AuditEntry> entry_of(const Source& source, const store::Change& change) {
  AuditEntry entry;
  BASE_TRY(sign(source, change.transaction, entry));
  entry.field = change.cell.field;
  if (entry.field == fields::first_name && source.kind == domain::ContactKind::organization) {
    entry.field = fields::organization_name;
  }
  entry.from = change.from;
  entry.to = change.to;
  if (!change.cell.subject) {
    name_definition(source, change, entry);
    return entry;
  }
  if (const domain::RecordId record = record_of(change)) {
    BASE_TRY_ASSIGN(const store::Record found, store::find_record(source.database, record));
    BASE_TRY_ASSIGN(entry.record, record_view(source.database, source.definitions, found));
  }
  if (entry.field == fields::merged_into || entry.field == fields::dismissed_duplicates) {
    BASE_TRY(name_two(source, change, entry));
    return entry;
  }
  if (domain::is_mark(entry.field)) {
    entry.definition = {static_cast<std::uint32_t>(change.cell.part.value)};
    entry.subject = source.definitions.last_name(entry.definition);
    return entry;
  }
  name_field(source, change, entry);
  if (change.cell.part && fields::is_of_method(entry.field)) {
    BASE_TRY_ASSIGN(const domain::ContactMethod method,
                    store::find_method(source.database, change.cell.subject.contact(), change.cell.part));
    entry.method = method.id;
    entry.method_kind = method.content.kind;
    entry.method_text = method.content.value;
    if (entry.method_text.empty()) {
      BASE_TRY_ASSIGN(entry.method_text,
                      store::removed_value(source.database, change.cell.subject.contact(), method.id));
    }
  }
  return entry;
}

}  // namespace

Result<AuditEntry> describe_change(const Workspace& workspace, const store::Change& change) {
  const store::Database& database = *workspace.state().database;
  domain::ContactKind kind = domain::ContactKind::person;
  if (const domain::ContactId contact = change.cell.subject.contact()) {
    BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(database, contact));
    kind = record.kind;
  }
  BASE_TRY_ASSIGN(const auto authors, authors_of(workspace));
  return entry_of({database, workspace.definitions(), authors, kind}, change);
}

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
    BASE_TRY_ASSIGN(const store::TransactionRow made, store::find_transaction(database_, record.stamp));
    if (asks_for_creation(filter_) && wants(made)) {
      keys_.push_back({contact, record.stamp, {}, {}, made.time(), of_part_});
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
          keys_.push_back({subject, change.transaction, change.cell.field, change.cell.part, 0, of_part_});
        }));
    return date_from(first);
  }

  // When those from `first` on were made. That a record came along as two contacts became one need not be said; nor
  // that it was unlinked, which the contact's own history says.
  Result<void> date_from(std::size_t first) {
    store::TransactionRow row;
    bool merge = false;
    std::size_t kept = first;
    for (std::size_t i = first; i < keys_.size(); ++i) {
      if (row.id != keys_[i].transaction) {
        BASE_TRY_ASSIGN(row, store::find_transaction(database_, keys_[i].transaction));
        BASE_TRY_ASSIGN(merge, is_of_merge(row));
      }
      const bool said = merge || row.verb == domain::Verb::unlink_record;
      if (said && keys_[i].field == fields::record_contact) continue;
      keys_[kept] = keys_[i];
      keys_[kept++].when = row.time();
    }
    keys_.resize(kept);
    return {};
  }

  // A merge, its undoing, or its redoing.
  Result<bool> is_of_merge(store::TransactionRow row) {
    while (row.undoes && row.undoes < row.id) {
      BASE_TRY_ASSIGN(row, store::find_transaction(database_, row.undoes));
    }
    return row.verb == domain::Verb::merge;
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
        keys_.push_back({record.id, record.stamp, {}, {}, record.at, of_part_});
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
  std::erase_if(keys_, [&](const Key& key) {
    return key.subject == part && key.transaction == merged && key.field == fields::lifecycle;
  });
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

Result<std::vector<AuditEntry>> AuditList::slice(const Workspace& workspace, std::size_t first,
                                                 std::size_t count) const {
  const store::Database& database = *workspace.state().database;
  const Source source{database, workspace.definitions(), authors_, kind_};
  std::vector<AuditEntry> entries;
  const std::size_t last = first < size() ? first + std::min(count, size() - first) : first;
  entries.reserve(last - first);
  for (std::size_t i = first; i < last; ++i) {
    const Key& key = keys_[i];
    if (!key.field && key.subject.is_record()) {
      AuditEntry happened;
      happened.kind = AuditKind::record;
      BASE_TRY(sign(source, key.transaction, happened));
      BASE_TRY_ASSIGN(const store::Record record, store::find_record(database, key.subject.record()));
      BASE_TRY_ASSIGN(happened.record, record_view(database, source.definitions, record));
      happened.of_part = key.of_part;
      entries.push_back(std::move(happened));
      continue;
    }
    if (!key.field) {
      AuditEntry created;
      created.kind = AuditKind::created;
      BASE_TRY(sign(source, key.transaction, created));
      created.of_part = key.of_part;
      entries.push_back(std::move(created));
      continue;
    }
    BASE_TRY_ASSIGN(const store::Change change,
                    store::find_change(database, key.transaction, {key.subject, key.field, key.part}));
    BASE_TRY_ASSIGN(AuditEntry entry, entry_of(source, change));
    entry.of_part = key.of_part;
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
