// What every section of the settings does that is no plain list: how it follows the data and how it is drawn. What each
// is called stands in ui/desk/pages.h.
#pragma once
#include <span>

#include "ui/pages/settings/settings.h"

namespace ui {

// What refreshing is told.
struct SectionRefresh {
  const app::Workspace& workspace;
  const app::ContactList& list;
  bool page_shown;              // the settings are in sight
  bool shown;                   // this very section is
  bool stale;                   // something was committed, or the settings were not in sight before
  const app::Changes* changes;  // of the last commit; nullptr: none
};

struct SectionEntry {
  SettingsSection section = SettingsSection::appearance;
  void (*draw)(SettingsPanel&, const Frame&, const PanelContext&) = nullptr;
  base::Result<bool> (*refresh)(SettingsPanel&, const SectionRefresh&) = nullptr;  // nullptr: what all share is enough
  void (*dialogs)(SettingsPanel&, const Frame&, const PanelContext&) = nullptr;
};

std::span<const SectionEntry> section_registry();

}  // namespace ui
