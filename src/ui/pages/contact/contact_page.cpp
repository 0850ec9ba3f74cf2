#include "ui/pages/contact/contact_page.h"

#include <utility>

#include "ui/pages/contact/contact_parts.h"

namespace ui {
namespace {

base::Result<std::optional<base::Uuid>> uuid_at(const app::Workspace& workspace, const app::ContactList& list,
                                                std::size_t row) {
  BASE_TRY_ASSIGN(auto rows, contact_rows(workspace, list.slice(row, 1)));
  return rows.empty() ? std::optional<base::Uuid>{} : std::optional<base::Uuid>{rows.front().uuid};
}

base::Result<void> read_neighbours(ContactPage& page, const app::Workspace& workspace, const app::ContactList& list) {
  page.previous.reset();
  page.next.reset();
  page.position = 0;
  page.total = list.size();
  page.list_version = list.version();
  const auto row = page.view ? list.row_of(page.view->head.id) : std::nullopt;
  if (!row) return {};
  page.position = *row + 1;
  if (*row > 0) {
    BASE_TRY_ASSIGN(page.previous, uuid_at(workspace, list, *row - 1));
  }
  if (*row + 1 < list.size()) {
    BASE_TRY_ASSIGN(page.next, uuid_at(workspace, list, *row + 1));
  }
  return {};
}

// A contact that is not there leaves the view empty: the page then says so.
base::Result<void> read_view(ContactPage& page, const app::Workspace& workspace) {
  page.view.reset();
  page.read = true;
  const auto id = find_contact_by_uuid(workspace, page.uuid);
  if (!id && id.error().code == base::ErrorCode::not_found) return {};
  if (!id) return id.error();
  auto view = contact_view(workspace, *id);
  if (!view && view.error().code == base::ErrorCode::not_found) return {};
  if (!view) return std::move(view.error());
  page.view = std::move(*view);
  return {};
}

// Read while they are looked at.
base::Result<bool> refresh_records(ContactPage& page, const app::Workspace& workspace, bool stale) {
  if (page.records_shown) return refresh_audit(page.records, workspace, page.view->head.id, stale);
  if (stale) page.records.read.reset();
  return false;
}

}  // namespace

base::Result<bool> refresh_contact_page(ContactPage& page, const app::Workspace& workspace,
                                        const app::ContactList& list, const UiState& state,
                                        const app::Changes* changes) {
  if (state.route.page != PageKind::contact) {
    page = {};
    return false;
  }
  if (!page.read || page.uuid != state.route.contact) {
    page = {};
    page.uuid = state.route.contact;
  }
  BASE_TRY_ASSIGN(const bool companies, refresh_picker(page.draft.company, workspace));
  BASE_TRY_ASSIGN(const bool links, refresh_picker(page.draft.link, workspace));
  BASE_TRY_ASSIGN(const bool superiors, refresh_picker(page.draft.superior, workspace));
  const bool stale = !page.read || (changes != nullptr && !changes->empty());
  if (stale) page.looked = false;
  bool duplicate = false;
  if (!stale) {
    BASE_TRY_ASSIGN(duplicate, refresh_duplicate(page, workspace));
  }
  if (stale) BASE_TRY(read_view(page, workspace));
  bool audit = false, records = false, tags = false;
  if (page.view) {
    tags = refresh_tag_picker(page.draft.tags, workspace, domain::fields::tag, page.view->head.tags, stale);
    tags |= refresh_portal(page, workspace, stale);
    BASE_TRY_ASSIGN(audit, refresh_audit(page.audit, workspace, page.view->head.id, stale));
    BASE_TRY_ASSIGN(records, refresh_records(page, workspace, stale));
  }
  BASE_TRY_ASSIGN(const bool record, refresh_record_editor(page.record, workspace));
  const bool other = companies || links || superiors || audit || records || tags || duplicate || record;
  if (!stale && page.list_version == list.version()) return other;
  BASE_TRY(read_neighbours(page, workspace, list));
  return true;
}

}  // namespace ui
