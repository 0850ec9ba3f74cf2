#include "app/commands/whole/redirect_links.h"

#include "app/write/links.h"
#include "store/contact/contact_links.h"
#include "store/contact/contact_order.h"

namespace app::commands {

using base::Result;
using domain::ContactId;
namespace fields = domain::fields;

Result<std::vector<store::CellKey>> links_to(Edit& edit, const store::ContactRecord& contact) {
  std::vector<store::CellKey> links;
  BASE_TRY_ASSIGN(const std::vector<ContactId> people, store::everybody_of(edit.database(), contact.id));
  links.reserve(people.size());
  for (const ContactId person : people) links.push_back({person, fields::company, {}});
  const std::string uuid = contact.uuid.text();
  for (const domain::FieldId field : linking_fields(edit.definitions())) {
    if (field == fields::company) continue;
    BASE_TRY(store::each_value(edit.database(), field, [&](ContactId from, std::string_view value) {
      if (value == uuid) links.push_back({from, field, {}});
    }));
  }
  return links;
}

}  // namespace app::commands
