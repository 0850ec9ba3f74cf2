// Lists that the whole card index shares, kept in the settings: the team, and the campaigns.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/queries/field_use.h"
#include "app/workspace.h"
#include "base/result.h"
#include "domain/definition.h"
#include "ui/frame.h"
#include "ui/shell/requests.h"
#include "ui/widgets/property.h"
#include "ui/widgets/reorder.h"

namespace ui::panels {

struct ListRow {
  domain::DefinitionId id;
  std::string name;  // empty: the first member without a name
};

// One list as it is shown, and what is being done with it.
struct EntryList {
  domain::DefinitionKind kind = domain::DefinitionKind::member;
  std::vector<ListRow> rows;
  widgets::ReorderState order;
  widgets::PropertyEditor editor;
  domain::DefinitionId refused;  // whose new name was refused; none with a mistake: the new entry's
  std::string_view mistake;
  std::string added;  // name of a new one
  std::optional<ListRow> removing;
  std::optional<app::EntryUse> use;  // of the one that is to be removed
};

// Reads the rows, and the use of the one that is to be removed. True when something else is to be drawn.
base::Result<bool> refresh_entry_list(EntryList& list, const app::Workspace& workspace, bool stale);
void entry_list_ui(EntryList& list, const Frame& frame, const shell::Desk& desk);
// "Remove Ewa?", with how many contacts that touches.
void entry_list_dialog_ui(EntryList& list, const Frame& frame, const shell::Desk& desk);

}  // namespace ui::panels
