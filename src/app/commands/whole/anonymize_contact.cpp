#include "app/commands/run.h"
#include "app/commands/whole/redirect_links.h"
#include "store/contact/contact_links.h"
#include "store/erase/erase_contact.h"
#include "store/erase/erase_merged.h"

namespace app::commands {

using base::Result;
using domain::ContactId;
namespace fields = domain::fields;

namespace {

// While the rows that bear them still say whose they are.
Result<void> erase_types(Edit& edit, ContactId contact) {
  BASE_TRY_ASSIGN(const auto types, store::types_of_its_own(edit.database(), contact));
  for (const domain::DefinitionId type : types) {
    BASE_TRY(edit.define(type, domain::properties::kind, domain::Value{}));
    BASE_TRY(store::erase_definition(edit.transaction(), type));
  }
  return {};
}

}  // namespace

Result<void> run(Edit& edit, const AnonymizeContact& command) {
  BASE_TRY_ASSIGN(const store::ContactRecord record, edit.find(command.contact));
  BASE_TRY_ASSIGN(const std::vector<store::CellKey> links, links_to(edit, record));
  for (const store::CellKey& link : links) {
    BASE_TRY(edit.set(link, domain::Value{}));
    if (link.field == fields::company) {
      BASE_TRY(edit.set({link.subject, fields::company_role, {}}, domain::Value{}));
    }
  }
  BASE_TRY(
      edit.set({command.contact, fields::lifecycle, {}}, static_cast<std::int64_t>(domain::Lifecycle::anonymized)));
  // What became part of it bears the same words, and is nobody's own once that is erased.
  BASE_TRY_ASSIGN(const std::vector<ContactId> parts, store::merged_into(edit.database(), command.contact));
  for (const ContactId part : parts) {
    BASE_TRY(store::erase_merges_of(edit.transaction(), part));
    BASE_TRY(erase_types(edit, part));
    BASE_TRY(store::erase_merged(edit.transaction(), part, command.contact));
  }
  BASE_TRY(store::erase_merges_of(edit.transaction(), command.contact));
  BASE_TRY(erase_types(edit, command.contact));
  BASE_TRY(store::erase_contact(edit.transaction(), command.contact));
  edit.set_erased();
  return {};
}

}  // namespace app::commands
