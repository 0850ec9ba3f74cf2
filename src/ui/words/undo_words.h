// What undo and redo are about, in words short enough for one line.
#pragma once
#include <string>

#include "app/queries/journal/undo_history.h"
#include "i18n/catalogue.h"

namespace ui {

// "City set to “Łódź” – Anna Nowak"
std::string undo_words(const i18n::Catalogue& texts, const app::UndoStep& step);
// The part of it that says what was done.
std::string undo_change(const i18n::Catalogue& texts, const app::UndoStep& step);
std::string loss_words(const i18n::Catalogue& texts, const app::UndoLoss& loss);
// Why something stays done.
std::string_view never_words(const i18n::Catalogue& texts, app::NotUndoable reason);

}  // namespace ui
