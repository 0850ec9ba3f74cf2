#include "i18n/keys.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/widgets/button.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using i18n::Key;
using theme::Icon;

// The word goes to the part of the name that is shown last.
void copy(const ContactPage& page, const Frame& frame, const PanelContext& desk, bool files) {
  const app::ContactView& view = *page.view;
  app::CopyContact command{view.head.id, view.first, view.last, files};
  std::string& end = view.last.empty() ? command.first : command.last;
  end = i18n::say::whole_copy_name(frame.texts, end.empty() ? name_or_none(frame.texts, {}) : end);
  const std::string name = domain::display_name(command.first, command.last);
  desk.commands.push(std::move(command), {i18n::say::whole_copied(frame.texts, name), Undoable::yes, name});
}

void archive(const ContactPage& page, const Frame& frame, const PanelContext& desk, bool archived) {
  if (archived) return restore(page, frame, desk);
  const std::string name(name_or_none(frame.texts, page.view->head.name));
  desk.commands.push(app::ArchiveContacts{{page.view->head.id}},
                     {i18n::say::whole_archived(frame.texts, name), Undoable::yes, name});
}

void trash(const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const std::string_view name = name_or_none(frame.texts, page.view->head.name);
  desk.commands.push(app::TrashContacts{{page.view->head.id}},
                     {i18n::say::toast_trashed_one(frame.texts, name), Undoable::yes, std::string(name)});
  desk.go(desk.state.list);
}

void state_items(widgets::Menu& menu, const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const auto& texts = frame.texts;
  const domain::Lifecycle lifecycle = page.view->head.lifecycle;
  if (lifecycle == domain::Lifecycle::trashed) {
    if (menu.item("restore", texts[Key::contact_restore], Icon::rotate_ccw)) restore(page, frame, desk);
    return;
  }
  const bool lead = page.view->head.status == domain::ContactStatus::lead;
  if (menu.item("convert", texts[lead ? Key::contact_convert_client : Key::contact_convert_lead], Icon::handshake)) {
    convert(page, frame, desk);
  }
  const bool archived = lifecycle == domain::Lifecycle::archived;
  if (menu.item("archive", texts[archived ? Key::archive_take_out : Key::whole_archive], Icon::archive)) {
    archive(page, frame, desk, archived);
  }
  if (menu.item("merge", texts[Key::merge_with], Icon::merge)) desk.ask(OpenMerge{page.view->head.id, {}});
  if (!page.view->head.avatar.empty() && menu.item("picture", texts[Key::picture_remove], Icon::close)) {
    desk.commands.push(app::RemoveAvatar{page.view->head.id},
                       {std::string(texts[Key::audit_picture_removed]), Undoable::yes});
  }
}

}  // namespace

void copy_id(const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  desk.ask(CopyText{page.view->head.uuid.text(), std::string(frame.texts[Key::toast_copied])});
}

void restore(const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const std::string_view name = name_or_none(frame.texts, page.view->head.name);
  desk.commands.push(app::RestoreContacts{{page.view->head.id}},
                     {i18n::say::toast_restored_one(frame.texts, name), Undoable::yes, std::string(name)});
}

void convert(const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const app::ContactRow& head = page.view->head;
  const bool lead = head.status == domain::ContactStatus::lead;
  const std::string_view name = name_or_none(frame.texts, head.name);
  const std::string said =
      lead ? i18n::say::toast_converted_client(frame.texts, name) : i18n::say::toast_converted_lead(frame.texts, name);
  desk.commands.push(app::ConvertStatus{head.id, lead ? domain::ContactStatus::client : domain::ContactStatus::lead},
                     {said, Undoable::yes, std::string(name)});
}

void actions_menu_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const auto& texts = frame.texts;
  widgets::options_button(frame, "actions", texts[Key::whole_actions], page.actions);
  widgets::Menu menu(frame, "actions_menu", texts[Key::whole_actions], page.actions);
  if (!menu) return;
  if (menu.item("save", texts[Key::whole_save], Icon::download)) desk.ask(SaveContact{page.view->head.id});
  if (menu.item("id", texts[Key::contact_copy_id], Icon::copy)) copy_id(page, frame, desk);
  if (desk.read_only) return;
  if (menu.item("copy", texts[Key::whole_copy], Icon::copy)) copy(page, frame, desk, false);
  if (!page.view->files.empty() && menu.item("copy_files", texts[Key::whole_copy_files], Icon::copy)) {
    copy(page, frame, desk, true);
  }
  menu.separator();
  state_items(menu, page, frame, desk);
  menu.separator();
  const bool trashed = page.view->head.lifecycle == domain::Lifecycle::trashed;
  if (!trashed && menu.item("trash", texts[Key::contact_trash], Icon::trash)) trash(page, frame, desk);
  if (menu.item("anonymize", texts[Key::whole_anonymize], Icon::eraser, false, true)) {
    page.anonymize = {.open = true, .checked = false, .typed = {}};
  }
}

}  // namespace ui
