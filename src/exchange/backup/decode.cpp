#include "exchange/backup/decode.h"

#include <algorithm>
#include <set>
#include <utility>

#include "domain/contact/avatar.h"
#include "domain/fields/cells.h"
#include "exchange/backup/format.h"
#include "exchange/json/fields.h"

namespace exchange::backup {
namespace {
using json::Fields;
using json::Json;
using json::Place;

template <typename Enum, std::size_t Count>
Enum word(Fields& in, std::string_view key, const std::array<std::string_view, Count>& words) {
  return static_cast<Enum>(in.word(key, words));
}

// Transactions, stamps and ids of phones count from 1.
std::int64_t counter(Fields& in, std::string_view key) {
  const std::int64_t number = in.number_text(key);
  if (in.good() && number == 0) in.refuse(key, "must not be 0");
  return number;
}

domain::TransactionId transaction(Fields& in, std::string_view key) { return {counter(in, key)}; }

domain::PartId part_id(Fields& in, std::string_view key) { return {counter(in, key)}; }

base::Uuid id(Fields& in, std::string_view key) {
  const base::Uuid uuid = in.uuid(key);
  const bool version_7 = uuid.bytes[6] >> 4 == 7 && uuid.bytes[8] >> 6 == 2;
  if (in.good() && !version_7) in.refuse(key, "must be a version 7 UUID");
  return uuid;
}

domain::FieldId field(Fields& in, std::string_view key) {
  const std::string written = in.text(key, 64);
  const domain::FieldId known = domain::field_of_word(written);
  if (in.good() && !known) in.refuse(key, "names no field");
  return known;
}

domain::Value plain_value(Fields& in, std::string_view key) {
  const Json* value = in.any(key);
  if (value == nullptr || value->is_null()) return {};
  if (value->is_string()) return in.text(key, kLongestText);
  return in.integer(key, INT64_MIN, INT64_MAX);
}

constexpr std::string_view kNoAvatar = "must be a SHA-256, a point and a number of bytes";

// True for any value of another field.
bool is_avatar_value(domain::FieldId field, const domain::Value& value) {
  return field != domain::fields::avatar || domain::is_empty(value) ||
         domain::parse_avatar(domain::text_of(value)).has_value();
}

domain::DefinitionId definition_id(Fields& in, std::string_view key) {
  const std::int64_t number = in.number_text(key);
  if (in.good() && (number == 0 || number > UINT32_MAX)) in.refuse(key, "must be within 1 and 4294967295");
  return {static_cast<std::uint32_t>(number)};
}

domain::Value property_value(Fields& in, std::string_view key, domain::FieldId property) {
  const Json* value = in.any(key);
  if (value == nullptr || value->is_null()) return {};
  if (property == domain::properties::kind)
    return static_cast<std::int64_t>(in.word(key, domain::kDefinitionKindWords));
  if (property == domain::properties::type) return static_cast<std::int64_t>(in.word(key, kFieldTypes));
  return plain_value(in, key);
}

base::Result<app::ArchiveMethod> decode_method(const Json& value, const Place& place) {
  Fields in(value, place);
  app::ArchiveMethod method;
  method.id = part_id(in, "id");
  domain::MethodContent& content = method.content;
  content.kind = word<domain::MethodKind>(in, "kind", kMethodKinds);
  content.type = word<domain::MethodType>(in, "type", kMethodTypes);
  if (in.has("label")) content.label = in.text("label", kLongestText);
  content.value = in.text("value", kLongestText);
  if (content.kind == domain::MethodKind::phone) {
    const Json* channels = in.array("channels");
    const Place list(place, "channels");
    for (std::size_t i = 0; in.good() && i < channels->size(); ++i) {
      const auto* name = (*channels)[i].get_ptr<const std::string*>();
      const auto* known = name == nullptr ? kChannels.end() : std::find(kChannels.begin(), kChannels.end(), *name);
      const auto bit = known == kChannels.end() ? 0U : 1U << (known - kChannels.begin());
      if (bit == 0 || (content.flags & bit) != 0) {
        in.refuse(json::schema_error(Place(list, i), "must be one of whatsapp viber sms, each once"));
      }
      content.flags |= bit;
    }
  } else if (content.kind == domain::MethodKind::email && in.boolean("consent")) {
    content.flags |= domain::method_flags::consent;
  }
  method.rank = in.integer("rank", -domain::kLargestRank, domain::kLargestRank);
  if (in.has("removed")) method.removed = in.boolean("removed");
  method.transaction = transaction(in, "transaction");
  BASE_TRY(in.finish());
  return method;
}

base::Result<app::ArchiveFile> decode_file(const Json& value, const Place& place) {
  Fields in(value, place);
  app::ArchiveFile row;
  row.file.id = part_id(in, "id");
  if (in.has("name")) {
    row.file.name = in.text("name", domain::kMaxText);
    if (row.file.name.empty()) in.refuse("name", "must not be empty; leave it out");
  }
  row.file.type = in.text("type", domain::kMaxText);
  row.file.size = static_cast<std::uint64_t>(in.integer("size", 0, domain::kLargestAttachment));
  row.file.sha256 = in.text("sha256", domain::kMaxText);
  row.transaction = transaction(in, "transaction");
  BASE_TRY(in.finish());
  if (const auto refusal = domain::check_attachment(row.file); refusal != domain::Refusal::none) {
    return json::schema_error(place, domain::name_of(refusal));
  }
  return row;
}

base::Result<app::ArchiveCell> decode_cell(const Json& value, const Place& place) {
  Fields in(value, place);
  app::ArchiveCell cell;
  cell.field = field(in, "field");
  if (in.has("reach")) cell.part = part_id(in, "reach");
  cell.transaction = transaction(in, "transaction");
  BASE_TRY(in.finish());
  return cell;
}

void take_properties(Fields& in, app::ArchiveDefinition& definition, const Place& place) {
  const Json* object = in.object("properties");
  if (object == nullptr) return;
  const Place list(place, "properties");
  Fields values(*object, list);
  for (const auto& [key, value] : object->items()) {
    const domain::FieldId known = domain::field_of_word(key);
    if (!domain::is_property(known)) {
      values.refuse(key, "names no property");
      break;
    }
    definition.properties.push_back({known, property_value(values, key, known)});
    if (value.is_null() || value == "") values.refuse(key, "must not be empty; leave it out");
  }
  if (auto checked = values.finish(); !checked) in.refuse(std::move(checked.error()));
}

void take_marks(Fields& in, app::ArchiveContact& contact, const Place& place) {
  const Json* object = in.object("marks");
  if (object == nullptr) return;
  const Place above(place, "marks");
  Fields lists(*object, above);
  for (const auto& [key, value] : object->items()) {
    const domain::FieldId known = domain::field_of_word(key);
    if (!domain::is_mark(known)) {
      lists.refuse(key, "names no marks");
      break;
    }
    const Json* list = lists.array(key);
    const Place here(above, key);
    for (std::size_t i = 0; lists.good() && i < list->size(); ++i) {
      const auto* text = (*list)[i].get_ptr<const std::string*>();
      const auto number = text == nullptr ? std::nullopt : json::parse_number(*text);
      if (!number || *number == 0 || *number > UINT32_MAX) {
        lists.refuse(json::schema_error(Place(here, i), "must be a definition's id"));
        break;
      }
      contact.marks.push_back({known, {static_cast<std::uint32_t>(*number)}});
    }
  }
  if (auto checked = lists.finish(); !checked) in.refuse(std::move(checked.error()));
}

void take_fields(Fields& in, app::ArchiveContact& contact, const Place& place) {
  const Json* object = in.object("fields");
  if (object == nullptr) return;
  const Place list(place, "fields");
  Fields values(*object, list);
  for (const auto& [key, value] : object->items()) {
    const domain::FieldId known = domain::field_of_word(key);
    if (!domain::is_of_contact(known)) {
      values.refuse(key, "names no field");
      break;
    }
    contact.fields.push_back({.field = known, .value = plain_value(values, key)});
    if (!is_avatar_value(known, contact.fields.back().value)) values.refuse(key, kNoAvatar);
    if (value.is_null() || value == "") values.refuse(key, "must not be empty; leave it out");
  }
  if (auto checked = values.finish(); !checked) in.refuse(std::move(checked.error()));
  std::sort(contact.fields.begin(), contact.fields.end(),
            [](const app::ArchiveField& a, const app::ArchiveField& b) { return a.field < b.field; });
}

void take_record_fields(Fields& in, app::ArchiveRecord& record, const Place& place) {
  const Json* object = in.object("fields");
  if (object == nullptr) return;
  const Place list(place, "fields");
  Fields values(*object, list);
  for (const auto& [key, value] : object->items()) {
    const domain::RecordField* known = domain::find_record_field(key);
    if (known == nullptr || domain::kind_of_record_field(known->field.id) != record.kind) {
      values.refuse(key, "names no field of this kind");
      break;
    }
    record.values.push_back({known->field.id, plain_value(values, key)});
    if (value.is_null() || value == "") values.refuse(key, "must not be empty; leave it out");
  }
  if (auto checked = values.finish(); !checked) in.refuse(std::move(checked.error()));
}

// Calls take(element, its place) for each element, until one fails.
template <typename Take>
void each(Fields& in, std::string_view key, const Place& place, Take take) {
  const Json* list = in.array(key);
  const Place above(place, key);
  for (std::size_t i = 0; in.good() && i < list->size(); ++i) {
    const Place here(above, i);
    if (auto taken = take((*list)[i], here); !taken) in.refuse(std::move(taken.error()));
  }
}

}  // namespace

base::Result<base::Uuid> decode_device(const Json& value, const Place& place) {
  Fields in(value, place);
  const base::Uuid uuid = id(in, "id");
  BASE_TRY(in.finish());
  return uuid;
}

base::Result<app::ArchiveProfile> decode_profile(const Json& value, const Place& place) {
  Fields in(value, place);
  app::ArchiveProfile profile;
  profile.uuid = id(in, "id");
  profile.name = in.text("name", kLongestText);
  BASE_TRY(in.finish());
  return profile;
}

base::Result<TransactionRow> decode_transaction(const Json& value, const Place& place) {
  Fields in(value, place);
  TransactionRow transaction_row;
  transaction_row.row.id = transaction(in, "id");
  transaction_row.row.stamp = counter(in, "stamp");
  transaction_row.device = id(in, "device");
  transaction_row.profile = id(in, "profile");
  if (in.has("undoes")) transaction_row.row.undoes = transaction(in, "undoes");
  if (in.has("verb")) transaction_row.row.verb = word<domain::Verb>(in, "verb", domain::kVerbs);
  if (transaction_row.row.undoes >= transaction_row.row.id) in.refuse("undoes", "must name an earlier transaction");
  BASE_TRY(in.finish());
  return transaction_row;
}

base::Result<app::ArchiveDefinition> decode_definition(const Json& value, const Place& place) {
  Fields in(value, place);
  app::ArchiveDefinition definition;
  definition.id = definition_id(in, "id");
  take_properties(in, definition, place);
  std::set<domain::FieldId> cells;
  each(in, "cells", place, [&](const Json& element, const Place& here) -> base::Result<void> {
    BASE_TRY_ASSIGN(const app::ArchiveCell cell, decode_cell(element, here));
    if (!domain::is_property(cell.field) || cell.part)
      return json::schema_error(Place(here, "field"), "names no property");
    if (!cells.insert(cell.field).second) return json::schema_error(here, "the same cell twice in one definition");
    definition.cells.push_back(cell);
    return {};
  });
  BASE_TRY(in.finish());
  return definition;
}

base::Result<app::ArchiveContact> decode_contact(const Json& value, const Place& place) {
  Fields in(value, place);
  app::ArchiveContact contact;
  contact.uuid = id(in, "id");
  contact.transaction = transaction(in, "transaction");
  contact.kind = word<domain::ContactKind>(in, "kind", kKinds);
  contact.status = word<domain::ContactStatus>(in, "status", kStatuses);
  contact.supplier = in.boolean("supplier");
  contact.lifecycle = word<domain::Lifecycle>(in, "lifecycle", kLifecycles);
  contact.origin = word<domain::Origin>(in, "origin", kOrigins);
  contact.first = in.text("first", kLongestText);
  contact.last = in.text("last", kLongestText);
  if (in.has("company")) contact.company = id(in, "company");
  take_fields(in, contact, place);
  std::set<domain::PartId> methods{{}};
  std::set<domain::PartId> files{{}};
  each(in, "reaches", place, [&](const Json& element, const Place& here) -> base::Result<void> {
    BASE_TRY_ASSIGN(app::ArchiveMethod method, decode_method(element, here));
    if (!methods.insert(method.id).second) {
      return json::schema_error(Place(here, "id"), "the same id twice in one contact");
    }
    contact.methods.push_back(std::move(method));
    return {};
  });
  if (in.has("files")) {
    each(in, "files", place, [&](const Json& element, const Place& here) -> base::Result<void> {
      BASE_TRY_ASSIGN(app::ArchiveFile file, decode_file(element, here));
      if (!files.insert(file.file.id).second) {
        return json::schema_error(Place(here, "id"), "the same id twice in one contact");
      }
      contact.files.push_back(std::move(file));
      return {};
    });
  }
  if (in.has("marks")) take_marks(in, contact, place);
  std::set<std::pair<domain::FieldId, domain::PartId>> cells;
  if (in.has("cells")) {
    each(in, "cells", place, [&](const Json& element, const Place& here) -> base::Result<void> {
      BASE_TRY_ASSIGN(const app::ArchiveCell cell, decode_cell(element, here));
      if (!domain::is_of_contact(cell.field)) return json::schema_error(Place(here, "field"), "is no contact's");
      if (cell.field == domain::fields::linked_record) return json::schema_error(Place(here, "field"), "is no cell");
      const bool mark = domain::is_mark(cell.field);
      if (!mark && !(is_file(cell.field) ? files : methods).contains(cell.part)) {
        return json::schema_error(Place(here, "reach"), "names no phone, email or file of this contact");
      }
      if (!cells.insert({cell.field, cell.part}).second) {
        return json::schema_error(here, "the same cell twice in one contact");
      }
      contact.cells.push_back(cell);
      return {};
    });
  }
  BASE_TRY(in.finish());
  return contact;
}

base::Result<app::ArchiveRecord> decode_record(const Json& value, const Place& place) {
  Fields in(value, place);
  app::ArchiveRecord record;
  record.uid = part_id(in, "id").value;
  record.transaction = transaction(in, "transaction");
  const std::string key = in.text("kind", 64);
  const domain::RecordKindSpec* kind = domain::find_record_kind(key);
  if (in.good() && kind == nullptr) in.refuse("kind", "names no kind of record");
  if (in.has("contact")) record.contact = id(in, "contact");
  const bool states = kind != nullptr && !kind->states.empty();
  if (states) record.state = static_cast<std::int64_t>(in.word("state", kind->states));
  record.lifecycle = word<domain::Lifecycle>(in, "lifecycle", kRecordLifecycles);
  record.origin = word<domain::Origin>(in, "origin", kOrigins);
  if (kind != nullptr) {
    record.kind = kind->kind;
    take_record_fields(in, record, place);
  }
  if (in.has("cells")) {
    std::set<domain::FieldId> cells;
    each(in, "cells", place, [&](const Json& element, const Place& here) -> base::Result<void> {
      BASE_TRY_ASSIGN(const app::ArchiveCell cell, decode_cell(element, here));
      if (!domain::is_of_record(cell.field) || cell.part) {
        return json::schema_error(Place(here, "field"), "is no record's");
      }
      if (!cells.insert(cell.field).second) return json::schema_error(here, "the same cell twice in one record");
      record.cells.push_back(cell);
      return {};
    });
  }
  BASE_TRY(in.finish());
  return record;
}

namespace {

// What a change is of; the field has to be of the same.
void take_subject(Fields& in, app::ArchiveChange& change) {
  if (in.has("definition")) {
    change.part = {std::int64_t{definition_id(in, "definition").value}};
  } else if (in.has("record")) {
    change.record = part_id(in, "record").value;
  } else {
    change.contact = id(in, "contact");
  }
}

domain::FieldId changed_field(Fields& in, const app::ArchiveChange& change, std::int64_t version) {
  if (version < kFirstWithRecords && change.contact && in.text("field", 64) == kOldOutreach) {
    return domain::fields::old_outreach;
  }
  const domain::FieldId known = field(in, "field");
  if (!in.good()) return known;
  if (change.record != 0) {
    if (!domain::is_of_record(known)) in.refuse("field", "is no record's");
  } else if (!change.contact) {
    if (!domain::is_property(known)) in.refuse("field", "names no property");
  } else if (!domain::is_of_contact(known)) {
    in.refuse("field", domain::is_property(known) ? "is a definition's" : "is a record's");
  }
  return known;
}

}  // namespace

base::Result<app::ArchiveChange> decode_change(const Json& value, const Place& place, std::int64_t version) {
  Fields in(value, place);
  app::ArchiveChange change;
  change.transaction = transaction(in, "transaction");
  take_subject(in, change);
  change.field = changed_field(in, change, version);
  const bool definition = !change.contact && change.record == 0;
  if (change.contact && in.has("reach")) change.part = part_id(in, "reach");
  change.from = definition ? property_value(in, "from", change.field) : plain_value(in, "from");
  change.to = definition ? property_value(in, "to", change.field) : plain_value(in, "to");
  if (!is_avatar_value(change.field, change.from) || !is_avatar_value(change.field, change.to)) {
    in.refuse("field", kNoAvatar);
  }
  BASE_TRY(in.finish());
  return change;
}

}  // namespace exchange::backup
