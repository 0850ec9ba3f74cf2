#include "app/commands/run.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;
namespace fields = domain::fields;

Result<void> run(Edit& edit, const SetField& command) {
  BASE_TRY_ASSIGN(const store::ContactRecord record, edit.find(command.contact));
  const domain::Field* field = domain::find_standard_field(command.field);
  if (field == nullptr) return Error{ErrorCode::not_found, "field"};
  if (field->id == fields::first_name) return run(edit, SetName{command.contact, command.value, record.last});
  if (field->id == fields::last_name) return run(edit, SetName{command.contact, record.first, command.value});
  if (field->id == fields::organization_name) return run(edit, SetName{command.contact, command.value, {}});
  if (field->type == domain::FieldType::email || field->type == domain::FieldType::phone) {
    return Error{ErrorCode::invalid_argument, "field"};
  }
  BASE_TRY(accept(field->key, domain::check_field(field->id, command.value, edit.now())));
  return edit.set({command.contact, field->id, {}}, domain::value_of_text(std::string{domain::trimmed(command.value)}));
}

}  // namespace app::commands
