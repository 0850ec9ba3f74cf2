#include "exchange/contact/encode.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "domain/fields/cells.h"
#include "domain/fields/field_value.h"
#include "domain/records/kinds.h"
#include "exchange/backup/encode.h"
#include "exchange/backup/format.h"

namespace exchange::contact {
namespace {

using backup::time_text;
using json::Ordered;

template <std::size_t Count, typename Enum>
std::string word(const std::array<std::string_view, Count>& words, Enum value) {
  const auto index = static_cast<std::size_t>(value);
  return std::string{index < Count ? words[index] : std::string_view{}};
}

constexpr std::array<std::string_view, 4> kQuiet{"email", "messages", "calls", "inbound"};

template <std::size_t Count>
Ordered words_of_bits(const std::array<std::string_view, Count>& words, std::uint32_t bits) {
  Ordered array = Ordered::array();
  for (std::size_t bit = 0; bit < Count; ++bit) {
    if ((bits >> bit & 1U) != 0) array.push_back(words[bit]);
  }
  return array;
}

Ordered encode_part(const app::ContactLink& link) { return {{"id", link.uuid.text()}, {"name", link.name}}; }

Ordered encode_part(const domain::ContactMethod& method) {
  const domain::MethodContent& content = method.content;
  Ordered object = {{"value", content.value}, {"type", word(backup::kMethodTypes, content.type)}};
  if (!content.label.empty()) object["label"] = content.label;
  if (content.kind == domain::MethodKind::phone) {
    object["channels"] = words_of_bits(backup::kChannels, content.flags);
  } else if (content.kind == domain::MethodKind::email) {
    object["consent"] = (content.flags & domain::method_flags::consent) != 0;
  }
  return object;
}

Ordered encode_part(const std::vector<domain::ContactMethod>& methods) {
  Ordered array = Ordered::array();
  for (const domain::ContactMethod& method : methods) array.push_back(encode_part(method));
  return array;
}

const std::string& name_of(const app::ChoiceView& choice) { return choice.name.empty() ? choice.key : choice.name; }

Ordered value_of(const app::FieldView& field) {
  using domain::FieldType;
  if (field.type == FieldType::contact) return encode_part(field.linked);
  const bool listed =
      field.type == FieldType::choice || field.type == FieldType::choices || field.type == FieldType::entry;
  if (!listed) return field.value;
  const std::vector<std::string_view> chosen = domain::chosen_values(field.value);
  Ordered names = Ordered::array();
  for (const app::ChoiceView& choice : field.choices) {
    if (std::find(chosen.begin(), chosen.end(), choice.value) != chosen.end()) names.push_back(name_of(choice));
  }
  return names;
}

Ordered encode_part(const app::FieldView& field) {
  Ordered object = {{"field", field.key}};
  if (!field.name.empty()) object["name"] = field.name;
  object["type"] = word(backup::kFieldTypes, field.type);
  object["value"] = value_of(field);
  if (!field.currency.empty()) object["currency"] = field.currency;
  return object;
}

Ordered encode_part(const domain::Attachment& file) {
  return {{"name", file.name}, {"type", file.type}, {"size", file.size}, {"sha256", file.sha256}};
}

Ordered encode_part(const domain::Value& value, const std::string& name) {
  if (!name.empty()) return name;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  return nullptr;
}

// The word of a system tag.
Ordered names_of(const std::vector<app::TagView>& entries) {
  Ordered names = Ordered::array();
  for (const app::TagView& entry : entries) names.push_back(entry.name.empty() ? entry.key : entry.name);
  return names;
}

void add_record(Ordered& object, const app::RecordView& record) {
  const domain::RecordKindSpec* kind = domain::find_record_kind(record.kind);
  if (kind == nullptr) return;
  object["what"] = kind->key;
  const auto state = static_cast<std::size_t>(record.state);
  if (state < kind->states.size()) object["state"] = kind->states[state];
  Ordered values = Ordered::object();
  for (const app::RecordViewValue& value : record.values) {
    values[domain::field_word(value.field)] = encode_part(value.value, value.name);
  }
  object["values"] = std::move(values);
}

}  // namespace

void add_identity(Ordered& document, const app::ContactView& view) {
  const app::ContactRow& head = view.head;
  document["id"] = head.uuid.text();
  document["kind"] = word(backup::kKinds, head.kind);
  if (head.kind == domain::ContactKind::person) {
    document["first_name"] = view.first;
    document["last_name"] = view.last;
  } else {
    document["organization_name"] = view.first;
  }
  document["status"] = word(backup::kStatuses, head.status);
  if (view.converted != 0) document["status_since"] = time_text(view.converted);
  document["supplier"] = head.supplier;
  document["lifecycle"] = word(backup::kLifecycles, head.lifecycle);
  document["origin"] = word(backup::kOrigins, view.origin);
  document["created_at"] = time_text(head.created);
  document["changed_at"] = time_text(head.changed);
}

void add_links(Ordered& document, const app::ContactView& view, const domain::Definitions& definitions) {
  if (view.company.id) {
    document["company"] = encode_part(view.company);
    if (!view.company_role.empty()) document["company"]["role"] = view.company_role;
  }
  if (!view.people.empty()) {
    Ordered people = Ordered::array();
    for (const app::PersonLink& person : view.people) {
      people.push_back(encode_part(person.contact));
      if (!person.role.empty()) people.back()["role"] = person.role;
    }
    document["people"] = std::move(people);
  }
  if (!view.reports.empty()) {
    Ordered reports = Ordered::array();
    for (const app::ContactLink& report : view.reports) reports.push_back(encode_part(report));
    document["reports"] = std::move(reports);
  }
  if (view.followers.empty()) return;
  Ordered followers = Ordered::array();
  for (const domain::DefinitionId member : view.followers) followers.push_back(definitions.last_name(member));
  document["followers"] = std::move(followers);
}

void add_methods(Ordered& document, const app::ContactView& view) {
  document["phones"] = encode_part(view.phones);
  document["emails"] = encode_part(view.emails);
  document["messengers"] = encode_part(view.messengers);
  document["addresses"] = encode_part(view.addresses);
  const domain::Contactability& may = view.contactability;
  document["agreed"] = {{"do_not_disturb", words_of_bits(kQuiet, may.do_not_disturb)},
                        {"do_not_call", may.do_not_call},
                        {"block_automatic_email", may.block_automatic_email},
                        {"newsletter", may.newsletter}};
}

void add_portal(Ordered& document, const app::ContactView& view) {
  const domain::PortalAccess& access = view.portal;
  const bool nothing = access == domain::PortalAccess{} && view.courses.empty() && view.groups.empty();
  if (nothing) return;
  Ordered portal = {{"user", access.user}};
  if (!access.start.empty()) portal["start"] = access.start;
  if (!access.end.empty()) portal["end"] = access.end;
  portal["courses"] = names_of(view.courses);
  portal["groups"] = names_of(view.groups);
  document["portal"] = std::move(portal);
}

void add_card(Ordered& document, const app::ContactView& view) {
  Ordered fields = Ordered::array();
  for (const app::FolderView& folder : view.folders) {
    for (const app::FieldView& field : folder.fields) {
      if (!field.value.empty() && field.type != domain::FieldType::name) fields.push_back(encode_part(field));
    }
  }
  document["fields"] = std::move(fields);
  document["tags"] = names_of(view.head.tags);
  Ordered files = Ordered::array();
  for (const domain::Attachment& file : view.files) files.push_back(encode_part(file));
  document["files"] = std::move(files);
}

Ordered encode(const app::AuditEntry& entry) {
  Ordered object = {{"at", time_text(entry.when)}, {"by", entry.who}};
  if (entry.undo) object["undo"] = true;
  if (entry.redo) object["redo"] = true;
  if (entry.kind == app::AuditKind::created) {
    object["what"] = "created";
    return object;
  }
  if (entry.kind == app::AuditKind::record) {
    add_record(object, entry.record);
    return object;
  }
  object["what"] = domain::field_word(entry.field);
  if (!entry.subject.empty()) object["name"] = entry.subject;
  if (entry.method) object["of"] = entry.method_text;
  if (entry.leads_here) object["linked_from"] = entry.linked_from;
  object["from"] = encode_part(entry.from, entry.from_name);
  object["to"] = encode_part(entry.to, entry.to_name);
  return object;
}

}  // namespace exchange::contact
