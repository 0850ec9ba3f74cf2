#include "app/commands/links.h"
#include "app/commands/run.h"
#include "store/erase/erase_contact.h"

namespace app::commands {

using base::Result;
namespace fields = domain::fields;

Result<void> run(Edit& edit, const AnonymizeContact& command) {
  BASE_TRY_ASSIGN(const store::ContactRecord record, edit.find(command.contact));
  BASE_TRY_ASSIGN(const std::vector<store::CellKey> links, links_to(edit, record));
  for (const store::CellKey& link : links) BASE_TRY(edit.set(link, domain::Value{}));
  BASE_TRY(
      edit.set({command.contact, fields::lifecycle, {}}, static_cast<std::int64_t>(domain::Lifecycle::anonymized)));
  BASE_TRY_ASSIGN(const auto types, store::types_of_its_own(edit.database(), command.contact));
  for (const domain::DefinitionId type : types) {
    BASE_TRY(edit.define(type, domain::properties::kind, domain::Value{}));
    BASE_TRY(store::erase_definition(edit.transaction(), type));
  }
  BASE_TRY(store::erase_contact(edit.transaction(), command.contact));
  edit.set_erased();
  return {};
}

}  // namespace app::commands
