#include "i18n/keys.h"
#include "ui/panels/contact_mark.h"
#include "ui/panels/contact_parts.h"
#include "ui/panels/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui::panels {
namespace {

using i18n::Key;
using theme::Icon;
using widgets::ButtonKind;

constexpr float kNameRoom = 320;  // with less beside the buttons, these go below the name

void arrow(const Frame& frame, const shell::Desk& desk, std::string_view key, Icon icon, Key name,
           const std::optional<base::Uuid>& target) {
  if (widgets::icon_button(frame, key, icon, frame.texts[name],
                           {.kind = ButtonKind::quiet, .enabled = target.has_value()})) {
    desk.go(shell::contact_route(*target), shell::History::replace);
  }
}

void way_ui(const ContactPage& page, const Frame& frame, const shell::Desk& desk) {
  widgets::Row row;
  const bool trash = desk.state.list.page == shell::PageKind::trash;
  widgets::icon(frame, Icon::arrow_left);
  row.next();
  widgets::link(frame, "back", frame.texts[trash ? Key::list_trash_title : Key::list_title],
                format_route(desk.state.list),
                {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted, .name = frame.texts[Key::contact_back]});
  if (page.position == 0) return;
  const auto number = [&](std::size_t value) {
    return frame.texts.formats().integer(static_cast<std::int64_t>(value));
  };
  const std::string position = i18n::say::contact_position(frame.texts, number(page.position), number(page.total));
  row.right(widgets::text_width(frame, position, {theme::kTextSmall}) + 2 * widgets::icon_button_width() +
            2 * theme::kSpace2);
  widgets::muted(frame, "position", position);
  row.next();
  arrow(frame, desk, "previous", Icon::chevron_up, Key::contact_previous, page.previous);
  row.next();
  arrow(frame, desk, "next", Icon::chevron_down, Key::contact_next, page.next);
}

void marks_ui(const ContactPage& page, const Frame& frame) {
  const app::ContactRow& head = page.view->head;
  widgets::Row row(theme::kPill);
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
}

// Since when the card is here, and its id: both small, the id to be copied.
void identity_ui(const ContactPage& page, const Frame& frame, const shell::Desk& desk) {
  const app::ContactRow& head = page.view->head;
  const std::string added = i18n::say::contact_added(frame.texts, frame.texts.formats().date(head.created),
                                                     origin_word(frame.texts, page.view->origin));
  const std::string id = head.uuid.text();
  const widgets::ButtonOptions quiet{.kind = ButtonKind::quiet, .small = true};
  widgets::Row row(theme::kControlSmall, theme::kSpace3);
  widgets::muted(frame, "added", added);
  const float copy = widgets::icon_button_width(quiet);
  row.wrap(widgets::text_width(frame, id, {theme::kTextSmall}) + theme::kSpace1 + copy);
  widgets::text(frame, "id", id,
                {.style = {theme::kTextSmall},
                 .tone = widgets::Tone::muted,
                 .max_width = widgets::available_width() - theme::kSpace1 - copy});
  row.next(theme::kSpace1);
  if (widgets::icon_button(frame, "copy", Icon::copy, frame.texts[Key::contact_copy_id], quiet)) {
    desk.ask(shell::CopyText{id, std::string(frame.texts[Key::toast_copied])});
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

void trash_button(const ContactPage& page, const Frame& frame, const shell::Desk& desk) {
  const app::ContactRow& head = page.view->head;
  const std::string_view name = name_or_none(frame.texts, head.name);
  if (head.lifecycle == domain::Lifecycle::trashed) {
    if (widgets::button(frame, "restore", frame.texts[Key::contact_restore],
                        {.kind = ButtonKind::primary, .icon = Icon::rotate_ccw, .enabled = !desk.read_only})) {
      desk.commands.push(app::RestoreContacts{{head.id}},
                         {i18n::say::toast_restored_one(frame.texts, name), shell::Undoable::yes, std::string(name)});
    }
    return;
  }
  if (widgets::button(frame, "trash", frame.texts[Key::contact_trash],
                      {.icon = Icon::trash, .enabled = !desk.read_only})) {
    desk.commands.push(app::TrashContacts{{head.id}},
                       {i18n::say::toast_trashed_one(frame.texts, name), shell::Undoable::yes, std::string(name)});
    desk.go(desk.state.list);
  }
}

void convert_button(const ContactPage& page, const Frame& frame, const shell::Desk& desk) {
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
                     {said, shell::Undoable::yes, std::string(name)});
}

float actions_width(const ContactPage& page, const Frame& frame) {
  const widgets::ButtonOptions with_icon{.icon = Icon::trash};
  const bool trashed = page.view->head.lifecycle == domain::Lifecycle::trashed;
  if (trashed) return widgets::button_width(frame, frame.texts[Key::contact_restore], with_icon);
  const bool lead = page.view->head.status == domain::ContactStatus::lead;
  return widgets::button_width(frame, frame.texts[Key::contact_trash], with_icon) + theme::kSpace2 +
         widgets::button_width(frame, frame.texts[lead ? Key::contact_convert_client : Key::contact_convert_lead],
                               with_icon);
}

void actions_ui(const ContactPage& page, const Frame& frame, const shell::Desk& desk) {
  widgets::Row row;
  if (page.view->head.lifecycle == domain::Lifecycle::active) {
    convert_button(page, frame, desk);
    row.next();
  }
  trash_button(page, frame, desk);
}

}  // namespace

void contact_head_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk) {
  const widgets::Container head(frame, "head", semantics::Role::group, name_or_none(frame.texts, page.view->head.name));
  way_ui(page, frame, desk);
  widgets::gap(theme::kSpace4);
  const float actions = actions_width(page, frame);
  const float room = widgets::available_width();
  const bool beside = room - theme::kAvatarPage - actions - 2 * theme::kSpace4 >= kNameRoom;
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  contact_avatar(frame, page.view->head.name, page.uuid, theme::kAvatarPage);
  ImGui::SameLine(0, theme::kSpace4);
  {
    const float used = theme::kAvatarPage + theme::kSpace4 + (beside ? actions + theme::kSpace4 : 0);
    const widgets::Column column(room - used);
    name_ui(page, frame);
    widgets::gap(theme::kSpace1);
    marks_ui(page, frame);
    if (beside) {
      widgets::gap(theme::kSpace1);
      identity_ui(page, frame, desk);
    }
  }
  if (!beside) {
    widgets::gap(theme::kSpace2);
    identity_ui(page, frame, desk);
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

}  // namespace ui::panels
