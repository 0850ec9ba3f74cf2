#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "app/archive/archive.h"
#include "app/index/terms.h"
#include "app/workspace/write_access.h"
#include "domain/fields/field.h"
#include "domain/text/sort_key.h"
#include "domain/text/terms.h"
#include "host/collation.h"
#include "store/attachment/attachment_store.h"
#include "store/cell/cell_store.h"
#include "store/change/change_store.h"
#include "store/contact/contact_store.h"
#include "store/contact_method/contact_method_store.h"
#include "store/definition/definition_store.h"
#include "store/mark/mark_store.h"
#include "store/people/people_store.h"
#include "store/record/record_store.h"
#include "store/schema/migrate.h"
#include "store/search/search_index.h"
#include "store/transaction/transaction_store.h"

namespace app {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::ContactId;

namespace {

struct Link {  // whose company is known only when all contacts are there
  ContactId contact;
  base::Uuid company;
};

// not_found means here that the archive names what it does not hold.
Result<ContactId> find(const store::Database& database, const base::Uuid& uuid) {
  auto found = store::find_contact(database, uuid);
  if (!found && found.error().code == ErrorCode::not_found) {
    return Error{ErrorCode::schema, "contact " + uuid.text() + " is not there"};
  }
  return found;
}

domain::TransactionId last_touch(const ArchiveContact& contact) {
  domain::TransactionId last = contact.transaction;
  for (const ArchiveMethod& method : contact.methods) last = std::max(last, method.transaction);
  for (const ArchiveFile& file : contact.files) last = std::max(last, file.transaction);
  for (const ArchiveCell& cell : contact.cells) last = std::max(last, cell.transaction);
  return last;
}

}  // namespace

struct ArchiveWriter::State {
  State(store::Database& opened, host::Collation& order)
      : database(opened), access(opened), sort_keys(order.ranks(domain::text::collated_letters())) {}

  Result<domain::Value> linked_value(const domain::Value& value) {
    if (domain::is_empty(value)) return domain::Value{};
    const auto uuid = base::Uuid::parse(domain::text_of(value));
    if (!uuid) return Error{ErrorCode::schema, "a contact is named by its UUID"};
    BASE_TRY_ASSIGN(const ContactId contact, find(database, *uuid));
    return domain::Value{std::int64_t{contact.value}};
  }

  Result<void> add_terms(ContactId id, const ArchiveContact& contact) {
    std::string terms;
    for (const ArchiveField& field : contact.fields) {
      const domain::FieldDefinition* known = definitions->find_field(field.field);
      if (known != nullptr) append_value_terms(terms, *known, field.value);
    }
    for (const ArchiveMethod& method : contact.methods) {
      if (!method.removed) append_method_terms(terms, method.content);
    }
    const std::string name = domain::display_name(contact.first, contact.last);
    BASE_TRY(store::add_terms(access.transaction(), store::Index::names, id, name_terms(name)));
    return store::add_terms(access.transaction(), store::Index::rest, id, terms);
  }

  Result<domain::RecordId> find_record(std::int64_t uid) {
    if (!records_sorted) std::sort(records.begin(), records.end());
    records_sorted = true;
    const auto found = std::lower_bound(records.begin(), records.end(), std::pair{uid, domain::RecordId{}});
    if (found == records.end() || found->first != uid) return Error{ErrorCode::schema, "a record is not there"};
    return found->second;
  }

  // The row, its values and its words; `made`: the transaction of the row.
  Result<domain::RecordId> add_record(store::Record row, std::span<const domain::RecordValue> values) {
    store::Transaction& transaction = access.transaction();
    BASE_TRY_ASSIGN(const store::TransactionRow made, store::find_transaction(database, row.stamp));
    row.at = domain::record_time(values, made.time());
    BASE_TRY_ASSIGN(const domain::RecordId id, store::insert_record(transaction, row));
    records.emplace_back(row.uid, id);
    records_sorted = false;
    for (const domain::RecordValue& value : values) {
      BASE_TRY(store::insert_record_value(transaction, id, value.field, value.value));
    }
    const std::string terms = domain::is_gone(row.lifecycle) ? std::string{} : record_terms(values);
    if (!terms.empty()) BASE_TRY(store::put_record_terms(transaction, id, terms));
    return id;
  }

