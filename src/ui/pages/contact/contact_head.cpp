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
using widgets::ButtonKind;

constexpr Key kPictureTooLarge = Key::picture_too_large, kNoPicture = Key::picture_undecodable;

// Null: it was not refused.
const Key* picture_refusal(domain::Refusal refusal) {
  if (refusal == domain::Refusal::file_too_large) return &kPictureTooLarge;
  return refusal == domain::Refusal::no_picture ? &kNoPicture : nullptr;
}

constexpr float kNameRoom = 320;  // with less beside the buttons, these go below the name

void arrow(const Frame& frame, const PanelContext& desk, std::string_view key, Icon icon, Key name,
           const std::optional<base::Uuid>& target) {
  if (widgets::icon_button(frame, key, icon, frame.texts[name],
                           {.kind = ButtonKind::quiet, .enabled = target.has_value()})) {
    desk.go(contact_route(*target), History::replace);
  }
}

// Where the contact stands in the list, with the ways to its neighbours. `after`: the room that what follows takes.
void position_ui(const ContactPage& page, widgets::Row& row, const Frame& frame, const PanelContext& desk,
                 float after) {
  const auto number = [&](std::size_t value) {
    return frame.texts.formats().integer(static_cast<std::int64_t>(value));
  };
  const std::string position = i18n::say::contact_position(frame.texts, number(page.position), number(page.total));
  row.right(widgets::text_width(frame, position, {theme::kTextSmall}) + 2 * widgets::icon_button_width() +
            3 * theme::kSpace2 + after);
  widgets::muted(frame, "position", position);
  row.next();
  arrow(frame, desk, "previous", Icon::chevron_up, Key::contact_previous, page.previous);
  row.next();
  arrow(frame, desk, "next", Icon::chevron_down, Key::contact_next, page.next);
  row.next();
}

void way_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  widgets::Row row;
  const PageKind list = desk.state.list.page;
  const Key title = list == PageKind::trash     ? Key::list_trash_title
                    : list == PageKind::archive ? Key::archive_title
                                                : Key::list_title;
  widgets::icon(frame, Icon::arrow_left);
  row.next();
  widgets::link(frame, "back", frame.texts[title], format_route(desk.state.list),
                {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted, .name = frame.texts[Key::contact_back]});
  const float close = widgets::icon_button_width();
  if (page.position == 0) {
    row.right(pane_switches_width(page) + close);
  } else {
    position_ui(page, row, frame, desk, pane_switches_width(page) + close);
  }
  pane_switches_ui(page, row, frame, desk);
  if (widgets::icon_button(frame, "close", Icon::close, frame.texts[Key::contact_close], {.kind = ButtonKind::quiet})) {
    desk.go(desk.state.list);
  }
}

Face face_of(const ContactPage& page) { return {page.view->head.name, page.uuid, page.view->head.avatar}; }

void picture_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  if (locked(page, desk)) return contact_avatar(frame, face_of(page), theme::kAvatarPage);
  const Key label = page.view->head.avatar.empty() ? Key::picture_add : Key::picture_change;
  widgets::ChosenFile chosen;
  if (!contact_avatar_button(frame, "picture", face_of(page), theme::kAvatarPage, frame.texts[label], chosen,
                             page.draft.picture_drop)) {
    return;
  }
  const auto refusal = desk.files.check_picture(chosen.handle);
  page.draft.picture_refused = refusal ? *refusal : domain::Refusal::none;
  if (page.draft.picture_refused != domain::Refusal::none) return;
  desk.ask(SetPicture{page.uuid, chosen.handle, std::move(chosen.name)});
}

// What became of the picture that was chosen last.
void picture_state_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const auto& storing = desk.files.storing();
  if (storing && storing->picture && storing->contact == page.uuid) {
    widgets::gap(theme::kSpace1);
    widgets::text(frame, "storing_picture", frame.texts[Key::picture_storing],
                  {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted, .role = semantics::Role::status});
  } else if (const Key* why = picture_refusal(page.draft.picture_refused)) {
    widgets::gap(theme::kSpace1);
    widgets::paragraph(frame, "picture_refused", frame.texts[*why],
                       {.style = {theme::kTextSmall}, .tone = widgets::Tone::danger, .role = semantics::Role::alert});
  }
}

