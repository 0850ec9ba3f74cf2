#include "i18n/keys.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/parts/avatar_badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using i18n::Key;
using theme::Icon;

void chosen_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const app::ContactLink& company = page.view->company;
  const LinkEvent event =
      linked_row_ui(page, frame, desk, company,
                    {Key::list_no_name, frame.texts[Key::company_change], frame.texts[Key::company_remove]});
  if (event == LinkEvent::change) open_picker(page.draft.company);
  if (event != LinkEvent::remove) return;
  const std::string_view name = name_or_none(frame.texts, company.name);
  desk.commands.push(app::SetCompany{page.view->head.id, {}},
                     {i18n::say::toast_company_removed(frame.texts, name), Undoable::yes, std::string(name)});
  frame.tree.request_focus(widgets::id_of("pick"));
}

// One of an organization's people: the way to open it, what it is there, and the way to unlink it.
void person_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::PersonLink& person) {
  const widgets::Scope scope(person.contact.id.value);
  const widgets::Container item(frame, "item", semantics::Role::listitem);
  const std::string_view name = name_or_none(frame.texts, person.contact.name);
  const bool changeable = !locked(page, desk);
  const float buttons = changeable ? 2 * (widgets::icon_button_width() + theme::kSpace1) : 0;
  {
    widgets::Row row;
    linked_contact_ui(frame, person.contact, widgets::available_width() - buttons);
    if (changeable) {
      row.right(buttons);
      if (widgets::icon_button(frame, "open", Icon::pencil, i18n::say::people_open(frame.texts, name))) {
        desk.go(contact_route(person.contact.uuid));
      }
      row.next(theme::kSpace1);
      if (widgets::icon_button(frame, "unlink", Icon::close, i18n::say::people_unlink(frame.texts, name))) {
        desk.commands.push(app::SetCompany{person.contact.id, {}},
                           {i18n::say::toast_company_removed(frame.texts, name), Undoable::yes, std::string(name)});
      }
    }
  }
  role_ui(page, frame, desk, person.contact.id, name, person.role);
}

void link_person_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  CompanyPicker& picker = page.draft.company;
  if (!picker.open) {
    if (widgets::button(frame, "link", frame.texts[Key::people_link],
                        {.kind = widgets::ButtonKind::quiet, .icon = Icon::user_plus, .small = true})) {
      open_picker(picker, PickFor::people);
    }
    return;
  }
  const PickerEvent event = company_picker_ui(picker, frame, desk);
  if (event == PickerEvent::none) return;
  frame.tree.request_focus(widgets::id_of("link"));
  if (event != PickerEvent::picked) return;
  const std::string_view name = name_or_none(frame.texts, picker.chosen.name);
  const std::string said = picker.chosen_company.empty()
                               ? i18n::say::people_linked(frame.texts, name)
                               : i18n::say::people_moved(frame.texts, name, picker.chosen_company);
  desk.commands.push(app::SetCompany{picker.chosen.id, page.view->head.id}, {said, Undoable::yes, std::string(name)});
}

}  // namespace

void linked_contact_ui(const Frame& frame, const app::ContactLink& link, float width) {
  contact_avatar(frame, {link.name, link.uuid, link.avatar}, theme::kAvatarRow);
  ImGui::SameLine(0, theme::kSpace2);
  widgets::link(frame, "link", name_or_none(frame.texts, link.name), format_route(contact_route(link.uuid)),
                {.style = widgets::property_text(frame),
                 .max_width = width - theme::kAvatarRow - theme::kSpace2 - supplier_room(link.supplier)});
  supplier_after(frame, link.supplier);
}

LinkEvent linked_row_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk,
                        const app::ContactLink& link, const LinkRow& words) {
  const bool changeable = !locked(page, desk);
  const bool shown = changeable && widgets::near(frame, widgets::property_height(frame), {"link", "change", "remove"});
  const float buttons = 2 * widgets::icon_button_width(widgets::kRowIcon);
  const float room = widgets::available_width() - (shown ? buttons : 0);
  widgets::Row row(widgets::property_height(frame));
  if (link.id) {
    linked_contact_ui(frame, link, room);
  } else {
    widgets::text(frame, "gone", frame.texts[words.gone],
                  {.style = widgets::property_text(frame), .tone = widgets::Tone::muted, .max_width = room});
  }
  if (!changeable) return LinkEvent::none;
  widgets::ButtonOptions look = widgets::kRowIcon;
  look.faint = !shown;
  row.right(buttons);
  LinkEvent event = LinkEvent::none;
  if (widgets::icon_button(frame, "change", Icon::pencil, words.change, look)) event = LinkEvent::change;
  row.next(0);
  if (widgets::icon_button(frame, "remove", Icon::close, words.remove, look)) event = LinkEvent::remove;
  return event;
}

void company_link_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const bool linked = static_cast<bool>(page.view->company.id);
  if (!linked && (desk.state.hide_empty || locked(page, desk)) && !page.draft.company.open) return;
  const widgets::Container group(frame, "company", semantics::Role::group, frame.texts[Key::company_label]);
  const widgets::Labelled row(frame, frame.texts[Key::company_label]);
  if (page.draft.company.open) {
    const PickerEvent event = company_picker_ui(page.draft.company, frame, desk);
    if (event == PickerEvent::none) return;
    const bool picked = event == PickerEvent::picked;
    if (picked) desk.commands.push(app::SetCompany{page.view->head.id, page.draft.company.chosen.id});
    frame.tree.request_focus(widgets::id_of(picked || linked ? "change" : "pick"));
  } else if (linked) {
    chosen_ui(page, frame, desk);
    widgets::gap(0);
    const app::ContactView& view = *page.view;
    role_ui(page, frame, desk, view.head.id, name_or_none(frame.texts, view.head.name), view.company_role);
  } else if (widgets::button(
                 frame, "pick", frame.texts[Key::company_pick],
                 {.kind = widgets::ButtonKind::quiet, .icon = Icon::building, .small = true, .flush = true})) {
    open_picker(page.draft.company);
  }
}

void people_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const widgets::Container region(frame, "people", semantics::Role::region, frame.texts[Key::contact_people]);
  {
    widgets::Row row(theme::kSpace6);
    widgets::heading(frame, "title", frame.texts[Key::contact_people], 2);
    row.next();
    const auto count = static_cast<std::int64_t>(page.view->people_count);
    if (count > 0) widgets::muted(frame, "count", i18n::say::contact_people_count(frame.texts, count));
  }
  widgets::gap(theme::kSpace3);
  if (!locked(page, desk)) {
    link_person_ui(page, frame, desk);
    widgets::gap(theme::kSpace2);
  }
  if (page.view->people.empty()) {
    widgets::paragraph(frame, "none", frame.texts[Key::contact_no_people], {.tone = widgets::Tone::muted});
    return;
  }
  const widgets::Container list(frame, "list", semantics::Role::list, frame.texts[Key::contact_people]);
  for (const app::PersonLink& person : page.view->people) person_ui(page, frame, desk, person);
  const std::size_t more = page.view->people_count - page.view->people.size();
  if (more > 0) {
    widgets::muted(frame, "more", i18n::say::contact_people_more(frame.texts, static_cast<std::int64_t>(more)));
  }
}

}  // namespace ui
