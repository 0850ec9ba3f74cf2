#include <utility>

#include "app/queries/journal/undo_history.h"
#include "i18n/keys.h"
#include "ui/shell/shell.h"
#include "ui/words/undo_words.h"

namespace ui::shell {

using i18n::Key;

void Shell::undo_last(Direction direction) {
  if (workspace_ != nullptr && !modal_) requests_.emplace_back(TakeBackLast{direction});
}

base::Result<void> Shell::read_undo_history() {
  BASE_TRY_ASSIGN(undo_history_, app::undo_history(*workspace_));
  const auto words = [this](const std::optional<app::UndoStep>& step) {
    return step ? undo_words(world_.texts, *step) : std::string{};
  };
  undo_names_ = {.undo = words(undo_history_.undo), .redo = words(undo_history_.redo)};
  return {};
}

void Shell::take_back_last(Direction direction) {
  if (workspace_ == nullptr) return;
  const bool redo = direction == Direction::redo;
  const auto& step = redo ? undo_history_.redo : undo_history_.undo;
  if (desk().read_only) return tell(base::Error{base::ErrorCode::read_only, "undo"});
  if (step) return take_back({step->transaction, direction, app::NewerEdits::refuse, Turn::last});
  const auto& passed = undo_history_.passed;
  std::string nothing(world_.texts[redo ? Key::undo_nothing_redo : Key::undo_nothing]);
  if (!redo && passed) nothing = i18n::say::undo_nothing_why(world_.texts, never_words(world_.texts, *passed));
  toasts_.show(std::move(nothing));
}

void Shell::take_back(TakeBack request) {
  if (workspace_ == nullptr) return;
  if (desk().read_only) return tell(base::Error{base::ErrorCode::read_only, "undo"});
  auto step = app::undo_step(*workspace_, request.transaction);
  if (!step) return tell(step.error());
  if (request.newer == app::NewerEdits::refuse) {
    auto preview = app::preview_undo(*workspace_, request.transaction);
    if (!preview) return tell(preview.error());
    if (preview->never) return toasts_.show(std::string(never_words(world_.texts, *preview->never)));
    if (!preview->anything && request.turn != Turn::last) {
      return toasts_.show(std::string(world_.texts[Key::undo_already]));
    }
    if (request.turn != Turn::entry) preview->shared = {};
    if (preview->losses.total > 0 || preview->shared.total > 0) {
      undo_question_ = UndoQuestion{request, std::move(*step), std::move(*preview)};
      return;
    }
  }
  const auto done = run({0, app::Undo{request.transaction, request.newer}, {}, Errors::announced});
  if (!done) return;
  const bool redo = request.direction == Direction::redo;
  const std::string words = undo_words(world_.texts, *step);
  std::string said = redo ? i18n::say::undo_redone(world_.texts, words) : i18n::say::undo_undone(world_.texts, words);
  toasts_.show(std::move(said), {done->transaction, redo ? Direction::undo : Direction::redo},
               undo_change(world_.texts, *step));
}

}  // namespace ui::shell
