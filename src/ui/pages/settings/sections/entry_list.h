// A list that the whole card index shares: the team, the campaigns, and whatever else is a section of the settings by
// ui/desk/pages.h alone.
#pragma once
#include <optional>

#include "app/queries/settings/field_use.h"
#include "app/workspace/workspace.h"
#include "base/result.h"
#include "domain/fields/definitions.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/parts/definition_list.h"

namespace ui {

struct EntryList {
  domain::DefinitionKind kind = domain::DefinitionKind::member;
  DefinitionList list;
  domain::DefinitionId removing;     // whose removal was asked for
  std::optional<app::EntryUse> use;  // of it
};

// Reads the use of the one that is to be removed. True when something else is to be drawn.
base::Result<bool> refresh_entry_list(EntryList& list, const app::Workspace& workspace, bool stale);
void entry_list_ui(EntryList& list, const Frame& frame, const PanelContext& desk,
                   const domain::Definitions& definitions);
// "Remove “Ewa”?", with how many contacts that touches; at once when there are none.
void entry_list_dialog_ui(EntryList& list, const Frame& frame, const PanelContext& desk,
                          const domain::Definitions& definitions);

}  // namespace ui
