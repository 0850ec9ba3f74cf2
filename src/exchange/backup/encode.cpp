#include "exchange/backup/encode.h"

#include <chrono>
#include <cstdio>
#include <utility>

#include "base/check.h"
#include "domain/fields/cells.h"
#include "exchange/backup/format.h"

namespace exchange::backup {
namespace {
using json::Ordered;

template <std::size_t Count, typename Enum>
std::string_view word(const std::array<std::string_view, Count>& words, Enum value) {
  const auto index = static_cast<std::size_t>(value);
  BASE_CHECK(index < Count);
  return words[index];
}

std::string word(domain::FieldId field) {
  std::string known = domain::field_word(field);
  BASE_CHECK(!known.empty());
  return known;
}

std::string number(std::int64_t value) { return std::to_string(value); }

Ordered encode_part(const domain::Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  return nullptr;
}

// Numbers that stand for words.
Ordered encode_property(domain::FieldId property, const domain::Value& value) {
  if (domain::is_empty(value)) return nullptr;
  const auto index = static_cast<std::size_t>(domain::number_of(value));
  if (property == domain::properties::kind && index < domain::kDefinitionKinds)
    return domain::kDefinitionKindWords[index];
  if (property == domain::properties::type && index < kFieldTypes.size()) return kFieldTypes[index];
  return encode_part(value);
}

Ordered encode_part(const app::ArchiveMethod& method) {
  const domain::MethodContent& content = method.content;
  Ordered object = {{"id", number(method.id.value)},
                    {"kind", word(kMethodKinds, content.kind)},
                    {"type", word(kMethodTypes, content.type)}};
  if (!content.label.empty()) object["label"] = content.label;
  object["value"] = content.value;
  if (content.kind == domain::MethodKind::phone) {
    Ordered channels = Ordered::array();
    for (std::size_t bit = 0; bit < kChannels.size(); ++bit) {
      if ((content.flags >> bit & 1U) != 0) channels.push_back(kChannels[bit]);
    }
    object["channels"] = std::move(channels);
  } else if (content.kind == domain::MethodKind::email) {
    object["consent"] = (content.flags & domain::method_flags::consent) != 0;
  }
  object["rank"] = method.rank;
  if (method.removed) object["removed"] = true;
  object["transaction"] = number(method.transaction.value);
  return object;
}

Ordered encode_part(const app::ArchiveFile& file) {
  Ordered object = {{"id", number(file.file.id.value)}};
  if (!file.file.name.empty()) object["name"] = file.file.name;
  object["type"] = file.file.type;
  object["size"] = file.file.size;
  object["sha256"] = file.file.sha256;
  object["transaction"] = number(file.transaction.value);
  return object;
}

Ordered encode_part(const app::ArchiveCell& cell) {
  Ordered object = {{"field", word(cell.field)}};
  if (cell.part) object["reach"] = number(cell.part.value);
  object["transaction"] = number(cell.transaction.value);
  return object;
}

template <typename Rows, typename IdType>
const base::Uuid& find(const Rows& rows, IdType id) {
  for (const auto& row : rows) {
    if (row.id == id) return row.uuid;
  }
  base::check_failed(__FILE__, __LINE__, "the archive names a device or profile that it does not hold");
}

}  // namespace

const base::Uuid& Names::device(domain::DeviceId id) const { return find(devices, id); }
const base::Uuid& Names::profile(domain::ProfileId id) const { return find(profiles, id); }

Ordered encode(const app::ArchiveDevice& device) { return {{"id", device.uuid.text()}}; }

Ordered encode(const app::ArchiveProfile& profile) { return {{"id", profile.uuid.text()}, {"name", profile.name}}; }

Ordered encode(const app::ArchiveTransaction& transaction, const Names& names) {
  Ordered object = {{"id", number(transaction.id.value)},
                    {"stamp", number(transaction.stamp)},
                    {"device", names.device(transaction.device).text()},
                    {"profile", names.profile(transaction.profile).text()}};
  if (transaction.undoes) object["undoes"] = number(transaction.undoes.value);
  if (transaction.verb != domain::Verb::none) object["verb"] = word(domain::kVerbs, transaction.verb);
  return object;
}

Ordered encode(const app::ArchiveDefinition& definition) {
  Ordered properties = Ordered::object();
  for (const auto& [property, value] : definition.properties)
    properties[word(property)] = encode_property(property, value);
  Ordered cells = Ordered::array();
  for (const app::ArchiveCell& cell : definition.cells) cells.push_back(encode_part(cell));
  return {{"id", number(definition.id.value)}, {"properties", std::move(properties)}, {"cells", std::move(cells)}};
}

Ordered encode(const app::ArchiveContact& contact) {
  Ordered object = {{"id", contact.uuid.text()},
                    {"transaction", number(contact.transaction.value)},
                    {"kind", word(kKinds, contact.kind)},
                    {"status", word(kStatuses, contact.status)},
                    {"supplier", contact.supplier},
                    {"lifecycle", word(kLifecycles, contact.lifecycle)},
                    {"origin", word(kOrigins, contact.origin)},
                    {"first", contact.first},
                    {"last", contact.last}};
  if (contact.company) object["company"] = contact.company->text();
  Ordered fields = Ordered::object();
  for (const app::ArchiveField& field : contact.fields) fields[word(field.field)] = encode_part(field.value);
  object["fields"] = std::move(fields);
  Ordered methods = Ordered::array();
  for (const app::ArchiveMethod& method : contact.methods) methods.push_back(encode_part(method));
  object["reaches"] = std::move(methods);
  if (!contact.files.empty()) {
    Ordered files = Ordered::array();
    for (const app::ArchiveFile& file : contact.files) files.push_back(encode_part(file));
    object["files"] = std::move(files);
  }
  if (!contact.marks.empty()) {
    Ordered marks = Ordered::object();
    for (const app::ArchiveMark& mark : contact.marks) marks[word(mark.field)].push_back(number(mark.part.value));
    object["marks"] = std::move(marks);
  }
  if (!contact.cells.empty()) {
    Ordered cells = Ordered::array();
    for (const app::ArchiveCell& cell : contact.cells) cells.push_back(encode_part(cell));
    object["cells"] = std::move(cells);
  }
  return object;
}

Ordered encode(const app::ArchiveRecord& record) {
  const domain::RecordKindSpec* kind = domain::find_record_kind(record.kind);
  BASE_CHECK(kind != nullptr);
  Ordered object = {{"id", number(record.uid)}, {"transaction", number(record.transaction.value)}, {"kind", kind->key}};
  if (record.contact) object["contact"] = record.contact->text();
  const auto state = static_cast<std::size_t>(record.state);
  if (!kind->states.empty()) {
    BASE_CHECK(state < kind->states.size());
    object["state"] = kind->states[state];
  }
  object["lifecycle"] = word(kRecordLifecycles, record.lifecycle);
  object["origin"] = word(kOrigins, record.origin);
  Ordered fields = Ordered::object();
  for (const domain::RecordValue& value : record.values) fields[word(value.field)] = encode_part(value.value);
  object["fields"] = std::move(fields);
  if (!record.cells.empty()) {
    Ordered cells = Ordered::array();
    for (const app::ArchiveCell& cell : record.cells) cells.push_back(encode_part(cell));
    object["cells"] = std::move(cells);
  }
  return object;
}

Ordered encode(const app::ArchiveChange& change) {
  Ordered object = {{"transaction", number(change.transaction.value)}};
  const bool definition = !change.contact && change.record == 0;
  if (change.contact) {
    object["contact"] = change.contact->text();
  } else if (change.record != 0) {
    object["record"] = number(change.record);
  } else {
    object["definition"] = number(change.part.value);
  }
  object["field"] = word(change.field);
  if (change.contact && change.part) object["reach"] = number(change.part.value);
  object["from"] = definition ? encode_property(change.field, change.from) : encode_part(change.from);
  object["to"] = definition ? encode_property(change.field, change.to) : encode_part(change.to);
  return object;
}

std::string time_text(base::Millis time) {
  using std::chrono::days, std::chrono::milliseconds;
  const std::chrono::sys_time<milliseconds> moment{milliseconds{time}};
  const auto day = std::chrono::floor<days>(moment);
  const std::chrono::year_month_day date{day};
  const auto rest = (moment - day).count();
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(rest / 3'600'000), static_cast<int>(rest / 60'000 % 60),
                static_cast<int>(rest / 1000 % 60), static_cast<int>(rest % 1000));
  return text.data();
}

}  // namespace exchange::backup
