#include "app/queries/contact/reporting.h"

#include <utility>

#include "app/queries/list/summary.h"
#include "app/queries/search/search.h"
#include "app/workspace/state.h"
#include "store/cell/cell_store.h"
#include "store/contact/contact_store.h"
#include "store/definition/definition_store.h"

namespace app {

using base::Result;
using domain::ContactId;
namespace fields = domain::fields;

domain::SuperiorOf superiors(const store::Database& database) {
  return [&database](ContactId contact) {
    const auto value = store::read_cell(database, {contact, fields::reports_to, {}});
    if (!value) return ContactId{};
    const auto uuid = base::Uuid::parse(domain::text_of(*value));
    if (!uuid) return ContactId{};
    const auto superior = store::find_contact(database, *uuid);
    return superior ? *superior : ContactId{};
  };
}

Result<std::vector<ContactId>> reports_of(const store::Database& database, const base::Uuid& superior) {
  BASE_TRY_ASSIGN(const auto cells, store::values_of(database, fields::reports_to));
  const domain::Value wanted{superior.text()};
  std::vector<ContactId> reports;
  for (const store::FieldCell& cell : cells) {
    if (cell.value != wanted) continue;
    BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(database, cell.contact));
    if (record.lifecycle != domain::Lifecycle::removed) reports.push_back(cell.contact);
  }
  return reports;
}

Result<std::vector<SuperiorChoice>> superior_choices(const Workspace& workspace, ContactId person,
                                                     std::string_view text, std::size_t limit) {
  const store::Database& database = *workspace.state().database;
  BASE_TRY_ASSIGN(std::vector<ContactLink> people, person_choices(workspace, text, limit + 1));
  std::erase_if(people, [&](const ContactLink& link) { return link.id == person; });
  if (people.size() > limit) people.resize(limit);
  std::vector<SuperiorChoice> choices;
  for (ContactLink& link : people) {
    SuperiorChoice choice;
    std::vector<ContactId> chain;
    choice.refusal = check_superior(person, link.id, link.kind, superiors(database), &chain);
    for (const ContactId above : chain) {
      BASE_TRY_ASSIGN(ContactLink named, contact_link(database, above));
      choice.chain.push_back(std::move(named.name));
    }
    choice.contact = std::move(link);
    choices.push_back(std::move(choice));
  }
  return choices;
}

}  // namespace app
