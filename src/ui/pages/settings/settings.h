// The settings: appearance, general, team, the contact form, tags, marketing, e-mail templates, portal, data, about.
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/files/media.h"
#include "app/queries/list/contact_list.h"
#include "app/workspace/workspace.h"
#include "base/result.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/pages/settings/sections/entry_list.h"
#include "ui/pages/settings/sections/form/form_settings.h"
#include "ui/pages/settings/sections/portal.h"
#include "ui/pages/settings/sections/tags.h"
#include "ui/pages/settings/sections/templates.h"
#include "ui/parts/definition_list.h"

namespace ui {

// A country or a currency as it is offered.
struct NamedCode {
  std::string name;
  std::string_view code;
};

struct GeneralSettings {
  std::vector<NamedCode> countries, currencies;  // by name, in the interface's language
  DefinitionList phone_types;
};

struct SettingsPanel {
  std::size_t samples = 0;  // contacts of the sample data
  app::ContactList::Totals totals;
  std::size_t contacts = 0;            // all, with the trash
  StartBackup backup;                  // as the person wants it
  std::optional<StartRestore> asking;  // a file was chosen that would replace everything
  app::MediaUse media;                 // pictures and files of contacts
  TagsPanel tags;
  FormSettings form;
  domain::Definitions definitions;  // as of the last commit
  GeneralSettings general;
  TemplateSettings templates;
  std::map<domain::DefinitionKind, EntryList> lists;  // of the sections that are one
  PortalSettings portal;
  bool known = false;  // samples, media and definitions have been read
};

base::Result<bool> refresh_settings(SettingsPanel& panel, const app::Workspace& workspace, const app::ContactList& list,
                                    const UiState& state, const app::Changes* changes);

void settings_ui(SettingsPanel& panel, const Frame& frame, const PanelContext& desk);
// Whatever a section asks in front of the page.
void settings_dialogs_ui(SettingsPanel& panel, const Frame& frame, const PanelContext& desk);

}  // namespace ui
