#include "ui/parts/undo_dialog.h"

#include "i18n/keys.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/undo_words.h"

namespace ui {
namespace {

using i18n::Key;

void losses_ui(const Frame& frame, const app::UndoPreview& preview) {
  const widgets::Container list(frame, "losses", semantics::Role::list, frame.texts[Key::undo_losses]);
  std::uint64_t index = 0;
  for (const app::UndoLoss& loss : preview.losses) {
    const widgets::Scope scope(index++);
    const widgets::Container item(frame, "loss", semantics::Role::listitem);
    widgets::paragraph(frame, "words", loss_words(frame.texts, loss));
    widgets::gap(theme::kSpace2);
  }
}

}  // namespace

void undo_dialog_ui(std::optional<UndoQuestion>& question, const Frame& frame, const PanelContext& desk) {
  if (!question) return;
  const auto& texts = frame.texts;
  const bool redo = question->about.direction == Direction::redo;
  widgets::Dialog dialog(frame, "undo_ask", texts[Key::undo_ask_title], {.close_name = texts[Key::action_close]});
  const std::string words = undo_words(texts, question->step);
  widgets::paragraph(frame, "about", redo ? i18n::say::undo_redo(texts, words) : i18n::say::undo_undo(texts, words));
  widgets::gap(theme::kSpace2);
  widgets::paragraph(frame, "text", texts[Key::undo_ask_text], {.tone = widgets::Tone::muted});
  widgets::gap(theme::kSpace3);
  losses_ui(frame, question->preview);
  const std::size_t more = question->preview.total - question->preview.losses.size();
  if (more > 0) {
    widgets::paragraph(frame, "more", i18n::say::undo_ask_more(texts, static_cast<std::int64_t>(more)),
                       {.tone = widgets::Tone::muted});
  }
  dialog.footer();
  widgets::Row row;
  const std::string_view cancel = texts[Key::action_cancel];
  const std::string_view overwrite = texts[redo ? Key::undo_ask_redo_do : Key::undo_ask_do];
  row.right(widgets::button_width(frame, cancel) + theme::kSpace2 + widgets::button_width(frame, overwrite));
  const bool cancelled = widgets::button(frame, "cancel", cancel);
  if (dialog.opened()) widgets::focus(frame, "cancel");
  row.next();
  if (widgets::button(frame, "overwrite", overwrite, {.kind = widgets::ButtonKind::danger})) {
    question->about.newer = app::NewerEdits::overwrite;
    desk.ask(question->about);
    question.reset();
  } else if (cancelled || dialog.dismissed()) {
    question.reset();
  }
}

}  // namespace ui
