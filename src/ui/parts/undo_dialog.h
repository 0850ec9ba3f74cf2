// Asks before undoing or redoing overwrites something newer or changes something for everybody, naming each value.
#pragma once
#include <optional>

#include "app/queries/journal/undo_history.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"

namespace ui {

struct UndoQuestion {
  TakeBack about;
  app::UndoStep step;
  app::UndoPreview preview;
};

void undo_dialog_ui(std::optional<UndoQuestion>& question, const Frame& frame, const PanelContext& desk);

}  // namespace ui
