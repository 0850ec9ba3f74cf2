// The contact list and the trash: what they show, kept ready between frames, and the drawing of it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "app/queries/list/contact_list.h"
#include "app/queries/list/contact_rows.h"
#include "base/result.h"
#include "base/uuid.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/menu.h"

namespace ui {

// Columns in which one of the rows has something. A column that has been filled stays so while one scrolls.
struct FilledColumns {
  bool email = false, phone = false, company = false, tags = false;
};

struct ContactListPanel {
  std::optional<app::ContactList> list;
  std::size_t first = 0;                             // index in `list` of rows[0]
  std::vector<std::optional<app::ContactRow>> rows;  // of the page, or around what is in sight
  std::size_t page_first = 0, page_rows = 0;         // the page within `list`; everything when pages are off
  FilledColumns filled;
  std::uint64_t version = 0;        // of `list` when rows were read
  std::optional<app::TagView> tag;  // that the list is narrowed to
  widgets::GridState grid;
  // Whose page is shown, or was before the list: the list shows the page that has its row.
  base::Uuid visited;
  std::optional<std::size_t> visited_row;  // in `list`, as of its version
  std::uint64_t visited_version = 0;
  widgets::MenuState options;
};

// Reads the order of everything: some milliseconds at 100,000 contacts.
base::Result<void> open_contact_list(ContactListPanel& panel, const app::Workspace& workspace);

// Brings the list to the route, the page size and the last commit (nullptr: none). True when something else is to be
// drawn. Call before a frame after any of these, and after every frame, since scrolling brings other rows into sight.
base::Result<bool> refresh_contact_list(ContactListPanel& panel, const app::Workspace& workspace, const UiState& state,
                                        const app::Changes* changes = nullptr);

// 1-based.
std::uint32_t page_shown(const ContactListPanel& panel, const UiState& state);
std::size_t page_count(const ContactListPanel& panel, const UiState& state);

void contact_list_ui(ContactListPanel& panel, const Frame& frame, const PanelContext& desk);

}  // namespace ui
