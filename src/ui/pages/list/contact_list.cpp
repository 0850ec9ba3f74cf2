#include "ui/pages/list/contact_list.h"

#include <algorithm>
#include <utility>

#include "app/queries/contact/contact_view.h"
#include "app/workspace/workspace.h"

namespace ui {
namespace {

// Rows read beyond those in sight, each way, so that scrolling seldom meets an empty row.
constexpr std::size_t kMargin = 16;

app::ListFilter filter_of(const Route& route) {
  app::ListFilter filter;
  if (route.list.tab == KindTab::people) filter.kind = domain::ContactKind::person;
  if (route.list.tab == KindTab::organizations) filter.kind = domain::ContactKind::organization;
  filter.suppliers = route.list.suppliers;
  filter.tag = route.list.tag;
  filter.trash = route.page == PageKind::trash;
  filter.archive = route.page == PageKind::archive;
  filter.search = route.list.query;
  return filter;
}

// On a contact's page: its row.
base::Result<void> find_visited(ContactListPanel& panel, const app::Workspace& workspace, const UiState& state) {
  if (state.route.page != PageKind::contact) return {};
  if (panel.visited == state.route.contact && panel.visited_version == panel.list->version()) return {};
  panel.visited = state.route.contact;
  panel.visited_version = panel.list->version();
  panel.visited_row.reset();
  const auto id = find_contact_by_uuid(workspace, panel.visited);
  if (!id && id.error().code != base::ErrorCode::not_found) return id.error();
  if (id) panel.visited_row = panel.list->row_of(*id);
  return {};
}

void place_page(ContactListPanel& panel, const UiState& state) {
  const std::size_t total = panel.list->size();
  const std::size_t rows = rows_of(state.page_size);
  if (rows == 0) {
    panel.page_first = 0;
    panel.page_rows = total;
    return;
  }
  const bool follows = state.route.page == PageKind::contact && panel.visited_row;
  const std::size_t wanted = follows ? *panel.visited_row / rows + 1 : state.list.list.page;
  const std::size_t page = std::min(wanted, page_count(panel, state));
  panel.page_first = (page - 1) * rows;
  panel.page_rows = std::min(rows, total - panel.page_first);
}

struct Window {
  std::size_t first, last;
};

// What should be at hand: the page, or around what the grid drew last.
Window wanted(const ContactListPanel& panel) {
  const std::size_t end = panel.page_first + panel.page_rows;
  if (panel.page_rows <= 2 * kMargin) return {panel.page_first, end};
  const auto in_sight_first = static_cast<std::size_t>(std::max<std::int64_t>(panel.grid.first, 0));
  const auto in_sight_last = static_cast<std::size_t>(std::max<std::int64_t>(panel.grid.last, 0));
  const std::size_t first = std::min(end, panel.page_first + in_sight_first);
  return {first > panel.page_first + kMargin ? first - kMargin : panel.page_first,
          std::min(end, panel.page_first + in_sight_last + kMargin)};
}

bool covers(const ContactListPanel& panel, const Window& window) {
  // Half of the margin may be used up before anything is read again.
  constexpr std::size_t kSlack = kMargin / 2;
  const bool from_start = panel.first <= window.first + (window.first == panel.page_first ? 0 : kSlack);
  const std::size_t last = panel.first + panel.rows.size();
  const bool to_end = last + (window.last == panel.page_first + panel.page_rows ? 0 : kSlack) >= window.last;
  return from_start && to_end;
}

// Brings the window to hand. The rows that are there already stay while they are `current`.
base::Result<void> read_rows(ContactListPanel& panel, const app::Workspace& workspace, const Window& window,
                             bool current) {
  const auto ids = panel.list->slice(window.first, window.last - window.first);
  std::vector<std::optional<app::ContactRow>> rows(ids.size());
  std::vector<domain::ContactId> missing;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const std::size_t old = window.first + i - panel.first;  // wraps around before the first
    if (current && old < panel.rows.size() && panel.rows[old]) {
      rows[i] = std::move(panel.rows[old]);
    } else {
      missing.push_back(ids[i]);
    }
  }
  BASE_TRY_ASSIGN(auto found, contact_rows(workspace, missing));
  auto next = found.begin();
  for (std::size_t i = 0; i < ids.size() && next != found.end(); ++i) {
    if (next->id == ids[i]) rows[i] = std::move(*next++);
  }
  panel.rows = std::move(rows);
  panel.first = window.first;
  return {};
}

void fill_columns(ContactListPanel& panel) {
  FilledColumns& filled = panel.filled;
  for (const std::optional<app::ContactRow>& row : panel.rows) {
    if (!row) continue;
    filled.email |= !row->email.empty();
    filled.phone |= !row->phone.empty();
    filled.company |= !row->company_name.empty();
    filled.tags |= !row->tags.empty();
  }
}

// What the chip of the filter says; a tag that is gone is called as it was last.
void read_tag(ContactListPanel& panel, const app::Workspace& workspace) {
  const domain::DefinitionId id = panel.list->filter().tag;
  panel.tag.reset();
  if (!id) return;
  const domain::Entry* entry = workspace.definitions().find_entry(id);
  panel.tag = entry != nullptr ? app::TagView{id, std::string{entry->key}, entry->name, entry->color}
                               : app::TagView{id, {}, std::string{workspace.definitions().last_name(id)}, 0};
}

}  // namespace

std::size_t page_count(const ContactListPanel& panel, const UiState& state) {
  const std::size_t rows = rows_of(state.page_size);
  if (rows == 0 || panel.list->size() == 0) return 1;
  return (panel.list->size() + rows - 1) / rows;
}

std::uint32_t page_shown(const ContactListPanel& panel, const UiState& state) {
  const std::size_t rows = rows_of(state.page_size);
  return rows == 0 ? 1 : static_cast<std::uint32_t>(panel.page_first / rows + 1);
}

base::Result<void> open_contact_list(ContactListPanel& panel, const app::Workspace& workspace) {
  BASE_TRY_ASSIGN(auto list, app::ContactList::open(workspace));
  panel.list.emplace(std::move(list));
  panel.rows.clear();
  return {};
}

base::Result<bool> refresh_contact_list(ContactListPanel& panel, const app::Workspace& workspace, const UiState& state,
                                        const app::Changes* changes) {
  app::ContactList& list = *panel.list;
  if (changes != nullptr) BASE_TRY(list.apply(*changes));
  const app::ListFilter filter = filter_of(state.list);
  const std::size_t old_first = panel.page_first;
  const bool other =
      filter != list.filter() || state.list.list.sort != list.sort() || state.list.list.direction != list.direction();
  BASE_TRY(list.set_sort(state.list.list.sort, state.list.list.direction));
  BASE_TRY(list.set_filter(filter));
  BASE_TRY(find_visited(panel, workspace, state));
  place_page(panel, state);
  if (other || panel.page_first != old_first) {
    panel.grid.scroll_to(0);
    panel.grid.last -= panel.grid.first;  // as many rows as before are in sight
    panel.grid.first = 0;
  }
  if (other || changes != nullptr) read_tag(panel, workspace);
  if (other || changes != nullptr || panel.page_first != old_first) panel.filled = {};
  const Window window = wanted(panel);
  const bool current = changes == nullptr && list.version() == panel.version;
  if (current && covers(panel, window)) return false;
  BASE_TRY(read_rows(panel, workspace, window, current));
  fill_columns(panel);
  panel.version = list.version();
  return true;
}

}  // namespace ui
