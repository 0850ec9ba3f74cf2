// What every page does: its state, how it follows the data, how it and its dialogs are drawn.
#pragma once
#include <span>
#include <string>

#include "app/workspace/workspace.h"
#include "base/result.h"
#include "ui/desk/requests.h"
#include "ui/pages/contact/contact_page.h"
#include "ui/pages/create/create_dialog.h"
#include "ui/pages/duplicates/duplicates_page.h"
#include "ui/pages/duplicates/merge_dialog.h"
#include "ui/pages/list/contact_list.h"
#include "ui/pages/settings/settings.h"

namespace ui::shell {

// The state of all pages. The contact list stays what previous and next follow.
struct Pages {
  ContactListPanel list;
  ContactPage contact;
  CreateDialog create;
  MergeDialog merge;
  DuplicatesPage duplicates;
  SettingsPanel settings;
};

// What refreshing is told.
struct Refresh {
  const app::Workspace& workspace;
  const UiState& state;
  const app::Changes* changes;  // of the last commit; nullptr: only other parameters can have changed
};

// One row for all addresses that one state serves, and one for each dialog that belongs to no page.
struct PageEntry {
  std::span<const PageKind> pages;
  base::Result<bool> (*refresh)(Pages&, const Refresh&);       // true: draw once more
  void (*draw)(Pages&, const Frame&, const PanelContext&);     // nullptr: dialogs alone
  void (*dialogs)(Pages&, const Frame&, const PanelContext&);  // nullptr: none
  bool (*unsaved)(const Pages&);                               // holds what the person typed; nullptr: never
  std::string (*title)(const Pages&, const i18n::Catalogue&);  // nullptr: PageSpec::title
};

std::span<const PageEntry> page_registry();
// The entry that draws this page; nullptr: there is none.
const PageEntry* entry_of(PageKind page);

}  // namespace ui::shell
