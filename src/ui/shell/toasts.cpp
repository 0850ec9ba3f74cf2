#include "ui/shell/toasts.h"

#include <utility>

#include "i18n/keys.h"
#include "ui/widgets/feedback.h"

namespace ui::shell {

using i18n::Key;

void Toasts::show(std::string text, WayBack way, std::string subject) {
  current_ = Toast{std::move(text), std::move(subject), way, ++last_key_, -1};
}

void Toasts::hold() {
  if (current_) current_->since = -1;
}

void Toasts::draw(const Frame& frame, const PanelContext& desk, float clearance) {
  if (!current_) return;
  if (current_->since < 0) current_->since = frame.seconds;
  const widgets::Scope scope(current_->key);
  const WayBack way = current_->way;
  const bool usable = way.transaction && !desk.read_only;
  const Key action = way.direction == Direction::redo ? Key::action_redo : Key::action_undo;
  const widgets::ToastEvent event = widgets::toast(frame, "toast",
                                                   {.message = current_->text,
                                                    .subject = current_->subject,
                                                    .action = usable ? frame.texts[action] : std::string_view{},
                                                    .close_name = frame.texts[Key::toast_dismiss],
                                                    .since = current_->since,
                                                    .clearance = clearance});
  // What comes of it is said in place of this message; until then, and while a question stands, it stays.
  if (event == widgets::ToastEvent::acted) desk.ask(TakeBack{way.transaction, way.direction});
  if (event == widgets::ToastEvent::dismissed) current_.reset();
}

}  // namespace ui::shell
