#include "app/queries/duplicates/dismissed_duplicates.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/workspace/state.h"
#include "base/uuid.h"
#include "store/contact/contact_links.h"
#include "store/contact/contact_order.h"

namespace app {

using base::Result;
using domain::ContactId;

namespace {

using Pairs = std::set<std::pair<ContactId, ContactId>>;

void add_pairs(const store::Database& database, const store::ContactRecord& one, std::string_view uuids, Pairs& pairs) {
  while (!uuids.empty()) {
    const std::string_view next = uuids.substr(0, uuids.find(' '));
    uuids.remove_prefix(std::min(uuids.size(), next.size() + 1));
    const auto uuid = base::Uuid::parse(next);
    const auto found = uuid ? store::find_contact(database, *uuid) : Result<ContactId>{ContactId{}};
    if (!found || !*found) continue;
    const auto other = store::find_whole(database, *found);
    if (other) pairs.insert(std::minmax(one.id, other->id));
  }
}

}  // namespace

// Of a contact that was merged its whole takes the place.
Result<Dismissed> dismissed_duplicates(const Workspace& workspace) {
  const store::Database& database = *workspace.state().database;
  std::vector<std::pair<ContactId, std::string>> cells;
  BASE_TRY(store::each_value(
      database, domain::fields::dismissed_duplicates,
      [&](ContactId contact, std::string_view value) { cells.emplace_back(contact, std::string{value}); }));
  auto pairs = std::make_shared<Pairs>();
  for (const auto& [contact, uuids] : cells) {
    BASE_TRY_ASSIGN(const store::ContactRecord one, store::find_whole(database, contact));
    add_pairs(database, one, uuids, *pairs);
  }
  return Dismissed{[pairs](ContactId one, ContactId other) { return pairs->contains(std::minmax(one, other)); }};
}

}  // namespace app
