#include "app/queries/list/contact_list.h"

#include <algorithm>

#include "app/queries/contact/tags.h"
#include "app/queries/list/list_order.h"
#include "app/queries/search/search.h"
#include "app/workspace/state.h"
#include "domain/fields/validation.h"
#include "store/contact/contact_order.h"

namespace app {

using base::Result;
using domain::ContactId;
using domain::ContactKind;

namespace {

constexpr std::size_t kMostMoved = 64;  // of contacts put into their places singly; beyond, sorting all is cheaper

std::size_t count_of(Bitmap set, const Bitmap& other) {
  set.intersect(other);
  return set.count();
}

}  // namespace

Result<ContactList> ContactList::open(const Workspace& workspace) {
  ContactList list{workspace};
  BASE_TRY(list.rebuild());
  return list;
}

Result<void> ContactList::rebuild() {
  BASE_TRY(rebuild_facets());
  BASE_TRY(rebuild_order());
  BASE_TRY(rebuild_search());
  BASE_TRY(rebuild_tagged());
  rebuild_totals();
  rebuild_visible();
  return {};
}

Result<void> ContactList::set_sort(ContactSort sort, Direction direction) {
  if (sort == sort_ && direction == direction_) return {};
  BASE_TRY_ASSIGN(order_, build_order(workspace_->state(), {sort, direction}));
  sort_ = sort;
  direction_ = direction;
  rebuild_visible();
  return {};
}

Result<void> ContactList::set_filter(const ListFilter& filter) {
  if (filter == filter_) return {};
  const bool same_search = filter.search == filter_.search;
  const bool same_tag = filter.tag == filter_.tag;
  filter_ = filter;
  if (!same_search) BASE_TRY(rebuild_search());
  if (!same_tag) BASE_TRY(rebuild_tagged());
  rebuild_visible();
  return {};
}

Result<void> ContactList::apply(const Changes& changes) {
  if (changes.empty()) return {};
  if (changes.everything || changes.created.size() + changes.changed.size() > kMostMoved) return rebuild();
  for (const ContactId id : changes.changed) {
    // A company's new name moves its people, too.
    if (sort_ == ContactSort::company && organizations_.has(id)) return rebuild();
  }
  for (const std::vector<ContactId>* ids : {&changes.changed, &changes.created}) {
    for (const ContactId id : *ids) std::erase(order_, id);
  }
  for (const std::vector<ContactId>* ids : {&changes.changed, &changes.created}) {
    for (const ContactId id : *ids) BASE_TRY(place(id));
  }
  BASE_TRY(rebuild_search());
  BASE_TRY(rebuild_tagged());
  rebuild_totals();
  rebuild_visible();
  return {};
}

Result<void> ContactList::place(ContactId id) {
  const Workspace::State& state = workspace_->state();
  BASE_TRY_ASSIGN(const store::Facets facets, store::find_facets(*state.database, id));
  set_facets(facets);
  const SortOrder order{sort_, direction_};
  BASE_TRY_ASSIGN(const OrderKey key, order_key(state, sort_, id));
  std::size_t low = 0;
  std::size_t high = order_.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    BASE_TRY_ASSIGN(const OrderKey other, order_key(state, sort_, order_[middle]));
    if (order.before(other, key)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  order_.insert(order_.begin() + static_cast<std::ptrdiff_t>(low), id);
  return {};
}

Result<void> ContactList::rebuild_order() {
  BASE_TRY_ASSIGN(order_, build_order(workspace_->state(), {sort_, direction_}));
  return {};
}

void ContactList::set_facets(const store::Facets& facets) {
  const bool active = facets.lifecycle == domain::Lifecycle::active;
  active_.set(facets.id, active);
  trashed_.set(facets.id, facets.lifecycle == domain::Lifecycle::trashed);
  archived_.set(facets.id, facets.lifecycle == domain::Lifecycle::archived);
  anonymized_.set(facets.id, facets.lifecycle == domain::Lifecycle::anonymized);
  organizations_.set(facets.id, facets.kind == ContactKind::organization);
  suppliers_.set(facets.id, facets.supplier);
  clients_.set(facets.id, facets.status == domain::ContactStatus::client);
}

Result<void> ContactList::rebuild_facets() {
  for (Bitmap* set : {&active_, &trashed_, &archived_, &anonymized_, &organizations_, &suppliers_, &clients_})
    set->clear();
  return store::each_facets(*workspace_->state().database, [&](const store::Facets& facets) { set_facets(facets); });
}

Result<void> ContactList::rebuild_search() {
  searching_ = !domain::trimmed(filter_.search).empty();
  found_.clear();
  found_in_name_.clear();
  if (!searching_) return {};
  BASE_TRY_ASSIGN(SearchResult result, search(*workspace_, filter_.search));
  found_ = std::move(result.all);
  found_in_name_ = std::move(result.in_name);
  return {};
}

Result<void> ContactList::rebuild_tagged() {
  tagged_.clear();
  if (!filter_.tag || workspace_->definitions().find_entry(filter_.tag) == nullptr) return {};
  BASE_TRY_ASSIGN(tagged_, tag_assignees(*workspace_, filter_.tag));
  return {};
}

void ContactList::rebuild_visible() {
  Bitmap shown = filter_.trash ? trashed_ : filter_.archive ? archived_ : active_;
  if (searching_ && !filter_.trash) shown.unite(archived_);
  if (filter_.status == domain::ContactStatus::client) shown.intersect(clients_);
  if (filter_.status == domain::ContactStatus::lead) shown.subtract(clients_);
  if (filter_.suppliers) shown.intersect(suppliers_);
  if (filter_.tag) shown.intersect(tagged_);
  if (searching_) shown.intersect(found_);
  kind_counts_ = {.all = shown.count(), .people = 0, .organizations = count_of(shown, organizations_)};
  kind_counts_.people = kind_counts_.all - kind_counts_.organizations;
  if (filter_.kind == ContactKind::organization) shown.intersect(organizations_);
  if (filter_.kind == ContactKind::person) shown.subtract(organizations_);
  visible_.clear();
  std::vector<ContactId> elsewhere;  // found, but not in the name
  for (const ContactId id : order_) {
    if (shown.has(id)) (!searching_ || found_in_name_.has(id) ? visible_ : elsewhere).push_back(id);
  }
  visible_.insert(visible_.end(), elsewhere.begin(), elsewhere.end());
  ++version_;
}

void ContactList::rebuild_totals() {
  totals_ = {};
  totals_.all = active_.count();
  totals_.organizations = count_of(active_, organizations_);
  totals_.people = totals_.all - totals_.organizations;
  totals_.suppliers = count_of(active_, suppliers_);
  totals_.clients = count_of(active_, clients_);
  totals_.leads = totals_.all - totals_.clients;
  totals_.trashed = trashed_.count();
  totals_.archived = archived_.count();
  totals_.anonymized = anonymized_.count();
}

std::span<const ContactId> ContactList::slice(std::size_t first, std::size_t count) const {
  const std::span<const ContactId> all = visible_;
  if (first >= all.size()) return {};
  return all.subspan(first, std::min(count, all.size() - first));
}

std::optional<std::size_t> ContactList::row_of(ContactId id) const {
  const auto found = std::find(visible_.begin(), visible_.end(), id);
  if (found == visible_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - visible_.begin());
}

}  // namespace app