void remove_picture_ui(widgets::Row& row, const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const std::string_view label = frame.texts[Key::picture_remove];
  const widgets::ButtonOptions quiet{.kind = ButtonKind::quiet, .icon = Icon::close, .small = true};
  row.wrap(widgets::button_width(frame, label, quiet));
  if (!widgets::button(frame, "remove_picture", label, quiet)) return;
  desk.commands.push(app::RemoveAvatar{page.view->head.id},
                     {std::string(frame.texts[Key::audit_picture_removed]), Undoable::yes});
  frame.tree.request_focus(widgets::id_of("picture"));
}

void marks_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const app::ContactRow& head = page.view->head;
  const bool removable = !page.view->head.avatar.empty() && !locked(page, desk);
  widgets::Row row(removable ? theme::kControlSmall : theme::kPill);
  widgets::pill(frame, "kind", kind_word(frame.texts, head.kind));
  row.next();
  const bool client = head.status == domain::ContactStatus::client;
  widgets::pill(frame, "status", status_word(frame.texts, head.status),
                client ? widgets::PillKind::success : widgets::PillKind::neutral);
  if (page.view->converted != 0) {
    row.next();
    widgets::muted(frame, "since",
                   i18n::say::contact_converted(frame.texts, frame.texts.formats().date(page.view->converted)));
  }
  if (removable) remove_picture_ui(row, page, frame, desk);
}

// Since when the card is here, and its id: both small, the id to be copied.
void identity_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const app::ContactRow& head = page.view->head;
  const std::string added = i18n::say::contact_added(frame.texts, frame.texts.formats().date(head.created),
                                                     origin_word(frame.texts, page.view->origin));
  const std::string active = i18n::say::contact_last_activity(frame.texts, frame.texts.formats().date(head.changed));
  const std::string id = head.uuid.text();
  const widgets::ButtonOptions quiet{.kind = ButtonKind::quiet, .small = true};
  widgets::Row row(theme::kControlSmall, theme::kSpace3);
  widgets::muted(frame, "added", added);
  row.wrap(widgets::text_width(frame, active, {theme::kTextSmall}));
  widgets::muted(frame, "active", active);
  const float copy = widgets::icon_button_width(quiet);
  row.wrap(widgets::text_width(frame, id, {theme::kTextSmall}) + theme::kSpace1 + copy);
  widgets::text(frame, "id", id,
                {.style = {theme::kTextSmall},
                 .tone = widgets::Tone::muted,
                 .max_width = widgets::available_width() - theme::kSpace1 - copy});
  row.next(theme::kSpace1);
  if (widgets::icon_button(frame, "copy", Icon::copy, frame.texts[Key::contact_copy_id], quiet)) {
    desk.ask(CopyText{id, std::string(frame.texts[Key::toast_copied])});
  }
}

void name_ui(const ContactPage& page, const Frame& frame) {
  const app::ContactRow& head = page.view->head;
  const float truck = head.supplier ? theme::kIcon + theme::kSpace2 : 0;
  widgets::Row row(theme::kControl);
  widgets::whole_heading(frame, "name", name_or_none(frame.texts, head.name), 1, widgets::available_width() - truck);
  if (!head.supplier) return;
  row.next();
  supplier_mark(frame);
}

void method_row(const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  if (!has_ways(*page.view)) return;
  widgets::gap(theme::kSpace2);
  ways_ui(page, frame, desk);
}

