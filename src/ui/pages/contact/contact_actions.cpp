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
  const std::string name(name_or_none(frame.texts, page.view->head.name));
  const domain::ContactId id = page.view->head.id;
  if (archived) {
    desk.commands.push(app::RestoreContacts{{id}},
                       {i18n::say::toast_restored_one(frame.texts, name), Undoable::yes, name});
  } else {
    desk.commands.push(app::ArchiveContacts{{id}}, {i18n::say::whole_archived(frame.texts, name), Undoable::yes, name});
  }
}

}  // namespace

void actions_menu_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const auto& texts = frame.texts;
  widgets::options_button(frame, "actions", texts[Key::whole_actions], page.actions);
  widgets::Menu menu(frame, "actions_menu", texts[Key::whole_actions], page.actions);
  if (!menu) return;
  if (menu.item("save", texts[Key::whole_save], Icon::download)) desk.ask(SaveContact{page.view->head.id});
  if (desk.read_only) return;
  const bool trashed = page.view->head.lifecycle == domain::Lifecycle::trashed;
  const bool archived = page.view->head.lifecycle == domain::Lifecycle::archived;
  if (menu.item("copy", texts[Key::whole_copy], Icon::copy)) copy(page, frame, desk, false);
  if (!page.view->files.empty() && menu.item("copy_files", texts[Key::whole_copy_files], Icon::copy)) {
    copy(page, frame, desk, true);
  }
  if (!trashed && menu.item("archive", texts[archived ? Key::archive_take_out : Key::whole_archive], Icon::archive)) {
    archive(page, frame, desk, archived);
  }
  if (!trashed && menu.item("merge", texts[Key::merge_with], Icon::merge)) {
    desk.ask(OpenMerge{page.view->head.id, {}});
  }
  menu.separator();
  if (menu.item("anonymize", texts[Key::whole_anonymize], Icon::eraser, false, true)) {
    page.anonymize = {.open = true, .checked = false, .typed = {}};
  }
}

}  // namespace ui
