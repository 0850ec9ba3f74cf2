#include "ui/panels/company_picker.h"

#include "i18n/keys.h"
#include "ui/panels/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui::panels {

using i18n::Key;

namespace {

constexpr std::size_t kChoices = 8;

}  // namespace

void open_picker(CompanyPicker& picker) {
  picker.open = picker.opened_now = true;
  picker.text.clear();
  picker.asked.reset();
  picker.choices.clear();
}

base::Result<bool> refresh_picker(CompanyPicker& picker, const app::Workspace& workspace) {
  if (!picker.open || picker.asked == picker.text) return false;
  BASE_TRY_ASSIGN(picker.choices, company_choices(workspace, picker.text, kChoices));
  picker.asked = picker.text;
  return true;
}

PickerEvent company_picker_ui(CompanyPicker& picker, const Frame& frame) {
  const widgets::Scope scope("company_picker");
  const widgets::FieldResult field = widgets::search_field(
      frame, "text", picker.text,
      {.label = frame.texts[Key::company_search], .placeholder = frame.texts[Key::company_search]});
  if (picker.opened_now) widgets::focus(frame, "text");
  picker.opened_now = false;
  PickerEvent event = field.escaped ? PickerEvent::cancelled : PickerEvent::none;
  const widgets::Container choices(frame, "choices", semantics::Role::list, frame.texts[Key::company_choices]);
  if (picker.choices.empty() && picker.asked) {
    widgets::paragraph(frame, "none", frame.texts[Key::company_none],
                       {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted});
  }
  for (const app::ContactLink& choice : picker.choices) {
    const widgets::Scope one(choice.id.value);
    const widgets::Container item(frame, "item", semantics::Role::listitem);
    if (widgets::button(frame, "choose", name_or_none(frame.texts, choice.name),
                        {.kind = widgets::ButtonKind::quiet,
                         .icon = choice.supplier ? theme::Icon::truck : theme::Icon::building})) {
      picker.chosen = choice;
      event = PickerEvent::picked;
    }
  }
  if (widgets::button(frame, "cancel", frame.texts[Key::action_cancel],
                      {.kind = widgets::ButtonKind::quiet, .small = true})) {
    event = PickerEvent::cancelled;
  }
  if (event != PickerEvent::none) picker.open = false;
  return event;
}

}  // namespace ui::panels
