// The panes of the contact page: card, history and details beside each other with dividers between them; where there is
// less room, the last two or all of them as tabs of one pane.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "i18n/keys.h"
#include "ui/pages/contact/contact_page.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/words/record_words.h"

namespace ui {
namespace {

using i18n::Key;
using theme::Icon;

constexpr float kNarrowestPane = 280;

float canvas_width() { return ImGui::GetIO().DisplaySize.x; }
bool three_panes() { return canvas_width() >= theme::kThreePanes; }
bool one_pane() { return canvas_width() < theme::kOnePane; }

domain::RecordKind records_of(ContactTab tab) {
  if (tab == ContactTab::tasks) return domain::RecordKind::task;
  return tab == ContactTab::notes ? domain::RecordKind::note : domain::RecordKind::none;
}

std::string_view word_of(const Frame& frame, ContactTab tab) {
  switch (tab) {
    case ContactTab::card:
      return frame.texts[Key::contact_card];
    case ContactTab::history:
      return frame.texts[Key::contact_history];
    case ContactTab::people:
      return frame.texts[Key::contact_people];
    case ContactTab::files:
      return frame.texts[Key::files_title];
    default:
      return record_kind_words(frame.texts, records_of(tab)).many;
  }
}

// What shares the pane, from `first` on.
std::vector<ContactTab> tabs_from(const ContactPage& page, ContactTab first) {
  std::vector<ContactTab> tabs;
  for (const ContactTab tab : {ContactTab::card, ContactTab::history, ContactTab::people, ContactTab::files,
                               ContactTab::tasks, ContactTab::notes}) {
    const bool possible = tab != ContactTab::people || page.view->head.kind == domain::ContactKind::organization;
    if (tab >= first && possible) tabs.push_back(tab);
  }
  return tabs;
}

void records_tab_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, domain::RecordKind kind) {
  AuditPanel& records = page.records;
  page.records_shown = true;
  if (records.filter.records != kind) {
    records = {};
    records.filter.topic = app::AuditTopic::records;
    records.filter.records = kind;
  }
  if (!records.read) return desk.ask(Redraw{});
  records_ui(records, page.record, frame, desk, page.view->head.id);
}

void part_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, ContactTab tab) {
  switch (tab) {
    case ContactTab::card:
      return contact_card_ui(page, frame, desk);
    case ContactTab::history:
      return audit_ui(page.audit, page.record, frame, desk, has_card(page) ? page.view->head.id : domain::ContactId{});
    case ContactTab::people:
      return people_ui(page, frame, desk);
    case ContactTab::files:
      return files_ui(page, frame, desk);
    default:
      return records_tab_ui(page, frame, desk, records_of(tab));
  }
}

// One part in a pane of its own, with its own scrolling; the card is a landmark.
void pane_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, ContactTab tab, float width) {
  constexpr std::array<std::string_view, 6> kKeys{"card_pane",  "history_pane", "people_pane",
                                                  "files_pane", "tasks_pane",   "notes_pane"};
  widgets::ScrollArea::Options how;
  how.padding_x = theme::kSpace4;
  how.padding_y = theme::kSpace2;
  if (tab == ContactTab::card) {
    how.name = frame.texts[Key::contact_card];
    how.role = semantics::Role::region;
  }
  widgets::ScrollArea area(frame, kKeys[static_cast<std::size_t>(tab)], {width, 0}, how);
  if (page.fresh) area.scroll_to_top();
  const widgets::Column column(std::min(widgets::available_width(), theme::kReading));
  part_ui(page, frame, desk, tab);
}

// The tabs from `first` on, and the chosen one below them.
void tabbed_pane_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, ContactTab first, float width) {
  const std::vector<ContactTab> offered = tabs_from(page, first);
  std::vector<widgets::Tab> tabs;
  int current = 0;
  constexpr std::array<std::string_view, 6> kKeys{"card", "history", "people", "files", "tasks", "notes"};
  for (const ContactTab tab : offered) {
    if (tab == desk.state.panes.tab) current = static_cast<int>(tabs.size());
    tabs.push_back({kKeys[static_cast<std::size_t>(tab)], word_of(frame, tab), {}, {}});
  }
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float room = width > 0 ? width : ImGui::GetContentRegionAvail().x;
  ImGui::SetCursorScreenPos({corner.x + theme::kSpace3, corner.y + theme::kSpace1});
  {
    const widgets::Column column(room - 2 * theme::kSpace3);
    const int chosen = widgets::tabs(frame, "parts", frame.texts[Key::contact_parts], tabs, current);
    if (chosen != current) {
      desk.state.panes.tab = offered[static_cast<std::size_t>(chosen)];
      current = chosen;
      desk.ask(Redraw{});
    }
  }
  const float bottom = ImGui::GetItemRectMax().y;
  ImGui::GetWindowDrawList()->AddRectFilled({corner.x, bottom - theme::kLine}, {corner.x + room, bottom},
                                            theme::pack(frame.theme.colors.line));
  ImGui::SetCursorScreenPos({corner.x, bottom});
  pane_ui(page, frame, desk, offered[static_cast<std::size_t>(current)], width);
}