  store::Database& database;
  WriteAccess access;
  domain::text::SortKeys sort_keys;
  std::vector<Link> links;
  std::vector<std::pair<std::int64_t, domain::RecordId>> records;  // by uid once they are sorted
  bool records_sorted = true;
  std::set<std::int64_t> outreach;  // uids of what was made a record
  std::vector<domain::DefinitionCell> cells;
  std::optional<const domain::Definitions> definitions;  // once all are there
};

ArchiveWriter::ArchiveWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
ArchiveWriter::ArchiveWriter(ArchiveWriter&&) noexcept = default;
ArchiveWriter::~ArchiveWriter() = default;

Result<ArchiveWriter> ArchiveWriter::open(store::Database& database, host::Collation& collation) {
  BASE_TRY(store::migrate(database));
  auto state = std::make_unique<State>(database, collation);
  BASE_TRY(state->access.begin());
  return ArchiveWriter{std::move(state)};
}

Result<void> ArchiveWriter::add(const ArchiveDevice& device) {
  return state_->access.transaction()
      .write("INSERT INTO device(id, uuid) VALUES(?, ?)")
      .bind(1, device.id)
      .bind(2, device.uuid)
      .run();
}

Result<void> ArchiveWriter::add(const ArchiveProfile& profile) {
  return state_->access.transaction()
      .write("INSERT INTO profile(id, uuid, name, stamp) VALUES(?, ?, ?, 0)")
      .bind(1, profile.id)
      .bind(2, profile.uuid)
      .bind(3, profile.name)
      .run();
}

Result<void> ArchiveWriter::add(const ArchiveTransaction& transaction) {
  store::Statement insert = state_->access.transaction().write(
      "INSERT INTO transactions(id, hlc, device, profile, undoes, verb) VALUES(?, ?, ?, ?, ?, ?)");
  insert.bind(1, transaction.id).bind(2, transaction.stamp).bind(3, transaction.device).bind(4, transaction.profile);
  if (transaction.undoes) insert.bind(5, transaction.undoes);
  if (transaction.verb != domain::Verb::none) insert.bind(6, static_cast<std::int64_t>(transaction.verb));
  return insert.run();
}

Result<void> ArchiveWriter::add(const ArchiveDefinition& definition) {
  store::Transaction& transaction = state_->access.transaction();
  for (const ArchiveDefinition::Property& property : definition.properties) {
    state_->cells.push_back({definition.id, property.property, property.value});
    BASE_TRY(store::write_property(transaction, state_->cells.back()));
  }
  for (const ArchiveCell& cell : definition.cells) {
    BASE_TRY(store::set_cell_stamp(transaction, store::property_cell(definition.id, cell.field), cell.transaction));
  }
  return {};
}

Result<void> ArchiveWriter::add(const ArchiveContact& contact) {
  if (!state_->definitions) state_->definitions.emplace(domain::Definitions::from(state_->cells));
  store::Transaction& transaction = state_->access.transaction();
  store::ContactRecord record{.uuid = contact.uuid,
                              .stamp = contact.transaction,
                              .changed = last_touch(contact),
                              .kind = contact.kind,
                              .status = contact.status,
                              .supplier = contact.supplier,
                              .lifecycle = contact.lifecycle,
                              .origin = contact.origin,
                              .first = contact.first,
                              .last = contact.last};
  const std::string key = state_->sort_keys.key(domain::display_name(contact.first, contact.last));
  BASE_TRY_ASSIGN(const ContactId id, store::insert_contact(transaction, record, key));
  if (contact.company) state_->links.push_back({id, *contact.company});
  for (const ArchiveField& field : contact.fields) {
    BASE_TRY(store::insert_value(transaction, field.field, id, field.value));
  }
  for (const ArchiveMethod& method : contact.methods) {
    domain::ContactMethod row{method.id, method.content, method.rank};
    if (method.removed) row.content.value.clear();
    BASE_TRY(store::insert_method(transaction, id, row, method.transaction));
  }
  for (const ArchiveFile& file : contact.files) {
    BASE_TRY(store::insert_attachment(transaction, id, file.file, file.transaction));
  }
  for (const ArchiveMark& mark : contact.marks) {
    BASE_TRY(store::set_mark(transaction, {id, mark.field, {std::int64_t{mark.part.value}}}, true));
  }
  for (const ArchiveCell& cell : contact.cells) {
    BASE_TRY(store::set_cell_stamp(transaction, {id, cell.field, cell.part}, cell.transaction));
  }
  if (domain::is_gone(contact.lifecycle)) return {};
  return state_->add_terms(id, contact);
}

Result<void> ArchiveWriter::add(const ArchiveRecord& record) {
  store::Record row{.uid = record.uid,
                    .kind = record.kind,
                    .contact = {},
                    .state = record.state,
                    .stamp = record.transaction,
                    .changed = record.transaction,
                    .lifecycle = record.lifecycle,
                    .origin = record.origin};
  if (record.contact) {
    BASE_TRY_ASSIGN(row.contact, find(state_->database, *record.contact));
  }
  for (const ArchiveCell& cell : record.cells) row.changed = std::max(row.changed, cell.transaction);
  BASE_TRY_ASSIGN(const domain::RecordId id, state_->add_record(row, record.values));
  for (const ArchiveCell& cell : record.cells) {
    BASE_TRY(store::set_cell_stamp(state_->access.transaction(), {id, cell.field, {}}, cell.transaction));
  }
  return {};
}

// As migration 004 does with what stands in a database.
Result<void> ArchiveWriter::add_old_outreach(const ArchiveChange& change, ContactId contact) {
  if (!state_->outreach.insert(change.part.value).second) return Error{ErrorCode::schema, "the same part twice"};
  store::Record row{.uid = change.part.value,
                    .kind = domain::RecordKind::outreach,
                    .contact = contact,
                    .stamp = change.transaction,
                    .changed = change.transaction};
  std::vector<domain::RecordValue> values;
  if (!domain::is_empty(change.from)) {
    const auto channel = static_cast<std::size_t>(domain::number_of(change.from));
    const std::size_t known = std::min(channel, domain::kOutreachChannels.size() - 1);
    values.push_back({domain::fields::outreach_channel, std::string{domain::kOutreachChannels[known]}});
  }
  if (!domain::is_empty(change.to)) values.push_back({domain::fields::outreach_address, change.to});
  BASE_TRY_ASSIGN(const domain::RecordId id, state_->add_record(row, values));
  const auto number = [](domain::Lifecycle lifecycle) { return static_cast<std::int64_t>(lifecycle); };
  return store::add_change(state_->access.transaction(), {change.transaction,
                                                          {id, domain::fields::lifecycle, {}},
                                                          number(domain::Lifecycle::removed),
                                                          number(domain::Lifecycle::active)});
}

Result<void> ArchiveWriter::add(const ArchiveChange& change) {
  domain::SubjectId subject;
  if (change.contact) {
    BASE_TRY_ASSIGN(subject, find(state_->database, *change.contact));
  } else if (change.record != 0) {
    BASE_TRY_ASSIGN(subject, state_->find_record(change.record));
  }
  if (change.field == domain::fields::old_outreach) return add_old_outreach(change, subject.contact());
  store::Change row{change.transaction, {subject, change.field, change.part}, change.from, change.to};
  if (change.field == domain::fields::linked_record) {
    BASE_TRY_ASSIGN(const domain::RecordId linked, state_->find_record(change.part.value));
    row.cell.part = {std::int64_t{linked.value}};
  }
  if (change.field == domain::fields::company || change.field == domain::fields::record_contact) {
    BASE_TRY_ASSIGN(row.from, state_->linked_value(change.from));
    BASE_TRY_ASSIGN(row.to, state_->linked_value(change.to));
  }
  return store::add_change(state_->access.transaction(), row);
}

Result<void> ArchiveWriter::finish() {
  store::Transaction& transaction = state_->access.transaction();
  for (const Link& link : state_->links) {
    BASE_TRY_ASSIGN(const ContactId company, find(state_->database, link.company));
    BASE_TRY(store::write_cell(transaction, {link.contact, domain::fields::company, {}},
                               domain::Value{std::int64_t{company.value}}));
  }
  BASE_TRY(store::write_meta(transaction, "collation", state_->sort_keys.id()));
  return state_->access.commit();
}

}  // namespace app
