#include "app/workspace/letter_order.h"

#include <string>
#include <utility>
#include <vector>

#include "app/workspace/state.h"
#include "app/workspace/write_access.h"
#include "domain/contact/contact.h"
#include "store/contact/contact_store.h"
#include "store/people/people_store.h"

namespace app {

using base::Result;

namespace {

Result<void> rewrite_keys(store::Transaction& transaction, const domain::text::SortKeys& keys) {
  std::vector<std::pair<domain::ContactId, std::string>> rewritten;
  store::Statement select = transaction.database().read("SELECT id, first, last FROM contact");
  while (select.step()) {
    const std::string name = domain::display_name(select.text_view(1), select.text_view(2));
    rewritten.emplace_back(select.id<domain::ContactId>(0), keys.key(name));
  }
  BASE_TRY(select.finish());
  for (const auto& [contact, key] : rewritten) BASE_TRY(store::set_sort_key(transaction, contact, key));
  return {};
}

}  // namespace

Result<void> refresh_order(Workspace& workspace) {
  Workspace::State& state = workspace.state();
  host::Collation& collation = state.surroundings.collation;
  state.sort_keys = std::make_unique<const domain::text::SortKeys>(collation.ranks(domain::text::collated_letters()));
  const std::string id = state.sort_keys->id();
  BASE_TRY_ASSIGN(const domain::Value stored, store::read_meta(*state.database, "collation"));
  if (domain::text_of(stored) == id || state.read_only) return {};
  WriteAccess access{*state.database};
  BASE_TRY(access.begin());
  BASE_TRY(rewrite_keys(access.transaction(), *state.sort_keys));
  BASE_TRY(store::write_meta(access.transaction(), "collation", id));
  BASE_TRY(access.commit());
  Changes changes;
  changes.everything = true;
  for (const Workspace::Listener& listener : state.listeners) listener(changes);
  return {};
}

}  // namespace app
