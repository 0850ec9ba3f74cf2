#include "ui/panels/company_picker.h"

#include "i18n/keys.h"
#include "ui/panels/words.h"
#include "ui/widgets/button.h"

namespace ui::panels {

using i18n::Key;

namespace {

constexpr std::size_t kChoices = 8;

}  // namespace

void open_picker(CompanyPicker& picker) {
  picker.open = picker.opened_now = true;
  picker.combo = {.open = true};
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
  std::vector<widgets::ComboOption> options;
  for (const app::ContactLink& choice : picker.choices) {
    options.push_back({.key = choice.id.value,
                       .label = name_or_none(frame.texts, choice.name),
                       .icon = choice.supplier ? theme::Icon::truck : theme::Icon::building});
  }
  widgets::ComboSpec spec;
  spec.field = {.label = frame.texts[Key::company_search],
                .show_label = false,
                .placeholder = frame.texts[Key::company_search],
                .icon = theme::Icon::search};
  spec.options = options;
  spec.name = frame.texts[Key::company_choices];
  if (picker.asked) spec.none = frame.texts[Key::company_none];
  spec.first_active = true;
  const widgets::ComboResult result = widgets::combobox(frame, "text", picker.combo, picker.text, spec);
  if (picker.opened_now) widgets::focus(frame, "text");
  picker.opened_now = false;
  PickerEvent event = result.field.escaped ? PickerEvent::cancelled : PickerEvent::none;
  if (result.taken) {
    picker.chosen = picker.choices[*result.taken];
    event = PickerEvent::picked;
  }
  if (widgets::button(frame, "cancel", frame.texts[Key::action_cancel],
                      {.kind = widgets::ButtonKind::quiet, .small = true})) {
    event = PickerEvent::cancelled;
  }
  if (event != PickerEvent::none) picker.open = false;
  return event;
}

}  // namespace ui::panels
