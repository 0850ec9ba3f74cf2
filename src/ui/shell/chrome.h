// The frame around the pages: rail, bottom bar, and what stands in the top bar beside the search.
#pragma once
#include <string>

#include <imgui.h>

#include "app/workspace/workspace.h"
#include "domain/fields/definitions.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/menu.h"

namespace ui::shell {

// Collapsed by the person, or because the canvas is low on room.
float rail_width(float canvas_width, const UiState& state);
void rail_ui(const Frame& frame, const PanelContext& desk, ImVec2 min, ImVec2 size);
void bottom_bar_ui(const Frame& frame, const PanelContext& desk, ImVec2 min, ImVec2 size);

// "Saved", "Saving…", and what else is true; or its icon alone.
float saving_width(const Frame& frame, const PanelContext& desk, bool in_words);
void saving_ui(const Frame& frame, const PanelContext& desk, bool in_words);

// What undo and redo would do, in words; empty: nothing.
struct UndoNames {
  std::string undo, redo;
};
float undo_buttons_width();
void undo_buttons_ui(const UndoNames& names, widgets::Row& row, const Frame& frame, const PanelContext& desk);

// System, light, dark in turn.
float theme_button_width();
void theme_button_ui(const Frame& frame, const PanelContext& desk);

// Who could sign here, and who does; as of the last change of the team.
struct Signers {
  std::vector<domain::Entry> team;
  std::size_t now = 0;
};
Signers read_signers(const app::Workspace& workspace);
// Who signs, chosen from the team; nothing, and no width, while there is but one member.
float signer_width(const Frame& frame, const Signers& signers);
void signer_ui(const Frame& frame, const PanelContext& desk, const Signers& signers, widgets::MenuState& menu);

}  // namespace ui::shell
