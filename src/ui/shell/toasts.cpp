#include "ui/shell/toasts.h"

#include <utility>

#include "i18n/keys.h"
#include "ui/widgets/feedback.h"

namespace ui::shell {

using i18n::Key;

void Toasts::show(std::string text, domain::TransactionId undo, std::string subject) {
  current_ = Toast{std::move(text), std::move(subject), undo, ++last_key_, -1};
}

void Toasts::hold() {
  if (current_) current_->since = -1;
}

void Toasts::draw(const Frame& frame, const Desk& desk, float clearance) {
  if (!current_) return;
  if (current_->since < 0) current_->since = frame.seconds;
  const widgets::Scope scope(current_->key);
  const bool undo = static_cast<bool>(current_->undo) && !desk.read_only;
  const widgets::ToastEvent event = widgets::toast(frame, "toast",
                                                   {.message = current_->text,
                                                    .subject = current_->subject,
                                                    .action = undo ? frame.texts[Key::action_undo] : std::string_view{},
                                                    .close_name = frame.texts[Key::toast_dismiss],
                                                    .since = current_->since,
                                                    .clearance = clearance});
  if (event == widgets::ToastEvent::acted) {
    desk.commands.push(app::Undo{current_->undo}, {std::string(frame.texts[Key::toast_undone]), Undoable::no});
  }
  if (event != widgets::ToastEvent::none) current_.reset();
}

}  // namespace ui::shell
