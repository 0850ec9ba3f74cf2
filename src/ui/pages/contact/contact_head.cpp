#include <algorithm>

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

constexpr float kNameRoom = 260;  // with less beside the buttons, these go below the name

void arrow(ContactPage& page, const Frame& frame, const PanelContext& desk, std::string_view key, Icon icon, Key name,
           const std::optional<base::Uuid>& target) {
  if (widgets::icon_button(frame, key, icon, frame.texts[name],
                           {.kind = ButtonKind::quiet, .enabled = target.has_value()})) {
    page.leaving = contact_route(*target, desk.state.list);
  }
}

std::string position_words(const ContactPage& page, const Frame& frame) {
  const auto number = [&](std::size_t value) {
    return frame.texts.formats().integer(static_cast<std::int64_t>(value));
  };
  return i18n::say::contact_position(frame.texts, number(page.position), number(page.total));
}

float position_width(const ContactPage& page, const Frame& frame) {
  if (page.position == 0) return 0;
  return widgets::text_width(frame, position_words(page, frame), {theme::kTextSmall}) + theme::kSpace4 +
         2 * widgets::icon_button_width();
}

// Where the contact stands in the list, with the ways to its neighbours.
void position_ui(ContactPage& page, widgets::Row& row, const Frame& frame, const PanelContext& desk) {
  if (page.position == 0) return;
  row.next(theme::kSpace2);
  widgets::muted(frame, "position", position_words(page, frame));
  row.next(theme::kSpace2);
  arrow(page, frame, desk, "previous", Icon::chevron_up, Key::contact_previous, page.previous);
  row.next(0);
  arrow(page, frame, desk, "next", Icon::chevron_down, Key::contact_next, page.next);
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

// A lead's status turns it into a client; the way back is in the menu.
void status_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const app::ContactRow& head = page.view->head;
  const std::string_view word = status_word(frame.texts, head.status);
  if (head.status == domain::ContactStatus::client) {
    return widgets::pill(frame, "status", word, widgets::PillKind::success);
  }
  if (locked(page, desk)) return widgets::pill(frame, "status", word);
  const std::string name = std::string(word) + ". " + std::string(frame.texts[Key::contact_convert_client]);
  if (widgets::pill_button(frame, "status", word, name)) convert(page, frame, desk);
}

// The name and what kind of contact it is, in `width`.
void name_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk, float width) {
  const app::ContactRow& head = page.view->head;
  const std::string_view kind = kind_word(frame.texts, head.kind), status = status_word(frame.texts, head.status);
  const float chips = widgets::pill_width(frame, kind) + widgets::pill_width(frame, status) + 2 * theme::kSpace2 +
                      supplier_room(head.supplier);
  const bool beside = width - chips >= kNameRoom * 0.5F;
  widgets::Row row(theme::kSpace6 + 2);
  widgets::heading(frame, "name", name_or_none(frame.texts, head.name), 1, beside ? width - chips : width,
                   theme::kTextTitle);
  row.wrap(chips);
  if (head.supplier) {
    supplier_mark(frame);
    row.next();
  }
  widgets::pill(frame, "kind", kind);
  row.next();
  status_ui(page, frame, desk);
}

float buttons_width(const ContactPage& page, const Frame& frame, float ways) {
  return (ways > 0 ? ways + theme::kSpace2 : 0) + position_width(page, frame) + pane_switches_width(page) +
         (has_card(page) ? widgets::icon_button_width() : 0) + widgets::icon_button_width();
}

void close_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  if (!widgets::icon_button(frame, "close", Icon::close, frame.texts[Key::contact_close])) return;
  page.leaving = desk.state.list;
}

void menu_and_close_ui(ContactPage& page, widgets::Row& row, const Frame& frame, const PanelContext& desk) {
  if (has_card(page)) {
    actions_menu_ui(page, frame, desk);
    row.next(0);
  }
  close_ui(page, frame, desk);
}

void facts_ui(const ContactPage& page, const Frame& frame) {
  widgets::gap(2);
  widgets::Row row(theme::kSpace5, theme::kSpace1);
  widgets::icon(frame, origin_icon(page.view->origin), theme::kTextSmall);
  row.next();
  widgets::text(frame, "facts", contact_facts(page, frame),
                {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted, .max_width = widgets::available_width()});
}

