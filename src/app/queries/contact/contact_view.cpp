#include "app/queries/contact/contact_view.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <utility>

#include "app/queries/contact/reporting.h"
#include "app/queries/list/summary.h"
#include "app/workspace/state.h"
#include "domain/contact/avatar.h"
#include "domain/fields/field_value.h"
#include "store/attachment/attachment_store.h"
#include "store/cell/cell_store.h"
#include "store/contact/contact_links.h"
#include "store/contact_method/contact_method_store.h"
#include "store/mark/mark_store.h"

namespace app {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::ContactId;
using domain::ContactKind;
namespace fields = domain::fields;

namespace {

template <typename View>
auto& pick(View& view, domain::MethodKind kind) {
  switch (kind) {
    case domain::MethodKind::email:
      return view.emails;
    case domain::MethodKind::messenger:
      return view.messengers;
    case domain::MethodKind::address:
      return view.addresses;
    case domain::MethodKind::phone:
      break;
  }
  return view.phones;
}

}  // namespace

FieldView field_view(const domain::Definitions& definitions, const domain::FieldDefinition& field, ContactKind kind) {
  FieldView view;
  view.id = field.id;
  view.key = field.key.empty() ? std::to_string(field.id.value) : std::string{field.key};
  view.name = field.name;
  view.type = field.type;
  view.currency = field.currency;
  view.required = field.place(kind).required;
  for (const domain::Choice& choice : field.choices) {
    view.choices.push_back({choice.value, std::string{choice.key}, choice.name, false});
  }
  if (field.type != domain::FieldType::entry) return view;
  for (const domain::Entry* entry : definitions.entries(domain::entry_kind(field.id))) {
    view.choices.push_back({std::to_string(entry->id.value), std::string{entry->key}, entry->name, false});
  }
  return view;
}

ContactLink linked_contact(const store::Database& database, std::string_view uuid_text) {
  const auto uuid = base::Uuid::parse(uuid_text);
  if (!uuid) return {};
  const auto id = store::find_contact(database, *uuid);
  if (!id) return {};
  auto link = contact_link(database, *id);
  return link ? std::move(*link) : ContactLink{};
}

std::string choice_called(const domain::Definitions& definitions, std::string_view value) {
  std::uint32_t id = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), id);
  const bool whole = error == std::errc{} && end == value.data() + value.size();
  return whole ? std::string(definitions.last_name({id})) : std::string{};
}

