// Settings › Portal: the courses and community groups that contacts can have.
#pragma once
#include "app/queries/contact/tags.h"
#include "app/queries/list/contact_list.h"
#include "app/workspace/workspace.h"
#include "base/result.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/parts/definition_list.h"

namespace ui {

struct PortalSettings {
  bool known = false;
  DefinitionList courses, groups;
  app::TagCounts counts;          // of contacts, of both lists, but for those in the trash
  domain::DefinitionId removing;  // whose removal is asked about
};

// Counts once for each commit. True when something else is to be drawn.
base::Result<bool> refresh_portal_settings(PortalSettings& portal, const app::Workspace& workspace,
                                           const app::ContactList& list, bool shown, const app::Changes* changes);
void settings_portal_ui(PortalSettings& portal, const Frame& frame, const PanelContext& desk,
                        const domain::Definitions& definitions);
// "Delete “Go”?", while that is asked.
void portal_dialog_ui(PortalSettings& portal, const Frame& frame, const PanelContext& desk,
                      const domain::Definitions& definitions);

}  // namespace ui
