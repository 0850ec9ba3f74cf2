#include "app/commands/run.h"
#include "domain/fields/field_value.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;
namespace fields = domain::fields;

std::string_view error_key(const domain::FieldDefinition& field) {
  return field.key.empty() ? std::string_view{field.name} : field.key;
}

Result<void> run(Edit& edit, const SetField& command) {
  BASE_TRY_ASSIGN(const store::ContactRecord record, edit.find(command.contact));
  const domain::FieldDefinition* field = edit.definitions().find_field(command.field);
  if (field == nullptr) return Error{ErrorCode::not_found, "field"};
  if (field->id == fields::first_name) return run(edit, SetName{command.contact, command.value, record.last});
  if (field->id == fields::last_name) return run(edit, SetName{command.contact, record.first, command.value});
  if (field->id == fields::organization_name) return run(edit, SetName{command.contact, command.value, {}});
  if (domain::is_method_list(field->id)) return Error{ErrorCode::invalid_argument, "field"};
  const domain::FieldValue value = field_value(*field, command.value, edit.now());
  BASE_TRY(accept(error_key(*field), value.refusal));
  BASE_TRY(accept(error_key(*field), check_required(*field, record.kind, domain::is_empty(value.value))));
  BASE_TRY(check_link(edit, record, *field, value.value));
  if (field->id == fields::owner && !domain::is_empty(value.value)) {
    BASE_TRY(edit.set({record.id, fields::follower, {domain::number_of(value.value)}}, domain::Value{}));
  }
  return edit.set({command.contact, field->id, {}}, value.value);
}

}  // namespace app::commands
