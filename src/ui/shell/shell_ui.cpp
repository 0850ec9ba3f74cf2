#include <algorithm>
#include <array>

#include "i18n/keys.h"
#include "ui/pages/contact/anonymize_dialog.h"
#include "ui/shell/chrome.h"
#include "ui/shell/notices.h"
#include "ui/shell/shell.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui::shell {

using i18n::Key;
using theme::Icon;

namespace {

void missing_page_ui(const Frame& frame, const PanelContext& desk) {
  widgets::gap(theme::kSpace12 * 2);
  widgets::empty_state(frame, "missing", Icon::search, frame.texts[Key::missing_title], frame.texts[Key::missing_text]);
  widgets::gap(theme::kSpace5);
  const std::string_view back = frame.texts[Key::missing_back];
  widgets::center_next(widgets::button_width(frame, back));
  if (widgets::button(frame, "back", back)) desk.go(Route{});
}

}  // namespace

void Shell::draw_frame(const Frame& frame) {
  const widgets::Screen screen(frame);
  const PanelContext at = desk();
  const ImVec2 canvas = ImGui::GetIO().DisplaySize;
  if (workspace_ == nullptr) {
    ImGui::GetWindowDrawList()->AddRectFilled({0, 0}, canvas, theme::pack(frame.theme.colors.canvas));
    opening_ui(opening_, frame, at);
    toasts_.draw(frame, at, 0);
    return;
  }
  const float left = frame.narrow ? 0 : rail_width(canvas.x, state_);
  if (!frame.narrow) rail_ui(frame, at, {0, 0}, {left, canvas.y});
  const float top = draw_top_bar(frame, {left, 0}, canvas.x - left);
  const float bottom = frame.narrow ? theme::kBottomBar : 0;
  {
    const float strip = toasts_.empty() || modal_ ? 0 : widgets::kToastStrip;
    ImGui::GetWindowDrawList()->AddRectFilled({left, canvas.y - bottom - strip}, {canvas.x, canvas.y - bottom},
                                              theme::pack(frame.theme.colors.surface));
    const widgets::Panel page(frame, "page", {left, top}, {canvas.x - left, canvas.y - top - bottom - strip},
                              {.role = semantics::Role::main, .fill = frame.theme.colors.surface});
    notices_ui(frame, at);
    draw_page(frame);
  }
  if (frame.narrow) bottom_bar_ui(frame, at, {0, canvas.y - bottom}, {canvas.x, bottom});
  draw_dialogs(frame);
  modal_ = frame.tree.modal();
  if (modal_) {
    toasts_.hold();
  } else {
    toasts_.draw(frame, at, bottom);
  }
}

float Shell::draw_top_bar(const Frame& frame, ImVec2 min, float width) {
  const PanelContext at = desk();
  const float side = frame.narrow ? theme::kSpace4 : theme::kSpace6;
  const widgets::Panel bar(frame, "top", min, {width, theme::kTopBar},
                           {.role = semantics::Role::banner,
                            .padding_x = side,
                            .padding_y = (theme::kTopBar - theme::kControl) * 0.5F,
                            .fill = frame.theme.colors.surface});
  constexpr float kSearchWidth = 420;
  constexpr float kLeastSearch = 160;
  const float signer = signer_width(frame, signers_);
  const float buttons =
      signer + undo_buttons_width() + theme::kSpace2 + (frame.narrow ? 0 : theme_button_width() + theme::kSpace2);
  const float room = widgets::available_width() - buttons - theme::kSpace4;
  const bool in_words = room - saving_width(frame, at, true) >= kLeastSearch;
  const float after = buttons + saving_width(frame, at, in_words);
  widgets::Row row;
  search_ui(frame, std::min(kSearchWidth, widgets::available_width() - after - theme::kSpace4));
  row.right(after);
  undo_buttons_ui(undo_names_, row, frame, at);
  row.next();
  saving_ui(frame, at, in_words);
  if (signer > 0) {
    row.next();
    signer_ui(frame, at, signers_, signer_menu_);
  }
  if (!frame.narrow) {
    row.next();
    theme_button_ui(frame, at);
  }
  const float y = min.y + theme::kTopBar - theme::kLine;
  ImGui::GetWindowDrawList()->AddRectFilled({min.x, y}, {min.x + width, y + theme::kLine},
                                            theme::pack(frame.theme.colors.line));
  return min.y + theme::kTopBar;
}

void Shell::search_ui(const Frame& frame, float width) {
  const auto field = widgets::search_field(
      frame, "search", search_text_,
      {.label = frame.texts[Key::search_label], .placeholder = frame.texts[Key::search_placeholder], .width = width});
  if (focus_search_) widgets::focus(frame, "search", true);
  focus_search_ = false;
  if (!field.edited) return;
  const bool on_list = is_list(state_.route.page);
  Route route = on_list ? state_.route : Route{};
  // Typing on goes on in the same entry of the history.
  const bool typing_on = on_list && !route.list.query.empty();
  route.list.query = search_text_;
  route.list.page = 1;
  desk().go(std::move(route), typing_on ? History::replace : History::push);
}

void Shell::draw_page(const Frame& frame) {
  const PageEntry* entry = entry_of(state_.route.page);
  if (entry == nullptr) return missing_page_ui(frame, desk());
  entry->draw(pages_, frame, desk());
}

void Shell::draw_dialogs(const Frame& frame) {
  const PanelContext at = desk();
  for (const PageEntry& entry : page_registry()) {
    if (entry.dialogs != nullptr) entry.dialogs(pages_, frame, at);
  }
  undo_dialog_ui(undo_question_, frame, at);
}

}  // namespace ui::shell
