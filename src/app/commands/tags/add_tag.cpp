#include "app/commands/run.h"

namespace app::commands {

using base::Result;

// Neither a system tag, nor one that is not there.
Result<void> check_own_tag(const Edit& edit, domain::DefinitionId tag) {
  if (edit.definitions().kind_of(tag) != domain::DefinitionKind::tag) {
    return base::Error{base::ErrorCode::not_found, "tag"};
  }
  return accept("tag", domain::is_system_tag(tag) ? domain::Refusal::fixed : domain::Refusal::none);
}

Result<void> run(Edit& edit, const AddTag& command) {
  return run(edit, AddToList{command.contact, domain::fields::tag, command.tag, command.name});
}

}  // namespace app::commands
