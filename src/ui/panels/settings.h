// The settings: appearance, general, team, the contact form, tags, marketing, e-mail templates, portal, data, about.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/queries/contact_list.h"
#include "app/queries/media.h"
#include "app/workspace.h"
#include "base/result.h"
#include "ui/frame.h"
#include "ui/panels/definition_list.h"
#include "ui/panels/form_settings.h"
#include "ui/panels/settings_lists.h"
#include "ui/panels/settings_portal.h"
#include "ui/panels/settings_tags.h"
#include "ui/panels/settings_templates.h"
#include "ui/shell/ledger.h"
#include "ui/shell/requests.h"

namespace ui::panels {

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
  std::size_t contacts = 0;                   // all, with the trash
  shell::StartBackup backup;                  // as the person wants it
  std::optional<shell::StartRestore> asking;  // a file was chosen that would replace everything
  app::MediaUse media;                        // pictures and files of contacts
  TagsPanel tags;
  FormSettings form;
  domain::Definitions definitions;  // as of the last commit
  GeneralSettings general;
  TemplateSettings templates;
  EntryList team{.kind = domain::DefinitionKind::member};
  EntryList campaigns{.kind = domain::DefinitionKind::campaign};
  PortalSettings portal;
  bool known = false;  // samples, media and definitions have been read
};

base::Result<bool> refresh_settings(SettingsPanel& panel, const app::Workspace& workspace, const app::ContactList& list,
                                    const shell::UiState& state, const app::Changes* changes);

void settings_ui(SettingsPanel& panel, const Frame& frame, const shell::Desk& desk, const shell::Ledger& ledger,
                 std::string_view version);
// "Remove …?", while a member or campaign waits for the answer.
void list_dialogs_ui(SettingsPanel& panel, const Frame& frame, const shell::Desk& desk);
// "Replace everything?", while a file waits for the answer.
void restore_dialog_ui(SettingsPanel& panel, const Frame& frame, const shell::Desk& desk);

}  // namespace ui::panels
