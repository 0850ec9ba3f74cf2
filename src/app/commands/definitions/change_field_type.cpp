#include "app/commands/run.h"
#include "domain/fields/definition_rules.h"
#include "domain/fields/field_value.h"
#include "store/definition/definition_store.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

// What the values say becomes a choice.
Result<void> add_choices(Edit& edit, const domain::FieldDefinition& field, domain::FieldDefinition& target,
                         const std::vector<store::FieldCell>& cells) {
  std::vector<domain::Value> values;
  values.reserve(cells.size());
  for (const store::FieldCell& cell : cells) values.push_back(cell.value);
  std::int64_t position = 0;
  for (const std::string& name : domain::missing_choices(field, target, values)) {
    BASE_TRY_ASSIGN(const domain::DefinitionId id,
                    define_choice(edit, field.id, name, position += domain::kPositionStep));
    target.choices.push_back({std::to_string(id.value), {}, name, id});
  }
  return {};
}

}  // namespace

Result<void> run(Edit& edit, const ChangeFieldType& command) {
  const domain::FieldDefinition* field = edit.definitions().find_field(command.field);
  if (field == nullptr) return Error{ErrorCode::not_found, "field"};
  if (field->type == command.type) return {};
  const domain::Value type{static_cast<std::int64_t>(command.type)};
  BASE_TRY(accept("definition", check_property(edit.definitions(), {field->id, domain::DefinitionKind::field, {}},
                                               domain::properties::type, type)));
  domain::FieldDefinition target = domain::of_type(edit.definitions(), *field, command.type);
  BASE_TRY_ASSIGN(const auto values, store::values_of(edit.database(), field->id));
  BASE_TRY(add_choices(edit, *field, target, values));
  for (const store::FieldCell& cell : values) {
    const domain::FieldValue value = converted(*field, target, cell.value, edit.now());
    if (value.refusal != domain::Refusal::none) return Error{ErrorCode::conflict, "value"};
    BASE_TRY(edit.set({cell.contact, field->id, {}}, value.value));
  }
  if (target.currency != field->currency)
    BASE_TRY(edit.define(field->id, domain::properties::currency, target.currency));
  return edit.define(field->id, domain::properties::type, type);
}

}  // namespace app::commands