namespace {

// Choices that the contact has although they were deleted since.
void add_deleted_choices(const domain::Definitions& definitions, FieldView& shown) {
  for (const std::string_view value : domain::chosen_values(shown.value)) {
    const bool known = std::any_of(shown.choices.begin(), shown.choices.end(),
                                   [&](const ChoiceView& choice) { return choice.value == value; });
    if (known) continue;
    const std::string name = choice_called(definitions, value);
    shown.choices.push_back({std::string(value), {}, name.empty() ? std::string(value) : name, true});
  }
}

Result<void> fill(const Workspace::State& state, const ContactView& view, const domain::FieldDefinition& field,
                  FieldView& shown) {
  const store::Database& database = *state.database;
  if (field.id == fields::first_name) shown.value = view.first;
  if (field.id == fields::last_name) shown.value = view.last;
  if (field.id == fields::organization_name) shown.value = view.head.name;
  if (domain::is_name(field.id) || domain::is_method_list(field.id)) return {};
  BASE_TRY_ASSIGN(const domain::Value value, store::read_cell(database, {view.head.id, field.id, {}}));
  shown.value = editable_text(field, value);
  shown.number = domain::number_of(value);
  if (field.type == domain::FieldType::contact) shown.linked = linked_contact(database, shown.value);
  const bool chosen = field.type == domain::FieldType::choice || field.type == domain::FieldType::choices;
  if (chosen) add_deleted_choices(state.definitions, shown);
  return {};
}

bool has_value(const ContactView& view, const FieldView& field) {
  if (field.id == fields::email) return !view.emails.empty();
  if (field.id == fields::phone) return !view.phones.empty();
  return !field.value.empty();
}

// Null: this kind has another one in its place, or none.
const domain::FieldDefinition* for_kind(const domain::Definitions& definitions, const domain::FieldDefinition& field,
                                        ContactKind kind) {
  if (kind == ContactKind::person) return &field;
  if (field.id == fields::first_name) return definitions.find_field(fields::organization_name);
  return field.id == fields::last_name ? nullptr : &field;
}

Result<void> add_folders(const Workspace::State& state, ContactView& view) {
  const domain::Definitions& definitions = state.definitions;
  for (const domain::FolderDefinition& folder : definitions.folders()) {
    view.folders.push_back({folder.id, std::string{folder.key}, folder.name, {}});
  }
  const ContactKind kind = view.head.kind;
  for (const domain::FieldDefinition* field : definitions.form(kind)) {
    const domain::FieldDefinition* own = for_kind(definitions, *field, kind);
    if (own == nullptr) continue;
    FieldView shown = field_view(definitions, *own, kind);
    BASE_TRY(fill(state, view, *own, shown));
    // A birthday and a superior are a person's; an organization keeps what it has.
    const bool personal = own->id == fields::date_of_birth || own->id == fields::reports_to;
    const bool apart = field->place(kind).hidden || (kind == ContactKind::organization && personal);
    if (apart && !has_value(view, shown)) continue;
    const auto folder = std::find_if(view.folders.begin(), view.folders.end(),
                                     [&](const FolderView& one) { return one.id == field->folder; });
    if (folder != view.folders.end()) folder->fields.push_back(std::move(shown));
  }
  return {};
}

Result<domain::Contactability> contactability_of(const store::Database& database, ContactId id) {
  constexpr std::array kCells{fields::do_not_disturb, fields::do_not_call, fields::block_automatic_email,
                              fields::newsletter};
  std::array<std::int64_t, kCells.size()> numbers{};
  for (std::size_t i = 0; i < kCells.size(); ++i) {
    BASE_TRY_ASSIGN(const domain::Value value, store::read_cell(database, {id, kCells[i], {}}));
    numbers[i] = domain::number_of(value);
  }
  const auto quiet = static_cast<std::uint32_t>(numbers[0]) & domain::do_not_disturb::all;
  return domain::Contactability{quiet, numbers[1] != 0, numbers[2] != 0, numbers[3] != 0};
}

Result<std::string> role_of(const store::Database& database, ContactId person) {
  BASE_TRY_ASSIGN(const domain::Value role, store::read_cell(database, {person, fields::company_role, {}}));
  return domain::text_of(role);
}

Result<void> add_portal(const Workspace& workspace, ContactView& view) {
  const ContactId id = view.head.id;
  const auto read = [&](domain::FieldId field) {
    return store::read_cell(*workspace.state().database, {id, field, {}});
  };
  BASE_TRY_ASSIGN(const domain::Value user, read(fields::portal_user));
  BASE_TRY_ASSIGN(const domain::Value start, read(fields::portal_start));
  BASE_TRY_ASSIGN(const domain::Value end, read(fields::portal_end));
  view.portal = {domain::number_of(user) != 0, domain::text_of(start), domain::text_of(end)};
  BASE_TRY_ASSIGN(auto courses, tags_of(workspace, {&id, 1}, fields::course));
  BASE_TRY_ASSIGN(auto groups, tags_of(workspace, {&id, 1}, fields::group));
  view.courses = std::move(courses.front());
  view.groups = std::move(groups.front());
  return {};
}

Result<void> add_links(const store::Database& database, const store::ContactRecord& record, ContactView& view) {
  if (record.company) {
    const Result<ContactLink> company = contact_link(database, record.company);
    if (company) view.company = *company;
  }
  BASE_TRY_ASSIGN(view.company_role, role_of(database, record.id));
  BASE_TRY_ASSIGN(const std::vector<store::Mark> marks, store::marks_of(database, record.id));
  for (const store::Mark& mark : marks) {
    if (mark.field == fields::follower) view.followers.push_back(mark.part);
  }
  BASE_TRY_ASSIGN(const std::vector<ContactId> reports, reports_of(database, record.uuid));
  view.reports_count = reports.size();
  for (const ContactId report : std::span(reports).first(std::min(reports.size(), kMaxPeople))) {
    BASE_TRY_ASSIGN(ContactLink link, contact_link(database, report));
    view.reports.push_back(std::move(link));
  }
  if (record.kind != ContactKind::organization) return {};
  BASE_TRY_ASSIGN(view.people_count, store::people_count(database, record.id));
  BASE_TRY_ASSIGN(const std::vector<ContactId> people, store::people_of(database, record.id, kMaxPeople));
  for (const ContactId person : people) {
    BASE_TRY_ASSIGN(ContactLink link, contact_link(database, person));
    BASE_TRY_ASSIGN(std::string role, role_of(database, person));
    view.people.push_back({std::move(link), std::move(role)});
  }
  return {};
}

}  // namespace

