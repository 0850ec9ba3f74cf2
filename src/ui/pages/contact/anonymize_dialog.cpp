#include "ui/pages/contact/anonymize_dialog.h"

#include "domain/fields/validation.h"
#include "i18n/keys.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace ui {

using i18n::Key;

void anonymize_dialog_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  AnonymizeDialog& dialog = page.anonymize;
  if (dialog.open && (!page.view || desk.read_only || domain::is_gone(page.view->head.lifecycle))) dialog = {};
  if (!dialog.open) return;
  const auto& texts = frame.texts;
  const std::string name(name_or_none(texts, page.view->head.name));
  widgets::Dialog window(frame, "anonymize", texts[Key::erase_title], {.close_name = texts[Key::action_close]});
  widgets::paragraph(frame, "what", texts[Key::erase_what]);
  widgets::gap(theme::kSpace3);
  widgets::paragraph(frame, "elsewhere", texts[Key::erase_elsewhere], {.tone = widgets::Tone::muted});
  widgets::gap(theme::kSpace4);
  const bool right = domain::trimmed(dialog.typed) == name;
  const std::string label = i18n::say::erase_type(texts, name);
  const auto field = widgets::text_field(
      frame, "name", dialog.typed,
      {.label = label, .error = dialog.checked && !right ? texts[Key::erase_mismatch] : "", .autocomplete = "off"});
  if (window.opened()) widgets::focus(frame, "name");
  window.footer();
  widgets::Row row;
  const std::string_view cancel = texts[Key::action_cancel];
  const std::string_view confirm = texts[Key::erase_confirm];
  row.right(widgets::button_width(frame, cancel) + theme::kSpace2 + widgets::button_width(frame, confirm));
  const bool cancelled = widgets::button(frame, "cancel", cancel);
  row.next();
  const bool confirmed = widgets::button(frame, "confirm", confirm, {.kind = widgets::ButtonKind::danger});
  if (confirmed || field.entered) {
    dialog.checked = true;
    if (right) {
      desk.commands.push(app::AnonymizeContact{page.view->head.id}, {std::string(texts[Key::erase_begun])});
      dialog = {};
    }
    widgets::draw_again_in(frame, 0);
  } else if (cancelled || window.dismissed()) {
    dialog = {};
  }
}

}  // namespace ui
