#include "ui/pages/list/contact_table.h"

#include <array>

#include "i18n/keys.h"
#include "ui/parts/avatar_badge.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/tag_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using i18n::Key;
using widgets::Tone;

enum Column : int { kName, kEmail, kPhone, kCompany, kTags, kStatus, kAdded, kActions };

struct Sortable {
  Column column;
  app::ContactSort sort;
};
constexpr std::array<Sortable, 5> kSortable{{{kName, app::ContactSort::name},
                                             {kEmail, app::ContactSort::email},
                                             {kPhone, app::ContactSort::phone},
                                             {kCompany, app::ContactSort::company},
                                             {kAdded, app::ContactSort::created}}};

int column_of(app::ContactSort sort) {
  for (const Sortable& one : kSortable) {
    if (one.sort == sort) return one.column;
  }
  return -1;
}

std::vector<widgets::GridColumn> columns(const Frame& frame, const FilledColumns& filled, bool aside) {
  const auto& texts = frame.texts;
  std::vector<widgets::GridColumn> all{
      {.key = "name", .label = texts[Key::list_column_name], .share = 2.2F, .sortable = true},
      {.key = "email",
       .label = texts[Key::list_column_email],
       .share = 2,
       .hide_below = theme::kNarrow,
       .sortable = true,
       .empty = !filled.email},
      {.key = "phone",
       .label = texts[Key::list_column_phone],
       .width = 160,
       .hide_below = 720,
       .sortable = true,
       .empty = !filled.phone},
      {.key = "company",
       .label = texts[Key::list_column_company],
       .share = 1.6F,
       .hide_below = 860,
       .sortable = true,
       .empty = !filled.company},
      {.key = "tags", .label = texts[Key::tags_title], .share = 1.5F, .hide_below = 1000, .empty = !filled.tags},
      {.key = "status", .label = texts[Key::list_column_status], .width = 88, .hide_below = 980},
      {.key = "added", .label = texts[Key::list_column_added], .width = 128, .hide_below = 640, .sortable = true},
  };
  if (aside) all.push_back({.key = "actions", .label = texts[Key::list_column_actions], .width = 132});
  return all;
}

// What a phone has room for beside the name.
std::string_view line_below(const app::ContactRow& contact) {
  if (!contact.email.empty()) return contact.email;
  return contact.phone.empty() ? contact.company_name : contact.phone;
}

void name_cell(widgets::GridRow& row, const Frame& frame, const PanelContext& desk, const app::ContactRow& contact,
               bool aside) {
  if (!row.cell(kName)) return;
  contact_avatar(frame, {contact.name, contact.uuid, contact.avatar}, theme::kAvatarRow);
  row.next(theme::kSpace3);
  if (!aside && contact.lifecycle == domain::Lifecycle::archived) {
    widgets::pill(frame, "archived", frame.texts[Key::archive_mark]);
    row.next();
  }
  row.link(name_or_none(frame.texts, contact.name), format_route(contact_route(contact.uuid, desk.state.route)),
           frame.narrow ? line_below(contact) : std::string_view{}, supplier_room(contact.supplier));
  supplier_after(frame, contact.supplier);
}

void company_cell(widgets::GridRow& row, const Frame& frame, const app::ContactRow& contact) {
  if (!contact.company_supplier) return row.text(kCompany, contact.company_name, Tone::muted);
  if (!row.cell(kCompany)) return;
  const float room = widgets::available_width() - supplier_room(true);
  widgets::text(frame, "company", contact.company_name,
                {.style = {theme::kTextSmall}, .tone = Tone::muted, .max_width = room});
  supplier_after(frame, true);
}

void status_cell(widgets::GridRow& row, const Frame& frame, const app::ContactRow& contact) {
  if (!row.cell(kStatus)) return;
  const bool client = contact.status == domain::ContactStatus::client;
  widgets::pill(frame, "status", status_word(frame.texts, contact.status),
                client ? widgets::PillKind::success : widgets::PillKind::neutral);
}

