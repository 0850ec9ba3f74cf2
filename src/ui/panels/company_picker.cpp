#include "ui/panels/company_picker.h"

#include "i18n/keys.h"
#include "ui/panels/words.h"
#include "ui/widgets/button.h"

namespace ui::panels {

using i18n::Key;

namespace {

constexpr std::size_t kChoices = 8;

theme::Icon icon_of(const app::ContactLink& contact) {
  if (contact.supplier) return theme::Icon::truck;
  return contact.kind == domain::ContactKind::person ? theme::Icon::user : theme::Icon::building;
}

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
  if (picker.everybody) {
    BASE_TRY_ASSIGN(picker.choices, contact_choices(workspace, picker.text, kChoices + 1));
    std::erase_if(picker.choices, [&](const app::ContactLink& choice) { return choice.id == picker.except; });
  } else {
    BASE_TRY_ASSIGN(picker.choices, company_choices(workspace, picker.text, kChoices));
  }
  picker.asked = picker.text;
  return true;
}

PickerEvent company_picker_ui(CompanyPicker& picker, const Frame& frame) {
  const widgets::Scope scope("company_picker");
  std::vector<widgets::ComboOption> options;
  for (const app::ContactLink& choice : picker.choices) {
    options.push_back(
        {.key = choice.id.value, .label = name_or_none(frame.texts, choice.name), .icon = icon_of(choice)});
  }
  const bool all = picker.everybody;
  const std::string_view label = frame.texts[all ? Key::field_find_contact : Key::company_search];
  widgets::ComboSpec spec;
  spec.field = {.label = label, .show_label = false, .placeholder = label, .icon = theme::Icon::search};
  spec.options = options;
  spec.name = frame.texts[all ? Key::field_contacts : Key::company_choices];
  if (picker.asked) spec.none = frame.texts[all ? Key::field_no_contact : Key::company_none];
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
