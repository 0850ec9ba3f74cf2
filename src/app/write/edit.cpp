#include "app/write/edit.h"

#include <algorithm>
#include <string>
#include <utility>

#include "app/index/reindex.h"
#include "app/index/terms.h"
#include "store/change/change_store.h"
#include "store/contact_method/contact_method_store.h"
#include "store/search/search_index.h"
#include "store/transaction/transaction_store.h"

namespace app {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::ContactId;
namespace fields = domain::fields;

namespace {

constexpr std::size_t kMostListed = 1000;  // of changed contacts, before Changes says "everything"

}  // namespace

Result<domain::TransactionId> Edit::stamp() {
  if (stamp_) return stamp_;
  hlc_ = store::next_hlc(state_.last_hlc, now());
  BASE_TRY_ASSIGN(
      stamp_,
      store::insert_transaction(
          transaction_,
          {.hlc = hlc_, .device = state_.device, .profile = state_.profile.id, .undoes = undoes_, .verb = verb_}));
  return stamp_;
}

Result<store::ContactRecord> Edit::find(ContactId contact) {
  BASE_TRY_ASSIGN(store::ContactRecord record, store::find_contact(database(), contact));
  if (domain::is_gone(record.lifecycle)) return Error{ErrorCode::not_found, "contact"};
  return record;
}

Result<store::Record> Edit::find(domain::RecordId record) {
  BASE_TRY_ASSIGN(const store::Record found, store::find_record(database(), record));
  if (domain::is_gone(found.lifecycle)) return Error{ErrorCode::not_found, "record"};
  if (found.contact) BASE_TRY(find(found.contact));
  return found;
}

Result<domain::RecordId> Edit::add_record(store::Record record, std::span<const domain::RecordValue> values) {
  BASE_TRY_ASSIGN(record.stamp, stamp());
  record.uid = ids().next_number();
  record.at = domain::record_time(values, hlc_ >> 16);
  record.changed = record.stamp;
  BASE_TRY_ASSIGN(const domain::RecordId id, store::insert_record(transaction_, record));
  for (const domain::RecordValue& value : values) {
    BASE_TRY(store::insert_record_value(transaction_, id, value.field, value.value));
  }
  const auto number = [](domain::Lifecycle lifecycle) { return static_cast<std::int64_t>(lifecycle); };
  // Its cells stand as the row was made: no stamps of their own.
  const store::CellKey made{id, fields::lifecycle, {}};
  BASE_TRY(store::add_change(transaction_,
                             {record.stamp, made, number(domain::Lifecycle::removed), number(record.lifecycle)}));
  touch_record(made, domain::Value{});
  return id;
}

Result<void> Edit::set(const store::CellKey& cell, const domain::Value& value) {
  BASE_TRY_ASSIGN(const domain::Value old, store::read_cell(database(), cell));
  if (old == value) return {};
  BASE_TRY(store::write_cell(transaction_, cell, value));
  return record(cell, old, value);
}

Result<void> Edit::record(const store::CellKey& cell, const domain::Value& from, const domain::Value& to) {
  BASE_TRY_ASSIGN(const domain::TransactionId id, stamp());
  BASE_TRY(store::add_change(transaction_, {id, cell, from, to}));
  BASE_TRY(store::set_cell_stamp(transaction_, cell, id));
  if (!cell.subject) return record_definition(cell);
  if (cell.subject.is_record()) {
    touch_record(cell, from);
    return {};
  }
  Touched& touched = touched_[cell.subject.contact()];
  if (cell.field == fields::first_name || cell.field == fields::last_name) {
    touched.name = true;
  } else if (cell.field == fields::lifecycle) {
    touched.lifecycle = true;
  } else {
    touched.rest = touched.rest || cell.field == fields::method_value || is_indexed(definitions(), cell.field);
  }
  return {};
}

void Edit::touch_record(const store::CellKey& cell, const domain::Value& from) {
  TouchedRecord& touched = touched_records_[cell.subject.record()];
  const domain::RecordField* field = domain::find_record_field(cell.field);
  const bool searched = field != nullptr && field->is(domain::record_field::searched);
  touched.terms = touched.terms || searched || cell.field == fields::lifecycle;
  touched.time = touched.time || domain::is_record_time(cell.field);
  const ContactId before{static_cast<std::uint32_t>(domain::number_of(from))};
  if (cell.field == fields::record_contact && before) touched_.try_emplace(before);
}

// Its values begin or cease to be found when a field comes, goes or changes its type.
Result<void> Edit::record_definition(const store::CellKey& cell) {
  definitions_ = true;
  if (cell.field != domain::properties::kind && cell.field != domain::properties::type) return {};
  return want_reindex(transaction_, {static_cast<std::uint32_t>(cell.part.value)});
}

Result<domain::DefinitionId> Edit::new_definition() {
  while (true) {
    const domain::DefinitionId id{static_cast<std::uint32_t>(ids().next_number())};
    if (!domain::is_own(id)) continue;
    BASE_TRY_ASSIGN(const domain::Value name,
                    store::read_cell(database(), store::property_cell(id, domain::properties::name)));
    if (!domain::is_empty(name)) continue;
    defined_.push_back(id);
    return id;
  }
}

Result<void> Edit::log_change(const store::CellKey& cell, const domain::Value& from, const domain::Value& to) {
  BASE_TRY_ASSIGN(const domain::TransactionId id, stamp());
  touched_.try_emplace(cell.subject.contact());
  return store::add_change(transaction_, {id, cell, from, to});
}

void Edit::add_value(domain::FieldId field, ContactId contact, domain::Value value) {
  values_.push_back({field, contact, std::move(value)});
}

Result<void> Edit::write_values() {
  std::sort(values_.begin(), values_.end(), [](const NewValue& a, const NewValue& b) {
    return std::pair{a.field, a.contact} < std::pair{b.field, b.contact};
  });
  for (const NewValue& value : values_) {
    BASE_TRY(store::insert_value(transaction_, value.field, value.contact, value.value));
  }
  values_.clear();
  return {};
}

// Along with the contact that it stands with, which was touched, too.
Result<void> Edit::derive(domain::RecordId id, const TouchedRecord& touched) {
  BASE_TRY(store::set_record_changed(transaction_, id, stamp_));
  BASE_TRY_ASSIGN(const store::Record record, store::find_record(database(), id));
  if (record.contact) touched_.try_emplace(record.contact);
  if (!touched.terms && !touched.time) return {};
  BASE_TRY_ASSIGN(const auto values, store::values_of_record(database(), id));
  if (touched.time) {
    BASE_TRY_ASSIGN(const store::TransactionRow made, store::find_transaction(database(), record.stamp));
    BASE_TRY(store::set_record_time(transaction_, id, domain::record_time(values, made.time())));
  }
  if (!touched.terms) return {};
  return store::put_record_terms(transaction_, id, domain::is_gone(record.lifecycle) ? "" : record_terms(values));
}

Result<void> Edit::derive(ContactId contact, const Touched& touched) {
  BASE_TRY(store::set_changed(transaction_, contact, stamp_));
  if (!touched.name && !touched.rest && !touched.lifecycle) return {};
  BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(database(), contact));
  if (domain::is_gone(record.lifecycle)) return store::remove_terms(transaction_, contact);
  if (touched.name || touched.lifecycle) {
    const std::string name = domain::display_name(record.first, record.last);
    BASE_TRY(store::set_sort_key(transaction_, contact, sort_key(name)));
    BASE_TRY(store::put_terms(transaction_, store::Index::names, contact, name_terms(name)));
  }
  if (!touched.rest && !touched.lifecycle) return {};
  BASE_TRY_ASSIGN(const std::string terms, rest_terms(database(), definitions(), contact));
  return store::put_terms(transaction_, store::Index::rest, contact, terms);
}

Result<Changes> Edit::finish() {
  BASE_TRY(write_values());
  Changes changes;
  changes.transaction = stamp_;
  for (const auto& [record, touched] : touched_records_) BASE_TRY(derive(record, touched));
  for (const auto& [contact, touched] : touched_) {
    BASE_TRY(derive(contact, touched));
    changes.changed.push_back(contact);
  }
  changes.created = std::move(created_);
  changes.defined = std::move(defined_);
  changes.definitions = definitions_;
  changes.erased = erased_;
  changes.everything = changes.created.size() + changes.changed.size() > kMostListed;
  return changes;
}

Result<void> accept(std::string_view key, domain::Refusal refusal) {
  if (refusal == domain::Refusal::none) return {};
  return Error{ErrorCode::invalid_argument, std::string{key} + ": " + std::string{domain::name_of(refusal)}};
}

}  // namespace app
