#include "i18n/keys.h"
#include "ui/pages/contact/contact_page.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/layout.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using i18n::Key;

void missing_ui(const Frame& frame, const PanelContext& desk) {
  widgets::gap(theme::kSpace12 * 2);
  widgets::empty_state(frame, "missing", theme::Icon::search, frame.texts[Key::missing_contact_title],
                       frame.texts[Key::missing_contact_text]);
  widgets::gap(theme::kSpace5);
  const std::string_view back = frame.texts[Key::missing_back];
  widgets::center_next(widgets::button_width(frame, back));
  if (widgets::button(frame, "back", back)) desk.go(Route{});
}

}  // namespace

void state_notice_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  using domain::Lifecycle;
  const Lifecycle lifecycle = page.view->head.lifecycle;
  if (lifecycle == Lifecycle::active) return;
  widgets::gap(theme::kSpace2);
  if (lifecycle == Lifecycle::anonymized) {
    widgets::notice(frame, "anonymized", frame.texts[Key::erase_notice], widgets::NoticeKind::info);
    return;
  }
  const bool trashed = lifecycle == Lifecycle::trashed;
  const Key action = trashed ? Key::contact_restore : Key::archive_take_out;
  if (widgets::notice(frame, trashed ? "in_trash" : "archived",
                      frame.texts[trashed ? Key::contact_in_trash : Key::archive_notice],
                      trashed ? widgets::NoticeKind::warning : widgets::NoticeKind::info,
                      desk.read_only ? std::string_view{} : frame.texts[action])) {
    restore(page, frame, desk);
  }
}

namespace {

// After everything that was typed has been sent or refused: what was refused is led to, and never dropped.
void leave(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  if (!page.leaving) return;
  const Route to = *page.leaving;
  page.leaving.reset();
  const CardDraft& draft = page.draft;
  if (draft.editor.editing != 0 && !draft.refused.empty()) return widgets::lead_to_draft(frame, draft.editor);
  desk.go(to, to.page == PageKind::contact ? History::replace : History::push);
}

}  // namespace

void contact_page_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  // The address of a contact that became part of this one.
  if (page.view && page.view->head.uuid != page.uuid) {
    desk.go(contact_route(page.view->head.uuid, desk.state.list), History::replace);
  }
  if (page.view) drops_ui(page, frame, desk);
  if (!page.view) {
    missing_ui(frame, desk);
  } else {
    contact_head_ui(page, frame, desk);
    panes_ui(page, frame, desk);
  }
  if (page.view) drop_overlay_ui(page, frame);
  leave(page, frame, desk);
  page.fresh = false;
}

}  // namespace ui
