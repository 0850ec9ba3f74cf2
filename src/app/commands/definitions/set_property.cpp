#include "app/commands/run.h"
#include "domain/fields/definition_rules.h"

namespace app::commands {

using base::Result;
namespace properties = domain::properties;

Result<void> run(Edit& edit, const SetProperty& command) {
  const domain::Definitions& all = edit.definitions();
  const domain::DefinitionKind kind = all.kind_of(command.definition);
  if (domain::is_own(command.definition) && kind == domain::DefinitionKind::none) {
    return base::Error{base::ErrorCode::not_found, "definition"};
  }
  if (command.property == properties::type || command.property == properties::kind) {
    return accept("definition", domain::Refusal::fixed);
  }
  const auto parent = domain::number_of(all.property(command.definition, properties::parent));
  BASE_TRY(accept("definition", check_property(all, {command.definition, kind, {static_cast<std::uint32_t>(parent)}},
                                               command.property, command.value)));
  if (kind == domain::DefinitionKind::method_type && command.property == properties::name) {
    BASE_TRY(rename_phone_type(edit, all.last_name(command.definition), domain::text_of(command.value)));
  }
  return edit.define(command.definition, command.property, command.value);
}

}  // namespace app::commands
