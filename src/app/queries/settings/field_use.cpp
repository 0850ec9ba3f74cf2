#include "app/queries/settings/field_use.h"

#include <utility>

#include "app/queries/list/summary.h"
#include "app/workspace/state.h"
#include "domain/fields/field_value.h"
#include "store/definition/definition_store.h"
#include "store/mark/mark_store.h"

namespace app {

using base::Result;

namespace {

void add_choices(domain::FieldDefinition& target, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    target.choices.push_back({std::to_string(target.choices.size()), {}, name, {}});
  }
}

}  // namespace

Result<std::size_t> field_use(const Workspace& workspace, domain::FieldId field) {
  return store::value_count(*workspace.state().database, field);
}

Result<EntryUse> entry_use(const Workspace& workspace, domain::DefinitionId entry) {
  const Workspace::State& state = workspace.state();
  EntryUse use;
  const bool member = state.definitions.kind_of(entry) == domain::DefinitionKind::member;
  BASE_TRY_ASSIGN(const auto cells,
                  store::values_of(*state.database, member ? domain::fields::owner : domain::fields::campaign));
  const domain::Value wanted{std::int64_t{entry.value}};
  const auto counts = [&](domain::ContactId contact) {
    return static_cast<bool>(contact_link(*state.database, contact));  // not the removed ones
  };
  for (const store::FieldCell& cell : cells) use.values += cell.value == wanted && counts(cell.contact) ? 1 : 0;
  if (!member) return use;
  std::vector<domain::ContactId> followed;
  BASE_TRY(store::each_marked(*state.database, domain::fields::follower, entry,
                              [&](domain::ContactId contact) { followed.push_back(contact); }));
  for (const domain::ContactId contact : followed) use.follower += counts(contact) ? 1 : 0;
  return use;
}

Result<ConversionPreview> conversion_preview(const Workspace& workspace, domain::FieldId id, domain::FieldType type,
                                             base::Millis now) {
  const Workspace::State& state = workspace.state();
  const domain::FieldDefinition* field = state.definitions.find_field(id);
  if (field == nullptr) return base::Error{base::ErrorCode::not_found, "field"};
  BASE_TRY_ASSIGN(const auto cells, store::values_of(*state.database, id));
  std::vector<domain::Value> values;
  values.reserve(cells.size());
  for (const store::FieldCell& cell : cells) values.push_back(cell.value);
  domain::FieldDefinition target = domain::of_type(state.definitions, *field, type);
  ConversionPreview preview;
  preview.values = cells.size();
  preview.choices = domain::missing_choices(*field, target, values);
  add_choices(target, preview.choices);
  for (const store::FieldCell& cell : cells) {
    if (converted(*field, target, cell.value, now).refusal == domain::Refusal::none) continue;
    if (++preview.failing > kMostFailures) continue;
    auto link = contact_link(*state.database, cell.contact);
    preview.failures.push_back({link ? std::move(*link) : ContactLink{}, editable_text(*field, cell.value)});
  }
  return preview;
}

}  // namespace app
