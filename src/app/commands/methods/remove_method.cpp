#include "app/commands/run.h"
#include "store/contact_method/contact_method_store.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;

// The row stays as a tombstone without a value; when it was the primary one, the next has the lowest rank now.
Result<void> run(Edit& edit, const RemoveMethod& command) {
  BASE_TRY(edit.find(command.contact));
  BASE_TRY_ASSIGN(const domain::ContactMethod method,
                  store::find_method(edit.database(), command.contact, command.method));
  if (method.content.value.empty()) return Error{ErrorCode::not_found, "contact_method"};
  return edit.set({command.contact, domain::fields::method_value, command.method}, domain::Value{});
}

}  // namespace app::commands
