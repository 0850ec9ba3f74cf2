#include "app/queries/audit.h"

#include <utility>

#include "app/queries/summary.h"
#include "app/state.h"
#include "store/change/change_store.h"
#include "store/people/people_store.h"
#include "store/reach/reach_store.h"
#include "store/stamp/stamp_store.h"

namespace app {

using base::Result;
namespace fields = domain::fields;

namespace {

struct Source {
  const store::Database& database;
  std::vector<store::ProfileRecord> profiles;
  domain::ContactKind kind;
};

Result<void> sign(const Source& source, domain::TransactionId transaction, AuditEntry& entry) {
  BASE_TRY_ASSIGN(const store::Stamp stamp, store::find_stamp(source.database, transaction));
  entry.transaction = transaction;
  entry.when = stamp.time();
  entry.undo = static_cast<bool>(stamp.undoes);
  for (const store::ProfileRecord& profile : source.profiles) {
    if (profile.id == stamp.profile) entry.who = profile.name;
  }
  return {};
}

std::string name_behind(const store::Database& database, const domain::Value& number) {
  const domain::ContactId id{static_cast<std::uint32_t>(domain::number_of(number))};
  if (!id) return {};
  Result<ContactLink> link = contact_link(database, id);
  return link ? std::move(link->name) : std::string{};
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
  if (entry.field == fields::company) {
    entry.from_name = name_behind(source.database, change.from);
    entry.to_name = name_behind(source.database, change.to);
  }
  if (change.cell.reach && entry.field != fields::attachment_name) {
    BASE_TRY_ASSIGN(const domain::Reach reach,
                    store::find_reach(source.database, change.cell.contact, change.cell.reach));
    entry.reach = reach.id;
    entry.reach_kind = reach.content.kind;
    entry.reach_text = reach.content.value;
    if (entry.reach_text.empty()) {
      BASE_TRY_ASSIGN(entry.reach_text, store::removed_value(source.database, change.cell.contact, reach.id));
    }
  }
  return entry;
}

}  // namespace

Result<AuditPage> audit_of(const Workspace& workspace, domain::ContactId contact, std::size_t offset,
                           std::size_t limit) {
  const store::Database& database = *workspace.state().database;
  BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(database, contact));
  Source source{database, {}, record.kind};
  BASE_TRY_ASSIGN(source.profiles, store::profiles(database));
  AuditPage page;
  BASE_TRY_ASSIGN(page.total, store::change_count(database, contact));
  BASE_TRY_ASSIGN(const std::vector<store::Change> changes, store::changes_of(database, contact, offset, limit));
  for (const store::Change& change : changes) {
    BASE_TRY_ASSIGN(AuditEntry entry, entry_of(source, change));
    page.entries.push_back(std::move(entry));
  }
  ++page.total;  // the creation, whose only record is the contact's own stamp, is the oldest entry
  if (offset < page.total && page.entries.size() < limit) {
    AuditEntry created;
    created.kind = AuditKind::created;
    BASE_TRY(sign(source, record.stamp, created));
    page.entries.push_back(std::move(created));
  }
  return page;
}

}  // namespace app
