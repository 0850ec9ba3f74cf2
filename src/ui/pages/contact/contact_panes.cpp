// The parts of the contact page: beside each other with a divider between them, or stacked where there is no room.
#include <algorithm>

#include "i18n/keys.h"
#include "ui/pages/contact/contact_page.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"

namespace ui {
namespace {

using i18n::Key;
using theme::Icon;

constexpr float kNarrowestPane = 280, kPaneWithPadding = theme::kCard + 2 * theme::kSpace6;

bool has_card(const ContactPage& page) { return !domain::is_gone(page.view->head.lifecycle); }

bool shows_card(const ContactPage& page, const PanelContext& desk) {
  return has_card(page) && !desk.state.panes.card_folded;
}

// Without a card the history is all there is.
bool shows_history(const ContactPage& page, const PanelContext& desk) {
  return !has_card(page) || !desk.state.panes.history_folded;
}

void below_card_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  if (page.view->head.kind == domain::ContactKind::organization) {
    people_ui(page, frame, desk);
    widgets::gap(theme::kSpace6);
  }
  audit_ui(page.audit, page.record, frame, desk, has_card(page) ? page.view->head.id : domain::ContactId{});
}

void card_pane_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, float width) {
  widgets::ScrollArea area(frame, "card_pane", {width, 0},
                           {.name = frame.texts[Key::contact_card], .role = semantics::Role::region});
  if (page.fresh) area.scroll_to_top();
  const widgets::Column column(std::min(widgets::available_width(), theme::kReading));
  contact_card_ui(page, frame, desk);
}

void side_pane_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  widgets::ScrollArea area(frame, "side_pane", {0, 0}, {});
  if (page.fresh) area.scroll_to_top();
  const widgets::Column column(std::min(widgets::available_width(), theme::kReading));
  below_card_ui(page, frame, desk);
}

// The card's width, the divider's after a drag; 0 in the state means as wide as the card is meant to be.
float divided(const Frame& frame, const PanelContext& desk, ImVec2 corner, float room) {
  const float widest = std::max(kNarrowestPane, room - kNarrowestPane);
  const float chosen = desk.state.panes.card_width > 0 ? desk.state.panes.card_width : kPaneWithPadding;
  const float width = std::clamp(chosen, kNarrowestPane, widest);
  const float bottom = corner.y + ImGui::GetContentRegionAvail().y;
  const float x = widgets::drag_divider(frame, "divider", frame.texts[Key::contact_divider], corner.x + width, corner.y,
                                        bottom, corner.x + kNarrowestPane, corner.x + widest);
  const float moved = x - corner.x;
  if (moved != width) {
    desk.state.panes.card_width = moved;
    desk.ask(Redraw{});
  }
  return moved;
}

void switch_ui(const Frame& frame, const PanelContext& desk, std::string_view key, Icon icon, Key name, bool& folded,
               bool& other) {
  const std::uint32_t state = semantics::kPressable | (folded ? 0U : semantics::kPressed);
  if (!widgets::icon_button(frame, key, icon, frame.texts[name],
                            {.kind = widgets::ButtonKind::quiet, .state = state})) {
    return;
  }
  folded = !folded;
  if (folded) other = false;  // something is always to be seen
  desk.ask(Redraw{});
}

}  // namespace

float pane_switches_width(const ContactPage& page) {
  return has_card(page) ? 2 * (widgets::icon_button_width() + theme::kSpace2) : 0;
}

void pane_switches_ui(const ContactPage& page, widgets::Row& row, const Frame& frame, const PanelContext& desk) {
  if (!has_card(page)) return;
  ContactPanes& panes = desk.state.panes;
  switch_ui(frame, desk, "card_switch", Icon::panel_left, Key::contact_card, panes.card_folded, panes.history_folded);
  row.next();
  switch_ui(frame, desk, "history_switch", Icon::panel_right, Key::contact_history, panes.history_folded,
            panes.card_folded);
  row.next();
}

void stacked_parts_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const float side = frame.narrow ? theme::kSpace4 : theme::kSpace6;
  widgets::ScrollArea area(frame, "contact", {0, 0}, {.padding_x = side, .padding_y = theme::kSpace4});
  if (page.fresh) area.scroll_to_top();
  contact_head_ui(page, frame, desk);
  state_notice_ui(page, frame, desk);
  duplicate_ui(page, frame, desk);
  widgets::gap(theme::kSpace5);
  if (shows_card(page, desk)) {
    contact_card_ui(page, frame, desk);
    widgets::gap(theme::kSpace6);
  }
  if (shows_history(page, desk)) below_card_ui(page, frame, desk);
}

void parts_beside_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const float room = ImGui::GetContentRegionAvail().x;
  ImGui::SetCursorScreenPos({origin.x + theme::kSpace6, origin.y + theme::kSpace4});
  {
    const widgets::Column column(room - 2 * theme::kSpace6);
    contact_head_ui(page, frame, desk);
    state_notice_ui(page, frame, desk);
    duplicate_ui(page, frame, desk);
  }
  const float top = ImGui::GetItemRectMax().y + theme::kSpace5;
  ImGui::GetWindowDrawList()->AddRectFilled({origin.x, top}, {origin.x + room, top + theme::kLine},
                                            theme::pack(frame.theme.colors.line));
  const ImVec2 corner{origin.x, top + theme::kLine};
  ImGui::SetCursorScreenPos(corner);
  const bool card = shows_card(page, desk), history = shows_history(page, desk);
  if (!history) return card_pane_ui(page, frame, desk, 0);
  if (!card) return side_pane_ui(page, frame, desk);
  const float width = divided(frame, desk, corner, room);
  ImGui::SetCursorScreenPos(corner);
  card_pane_ui(page, frame, desk, width - theme::kSpace1);
  ImGui::SetCursorScreenPos({corner.x + width + theme::kSpace1, corner.y});
  side_pane_ui(page, frame, desk);
}

}  // namespace ui
