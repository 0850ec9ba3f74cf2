#include "app/commands/run.h"
#include "domain/definition_rules.h"
#include "domain/validation.h"

namespace app::commands {

using base::Result;
using domain::DefinitionId;
using domain::DefinitionKind;

// Neither a system tag, nor one that is not there.
Result<void> check_own_tag(const Edit& edit, DefinitionId tag) {
  if (edit.definitions().kind_of(tag) != DefinitionKind::tag) {
    return base::Error{base::ErrorCode::not_found, "tag"};
  }
  return accept("tag", domain::is_system_tag(tag) ? domain::Refusal::fixed : domain::Refusal::none);
}

Result<void> run(Edit& edit, const AddTag& command) {
  BASE_TRY(edit.find(command.contact));
  DefinitionId tag = command.tag;
  const std::string name{domain::trimmed(command.name)};
  if (!tag) tag = domain::find_named(edit.definitions(), DefinitionKind::tag, name);
  if (tag) {
    BASE_TRY(check_own_tag(edit, tag));
  } else {
    BASE_TRY_ASSIGN(tag, make(edit, {DefinitionKind::tag, {{domain::properties::name, domain::value_of_text(name)}}}));
  }
  return edit.set(store::mark_cell(command.contact, domain::fields::tag, tag), std::int64_t{1});
}

}  // namespace app::commands
