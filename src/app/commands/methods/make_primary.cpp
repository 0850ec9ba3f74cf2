#include "app/commands/run.h"
#include "store/contact_method/contact_method_store.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;

Result<void> run(Edit& edit, const MakePrimary& command) {
  BASE_TRY(edit.find(command.contact));
  BASE_TRY_ASSIGN(const std::vector<domain::ContactMethod> methods,
                  store::methods_of(edit.database(), command.contact));
  for (const domain::ContactMethod& method : methods) {
    if (method.id != command.method) continue;
    if (method.primary) return {};
    BASE_TRY_ASSIGN(const std::int64_t rank, store::first_rank(edit.database(), command.contact, method.content.kind));
    return edit.set({command.contact, domain::fields::method_rank, command.method}, rank);
  }
  return Error{ErrorCode::not_found, "contact_method"};
}

}  // namespace app::commands
