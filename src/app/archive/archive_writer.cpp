#include <algorithm>
#include <optional>
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
#include "store/schema/migrate.h"
#include "store/search/search_index.h"

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
    if (!uuid) return Error{ErrorCode::schema, "a company is named by its UUID"};
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

  store::Database& database;
  WriteAccess access;
  domain::text::SortKeys sort_keys;
  std::vector<Link> links;
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
  store::Statement insert =
      state_->access.transaction().write("INSERT INTO stamp(id, hlc, device, profile, undoes) VALUES(?, ?, ?, ?, ?)");
  insert.bind(1, transaction.id).bind(2, transaction.stamp).bind(3, transaction.device).bind(4, transaction.profile);
  if (transaction.undoes) insert.bind(5, transaction.undoes);
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

Result<void> ArchiveWriter::add(const ArchiveChange& change) {
  ContactId contact;
  if (change.contact) {
    BASE_TRY_ASSIGN(contact, find(state_->database, *change.contact));
  }
  store::Change row{change.transaction, {contact, change.field, change.part}, change.from, change.to};
  if (change.field == domain::fields::company) {
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
