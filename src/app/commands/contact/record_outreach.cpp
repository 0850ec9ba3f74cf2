#include <string>
#include <utility>

#include "app/commands/run.h"
#include "store/cell/cell_store.h"
#include "store/contact_method/contact_method_store.h"

namespace app::commands {

using base::Result;

namespace {

Result<std::string> address_of(Edit& edit, const RecordOutreach& command) {
  if (command.method) {
    BASE_TRY_ASSIGN(domain::ContactMethod method, store::find_method(edit.database(), command.contact, command.method));
    return std::move(method.content.value);
  }
  if (!domain::is_own(command.field)) return base::Error{base::ErrorCode::not_found, "field"};
  BASE_TRY_ASSIGN(const domain::Value value, store::read_cell(edit.database(), {command.contact, command.field, {}}));
  return domain::text_of(value);
}

}  // namespace

Result<void> run(Edit& edit, const RecordOutreach& command) {
  BASE_TRY(edit.find(command.contact));
  BASE_TRY_ASSIGN(const std::string address, address_of(edit, command));
  if (address.empty()) return base::Error{base::ErrorCode::not_found, command.method ? "reach" : "field"};
  const domain::PartId part{edit.ids().next_number()};
  return edit.log_change({command.contact, domain::fields::outreach, part}, static_cast<std::int64_t>(command.channel),
                         address);
}

}  // namespace app::commands