void trash_button(const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const app::ContactRow& head = page.view->head;
  const std::string_view name = name_or_none(frame.texts, head.name);
  if (head.lifecycle == domain::Lifecycle::trashed) {
    if (widgets::button(frame, "restore", frame.texts[Key::contact_restore],
                        {.kind = ButtonKind::primary, .icon = Icon::rotate_ccw, .enabled = !desk.read_only})) {
      desk.commands.push(app::RestoreContacts{{head.id}},
                         {i18n::say::toast_restored_one(frame.texts, name), Undoable::yes, std::string(name)});
    }
    return;
  }
  if (widgets::button(frame, "trash", frame.texts[Key::contact_trash],
                      {.icon = Icon::trash, .enabled = !desk.read_only})) {
    desk.commands.push(app::TrashContacts{{head.id}},
                       {i18n::say::toast_trashed_one(frame.texts, name), Undoable::yes, std::string(name)});
    desk.go(desk.state.list);
  }
}

void convert_button(const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const app::ContactRow& head = page.view->head;
  const bool lead = head.status == domain::ContactStatus::lead;
  if (!widgets::button(frame, "convert", frame.texts[lead ? Key::contact_convert_client : Key::contact_convert_lead],
                       {.icon = Icon::handshake, .enabled = !desk.read_only})) {
    return;
  }
  const std::string_view name = name_or_none(frame.texts, head.name);
  const std::string said =
      lead ? i18n::say::toast_converted_client(frame.texts, name) : i18n::say::toast_converted_lead(frame.texts, name);
  desk.commands.push(app::ConvertStatus{head.id, lead ? domain::ContactStatus::client : domain::ContactStatus::lead},
                     {said, Undoable::yes, std::string(name)});
}

float actions_width(const ContactPage& page, const Frame& frame) {
  const widgets::ButtonOptions with_icon{.icon = Icon::trash};
  const domain::Lifecycle lifecycle = page.view->head.lifecycle;
  if (domain::is_gone(lifecycle)) return 0;
  const float menu = theme::kSpace2 + widgets::icon_button_width();
  const bool trashed = lifecycle == domain::Lifecycle::trashed;
  if (trashed) return widgets::button_width(frame, frame.texts[Key::contact_restore], with_icon) + menu;
  const bool lead = page.view->head.status == domain::ContactStatus::lead;
  return menu + widgets::button_width(frame, frame.texts[Key::contact_trash], with_icon) + theme::kSpace2 +
         widgets::button_width(frame, frame.texts[lead ? Key::contact_convert_client : Key::contact_convert_lead],
                               with_icon);
}

void actions_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const domain::Lifecycle lifecycle = page.view->head.lifecycle;
  if (domain::is_gone(lifecycle)) return;
  widgets::Row row;
  if (lifecycle != domain::Lifecycle::trashed) {
    convert_button(page, frame, desk);
    row.next();
  }
  trash_button(page, frame, desk);
  row.next();
  actions_menu_ui(page, frame, desk);
}

}  // namespace

void contact_head_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const widgets::Container head(frame, "head", semantics::Role::group, name_or_none(frame.texts, page.view->head.name));
  way_ui(page, frame, desk);
  widgets::gap(theme::kSpace4);
  const float actions = actions_width(page, frame);
  const float room = widgets::available_width();
  const bool beside = room - theme::kAvatarPage - actions - 2 * theme::kSpace4 >= kNameRoom;
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  picture_ui(page, frame, desk);
  ImGui::SameLine(0, theme::kSpace4);
  {
    const float used = theme::kAvatarPage + theme::kSpace4 + (beside ? actions + theme::kSpace4 : 0);
    const widgets::Column column(room - used);
    name_ui(page, frame);
    widgets::gap(theme::kSpace1);
    marks_ui(page, frame, desk);
    picture_state_ui(page, frame, desk);
    if (beside) {
      widgets::gap(theme::kSpace1);
      identity_ui(page, frame, desk);
      method_row(page, frame, desk);
    }
  }
  if (!beside) {
    widgets::gap(theme::kSpace2);
    identity_ui(page, frame, desk);
    method_row(page, frame, desk);
    widgets::gap(theme::kSpace3);
    actions_ui(page, frame, desk);
    return;
  }
  const ImVec2 below = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({corner.x + room - actions, corner.y + (theme::kAvatarPage - theme::kControl) * 0.5F});
  actions_ui(page, frame, desk);
  ImGui::SetCursorScreenPos(below);
  widgets::gap(0);
}

}  // namespace ui
