#include <algorithm>

#include "i18n/keys.h"
#include "ui/panels/contact_page.h"
#include "ui/panels/contact_parts.h"
#include "ui/panels/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/layout.h"

namespace ui::panels {
namespace {

using i18n::Key;

void missing_ui(const Frame& frame, const shell::Desk& desk) {
  widgets::gap(theme::kSpace12 * 2);
  widgets::empty_state(frame, "missing", theme::Icon::search, frame.texts[Key::missing_contact_title],
                       frame.texts[Key::missing_contact_text]);
  widgets::gap(theme::kSpace5);
  const std::string_view back = frame.texts[Key::missing_back];
  widgets::center_next(widgets::button_width(frame, back));
  if (widgets::button(frame, "back", back)) desk.go(shell::Route{});
}

// Where the contact stands, unless it is where one expects it.
void state_notice(const ContactPage& page, const Frame& frame, const shell::Desk& desk) {
  using domain::Lifecycle;
  const Lifecycle lifecycle = page.view->head.lifecycle;
  if (lifecycle == Lifecycle::active) return;
  widgets::gap(theme::kSpace4);
  if (lifecycle == Lifecycle::trashed) {
    widgets::notice(frame, "in_trash", frame.texts[Key::contact_in_trash], widgets::NoticeKind::warning);
  } else if (lifecycle == Lifecycle::archived) {
    const std::string_view action = desk.read_only ? std::string_view{} : frame.texts[Key::archive_take_out];
    if (widgets::notice(frame, "archived", frame.texts[Key::archive_notice], widgets::NoticeKind::info, action)) {
      const std::string_view name = name_or_none(frame.texts, page.view->head.name);
      desk.commands.push(app::RestoreContacts{{page.view->head.id}},
                         {i18n::say::toast_restored_one(frame.texts, name), shell::Undoable::yes, std::string(name)});
    }
  } else {
    widgets::notice(frame, "anonymized", frame.texts[Key::erase_notice], widgets::NoticeKind::info);
  }
}

bool has_card(const ContactPage& page) { return !domain::is_gone(page.view->head.lifecycle); }

void below_card_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk) {
  if (page.view->head.kind == domain::ContactKind::organization) {
    people_ui(page, frame, desk);
    widgets::gap(theme::kSpace6);
  }
  audit_ui(page.audit, frame, desk);
}

void stacked_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk) {
  const float side = frame.narrow ? theme::kSpace4 : theme::kSpace6;
  widgets::ScrollArea area(frame, "contact", {0, 0}, {.padding_x = side, .padding_y = theme::kSpace4});
  if (page.fresh) area.scroll_to_top();
  contact_head_ui(page, frame, desk);
  state_notice(page, frame, desk);
  widgets::gap(theme::kSpace5);
  if (has_card(page)) {
    contact_card_ui(page, frame, desk);
    widgets::gap(theme::kSpace6);
  }
  below_card_ui(page, frame, desk);
}

void panes_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk) {
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const float room = ImGui::GetContentRegionAvail().x;
  ImGui::SetCursorScreenPos({origin.x + theme::kSpace6, origin.y + theme::kSpace4});
  {
    const widgets::Column column(room - 2 * theme::kSpace6);
    contact_head_ui(page, frame, desk);
    state_notice(page, frame, desk);
  }
  const float top = ImGui::GetItemRectMax().y + theme::kSpace5;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImU32 line = theme::pack(frame.theme.colors.line);
  list.AddRectFilled({origin.x, top}, {origin.x + room, top + theme::kLine}, line);
  ImGui::SetCursorScreenPos({origin.x, top + theme::kLine});
  const float card = has_card(page) ? theme::kCard + 2 * theme::kSpace6 : 0;
  if (card > 0) {
    widgets::ScrollArea area(frame, "card_pane", {card, 0},
                             {.name = frame.texts[Key::contact_card], .role = semantics::Role::region});
    if (page.fresh) area.scroll_to_top();
    contact_card_ui(page, frame, desk);
    list.AddRectFilled({origin.x + card, top}, {origin.x + card + theme::kLine, top + 10000}, line);
  }
  ImGui::SetCursorScreenPos({origin.x + card + theme::kLine, top + theme::kLine});
  widgets::ScrollArea area(frame, "side_pane", {0, 0},
                           {.name = frame.texts[Key::audit_title], .role = semantics::Role::region});
  if (page.fresh) area.scroll_to_top();
  const widgets::Column column(std::min(widgets::available_width(), theme::kReading));
  below_card_ui(page, frame, desk);
}

}  // namespace

void contact_page_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk) {
  if (page.view) drops_ui(page, frame, desk);
  if (!page.view) {
    missing_ui(frame, desk);
  } else if (ImGui::GetContentRegionAvail().x < theme::kStacked) {
    stacked_ui(page, frame, desk);
  } else {
    panes_ui(page, frame, desk);
  }
  if (page.view) drop_overlay_ui(page, frame);
  page.fresh = false;
}

}  // namespace ui::panels
