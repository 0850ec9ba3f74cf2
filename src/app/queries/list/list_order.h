// Orders of the contact list: all contacts at once, and the comparison that puts a single one into its place.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "app/queries/list/contact_list.h"
#include "app/workspace/state.h"

namespace app {

// Where a contact stands: those with a value first, in the chosen direction; then those without, by name.
struct OrderKey {
  bool has_value = false;
  std::string value;  // bytes that compare as the order does
  std::string name;
  domain::ContactId id;
};

struct SortOrder {
  ContactSort sort = ContactSort::name;
  Direction direction = Direction::ascending;

  bool before(const OrderKey& a, const OrderKey& b) const;
};

base::Result<OrderKey> order_key(const Workspace::State& state, ContactSort sort, domain::ContactId id);

// Every contact, removed ones too. Agrees with Order::before.
base::Result<std::vector<domain::ContactId>> build_order(const Workspace::State& state, const SortOrder& order);

}  // namespace app
