// Lists that the whole card index shares and that contacts bear one of: the team, and the campaigns.
#pragma once
#include <optional>

#include "app/queries/field_use.h"
#include "app/workspace.h"
#include "base/result.h"
#include "domain/definitions.h"
#include "ui/frame.h"
#include "ui/panels/definition_list.h"
#include "ui/shell/requests.h"

namespace ui::panels {

struct EntryList {
  domain::DefinitionKind kind = domain::DefinitionKind::member;
  DefinitionList list;
  domain::DefinitionId removing;     // whose removal was asked for
  std::optional<app::EntryUse> use;  // of it
};

// Reads the use of the one that is to be removed. True when something else is to be drawn.
base::Result<bool> refresh_entry_list(EntryList& list, const app::Workspace& workspace, bool stale);
void entry_list_ui(EntryList& list, const Frame& frame, const shell::Desk& desk,
                   const domain::Definitions& definitions);
// "Remove “Ewa”?", with how many contacts that touches; at once when there are none.
void entry_list_dialog_ui(EntryList& list, const Frame& frame, const shell::Desk& desk,
                          const domain::Definitions& definitions);

}  // namespace ui::panels
