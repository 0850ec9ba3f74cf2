#include "i18n/keys.h"
#include "ui/pages/list/contact_table.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/layout.h"

namespace ui {
namespace {

using i18n::Key;
using theme::Icon;
using widgets::ButtonKind;

void lower(const Frame& frame) { widgets::gap(frame.narrow ? theme::kSpace10 : theme::kSpace12 * 2); }

void create_button(const Frame& frame, const PanelContext& desk, domain::ContactKind kind, ButtonKind look) {
  const bool person = kind == domain::ContactKind::person;
  if (widgets::button(frame, person ? "first_person" : "first_organization",
                      frame.texts[person ? Key::list_add_person : Key::list_add_organization],
                      {.kind = look, .icon = person ? Icon::user_plus : Icon::building, .enabled = !desk.read_only})) {
    desk.ask(OpenCreateDialog{kind});
  }
}

// The first opening: the three things one can do.
void beginning_ui(const Frame& frame, const PanelContext& desk) {
  lower(frame);
  widgets::empty_state(frame, "beginning", Icon::contact, frame.texts[Key::list_empty_title],
                       frame.texts[Key::list_empty_text]);
  widgets::gap(theme::kSpace5);
  const std::string_view person = frame.texts[Key::list_add_person];
  const std::string_view organization = frame.texts[Key::list_add_organization];
  const std::string_view restore = frame.texts[Key::list_empty_restore];
  const std::string_view sample = frame.texts[Key::list_empty_sample];
  const widgets::ButtonOptions with_icon{.icon = Icon::plus};
  widgets::center_next(widgets::button_width(frame, person, with_icon) +
                       widgets::button_width(frame, organization, with_icon) + theme::kSpace2);
  {
    widgets::Row row;
    create_button(frame, desk, domain::ContactKind::person, ButtonKind::primary);
    row.next();
    create_button(frame, desk, domain::ContactKind::organization, ButtonKind::secondary);
  }
  widgets::gap(theme::kSpace2);
  widgets::center_next(widgets::button_width(frame, restore, with_icon) +
                       widgets::button_width(frame, sample, with_icon) + theme::kSpace2);
  widgets::Row row;
  widgets::ChosenFile file;
  if (widgets::file_button(frame, "restore", restore, file,
                           {.kind = ButtonKind::quiet, .icon = Icon::upload, .enabled = !desk.read_only})) {
    desk.ask(StartRestore{file.handle, file.name});
  }
  row.next();
  if (widgets::button(frame, "sample", sample,
                      {.kind = ButtonKind::quiet, .icon = Icon::sparkles, .enabled = !desk.read_only})) {
    desk.commands.push(app::LoadSampleData{}, {std::string(frame.texts[Key::toast_sample_loaded]), Undoable::yes});
  }
}

void no_match_ui(const Frame& frame, const PanelContext& desk) {
  const ListParameters& list = desk.state.route.list;
  lower(frame);
  widgets::empty_state(frame, "no_match", Icon::search, frame.texts[Key::list_no_match_title],
                       i18n::say::list_no_match_text(frame.texts, list.query));
  widgets::gap(theme::kSpace5);
  const bool narrowed = list.tab != KindTab::all || list.suppliers || list.tag;
  const std::string_view clear = frame.texts[Key::search_clear];
  const std::string_view everywhere = frame.texts[Key::list_no_match_everywhere];
  widgets::center_next(widgets::button_width(frame, clear) +
                       (narrowed ? widgets::button_width(frame, everywhere) + theme::kSpace2 : 0));
  widgets::Row row;
  if (narrowed) {
    if (widgets::button(frame, "everywhere", everywhere)) {
      ListParameters wide;
      wide.query = list.query;
      desk.go(list_route(wide));
    }
    row.next();
  }
  if (widgets::button(frame, "clear", clear)) {
    Route route = desk.state.route;
    route.list.query.clear();
    route.list.page = 1;
    desk.go(route);
  }
}

Key nothing_of_this(const ListParameters& list) {
  if (list.tag) return Key::tags_nobody;
  if (list.suppliers) return Key::list_empty_suppliers;
  return list.tab == KindTab::people ? Key::list_empty_people : Key::list_empty_organizations;
}

void nothing_of_this_ui(const Frame& frame, const PanelContext& desk) {
  const ListParameters& list = desk.state.route.list;
  lower(frame);
  widgets::empty_state(frame, "nothing",
                       list.tag         ? Icon::tag
                       : list.suppliers ? Icon::truck
                                        : Icon::users,
                       frame.texts[Key::list_empty_filter_title], frame.texts[nothing_of_this(list)]);
  widgets::gap(theme::kSpace5);
  if (list.suppliers || list.tag) return;
  const bool people = list.tab == KindTab::people;
  widgets::center_next(widgets::button_width(
      frame, frame.texts[people ? Key::list_add_person : Key::list_add_organization], {.icon = Icon::plus}));
  create_button(frame, desk, people ? domain::ContactKind::person : domain::ContactKind::organization,
                ButtonKind::primary);
}

}  // namespace

void no_contacts_ui(const ContactListPanel& panel, const Frame& frame, const PanelContext& desk) {
  const Route& route = desk.state.route;
  if (!route.list.query.empty()) {
    no_match_ui(frame, desk);
  } else if (route.page == PageKind::trash) {
    lower(frame);
    widgets::empty_state(frame, "trash_empty", Icon::trash, frame.texts[Key::list_trash_empty_title],
                         frame.texts[Key::list_trash_empty_text]);
  } else if (route.page == PageKind::archive) {
    lower(frame);
    widgets::empty_state(frame, "archive_empty", Icon::archive, frame.texts[Key::archive_empty_title],
                         frame.texts[Key::archive_empty_text]);
  } else if (panel.list->totals().all == 0) {
    beginning_ui(frame, desk);
  } else {
    nothing_of_this_ui(frame, desk);
  }
}

}  // namespace ui
