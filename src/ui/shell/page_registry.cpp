#include "ui/shell/page_registry.h"

#include <algorithm>
#include <array>

#include "ui/pages/contact/anonymize_dialog.h"
#include "ui/words/words.h"

namespace ui::shell {
namespace {

constexpr PageKind kLists[] = {PageKind::contacts, PageKind::trash, PageKind::archive};
constexpr PageKind kContact[] = {PageKind::contact};
constexpr PageKind kDuplicates[] = {PageKind::duplicates};
constexpr PageKind kSettings[] = {PageKind::settings};

constexpr PageEntry kList{
    .pages = kLists,
    .refresh = [](Pages& all,
                  const Refresh& now) { return refresh_contact_list(all.list, now.workspace, now.state, now.changes); },
    .draw = [](Pages& all, const Frame& frame, const PanelContext& desk) { contact_list_ui(all.list, frame, desk); },
    .dialogs = nullptr,
    .unsaved = nullptr,
    .title = nullptr,
};

constexpr PageEntry kContactPage{
    .pages = kContact,
    .refresh =
        [](Pages& all, const Refresh& now) {
          return refresh_contact_page(all.contact, now.workspace, *all.list.list, now.state, now.changes);
        },
    .draw = [](Pages& all, const Frame& frame, const PanelContext& desk) { contact_page_ui(all.contact, frame, desk); },
    .dialogs =
        [](Pages& all, const Frame& frame, const PanelContext& desk) {
          preview_dialog_ui(all.contact, frame, desk);
          anonymize_dialog_ui(all.contact, frame, desk);
          access_mail_dialog_ui(all.contact, frame, desk);
          record_editor_ui(all.contact.record, frame, desk);
        },
    .unsaved =
        [](const Pages& all) {
          return has_draft(all.contact.draft) || all.contact.mail.open || has_draft(all.contact.record);
        },
    .title =
        [](const Pages& all, const i18n::Catalogue& texts) {
          if (!all.contact.view) return std::string(texts[i18n::Key::missing_contact_title]);
          return std::string(name_or_none(texts, all.contact.view->head.name));
        },
};

constexpr PageEntry kCreate{
    .pages = {},
    .refresh = [](Pages& all, const Refresh& now) { return refresh_create(all.create, now.workspace, now.changes); },
    .draw = nullptr,
    .dialogs = [](Pages& all, const Frame& frame,
                  const PanelContext& desk) { create_dialog_ui(all.create, frame, desk); },
    .unsaved = [](const Pages& all) { return all.create.open; },
    .title = nullptr,
};

constexpr PageEntry kMerge{
    .pages = {},
    .refresh = [](Pages& all, const Refresh& now) { return refresh_merge(all.merge, now.workspace, now.changes); },
    .draw = nullptr,
    .dialogs = [](Pages& all, const Frame& frame,
                  const PanelContext& desk) { merge_dialog_ui(all.merge, frame, desk); },
    .unsaved = nullptr,
    .title = nullptr,
};

constexpr PageEntry kDuplicatesPage{
    .pages = kDuplicates,
    .refresh =
        [](Pages& all, const Refresh& now) {
          return refresh_duplicates(all.duplicates, now.workspace, now.state, now.changes);
        },
    .draw = [](Pages& all, const Frame& frame,
               const PanelContext& desk) { duplicates_ui(all.duplicates, frame, desk); },
    .dialogs = nullptr,
    .unsaved = nullptr,
    .title = nullptr,
};

constexpr PageEntry kSettingsPage{
    .pages = kSettings,
    .refresh =
        [](Pages& all, const Refresh& now) {
          return refresh_settings(all.settings, now.workspace, *all.list.list, now.state, now.changes);
        },
    .draw = [](Pages& all, const Frame& frame, const PanelContext& desk) { settings_ui(all.settings, frame, desk); },
    .dialogs = [](Pages& all, const Frame& frame,
                  const PanelContext& desk) { settings_dialogs_ui(all.settings, frame, desk); },
    .unsaved = [](const Pages& all) { return !all.settings.templates.drafts.empty(); },
    .title = nullptr,
};

constexpr std::array kRegistry{kList, kContactPage, kCreate, kMerge, kDuplicatesPage, kSettingsPage};

}  // namespace

std::span<const PageEntry> page_registry() { return kRegistry; }

const PageEntry* entry_of(PageKind page) {
  for (const PageEntry& entry : kRegistry) {
    if (std::find(entry.pages.begin(), entry.pages.end(), page) != entry.pages.end()) return &entry;
  }
  return nullptr;
}

}  // namespace ui::shell
