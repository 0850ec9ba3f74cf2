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

void losses_ui(const Frame& frame, std::string_view key, Key text, Key name, const app::UndoLosses& losses) {
  if (losses.total == 0) return;
  const widgets::Scope whole(key);
  widgets::paragraph(frame, "text", frame.texts[text], {.tone = widgets::Tone::muted});
  widgets::gap(theme::kSpace3);
  {
    const widgets::Container list(frame, "losses", semantics::Role::list, frame.texts[name]);
    std::uint64_t index = 0;
    for (const app::UndoLoss& loss : losses.first) {
      const widgets::Scope scope(index++);
      const widgets::Container item(frame, "loss", semantics::Role::listitem);
      widgets::paragraph(frame, "words", loss_words(frame.texts, loss));
      widgets::gap(theme::kSpace2);
    }
  }
  const std::size_t more = losses.total - losses.first.size();
  if (more == 0) return;
  widgets::paragraph(frame, "more", i18n::say::undo_ask_more(frame.texts, static_cast<std::int64_t>(more)),
                     {.tone = widgets::Tone::muted});
}

}  // namespace

void undo_dialog_ui(std::optional<UndoQuestion>& question, const Frame& frame, const PanelContext& desk) {
  if (!question) return;
  const auto& texts = frame.texts;
  const bool redo = question->about.direction == Direction::redo;
  const bool overwrites = question->preview.losses.total > 0;
  widgets::Dialog dialog(frame, "undo_ask", texts[overwrites ? Key::undo_ask_title : Key::undo_shared_title],
                         {.close_name = texts[Key::action_close]});
  const std::string words = undo_words(texts, question->step);
  widgets::paragraph(frame, "about", redo ? i18n::say::undo_redo(texts, words) : i18n::say::undo_undo(texts, words));
  widgets::gap(theme::kSpace2);
  losses_ui(frame, "overwritten", Key::undo_ask_text, Key::undo_losses, question->preview.losses);
  losses_ui(frame, "shared", Key::undo_shared_text, Key::undo_shared, question->preview.shared);
  dialog.footer();
  widgets::Row row;
  const std::string_view cancel = texts[Key::action_cancel];
  const std::string_view go_on = overwrites ? texts[redo ? Key::undo_ask_redo_do : Key::undo_ask_do]
                                            : texts[redo ? Key::action_redo : Key::action_undo];
  row.right(widgets::button_width(frame, cancel) + theme::kSpace2 + widgets::button_width(frame, go_on));
  const bool cancelled = widgets::button(frame, "cancel", cancel);
  if (dialog.opened()) widgets::focus(frame, "cancel");
  row.next();
  if (widgets::button(frame, "go_on", go_on, {.kind = widgets::ButtonKind::danger})) {
    if (overwrites) question->about.newer = app::NewerEdits::overwrite;
    question->about.turn = Turn::any;
    desk.ask(question->about);
    question.reset();
  } else if (cancelled || dialog.dismissed()) {
    question.reset();
  }
}

}  // namespace ui
