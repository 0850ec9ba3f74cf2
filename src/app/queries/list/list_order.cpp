#include "app/queries/list/list_order.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "domain/text/fold.h"
#include "store/cell/cell_store.h"
#include "store/contact/contact_order.h"

namespace app {

using base::Result;
using domain::ContactId;

namespace {

std::string number_key(std::int64_t number) {
  std::string key;
  for (int shift = 56; shift >= 0; shift -= 8) key += static_cast<char>(number >> shift & 0xff);
  return key;
}

std::string phone_key(std::string_view phone) {
  std::string digits;
  std::copy_if(phone.begin(), phone.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

struct Entry {
  std::string value;
  std::uint32_t place = 0;  // in the order of names
  ContactId id;
};

// Values of a sort by text or number; contacts without one are not visited.
template <typename Visit>
Result<void> each_key(const Workspace::State& state, ContactSort sort, Visit visit) {
  const store::Database& database = *state.database;
  switch (sort) {
    case ContactSort::name:
    case ContactSort::created:
      return {};
    case ContactSort::changed:
      return store::each_facets(
          database, [&](const store::Facets& facets) { visit(facets.id, number_key(facets.changed.value)); });
    case ContactSort::company: {
      std::vector<std::pair<ContactId, ContactId>> links;
      BASE_TRY(store::each_facets(database, [&](const store::Facets& facets) {
        if (facets.company) links.emplace_back(facets.id, facets.company);
      }));
      for (const auto& [contact, company] : links) {
        BASE_TRY_ASSIGN(const std::string key, store::find_sort_key(database, company));
        if (!key.empty()) visit(contact, key);
      }
      return {};
    }
    case ContactSort::email:
      return store::each_primary(database, domain::MethodKind::email,
                                 [&](ContactId id, std::string_view value) { visit(id, domain::text::folded(value)); });
    case ContactSort::phone:
      return store::each_primary(database, domain::MethodKind::phone,
                                 [&](ContactId id, std::string_view value) { visit(id, phone_key(value)); });
    case ContactSort::city:
      return store::each_value(database, domain::fields::city,
                               [&](ContactId id, std::string_view value) { visit(id, state.sort_keys->key(value)); });
  }
  return {};
}

Result<std::vector<ContactId>> by_created(const store::Database& database, Direction direction) {
  std::vector<ContactId> order;
  BASE_TRY(store::each_by_created(database, [&](ContactId id) { order.push_back(id); }));
  if (direction == Direction::descending) std::reverse(order.begin(), order.end());
  return order;
}

struct ByName {
  std::vector<ContactId> ids;
  std::size_t nameless = 0;  // how many stand at the front of ids
};

Result<ByName> by_name(const store::Database& database) {
  ByName names;
  BASE_TRY(store::each_by_name(database, [&](ContactId id, bool named) {
    names.ids.push_back(id);
    if (!named) ++names.nameless;
  }));
  return names;
}

Result<std::vector<ContactId>> by_value(const Workspace::State& state, const SortOrder& order, ByName names) {
  std::vector<std::uint32_t> place;
  for (std::size_t i = 0; i < names.ids.size(); ++i) {
    if (place.size() <= names.ids[i].value) place.resize(names.ids[i].value + 1);
    place[names.ids[i].value] = static_cast<std::uint32_t>(i);
  }
  std::vector<Entry> entries;
  std::vector<bool> valued(place.size());
  BASE_TRY(each_key(state, order.sort, [&](ContactId id, std::string value) {
    if (id.value >= place.size()) return;
    entries.push_back({std::move(value), place[id.value], id});
    valued[id.value] = true;
  }));
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return std::tie(a.value, a.place) < std::tie(b.value, b.place); });
  if (order.direction == Direction::descending) std::reverse(entries.begin(), entries.end());
  std::vector<ContactId> ids;
  ids.reserve(names.ids.size());
  for (const Entry& entry : entries) ids.push_back(entry.id);
  for (const ContactId id : names.ids) {
    if (!valued[id.value]) ids.push_back(id);
  }
  return ids;
}

}  // namespace

bool SortOrder::before(const OrderKey& a, const OrderKey& b) const {
  if (a.has_value != b.has_value) return a.has_value;
  const auto rank = [](const OrderKey& key) { return std::tuple{key.name.empty(), std::tie(key.name, key.id)}; };
  if (!a.has_value) return rank(a) < rank(b);
  const auto left = std::tuple{std::string_view{a.value}, rank(a)};
  const auto right = std::tuple{std::string_view{b.value}, rank(b)};
  return direction == Direction::ascending ? left < right : right < left;
}

Result<OrderKey> order_key(const Workspace::State& state, ContactSort sort, ContactId id) {
  const store::Database& database = *state.database;
  OrderKey key;
  key.id = id;
  if (sort == ContactSort::created) {  // ties by id alone, as the index has them
    BASE_TRY_ASSIGN(const base::Millis created, store::find_created(database, id));
    key.has_value = true;
    key.value = number_key(created);
    return key;
  }
  BASE_TRY_ASSIGN(key.name, store::find_sort_key(database, id));
  if (sort == ContactSort::name) {
    key.has_value = !key.name.empty();
    key.value = key.name;
  } else if (sort == ContactSort::changed) {
    BASE_TRY_ASSIGN(const store::Facets facets, store::find_facets(database, id));
    key.has_value = true;
    key.value = number_key(facets.changed.value);
  } else if (sort == ContactSort::company) {
    BASE_TRY_ASSIGN(const store::Facets facets, store::find_facets(database, id));
    if (facets.company) {
      BASE_TRY_ASSIGN(key.value, store::find_sort_key(database, facets.company));
    }
    key.has_value = !key.value.empty();
  } else if (sort == ContactSort::city) {
    BASE_TRY_ASSIGN(const domain::Value city, store::read_cell(database, {id, domain::fields::city, {}}));
    key.has_value = !domain::is_empty(city);
    key.value = state.sort_keys->key(domain::text_of(city));
  } else {
    const bool email = sort == ContactSort::email;
    BASE_TRY_ASSIGN(const std::string value,
                    store::find_primary(database, email ? domain::MethodKind::email : domain::MethodKind::phone, id));
    key.has_value = !value.empty();
    key.value = email ? domain::text::folded(value) : phone_key(value);
  }
  return key;
}

Result<std::vector<ContactId>> build_order(const Workspace::State& state, const SortOrder& order) {
  if (order.sort == ContactSort::created) return by_created(*state.database, order.direction);
  BASE_TRY_ASSIGN(ByName names, by_name(*state.database));
  const auto named = names.ids.begin() + static_cast<std::ptrdiff_t>(names.nameless);
  if (order.sort == ContactSort::name && order.direction == Direction::descending) {
    std::reverse(named, names.ids.end());
  }
  std::rotate(names.ids.begin(), named, names.ids.end());
  if (order.sort == ContactSort::name) return std::move(names.ids);
  return by_value(state, order, std::move(names));
}

}  // namespace app