Result<ContactLink> contact_link(const store::Database& database, ContactId id) {
  BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(database, id));
  if (record.lifecycle == domain::Lifecycle::removed) return Error{ErrorCode::not_found, "contact"};
  BASE_TRY_ASSIGN(const domain::Value avatar, store::read_cell(database, {id, fields::avatar, {}}));
  return ContactLink{record.id,
                     record.uuid,
                     record.kind,
                     record.supplier,
                     domain::display_name(record.first, record.last),
                     domain::avatar_key(domain::text_of(avatar))};
}

Result<ContactView> contact_view(const Workspace& workspace, ContactId id) {
  const store::Database& database = *workspace.state().database;
  BASE_TRY_ASSIGN(store::ContactSummary summary, store::find_summary(database, id));
  const store::ContactRecord record = summary.record;
  if (record.lifecycle == domain::Lifecycle::removed) return Error{ErrorCode::not_found, "contact"};
  ContactView view;
  view.head = row_of_summary(std::move(summary));
  BASE_TRY_ASSIGN(auto tags, tags_of(workspace, {&id, 1}));
  view.head.tags = std::move(tags.front());
  view.first = record.first;
  view.last = record.last;
  view.origin = record.origin;
  BASE_TRY_ASSIGN(const domain::Value converted, store::read_cell(database, {id, fields::converted, {}}));
  view.converted = domain::number_of(converted);
  BASE_TRY_ASSIGN(std::vector<domain::ContactMethod> methods, store::methods_of(database, id));
  for (domain::ContactMethod& method : methods) {
    const domain::MethodKind kind = method.content.kind;
    pick(view, kind).push_back(std::move(method));
  }
  BASE_TRY_ASSIGN(view.contactability, contactability_of(database, id));
  BASE_TRY(add_portal(workspace, view));
  BASE_TRY(add_folders(workspace.state(), view));
  BASE_TRY_ASSIGN(const domain::Value owner, store::read_cell(database, {id, fields::owner, {}}));
  const domain::DefinitionId member{static_cast<std::uint32_t>(domain::number_of(owner))};
  if (const domain::Entry* entry = workspace.definitions().find_entry(member)) view.owner = entry->name;
  view.phone_types = own_phone_types(workspace);
  BASE_TRY_ASSIGN(view.files, store::attachments_of(database, id));
  BASE_TRY(add_links(database, record, view));
  return view;
}

std::vector<std::string> own_phone_types(const Workspace& workspace) {
  std::vector<std::string> types;
  for (const domain::Entry* entry : workspace.definitions().entries(domain::DefinitionKind::method_type)) {
    types.push_back(entry->name);
  }
  return types;
}

const std::vector<domain::ContactMethod>& methods_of(const ContactView& view, domain::MethodKind kind) {
  return pick(view, kind);
}

Result<ContactId> find_contact_by_uuid(const Workspace& workspace, const base::Uuid& uuid) {
  const store::Database& database = *workspace.state().database;
  BASE_TRY_ASSIGN(const ContactId id, store::find_contact(database, uuid));
  BASE_TRY_ASSIGN(const store::ContactRecord whole, store::find_whole(database, id));
  if (whole.lifecycle == domain::Lifecycle::removed) return Error{ErrorCode::not_found, "contact"};
  return whole.id;
}

}  // namespace app
