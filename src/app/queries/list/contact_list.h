// The contact list: every contact in the chosen order, narrowed by filters; kept up to date from commits.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/index/bitmap.h"
#include "app/workspace/changes.h"
#include "base/result.h"
#include "domain/contact/contact.h"

namespace store {
struct Facets;
}

namespace app {

class Workspace;

// Those without a value come last in either direction.
enum class ContactSort : std::uint8_t { name, created, changed, company, email, phone, city };
enum class Direction : std::uint8_t { ascending, descending };

struct ListFilter {
  std::optional<domain::ContactKind> kind;
  std::optional<domain::ContactStatus> status;
  bool suppliers = false;    // suppliers alone
  bool trash = false;        // the trash instead of the active contacts
  bool archive = false;      // the archive instead of them
  domain::DefinitionId tag;  // those who bear it alone
  std::string search;  // as typed; empty or blank: everything; among the active contacts it finds archived ones, too

  bool operator==(const ListFilter&) const = default;
};

class ContactList {
 public:
  // Reads everything that the list needs. The list keeps the workspace by reference.
  static base::Result<ContactList> open(const Workspace& workspace);

  // Each does nothing when nothing differs. While searching, matches in names come before other matches.
  base::Result<void> set_sort(ContactSort sort, Direction direction);
  base::Result<void> set_filter(const ListFilter& filter);
  // The card index was opened anew: the next apply() must be of everything.
  void move_to(const Workspace& workspace) { workspace_ = &workspace; }
  // After every commit.
  base::Result<void> apply(const Changes& changes);

  ContactSort sort() const { return sort_; }
  Direction direction() const { return direction_; }
  const ListFilter& filter() const { return filter_; }

  std::size_t size() const { return visible_.size(); }
  domain::ContactId at(std::size_t row) const { return visible_[row]; }
  // At most `count` from row `first`.
  std::span<const domain::ContactId> slice(std::size_t first, std::size_t count) const;
  // Row of a contact; none when it is filtered out.
  std::optional<std::size_t> row_of(domain::ContactId id) const;

  struct Totals {
    std::size_t all = 0, people = 0, organizations = 0, suppliers = 0, leads = 0, clients = 0, trashed = 0,
                archived = 0, anonymized = 0;
  };
  // Without regard to the filter; all but the last three count the active ones.
  const Totals& totals() const { return totals_; }
  struct KindCounts {
    std::size_t all = 0, people = 0, organizations = 0;
  };
  // How many rows the filter would leave with each choice of its kind.
  const KindCounts& kind_counts() const { return kind_counts_; }
  // Everybody but those in the trash.
  const Bitmap& active() const { return active_; }
  // Grows whenever the visible rows may have changed.
  std::uint64_t version() const { return version_; }

 private:
  explicit ContactList(const Workspace& workspace) : workspace_(&workspace) {}
  base::Result<void> rebuild();
  base::Result<void> place(domain::ContactId id);
  void set_facets(const store::Facets& facets);
  base::Result<void> rebuild_order();
  base::Result<void> rebuild_facets();
  base::Result<void> rebuild_search();
  base::Result<void> rebuild_tagged();
  void rebuild_visible();
  void rebuild_totals();

  const Workspace* workspace_;
  ContactSort sort_ = ContactSort::name;
  Direction direction_ = Direction::ascending;
  ListFilter filter_;
  std::vector<domain::ContactId> order_;    // every contact, in the chosen order
  std::vector<domain::ContactId> visible_;  // those that the filter leaves
  Bitmap active_, trashed_, archived_, anonymized_, organizations_, suppliers_, clients_;
  bool searching_ = false;
  Bitmap found_, found_in_name_;  // of filter_.search
  Bitmap tagged_;                 // of filter_.tag
  Totals totals_;
  KindCounts kind_counts_;
  std::uint64_t version_ = 0;
};

}  // namespace app
