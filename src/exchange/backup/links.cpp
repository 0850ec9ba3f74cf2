#include "exchange/backup/links.h"

#include <algorithm>
#include <optional>

#include "exchange/backup/format.h"
#include "exchange/json/fields.h"

namespace exchange::backup {
namespace {
using json::Place;
using json::schema_error;

// Devices and profiles are few. Their ids count from 1 in the file's order.
std::optional<std::uint32_t> number_of(const std::vector<base::Uuid>& list, const base::Uuid& uuid) {
  const auto found = std::find(list.begin(), list.end(), uuid);
  if (found == list.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - list.begin() + 1);
}

base::Result<std::uint32_t> add(std::vector<base::Uuid>& list, const base::Uuid& uuid, const Place& place) {
  if (number_of(list, uuid)) return schema_error(Place(place, "id"), "the same id twice");
  list.push_back(uuid);
  return static_cast<std::uint32_t>(list.size());
}
}  // namespace

base::Result<domain::DeviceId> Links::add_device(const base::Uuid& uuid, const Place& place) {
  BASE_TRY_ASSIGN(const std::uint32_t number, add(devices_, uuid, place));
  return domain::DeviceId{number};
}

base::Result<domain::ProfileId> Links::add_profile(const base::Uuid& uuid, const Place& place) {
  BASE_TRY_ASSIGN(const std::uint32_t number, add(profiles_, uuid, place));
  return domain::ProfileId{number};
}

base::Result<app::ArchiveTransaction> Links::add_transaction(const TransactionRow& transaction, std::int64_t count,
                                                             const Place& place) {
  app::ArchiveTransaction row = transaction.row;
  constexpr std::string_view too_great = "must not be greater than 2^62 and the number of transactions";
  if (row.id.value - count > kLargestCounter) return schema_error(Place(place, "id"), too_great);
  if (row.stamp - count > kLargestCounter) return schema_error(Place(place, "stamp"), too_great);
  if (!transactions_.empty() && row.id <= transactions_.back()) {
    return schema_error(Place(place, "id"), "must be greater than the one before");
  }
  const auto device = number_of(devices_, transaction.device);
  if (!device) return schema_error(Place(place, "device"), "names no device of this file");
  const auto profile = number_of(profiles_, transaction.profile);
  if (!profile) return schema_error(Place(place, "profile"), "names no profile of this file");
  if (row.undoes) BASE_TRY(check_transaction(row.undoes, Place(place, "undoes")));
  row.device = {*device};
  row.profile = {*profile};
  transactions_.push_back(row.id);
  return row;
}

base::Result<void> Links::add_definition(const app::ArchiveDefinition& definition, const Place& place) {
  if (!definitions_.empty() && definition.id <= definitions_.back()) {
    return schema_error(Place(place, "id"), "must be greater than the one before");
  }
  const Place cells(place, "cells");
  for (std::size_t i = 0; i < definition.cells.size(); ++i) {
    const Place cell(cells, i);
    BASE_TRY(check_transaction(definition.cells[i].transaction, Place(cell, "transaction")));
  }
  definitions_.push_back(definition.id);
  return {};
}

base::Result<void> Links::add_contact(const app::ArchiveContact& contact, std::size_t index, const Place& place) {
  if (index + 1 >= domain::kContactLimit) return schema_error(place, "more contacts than fit into one card index");
  BASE_TRY(check_transaction(contact.transaction, Place(place, "transaction")));
  const Place methods(place, "reaches");
  const Place cells(place, "cells");
  const auto at = static_cast<Index>(index);
  for (std::size_t i = 0; i < contact.methods.size(); ++i) {
    const Place method(methods, i);
    BASE_TRY(check_transaction(contact.methods[i].transaction, Place(method, "transaction")));
    methods_.emplace_back(at, contact.methods[i].id.value);
  }
  const Place files(place, "files");
  for (std::size_t i = 0; i < contact.files.size(); ++i) {
    const Place file(files, i);
    BASE_TRY(check_transaction(contact.files[i].transaction, Place(file, "transaction")));
    files_.emplace_back(at, contact.files[i].file.id.value);
  }
  for (std::size_t i = 0; i < contact.cells.size(); ++i) {
    const Place cell(cells, i);
    BASE_TRY(check_transaction(contact.cells[i].transaction, Place(cell, "transaction")));
  }
  for (const app::ArchiveField& field : contact.fields) {
    if (!has_definition(field.field)) return schema_error(Place(place, "fields"), "names no field of this file");
  }
  for (const app::ArchiveMark& mark : contact.marks) {
    if (!has_definition(mark.part)) return schema_error(Place(place, "marks"), "names no definition of this file");
  }
  contacts_.emplace_back(contact.uuid, at);
  if (contact.company) companies_.emplace_back(at, *contact.company);
  return {};
}

base::Result<void> Links::end_contacts(const Place& contacts) {
  std::sort(contacts_.begin(), contacts_.end());
  const auto twice = std::adjacent_find(contacts_.begin(), contacts_.end(),
                                        [](const auto& a, const auto& b) { return a.first == b.first; });
  if (twice != contacts_.end()) {
    const Place first(contacts, twice->second);
    const Place second(contacts, std::next(twice)->second);
    return schema_error(Place(second, "id"), "the same id as " + first.text());
  }
  for (const auto& [index, company] : companies_) {
    const Place contact(contacts, index);
    if (!has_contact(company)) return schema_error(Place(contact, "company"), "names no contact of this file");
  }
  std::sort(methods_.begin(), methods_.end());
  std::sort(files_.begin(), files_.end());
  return {};
}

base::Result<void> Links::add_record(const app::ArchiveRecord& record, std::size_t index, const Place& place) {
  if (index >= UINT32_MAX - domain::kContactLimit) {
    return schema_error(place, "more records than fit into one card index");
  }
  BASE_TRY(check_transaction(record.transaction, Place(place, "transaction")));
  if (record.contact && !has_contact(*record.contact)) {
    return schema_error(Place(place, "contact"), "names no contact of this file");
  }
  const Place cells(place, "cells");
  for (std::size_t i = 0; i < record.cells.size(); ++i) {
    const Place cell(cells, i);
    BASE_TRY(check_transaction(record.cells[i].transaction, Place(cell, "transaction")));
  }
  records_.emplace_back(record.uid, static_cast<Index>(index));
  return {};
}

base::Result<void> Links::end_records(const Place& records) {
  std::sort(records_.begin(), records_.end());
  const auto twice = std::adjacent_find(records_.begin(), records_.end(),
                                        [](const auto& a, const auto& b) { return a.first == b.first; });
  if (twice == records_.end()) return {};
  const Place first(records, twice->second);
  const Place second(records, std::next(twice)->second);
  return schema_error(Place(second, "id"), "the same id as " + first.text());
}

// What it names is there.
base::Result<void> Links::check_change(const app::ArchiveChange& change, const Place& place) const {
  const base::Uuid contact = change.contact.value_or(base::Uuid{});
  if (change.contact && !has_contact(contact))
    return schema_error(Place(place, "contact"), "names no contact of this file");
  if (change.record != 0 && !has_record(change.record))
    return schema_error(Place(place, "record"), "names no record of this file");
  if (change.field == domain::fields::linked_record) {
    if (has_record(change.part.value)) return {};
    return schema_error(Place(place, "reach"), "names no record of this file");
  }
  const bool part =
      change.contact && change.part && !domain::is_mark(change.field) && change.field != domain::fields::old_outreach;
  if (part && !has(is_file(change.field) ? files_ : methods_, contact, change.part)) {
    return schema_error(Place(place, "reach"), "names no phone, email or file of the contact");
  }
  return {};
}

base::Result<void> Links::add_change(const app::ArchiveChange& change, const Place& place) {
  BASE_TRY(check_transaction(change.transaction, Place(place, "transaction")));
  BASE_TRY(check_change(change, place));
  if (change.transaction < changing_) {
    return schema_error(Place(place, "transaction"), "must not be less than the one before");
  }
  if (change.transaction > changing_) changed_.clear();
  changing_ = change.transaction;
  if (!changed_.emplace(change.contact.value_or(base::Uuid{}), change.record, change.field, change.part).second) {
    return schema_error(place, "the same cell changed twice by one transaction");
  }
  return {};
}

base::Result<void> Links::check_device(const base::Uuid& uuid, const Place& place) const {
  if (!number_of(devices_, uuid)) return schema_error(place, "names no device of this file");
  return {};
}

base::Result<void> Links::check_transaction(domain::TransactionId id, const Place& place) const {
  if (!std::binary_search(transactions_.begin(), transactions_.end(), id)) {
    return schema_error(place, "names no transaction of this file");
  }
  return {};
}

bool Links::has_definition(domain::DefinitionId id) const {
  return !domain::is_own(id) || std::binary_search(definitions_.begin(), definitions_.end(), id);
}

bool Links::has_record(std::int64_t uid) const {
  const auto found = std::lower_bound(records_.begin(), records_.end(), std::pair(uid, Index{0}));
  return found != records_.end() && found->first == uid;
}

bool Links::has_contact(const base::Uuid& uuid) const {
  return std::binary_search(contacts_.begin(), contacts_.end(), std::pair(uuid, Index{0}),
                            [](const auto& a, const auto& b) { return a.first < b.first; });
}

bool Links::has(const Parts& parts, const base::Uuid& contact, domain::PartId part) const {
  const auto found = std::lower_bound(contacts_.begin(), contacts_.end(), std::pair(contact, Index{0}));
  return found != contacts_.end() && found->first == contact &&
         std::binary_search(parts.begin(), parts.end(), std::pair(found->second, part.value));
}

}  // namespace exchange::backup
