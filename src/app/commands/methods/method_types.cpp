// Own types of phones: a list of the card index, and the word on each phone that bears one.
#include "app/commands/run.h"
#include "domain/fields/definition_rules.h"
#include "store/contact_method/contact_method_store.h"

namespace app::commands {

using base::Result;
using domain::DefinitionKind;

Result<void> keep_phone_type(Edit& edit, const domain::MethodContent& content) {
  const std::string name{domain::trimmed(content.label)};
  if (content.kind != domain::MethodKind::phone || content.type != domain::MethodType::custom) return {};
  const DefinitionKind kind = DefinitionKind::method_type;
  // One that is there is refused as taken, and what no type can be called stays on this phone alone.
  if (check_property(edit.definitions(), {{}, kind, {}}, domain::properties::name, domain::value_of_text(name)) !=
      domain::Refusal::none) {
    return {};
  }
  return run(edit, AddDefinition{kind, {{domain::properties::name, name}}});
}

Result<void> rename_phone_type(Edit& edit, std::string_view from, const std::string& to) {
  BASE_TRY_ASSIGN(const auto phones, store::phones_of_own_type(edit.database(), from));
  for (const store::MethodPlace& phone : phones) {
    BASE_TRY(edit.set({phone.contact, domain::fields::method_label, phone.method}, to));
  }
  return {};
}

}  // namespace app::commands