// Everything in one row, the buttons at its end.
void wide_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, float ways) {
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float room = widgets::available_width(), buttons = buttons_width(page, frame, ways);
  picture_ui(page, frame, desk);
  ImGui::SetCursorScreenPos({corner.x + theme::kAvatarPage + theme::kSpace3, corner.y});
  {
    const widgets::Column column(room - theme::kAvatarPage - theme::kSpace3 - buttons - theme::kSpace4);
    name_ui(page, frame, desk, widgets::available_width());
    facts_ui(page, frame);
  }
  ImGui::SetCursorScreenPos({corner.x + room - buttons, corner.y + (theme::kAvatarPage - theme::kControl) * 0.5F});
  widgets::Row row(theme::kControl, 0);
  if (ways > 0) ways_ui(page, frame, desk);
  position_ui(page, row, frame, desk);
  row.next(0);
  pane_switches_ui(page, row, frame, desk);
  menu_and_close_ui(page, row, frame, desk);
}

// The name beside what ends the visit, and below it everything else.
void narrow_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, float ways) {
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float room = widgets::available_width();
  const float end = (has_card(page) ? 2 : 1) * widgets::icon_button_width();
  picture_ui(page, frame, desk);
  ImGui::SetCursorScreenPos({corner.x + theme::kAvatarPage + theme::kSpace3, corner.y});
  {
    const widgets::Column column(room - theme::kAvatarPage - theme::kSpace3 - end - theme::kSpace2);
    name_ui(page, frame, desk, widgets::available_width());
    if (!frame.narrow) facts_ui(page, frame);  // on phones they stand at the card's end
  }
  const float below = std::max(ImGui::GetItemRectMax().y, corner.y + theme::kAvatarPage) + theme::kSpace1;
  ImGui::SetCursorScreenPos({corner.x + room - end, corner.y});
  {
    widgets::Row row(theme::kControl, 0);
    menu_and_close_ui(page, row, frame, desk);
  }
  ImGui::SetCursorScreenPos({corner.x, below});
  const float position = position_width(page, frame);
  if (ways <= 0 && position <= 0) return widgets::gap(0);
  {
    const widgets::Column column(room - position - theme::kSpace2);
    ways_ui(page, frame, desk);
  }
  const ImVec2 end_of_ways = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({corner.x + room - position, below});
  {
    widgets::Row row(theme::kControl, 0);
    position_ui(page, row, frame, desk);
  }
  ImGui::SetCursorScreenPos({corner.x, std::max(end_of_ways.y, ImGui::GetCursorScreenPos().y)});
  widgets::gap(0);
}

}  // namespace

std::string contact_facts(const ContactPage& page, const Frame& frame) {
  const app::ContactRow& head = page.view->head;
  const i18n::Formats& formats = frame.texts.formats();
  std::string facts =
      i18n::say::contact_added(frame.texts, formats.date(head.created), origin_word(frame.texts, page.view->origin));
  facts.append(" · ").append(i18n::say::contact_last_activity(frame.texts, formats.date(head.changed)));
  if (page.view->converted == 0) return facts;
  const std::string since = i18n::say::contact_converted(frame.texts, formats.date(page.view->converted));
  return facts.append(" · ").append(status_word(frame.texts, head.status)).append(" ").append(since);
}

void contact_head_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const float side = theme::kSpace4, top = theme::kSpace3;
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float room = ImGui::GetContentRegionAvail().x, ways = ways_width(*page.view);
  ImGui::SetCursorScreenPos({corner.x + side, corner.y + top});
  {
    const widgets::Column column(room - 2 * side);
    const widgets::Container head(frame, "head", semantics::Role::group,
                                  name_or_none(frame.texts, page.view->head.name));
    const float beside = room - 2 * side - theme::kAvatarPage - theme::kSpace3 - theme::kSpace4;
    if (beside - buttons_width(page, frame, ways) >= kNameRoom) {
      wide_ui(page, frame, desk, ways);
    } else {
      narrow_ui(page, frame, desk, ways);
    }
    picture_state_ui(page, frame, desk);
    state_notice_ui(page, frame, desk);
    duplicate_ui(page, frame, desk);
  }
  const float bottom = std::max(ImGui::GetItemRectMax().y, corner.y + top + theme::kAvatarPage) + top - theme::kLine;
  ImGui::GetWindowDrawList()->AddRectFilled({corner.x, bottom}, {corner.x + room, bottom + theme::kLine},
                                            theme::pack(frame.theme.colors.line));
  ImGui::SetCursorScreenPos({corner.x, bottom + theme::kLine});
}

}  // namespace ui
