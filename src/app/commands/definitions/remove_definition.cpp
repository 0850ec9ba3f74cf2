#include "app/commands/run.h"
#include "domain/fields/definition_rules.h"

namespace app::commands {

using base::Result;

// The other properties stay: the audit needs the name, and undo the rest.
Result<void> run(Edit& edit, const RemoveDefinition& command) {
  const domain::Definitions& all = edit.definitions();
  if (all.kind_of(command.definition) == domain::DefinitionKind::none) {
    return base::Error{base::ErrorCode::not_found, "definition"};
  }
  BASE_TRY(accept("definition", check_removal(all, command.definition)));
  BASE_TRY(clear_uses(edit, command.definition));
  if (const domain::FieldDefinition* field = all.find_field(command.definition)) {
    for (const domain::Choice& choice : field->choices) {
      if (choice.id) BASE_TRY(edit.define(choice.id, domain::properties::kind, domain::Value{}));
    }
  }
  return edit.define(command.definition, domain::properties::kind, domain::Value{});
}

}  // namespace app::commands
