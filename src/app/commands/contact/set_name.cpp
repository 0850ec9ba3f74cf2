#include "app/commands/run.h"

namespace app::commands {

using base::Result;

Result<void> run(Edit& edit, const SetName& command) {
  BASE_TRY(edit.find(command.contact));
  BASE_TRY(accept("first_name", domain::check_name(command.first)));
  BASE_TRY(accept("last_name", domain::check_name(command.last)));
  const auto set = [&](domain::FieldId field, const std::string& text) {
    return edit.set({command.contact, field, {}}, domain::value_of_text(std::string{domain::trimmed(text)}));
  };
  BASE_TRY(set(domain::fields::first_name, command.first));
  return set(domain::fields::last_name, command.last);
}

}  // namespace app::commands
