#include "app/queries/duplicates/merge_preview.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/queries/duplicates/merging.h"
#include "app/queries/journal/audit_filter.h"
#include "app/queries/list/summary.h"
#include "app/workspace/state.h"
#include "store/attachment/attachment_store.h"

namespace app {

using base::Result;
using domain::ContactId;
using domain::FieldId;
namespace fields = domain::fields;

namespace {

// In which they are shown; cells that a person does not see are not among them.
std::vector<FieldId> shown_fields(const domain::Definitions& definitions, domain::ContactKind kind) {
  std::vector<FieldId> order{fields::first_name, fields::last_name, fields::avatar,
                             fields::status,     fields::supplier,  fields::company};
  for (const domain::FieldDefinition* field : definitions.form(kind)) {
    if (!domain::is_method_list(field->id) && !domain::is_name(field->id)) order.push_back(field->id);
  }
  constexpr std::array kFurther{
      fields::owner,          fields::reports_to,  fields::company_role,          fields::campaign,  fields::discount,
      fields::do_not_disturb, fields::do_not_call, fields::block_automatic_email, fields::newsletter};
  for (const FieldId field : kFurther) {
    if (std::find(order.begin(), order.end(), field) == order.end()) order.push_back(field);
  }
  return order;
}

MergeField field_of(const Workspace::State& state, domain::MergedCell cell, domain::ContactKind kind) {
  MergeField field;
  if (const domain::FieldDefinition* known = state.definitions.find_field(cell.field)) {
    field.name = known->name;
    field.currency = known->currency;
  }
  const auto name_of = [&](const domain::Value& value) {
    return names_behind(*state.database, state.definitions, cell.field, cell.type, value);
  };
  field.my_name = name_of(cell.mine);
  field.its_name = name_of(cell.its);
  field.joined_name = name_of(domain::merged_value(cell, domain::Chosen::mine));
  field.conflict = domain::is_conflict(cell);
  if (cell.field == fields::first_name && kind == domain::ContactKind::organization) {
    cell.field = fields::organization_name;
  }
  field.cell = std::move(cell);
  return field;
}

Result<void> add_fields(const Workspace::State& state, const store::ContactRecord& survivor,
                        const store::ContactRecord& other, MergePreview& preview) {
  BASE_TRY_ASSIGN(auto cells, merged_cells(*state.database, state.definitions, survivor, other));
  for (const FieldId wanted : shown_fields(state.definitions, survivor.kind)) {
    const auto cell =
        std::find_if(cells.begin(), cells.end(), [&](const domain::MergedCell& one) { return one.field == wanted; });
    if (cell == cells.end() || (domain::is_empty(cell->mine) && domain::is_empty(cell->its))) continue;
    preview.fields.push_back(field_of(state, std::move(*cell), survivor.kind));
  }
  return {};
}

Result<void> add_tags(const Workspace& workspace, MergePreview& preview) {
  const std::array both{preview.survivor.id, preview.other.id};
  BASE_TRY_ASSIGN(auto tags, tags_of(workspace, both));
  preview.tags = std::move(tags.front());
  for (TagView& tag : tags.back()) {
    if (std::find(preview.tags.begin(), preview.tags.end(), tag) == preview.tags.end()) {
      preview.tags.push_back(std::move(tag));
    }
  }
  return {};
}

}  // namespace

Result<MergePreview> merge_preview(const Workspace& workspace, ContactId survivor, ContactId other) {
  const Workspace::State& state = workspace.state();
  const store::Database& database = *state.database;
  MergePreview preview;
  BASE_TRY_ASSIGN(const store::ContactRecord one, store::find_contact(database, survivor));
  BASE_TRY_ASSIGN(const store::ContactRecord two, store::find_contact(database, other));
  BASE_TRY(check_mergeable(one, two));
  BASE_TRY_ASSIGN(preview.survivor, contact_link(database, survivor));
  BASE_TRY_ASSIGN(preview.other, contact_link(database, other));
  BASE_TRY(add_fields(state, one, two, preview));
  BASE_TRY(add_tags(workspace, preview));
  BASE_TRY_ASSIGN(preview.methods, merged_methods(database, survivor, other));
  BASE_TRY_ASSIGN(const auto my_files, store::attachments_of(database, survivor));
  BASE_TRY_ASSIGN(const auto its_files, store::attachments_of(database, other));
  preview.files = domain::merged_files(my_files, its_files);
  return preview;
}

}  // namespace app
