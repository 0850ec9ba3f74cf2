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
  widgets::gap(theme::kSpace4);
  if (lifecycle == Lifecycle::trashed) {
    widgets::notice(frame, "in_trash", frame.texts[Key::contact_in_trash], widgets::NoticeKind::warning);
  } else if (lifecycle == Lifecycle::archived) {
    const std::string_view action = desk.read_only ? std::string_view{} : frame.texts[Key::archive_take_out];
    if (widgets::notice(frame, "archived", frame.texts[Key::archive_notice], widgets::NoticeKind::info, action)) {
      const std::string_view name = name_or_none(frame.texts, page.view->head.name);
      desk.commands.push(app::RestoreContacts{{page.view->head.id}},
                         {i18n::say::toast_restored_one(frame.texts, name), Undoable::yes, std::string(name)});
    }
  } else {
    widgets::notice(frame, "anonymized", frame.texts[Key::erase_notice], widgets::NoticeKind::info);
  }
}

void contact_page_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  // The address of a contact that became part of this one.
  if (page.view && page.view->head.uuid != page.uuid) {
    desk.go(contact_route(page.view->head.uuid), History::replace);
  }
  if (page.view) drops_ui(page, frame, desk);
  if (!page.view) {
    missing_ui(frame, desk);
  } else if (ImGui::GetContentRegionAvail().x < theme::kStacked) {
    stacked_parts_ui(page, frame, desk);
  } else {
    parts_beside_ui(page, frame, desk);
  }
  if (page.view) drop_overlay_ui(page, frame);
  page.fresh = false;
}

}  // namespace ui
