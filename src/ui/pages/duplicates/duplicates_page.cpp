#include "ui/pages/duplicates/duplicates_page.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/queries/duplicates/dismissed_duplicates.h"

namespace ui {
namespace {

using base::Result;

constexpr base::Millis kSlice = 8;         // of the search between two frames
constexpr std::size_t kMostChanged = 500;  // more are sooner found by a new search

Result<void> search_on(DuplicatesPage& page, const app::Workspace& workspace) {
  if (!page.search) {
    BASE_TRY_ASSIGN(app::Dismissed apart, dismissed_duplicates(workspace));
    page.search.emplace(std::move(apart), kMostPairs);
    page.changed.clear();
  }
  BASE_TRY_ASSIGN(const bool more, page.search->work(workspace, kSlice));
  page.done = !more;
  page.stale = true;
  return {};
}

void note_changes(DuplicatesPage& page, const app::Changes& changes) {
  page.changed.insert(page.changed.end(), changes.changed.begin(), changes.changed.end());
  page.changed.insert(page.changed.end(), changes.created.begin(), changes.created.end());
  if (!changes.everything && page.changed.size() <= kMostChanged) return;
  page.search.reset();
  page.done = false;
}

Result<void> take_changes(DuplicatesPage& page, const app::Workspace& workspace) {
  BASE_TRY_ASSIGN(const app::Dismissed apart, dismissed_duplicates(workspace));
  BASE_TRY(page.search->update(workspace, page.changed, apart));
  page.changed.clear();
  page.stale = true;
  return {};
}

struct Sight {
  std::size_t first = 0, last = 0;
};
// The list may have had more rows when it was drawn.
Sight in_sight(const DuplicatesPage& page) {
  const auto count = static_cast<std::int64_t>(page.search->found().size());
  const std::int64_t first = std::clamp<std::int64_t>(page.list.first, 0, count);
  const std::int64_t last = std::clamp<std::int64_t>(page.list.last, first, count);
  return {static_cast<std::size_t>(first), static_cast<std::size_t>(last)};
}

Result<void> read_rows(DuplicatesPage& page, const app::Workspace& workspace) {
  const auto& found = page.search->found();
  const Sight sight = in_sight(page);
  page.first = sight.first;
  page.rows.clear();
  page.rows.reserve(sight.last - sight.first);
  for (std::size_t i = sight.first; i < sight.last; ++i) {
    const std::array both{found[i].one, found[i].other};
    BASE_TRY_ASSIGN(auto rows, contact_rows(workspace, both));
    BASE_TRY_ASSIGN(auto reasons, duplicate_reasons(workspace, both[0], both[1], found[i].reasons));
    if (rows.size() < both.size()) rows.resize(both.size());
    page.rows.push_back({std::move(rows[0]), std::move(rows[1]), std::move(reasons)});
  }
  page.stale = false;
  return {};
}

bool shows_others(const DuplicatesPage& page) {
  const Sight sight = in_sight(page);
  return sight.first != page.first || sight.last != page.first + page.rows.size();
}

}  // namespace

Result<bool> refresh_duplicates(DuplicatesPage& page, const app::Workspace& workspace, const UiState& state,
                                const app::Changes* changes) {
  if (page.search && changes != nullptr) note_changes(page, *changes);
  if (state.route.page != PageKind::duplicates) return false;
  const bool searching = !page.done;
  if (searching) BASE_TRY(search_on(page, workspace));
  if (page.done && !page.changed.empty()) BASE_TRY(take_changes(page, workspace));
  const bool other_rows = page.done && (page.stale || shows_others(page));
  if (other_rows) BASE_TRY(read_rows(page, workspace));
  return searching || other_rows;
}

}  // namespace ui