void restore_cell(widgets::GridRow& row, const Frame& frame, const PanelContext& desk, const app::ContactRow& contact) {
  if (!row.cell(kActions)) return;
  const std::string_view name = name_or_none(frame.texts, contact.name);
  const bool archived = contact.lifecycle == domain::Lifecycle::archived;
  if (widgets::button(frame, "restore", frame.texts[archived ? Key::archive_take_out : Key::list_restore],
                      {.icon = theme::Icon::rotate_ccw,
                       .enabled = !desk.read_only,
                       .small = true,
                       .name = archived ? i18n::say::archive_take_out_one(frame.texts, name)
                                        : i18n::say::list_restore_one(frame.texts, name)})) {
    desk.commands.push(app::RestoreContacts{{contact.id}},
                       {i18n::say::toast_restored_one(frame.texts, name), Undoable::yes, std::string(name)});
  }
}

void row_ui(widgets::GridRow& row, const Frame& frame, const PanelContext& desk, const app::ContactRow& contact,
            bool aside) {
  name_cell(row, frame, desk, contact, aside);
  row.text(kEmail, contact.email, Tone::muted);
  row.text(kPhone, contact.phone, Tone::muted);
  company_cell(row, frame, contact);
  if (row.cell(kTags)) tag_pills(frame, contact.tags, desk.state.route);
  status_cell(row, frame, contact);
  row.text(kAdded, frame.texts.formats().date(contact.created), Tone::muted);
  if (aside) restore_cell(row, frame, desk, contact);
}

void sort_by(const PanelContext& desk, int column) {
  for (const Sortable& one : kSortable) {
    if (one.column != column) continue;
    Route route = desk.state.route;
    const bool again = route.list.sort == one.sort && route.list.direction == app::Direction::ascending;
    route.list.sort = one.sort;
    route.list.direction = again ? app::Direction::descending : app::Direction::ascending;
    route.list.page = 1;
    desk.go(route);
  }
}

}  // namespace

void contact_table_ui(ContactListPanel& panel, const Frame& frame, const PanelContext& desk, float height) {
  const bool aside = desk.state.route.page != PageKind::contacts;  // trash or archive
  const std::vector<widgets::GridColumn> shown = columns(frame, panel.filled, aside);
  const auto at = [&](std::int64_t index) -> const std::optional<app::ContactRow>* {
    const std::size_t wanted = panel.page_first + static_cast<std::size_t>(index);
    const bool here = wanted >= panel.first && wanted - panel.first < panel.rows.size();
    return here ? &panel.rows[wanted - panel.first] : nullptr;
  };
  widgets::GridSpec spec;
  spec.name = frame.texts[Key::list_table];
  spec.columns = shown;
  spec.rows = static_cast<std::int64_t>(panel.page_rows);
  spec.row_height = frame.narrow ? theme::kSpace12 : theme::kSpace10;
  spec.height = height;
  spec.sort_column = column_of(desk.state.route.list.sort);
  spec.descending = desk.state.route.list.direction == app::Direction::descending;
  spec.padding_x = frame.narrow ? theme::kSpace4 : theme::kSpace6;
  spec.row_key = [&](std::int64_t index) {
    const std::size_t row = panel.page_first + static_cast<std::size_t>(index);
    return std::uint64_t{row < panel.list->size() ? panel.list->at(row).value : 0};
  };
  const widgets::GridResult result = widgets::grid(frame, "contacts", spec, panel.grid, [&](widgets::GridRow& row) {
    const auto* contact = at(row.index());
    if (contact != nullptr && contact->has_value()) row_ui(row, frame, desk, **contact, aside);
  });
  if (result.sort_clicked >= 0) sort_by(desk, result.sort_clicked);
  if (result.row_clicked >= 0) {
    const auto* contact = at(result.row_clicked);
    if (contact != nullptr && contact->has_value()) desk.go(contact_route((*contact)->uuid, desk.state.route));
  }
}

}  // namespace ui
