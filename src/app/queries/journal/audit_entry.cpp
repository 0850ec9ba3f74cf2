#include "app/queries/journal/audit_entry.h"

#include <algorithm>
#include <utility>

#include "app/queries/journal/audit_filter.h"
#include "app/queries/journal/record_view.h"
#include "app/queries/list/summary.h"
#include "app/workspace/signing.h"
#include "app/workspace/state.h"
#include "app/write/links.h"
#include "app/write/undoable.h"
#include "store/contact_method/contact_method_store.h"
#include "store/people/people_store.h"
#include "store/transaction/transaction_store.h"

namespace app {

using base::Result;
namespace fields = domain::fields;

Result<std::vector<AuditAuthor>> authors_of(const Workspace& workspace) {
  BASE_TRY_ASSIGN(const auto profiles, store::profiles(*workspace.state().database));
  std::vector<AuditAuthor> authors;
  for (const store::ProfileRecord& profile : profiles) {
    const bool first = &profile == &profiles.front();
    authors.push_back({profile.id, author_name(workspace.definitions(), profile.uuid, first, profile.name)});
  }
  return authors;
}

Result<void> sign(const AuditSource& source, domain::TransactionId transaction, AuditEntry& entry) {
  BASE_TRY_ASSIGN(const store::TransactionRow stamp, store::find_transaction(source.database, transaction));
  BASE_TRY_ASSIGN(const Origin origin, origin_of(source.database, stamp));
  entry.transaction = transaction;
  entry.when = stamp.time();
  entry.undo = origin.undone;
  entry.redo = stamp.undoes && !origin.undone;
  entry.verb = stamp.verb;
  for (const AuditAuthor& author : source.authors) {
    if (author.id == stamp.profile) entry.who = author.name;
  }
  return {};
}

namespace {

// Of a property: whose it is. What was removed is called as it was.
void name_definition(const AuditSource& source, const store::Change& change, AuditEntry& entry) {
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

// What stood there is read by the type that the field had then.
Result<void> name_field(const AuditSource& source, const store::Change& change, const AsOf& as_of, AuditEntry& entry) {
  const store::Database& database = source.database;
  BASE_TRY_ASSIGN(entry.from_type, type_as_of(database, source.definitions, entry.field, as_of.from));
  BASE_TRY_ASSIGN(entry.type, type_as_of(database, source.definitions, entry.field, as_of.to));
  entry.from_name = names_behind(database, source.definitions, entry.field, entry.from_type, change.from);
  entry.to_name = names_behind(database, source.definitions, entry.field, entry.type, change.to);
  if (!domain::is_own(entry.field)) return {};
  entry.subject = source.definitions.last_name(entry.field);
  const store::CellKey currency = store::property_cell(entry.field, domain::properties::currency);
  const bool before = entry.from_type == domain::FieldType::money;
  BASE_TRY_ASSIGN(const domain::Value units, store::value_as_of(database, currency, before ? as_of.from : as_of.to));
  entry.currency = domain::text_of(units);
  return {};
}

// Of a change that is about two contacts; the other one's UUID is where the longer value ends.
Result<void> name_two(const AuditSource& source, const store::Change& change, AuditEntry& entry) {
  const std::string from = domain::text_of(change.from), to = domain::text_of(change.to);
  const std::string& uuids = to.size() > from.size() ? to : from;
  BASE_TRY_ASSIGN(const store::ContactRecord one, store::find_contact(source.database, change.cell.subject.contact()));
  entry.from_name = domain::display_name(one.first, one.last);
  entry.to_name = name_behind(source.database, uuids.substr(uuids.rfind(' ') + 1));
  return {};
}

// What an own type was called then; empty for every other type.
Result<std::string> own_type(const AuditSource& source, const store::CellKey& type, const domain::Value& value,
                             domain::TransactionId as_of) {
  if (domain::number_of(value) != static_cast<std::int64_t>(domain::MethodType::custom)) return std::string{};
  BASE_TRY_ASSIGN(const domain::Value label,
                  store::value_as_of(source.database, {type.subject, fields::method_label, type.part}, as_of));
  return domain::text_of(label);
}

Result<void> name_method(const AuditSource& source, const store::Change& change, const AsOf& as_of, AuditEntry& entry) {
  const domain::ContactId contact = change.cell.subject.contact();
  BASE_TRY_ASSIGN(const domain::ContactMethod method, store::find_method(source.database, contact, change.cell.part));
  entry.method = method.id;
  entry.method_kind = method.content.kind;
  entry.method_text = method.content.value;
  if (entry.method_text.empty()) {
    BASE_TRY_ASSIGN(entry.method_text, store::removed_value(source.database, contact, method.id));
  }
  if (entry.field != fields::method_type) return {};
  BASE_TRY_ASSIGN(entry.from_name, own_type(source, change.cell, change.from, as_of.from));
  BASE_TRY_ASSIGN(entry.to_name, own_type(source, change.cell, change.to, as_of.to));
  return {};
}

// That it was made of, or that was linked.
domain::RecordId record_of(const store::Change& change) {
  if (change.cell.field != fields::linked_record) return change.cell.subject.record();
  return {static_cast<std::uint32_t>(change.cell.part.value)};
}

}  // namespace

Result<AuditEntry> entry_of(const AuditSource& source, const store::Change& change, const AsOf& as_of) {
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
  BASE_TRY(name_field(source, change, as_of, entry));
  if (change.cell.part && fields::is_of_method(entry.field)) BASE_TRY(name_method(source, change, as_of, entry));
  return entry;
}

Result<AuditEntry> entry_of_link(const AuditSource& source, const store::Change& change,
                                 const store::ContactRecord& whom) {
  BASE_TRY_ASSIGN(AuditEntry entry, entry_of(source, change, around(change.transaction)));
  BASE_TRY_ASSIGN(const store::ContactRecord from, store::find_contact(source.database, change.cell.subject.contact()));
  entry.leads_here = true;
  entry.linked_from = domain::display_name(from.first, from.last);
  const auto keep = [&](domain::Value& value, std::string& name) {
    if (value == link_to(whom, change.cell.field)) return;
    value = {};
    name.clear();
  };
  keep(entry.from, entry.from_name);
  keep(entry.to, entry.to_name);
  return entry;
}

Result<AuditEntry> describe_change(const Workspace& workspace, const store::Change& change, const AsOf& as_of) {
  const store::Database& database = *workspace.state().database;
  domain::ContactKind kind = domain::ContactKind::person;
  if (const domain::ContactId contact = change.cell.subject.contact()) {
    BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(database, contact));
    kind = record.kind;
  }
  BASE_TRY_ASSIGN(const auto authors, authors_of(workspace));
  return entry_of({database, workspace.definitions(), authors, kind}, change, as_of);
}

}  // namespace app
