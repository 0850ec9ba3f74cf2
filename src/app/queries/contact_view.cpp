#include "app/queries/contact_view.h"

#include <utility>

#include "app/queries/summary.h"
#include "app/state.h"
#include "store/attachment/attachment_store.h"
#include "store/cell/cell_store.h"
#include "store/contact/contact_links.h"
#include "store/reach/reach_store.h"

namespace app {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::ContactId;
using domain::ContactKind;
namespace fields = domain::fields;

namespace {

FieldView field_view(const domain::Field& field, std::string value) {
  return FieldView{field.id, field.key, field.type, std::move(value)};
}

Result<std::string> value_of(const store::Database& database, const ContactView& view, domain::FieldId field) {
  if (field == fields::first_name) return view.first;
  if (field == fields::last_name) return view.last;
  if (field == fields::email || field == fields::phone) return std::string{};
  BASE_TRY_ASSIGN(const domain::Value value, store::read_cell(database, {view.head.id, field, {}}));
  return domain::text_of(value);
}

Result<FolderView> folder_view(const store::Database& database, const ContactView& view, const domain::Folder& folder) {
  FolderView shown{folder.id, folder.key, {}};
  const bool organization = view.head.kind == ContactKind::organization;
  for (const domain::Field& field : domain::standard_fields()) {
    if (field.folder != folder.id) continue;
    if (organization && field.id == fields::first_name) {
      shown.fields.push_back(field_view(*domain::find_standard_field(fields::organization_name), view.head.name));
      continue;
    }
    if (organization && field.id == fields::last_name) continue;
    BASE_TRY_ASSIGN(std::string value, value_of(database, view, field.id));
    if (organization && field.id == fields::date_of_birth && value.empty()) continue;
    shown.fields.push_back(field_view(field, std::move(value)));
  }
  return shown;
}

Result<void> add_links(const store::Database& database, const store::ContactRecord& record, ContactView& view) {
  if (record.company) {
    const Result<ContactLink> company = contact_link(database, record.company);
    if (company) view.company = *company;
  }
  if (record.kind != ContactKind::organization) return {};
  BASE_TRY_ASSIGN(view.people_count, store::people_count(database, record.id));
  BASE_TRY_ASSIGN(const std::vector<ContactId> people, store::people_of(database, record.id, kMaxPeople));
  for (const ContactId person : people) {
    BASE_TRY_ASSIGN(ContactLink link, contact_link(database, person));
    view.people.push_back(std::move(link));
  }
  return {};
}

}  // namespace

Result<ContactLink> contact_link(const store::Database& database, ContactId id) {
  BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(database, id));
  if (record.lifecycle == domain::Lifecycle::removed) return Error{ErrorCode::not_found, "contact"};
  return ContactLink{record.id, record.uuid, record.kind, record.supplier,
                     domain::display_name(record.first, record.last)};
}

Result<ContactView> contact_view(const Workspace& workspace, ContactId id) {
  const store::Database& database = *workspace.state().database;
  BASE_TRY_ASSIGN(store::ContactSummary summary, store::find_summary(database, id));
  const store::ContactRecord record = summary.record;
  if (record.lifecycle == domain::Lifecycle::removed) return Error{ErrorCode::not_found, "contact"};
  ContactView view;
  view.head = row_of_summary(std::move(summary));
  view.first = record.first;
  view.last = record.last;
  view.origin = record.origin;
  BASE_TRY_ASSIGN(const domain::Value converted, store::read_cell(database, {id, fields::converted, {}}));
  view.converted = domain::number_of(converted);
  for (const domain::Folder& folder : domain::standard_folders()) {
    BASE_TRY_ASSIGN(FolderView shown, folder_view(database, view, folder));
    view.folders.push_back(std::move(shown));
  }
  BASE_TRY_ASSIGN(std::vector<domain::Reach> reaches, store::reaches_of(database, id));
  for (domain::Reach& reach : reaches) {
    auto& list = reach.content.kind == domain::ReachKind::email ? view.emails : view.phones;
    list.push_back(std::move(reach));
  }
  BASE_TRY_ASSIGN(view.files, store::attachments_of(database, id));
  BASE_TRY(add_links(database, record, view));
  return view;
}

Result<ContactId> find_contact_by_uuid(const Workspace& workspace, const base::Uuid& uuid) {
  const store::Database& database = *workspace.state().database;
  BASE_TRY_ASSIGN(const ContactId id, store::find_contact(database, uuid));
  BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(database, id));
  if (record.lifecycle == domain::Lifecycle::removed) return Error{ErrorCode::not_found, "contact"};
  return id;
}

}  // namespace app