// A width that a divider changes. `left`: the pane stands left of it.
struct Divided {
  std::string_view key;
  Key name;
  float& chosen;
  float usual;
  bool left;
};

// The pane's width, of at most `most`, between `left` and `right` on the canvas.
float divided(const Frame& frame, const PanelContext& desk, const Divided& pane, float left, float right, float most) {
  const float widest = std::max(kNarrowestPane, most);
  const float width = std::clamp(pane.chosen > 0 ? pane.chosen : pane.usual, kNarrowestPane, widest);
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float bottom = corner.y + ImGui::GetContentRegionAvail().y;
  const float x = pane.left ? left + width : right - width;
  const float least = pane.left ? left + kNarrowestPane : right - widest;
  const float greatest = pane.left ? left + widest : right - kNarrowestPane;
  const float to = widgets::drag_divider(frame, pane.key, frame.texts[pane.name], x, corner.y, bottom, least, greatest);
  ImGui::SetCursorScreenPos(corner);
  if (to == x) return width;
  pane.chosen = pane.left ? to - left : right - to;
  desk.ask(Redraw{});
  return pane.chosen;
}

void switch_ui(const Frame& frame, const PanelContext& desk, std::string_view key, Icon icon, Key name, bool& folded) {
  const std::uint32_t state = semantics::kPressable | (folded ? 0U : semantics::kPressed);
  if (!widgets::icon_button(frame, key, icon, frame.texts[name],
                            {.kind = widgets::ButtonKind::quiet, .state = state})) {
    return;
  }
  folded = !folded;
  desk.ask(Redraw{});
}

// The card on the left, the details on the right as far as there are three panes, and between them what is left.
void beside_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  ContactPanes& panes = desk.state.panes;
  const bool three = three_panes();
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float right = corner.x + ImGui::GetContentRegionAvail().x;
  float from = corner.x, until = right;
  const bool details = !panes.details_folded, card = !panes.card_folded || (!three && !details);
  if (!three && !details) return pane_ui(page, frame, desk, ContactTab::card, 0);
  const float others = kNarrowestPane * (three && details ? 2.0F : 1.0F);
  if (card) {
    from += divided(frame, desk, {"divider", Key::contact_divider, panes.card_width, theme::kCard, true}, corner.x,
                    right, right - corner.x - others);
  }
  if (three && details) {
    until -= divided(frame, desk,
                     {"details_divider", Key::contact_details_divider, panes.details_width, theme::kSide, false}, from,
                     right, right - from - kNarrowestPane);
  }
  if (card) {
    pane_ui(page, frame, desk, ContactTab::card, from - corner.x - theme::kSpace1);
    ImGui::SetCursorScreenPos({from + theme::kSpace1, corner.y});
  }
  if (!three) return tabbed_pane_ui(page, frame, desk, ContactTab::history, 0);
  pane_ui(page, frame, desk, ContactTab::history, until - ImGui::GetCursorScreenPos().x - theme::kSpace1);
  if (!details) return;
  ImGui::SetCursorScreenPos({until + theme::kSpace1, corner.y});
  const widgets::Container region(frame, "details", semantics::Role::region, frame.texts[Key::contact_details]);
  tabbed_pane_ui(page, frame, desk, ContactTab::people, 0);
}

}  // namespace

bool has_card(const ContactPage& page) { return !domain::is_gone(page.view->head.lifecycle); }

float pane_switches_width(const ContactPage& page) {
  return has_card(page) && !one_pane() ? 2 * widgets::icon_button_width() : 0;
}

void pane_switches_ui(const ContactPage& page, widgets::Row& row, const Frame& frame, const PanelContext& desk) {
  if (!has_card(page) || one_pane()) return;
  ContactPanes& panes = desk.state.panes;
  switch_ui(frame, desk, "card_switch", Icon::panel_left, Key::contact_card, panes.card_folded);
  row.next(0);
  switch_ui(frame, desk, "details_switch", Icon::panel_right, Key::contact_details, panes.details_folded);
  row.next(0);
}

void panes_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  page.records_shown = false;
  if (!has_card(page)) return pane_ui(page, frame, desk, ContactTab::history, 0);
  if (one_pane()) return tabbed_pane_ui(page, frame, desk, ContactTab::card, 0);
  beside_ui(page, frame, desk);
}

}  // namespace ui
