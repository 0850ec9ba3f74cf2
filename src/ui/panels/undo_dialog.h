// Asks before undoing or redoing overwrites something newer, naming each value.
#pragma once
#include <optional>

#include "app/queries/undo_history.h"
#include "ui/frame.h"
#include "ui/shell/requests.h"

namespace ui::panels {

struct UndoQuestion {
  shell::TakeBack about;
  app::UndoStep step;
  app::UndoPreview preview;
};

void undo_dialog_ui(std::optional<UndoQuestion>& question, const Frame& frame, const shell::Desk& desk);

}  // namespace ui::panels
