#include "ui/parts/form_window.h"

#include "i18n/keys.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui {

using i18n::Key;

Discarding discard_dialog_ui(const Frame& frame, std::string_view title) {
  const auto& texts = frame.texts;
  widgets::Dialog window(frame, "discard", title, {.close_name = texts[Key::action_close]});
  widgets::paragraph(frame, "text", texts[Key::create_discard_text]);
  window.footer();
  widgets::Row row;
  const std::string_view keep = texts[Key::create_discard_keep];
  const std::string_view discard = texts[Key::create_discard_confirm];
  row.right(widgets::button_width(frame, keep) + theme::kSpace2 + widgets::button_width(frame, discard));
  const bool kept = widgets::button(frame, "keep", keep);
  if (window.opened()) widgets::focus(frame, "keep");
  row.next();
  if (widgets::button(frame, "discard", discard, {.kind = widgets::ButtonKind::danger})) return Discarding::discarded;
  return kept || window.dismissed() ? Discarding::kept : Discarding::undecided;
}

Ending save_buttons_ui(const Frame& frame, bool busy) {
  const std::string_view cancel = frame.texts[Key::action_cancel], save = frame.texts[Key::action_save];
  widgets::Row row;
  row.right(widgets::button_width(frame, cancel) + theme::kSpace2 + widgets::button_width(frame, save));
  const bool cancelled = widgets::button(frame, "cancel", cancel);
  row.next();
  const bool saved = widgets::button(frame, "save", save, {.kind = widgets::ButtonKind::primary, .busy = busy});
  if (saved) return Ending::saved;
  return cancelled ? Ending::cancelled : Ending::none;
}

}  // namespace ui
