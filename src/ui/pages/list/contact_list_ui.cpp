#include <array>

#include "i18n/keys.h"
#include "ui/pages/list/contact_list.h"
#include "ui/pages/list/contact_table.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/tag_words.h"

namespace ui {
namespace {

using i18n::Key;
using theme::Icon;

std::string count_words(const ContactListPanel& panel, const Frame& frame) {
  const auto count = static_cast<std::int64_t>(panel.list->size());
  return panel.list->filter().search.empty() ? i18n::say::list_count(frame.texts, count)
                                             : i18n::say::list_matches(frame.texts, count);
}

void new_button(const Frame& frame, const PanelContext& desk, domain::ContactKind kind, bool short_of_room) {
  const bool person = kind == domain::ContactKind::person;
  // The tab decides which kind is the likely one.
  const bool likely = (desk.state.route.list.tab == KindTab::organizations) != person;
  const widgets::ButtonOptions options{.kind = likely ? widgets::ButtonKind::primary : widgets::ButtonKind::secondary,
                                       .icon = Icon::plus,
                                       .enabled = !desk.read_only,
                                       .name = frame.texts[person ? Key::list_new_person : Key::list_new_organization]};
  const std::string_view label = frame.texts[person ? Key::list_short_person : Key::list_short_organization];
  const std::string_view key = person ? "new_person" : "new_organization";
  const bool clicked =
      short_of_room ? widgets::icon_button(frame, key, person ? Icon::user_plus : Icon::building, options.name, options)
                    : widgets::button(frame, key, label, options);
  if (clicked) {
    desk.ask(OpenCreateDialog{kind});
  }
}

float new_buttons_width(const Frame& frame) {
  const widgets::ButtonOptions options{.icon = Icon::plus};
  return widgets::button_width(frame, frame.texts[Key::list_short_person], options) +
         widgets::button_width(frame, frame.texts[Key::list_short_organization], options) + theme::kSpace2;
}

Key title_of(PageKind page) {
  if (page == PageKind::archive) return Key::archive_title;
  return page == PageKind::trash ? Key::list_trash_title : Key::list_title;
}

void options_ui(ContactListPanel& panel, const Frame& frame, const PanelContext& desk) {
  const std::string_view name = frame.texts[Key::list_options];
  widgets::options_button(frame, "options", name, panel.options);
  widgets::Menu menu(frame, "options_menu", name, panel.options);
  if (menu && menu.item("duplicates", frame.texts[Key::duplicates_title], Icon::copy)) {
    Route route;
    route.page = PageKind::duplicates;
    desk.go(route);
  }
}

void title_ui(ContactListPanel& panel, const Frame& frame, const PanelContext& desk, bool aside) {
  widgets::Row row(theme::kControl, theme::kSpace3);
  widgets::heading(frame, "title", frame.texts[title_of(desk.state.route.page)], 1);
  if ((!frame.narrow || aside) && panel.list->size() > 0) {
    row.next();
    widgets::text(frame, "count", count_words(panel, frame),
                  {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted, .role = semantics::Role::status});
  }
  if (aside) return;
  row.next();
  const float options = widgets::icon_button_width() + theme::kSpace2;
  const float words = new_buttons_width(frame);
  const bool short_of_room = widgets::available_width() < words + options;
  row.right((short_of_room ? 2 * widgets::icon_button_width() + theme::kSpace2 : words) + options);
  new_button(frame, desk, domain::ContactKind::organization, short_of_room);
  row.next(theme::kSpace2);
  new_button(frame, desk, domain::ContactKind::person, short_of_room);
  row.next(theme::kSpace2);
  options_ui(panel, frame, desk);
}

std::string tab_address(const Route& route, KindTab tab) {
  ListParameters list = route.list;
  list.tab = tab;
  list.page = 1;
  return format_route(list_route(list));
}

// Back from a contact: the list is where it was, and the contact's row has the focus unless something that is still
// there has it.
void return_to_row(ContactListPanel& panel, const Frame& frame) {
  if (panel.visited == base::Uuid{}) return;
  panel.grid.scroll_to(panel.grid.scroll);
  const bool free = frame.tree.recorded(frame.events.focused) == nullptr;
  const bool same = panel.visited_version == panel.list->version();
  if (free && same && panel.visited_row && *panel.visited_row >= panel.page_first &&
      *panel.visited_row < panel.page_first + panel.page_rows) {
    panel.grid.focus_row = static_cast<std::int64_t>(*panel.visited_row - panel.page_first);
  }
  panel.visited = {};
}

void suppliers_button(const Frame& frame, const PanelContext& desk) {
  const bool on = desk.state.route.list.suppliers;
  const std::uint32_t pressed = on ? std::uint32_t{semantics::kPressed} : 0U;
  const widgets::ButtonOptions options{
      .kind = widgets::ButtonKind::quiet, .icon = Icon::truck, .small = true, .state = semantics::kPressable | pressed};
  const std::string_view label = frame.texts[Key::list_suppliers];
  const bool clicked = frame.narrow ? widgets::icon_button(frame, "suppliers", Icon::truck, label, options)
                                    : widgets::button(frame, "suppliers", label, options);
  if (!clicked) return;
  ListParameters list = desk.state.route.list;
  list.suppliers = !on;
  list.page = 1;
  desk.go(list_route(list));
}

// The tag that narrows the list, and the way out of it.
void tag_chip_ui(const ContactListPanel& panel, const Frame& frame, const PanelContext& desk) {
  std::string_view word = tag_word(frame.texts, *panel.tag);
  if (word.empty()) word = frame.texts[Key::tags_unknown];
  const std::string remove = i18n::say::tags_filter_remove(frame.texts, word);
  const widgets::Chip chip{panel.tag->id.value, word, tag_color(frame, *panel.tag), remove};
  if (!widgets::chips(frame, "tag", frame.texts[Key::tags_filter], {&chip, 1}).removed) return;
  Route route = desk.state.route;
  route.list.tag = {};
  route.list.page = 1;
  desk.go(route);
}

void tabs_ui(const ContactListPanel& panel, const Frame& frame, const PanelContext& desk) {
  const Route& route = desk.state.route;
  const app::ContactList::KindCounts& counts = panel.list->kind_counts();
  const std::array<std::string, 3> addresses{tab_address(route, KindTab::all), tab_address(route, KindTab::people),
                                             tab_address(route, KindTab::organizations)};
  const auto number = [&](std::size_t count) {
    return frame.texts.formats().integer(static_cast<std::int64_t>(count));
  };
  const std::array<std::string, 3> numbers{number(counts.all), number(counts.people), number(counts.organizations)};
  const std::array<widgets::Tab, 3> tabs{{
      {"all", frame.texts[Key::list_tab_all], numbers[0], addresses[0]},
      {"people", frame.texts[Key::list_tab_people], numbers[1], addresses[1]},
      {"organizations", frame.texts[Key::list_tab_organizations], numbers[2], addresses[2]},
  }};
  widgets::Row row(theme::kControl);
  widgets::tabs(frame, "kinds", frame.texts[Key::list_tabs], tabs, static_cast<int>(route.list.tab));
  if (panel.tag && !frame.narrow) {
    row.next(theme::kSpace4);
    tag_chip_ui(panel, frame, desk);
  }
  row.right(frame.narrow
                ? widgets::icon_button_width({.small = true})
                : widgets::button_width(frame, frame.texts[Key::list_suppliers], {.icon = Icon::truck, .small = true}));
  suppliers_button(frame, desk);
}

}  // namespace

void contact_list_ui(ContactListPanel& panel, const Frame& frame, const PanelContext& desk) {
  return_to_row(panel, frame);
  const bool aside = desk.state.route.page != PageKind::contacts;  // trash or archive
  const bool nothing_at_all = !aside && desk.state.route.list.query.empty() && panel.list->totals().all == 0;
  const float side = frame.narrow ? theme::kSpace4 : theme::kSpace6;
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({origin.x + side, origin.y + theme::kSpace4});
  {
    widgets::Column column(ImGui::GetContentRegionAvail().x - side);
    title_ui(panel, frame, desk, aside);
    if (!aside && !nothing_at_all) {
      widgets::gap(theme::kSpace3);
      tabs_ui(panel, frame, desk);
    }
    if (panel.tag && (aside || frame.narrow)) {
      widgets::gap(theme::kSpace2);
      tag_chip_ui(panel, frame, desk);
    }
  }
  widgets::gap(theme::kSpace2);
  ImGui::SetCursorScreenPos({origin.x, ImGui::GetCursorScreenPos().y});
  if (panel.list->size() == 0) {
    ImGui::SetCursorScreenPos({origin.x, ImGui::GetCursorScreenPos().y});
    const widgets::ScrollArea area(frame, "empty", {0, 0}, {.padding_x = side, .padding_y = 0});
    no_contacts_ui(panel, frame, desk);
    return;
  }
  contact_table_ui(panel, frame, desk, ImGui::GetContentRegionAvail().y - kPagerHeight);
  pager_ui(panel, frame, desk);
}

}  // namespace ui
