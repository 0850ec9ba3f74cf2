// A field that links to another contact.
#include "i18n/keys.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using i18n::Key;
using theme::Icon;
namespace say = i18n::say;

void open(ContactPage& page, const app::FieldView& field) {
  page.draft.linking = field.id;
  open_picker(page.draft.link, PickFor::anybody, page.view->head.id);
}

void picker_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field) {
  const PickerEvent event = company_picker_ui(page.draft.link, frame, desk);
  if (event == PickerEvent::none) return;
  const bool picked = event == PickerEvent::picked;
  if (picked) send_field(page, frame, desk, field, page.draft.link.chosen.uuid.text());
  page.draft.linking = {};
  frame.tree.request_focus(widgets::id_of(picked || !field.value.empty() ? "change" : "pick"));
}

void value_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field,
              std::string_view label) {
  const std::string change = say::field_change(frame.texts, label), remove = say::field_clear(frame.texts, label);
  const LinkEvent event = linked_row_ui(page, frame, desk, field.linked, {Key::field_gone_contact, change, remove});
  if (event == LinkEvent::change) open(page, field);
  if (event != LinkEvent::remove || !send_field(page, frame, desk, field, {})) return;
  frame.tree.request_focus(widgets::id_of("pick"));
}

}  // namespace

void contact_field_link_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field,
                           std::string_view label) {
  const widgets::Scope scope(field.key);
  const widgets::Container group(frame, "link", semantics::Role::group, label);
  const widgets::Labelled row(frame, widgets::marked_label(label, field.required));
  if (page.draft.linking == field.id) {
    picker_ui(page, frame, desk, field);
  } else if (!field.value.empty()) {
    value_ui(page, frame, desk, field, label);
  } else if (locked(page, desk)) {
    widgets::muted(frame, "none", frame.texts[Key::field_choice_none]);
  } else if (widgets::button(frame, "pick", say::field_choose_contact_for(frame.texts, label),
                             {.kind = widgets::ButtonKind::quiet, .icon = Icon::user, .small = true, .flush = true})) {
    open(page, field);
  }
  if (page.draft.refused == field.key) {
    widgets::paragraph(frame, "error", page.draft.mistake,
                       {.style = {theme::kTextSmall}, .tone = widgets::Tone::danger});
  }
}

}  // namespace ui
