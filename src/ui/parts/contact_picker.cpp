#include "ui/parts/contact_picker.h"

#include <algorithm>
#include <utility>

#include "domain/fields/validation.h"
#include "domain/text/fold.h"
#include "i18n/keys.h"
#include "ui/desk/error_text.h"
#include "ui/parts/avatar_badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace ui {

using i18n::Key;

namespace {

constexpr std::size_t kChoices = 8;

base::Result<void> read_companies(CompanyPicker& picker, const app::Workspace& workspace) {
  picker.companies.clear();
  for (const app::ContactLink& choice : picker.choices) {
    BASE_TRY_ASSIGN(const auto rows, contact_rows(workspace, {&choice.id, 1}));
    picker.companies.push_back(rows.empty() ? std::string{} : rows.front().company_name);
  }
  return {};
}

// What begins as the text says, before what has it further on.
void best_first(CompanyPicker& picker) {
  const std::string wanted = domain::text::folded(domain::trimmed(picker.text));
  const auto best = std::find_if(picker.choices.begin(), picker.choices.end(), [&](const app::ContactLink& choice) {
    return domain::text::folded(choice.name).starts_with(wanted);
  });
  if (best != picker.choices.end()) std::rotate(picker.choices.begin(), best, best + 1);
}

base::Result<void> read_choices(CompanyPicker& picker, const app::Workspace& workspace) {
  if (picker.what == PickFor::company) {
    BASE_TRY_ASSIGN(picker.choices, company_choices(workspace, picker.text, kChoices));
    best_first(picker);
    return {};
  }
  if (picker.what == PickFor::anybody) {
    BASE_TRY_ASSIGN(picker.choices, contact_choices(workspace, picker.text, kChoices + 1));
    std::erase_if(picker.choices, [&](const app::ContactLink& choice) { return choice.id == picker.whose; });
    best_first(picker);
    return {};
  }
  if (picker.what == PickFor::merging) {
    BASE_TRY_ASSIGN(picker.choices, merge_choices(workspace, picker.whose, picker.text, kChoices));
    return {};
  }
  if (picker.what == PickFor::people) {
    BASE_TRY_ASSIGN(picker.choices, person_choices(workspace, picker.text, kChoices));
    best_first(picker);
    return read_companies(picker, workspace);
  }
  BASE_TRY_ASSIGN(picker.superiors, superior_choices(workspace, picker.whose, picker.text, kChoices));
  picker.choices.clear();
  for (const app::SuperiorChoice& choice : picker.superiors) picker.choices.push_back(choice.contact);
  return {};
}

struct PickerWords {
  Key search, choices, none;
};
PickerWords words_for(PickFor what) {
  if (what == PickFor::company) return {Key::company_search, Key::company_choices, Key::company_none};
  if (what == PickFor::anybody || what == PickFor::merging)
    return {Key::field_find_contact, Key::field_contacts, Key::field_no_contact};
  return {Key::people_search, Key::people_choices, Key::people_none};
}

// The sentence for a refused choice; empty: it can be taken.
std::string refusal_of(const CompanyPicker& picker, const Frame& frame, std::size_t index) {
  if (picker.what != PickFor::superior) return {};
  const app::SuperiorChoice& choice = picker.superiors[index];
  if (choice.chain.empty()) return std::string(refusal_text(frame.texts, choice.refusal));
  std::string chain;
  for (const std::string& name : choice.chain) {
    chain += chain.empty() ? "" : " → ";
    chain += name_or_none(frame.texts, name);
  }
  return i18n::say::people_reports_chain(frame.texts, chain);
}

void take(CompanyPicker& picker, std::size_t index) {
  picker.chosen = picker.choices[index];
  picker.chosen_company = index < picker.companies.size() ? picker.companies[index] : std::string{};
}

// Whether one that is offered is called so.
bool is_offered(const CompanyPicker& picker, std::string_view name) {
  const std::string wanted = domain::text::folded(name);
  return std::any_of(picker.choices.begin(), picker.choices.end(),
                     [&](const app::ContactLink& choice) { return domain::text::folded(choice.name) == wanted; });
}

// "Create person “Anna”", empty: nothing can be made.
std::string create_words(const CompanyPicker& picker, const Frame& frame, const PanelContext& desk) {
  const std::string name{domain::trimmed(picker.text)};
  if (!picker.creates || desk.read_only || name.empty() || is_offered(picker, name)) return {};
  return picker.what == PickFor::company ? i18n::say::company_create(frame.texts, name)
                                         : i18n::say::people_create(frame.texts, name);
}

// A person's first word is the first name.
void create(CompanyPicker& picker, const Frame& frame, const PanelContext& desk) {
  app::CreateContact command;
  command.first = domain::trimmed(picker.text);
  std::string name = command.first;
  picker.mistake = refusal_text(frame.texts, domain::check_name(name));
  if (!picker.mistake.empty()) return;
  if (picker.what == PickFor::company) {
    command.kind = domain::ContactKind::organization;
  } else if (const std::size_t space = name.find(' '); space != std::string::npos) {
    command.first = name.substr(0, space);
    command.last = domain::trimmed(std::string_view(name).substr(space));
  }
  std::string said = i18n::say::toast_created(frame.texts, name);
  picker.command_id =
      desk.commands.push(std::move(command), {std::move(said), Undoable::yes, std::move(name)}, Errors::awaited);
}

// After the command ran.
void finish(CompanyPicker& picker, const Frame& frame, const PanelContext& desk) {
  const auto outcome = desk.commands.take_outcome(picker.command_id);
  if (!outcome) return;
  picker.command_id = 0;
  if (!*outcome) {
    picker.mistake = error_text(frame.texts, outcome->error());
  } else if (!(*outcome)->created.empty()) {
    picker.made = (*outcome)->created.front();
  }
  widgets::draw_again_in(frame, 0);
}

}  // namespace

void open_picker(CompanyPicker& picker, PickFor what, domain::ContactId whose) {
  picker = {};
  picker.what = what;
  picker.whose = whose;
  picker.open = picker.opened_now = true;
  picker.combo = {.open = true};
}

base::Result<bool> refresh_picker(CompanyPicker& picker, const app::Workspace& workspace) {
  if (!picker.open) return false;
  if (picker.made && !picker.chosen.id) {
    BASE_TRY_ASSIGN(const auto rows, contact_rows(workspace, {&picker.made, 1}));
    for (const app::ContactRow& row : rows) picker.chosen = {row.id, row.uuid, row.kind, row.supplier, row.name, {}};
    if (!picker.chosen.id) picker.made = {};  // it is gone again
    return true;
  }
  if (picker.asked == picker.text) return false;
  BASE_TRY(read_choices(picker, workspace));
  picker.asked = picker.text;
  return true;
}

PickerEvent company_picker_ui(CompanyPicker& picker, const Frame& frame, const PanelContext& desk) {
  const widgets::Scope scope("company_picker");
  if (picker.command_id != 0) finish(picker, frame, desk);
  std::vector<widgets::ComboOption> options;
  std::vector<std::string> details;
  details.reserve(picker.choices.size());
  for (std::size_t i = 0; i < picker.choices.size(); ++i) {
    const app::ContactLink& choice = picker.choices[i];
    const bool elsewhere = i < picker.companies.size() && !picker.companies[i].empty();
    details.push_back(elsewhere ? i18n::say::people_now_at(frame.texts, picker.companies[i]) : std::string{});
    options.push_back({.key = choice.id.value,
                       .label = name_or_none(frame.texts, choice.name),
                       .detail = details.back(),
                       .icon = contact_icon(choice.kind, choice.supplier)});
  }
  const PickerWords words = words_for(picker.what);
  const std::string_view label = frame.texts[words.search];
  widgets::ComboSpec spec;
  spec.field = {
      .label = label, .show_label = false, .placeholder = label, .error = picker.mistake, .icon = theme::Icon::search};
  spec.options = options;
  spec.name = frame.texts[words.choices];
  const std::string making = create_words(picker, frame, desk);
  spec.create = making;
  if (picker.asked) spec.none = frame.texts[words.none];
  spec.dismissible = true;
  const widgets::ComboResult result = widgets::combobox(frame, "text", picker.combo, picker.text, spec);
  if (picker.opened_now) widgets::focus(frame, "text");
  picker.opened_now = false;
  PickerEvent event = result.field.escaped ? PickerEvent::cancelled : PickerEvent::none;
  if (result.field.edited) picker.mistake.clear();
  if (result.taken) {
    picker.mistake = refusal_of(picker, frame, *result.taken);
    if (picker.mistake.empty()) {
      take(picker, *result.taken);
      event = PickerEvent::picked;
    }
  }
  if (result.create) create(picker, frame, desk);
  if (picker.made && picker.chosen.id) event = PickerEvent::picked;
  if (widgets::button(frame, "cancel", frame.texts[Key::action_cancel],
                      {.kind = widgets::ButtonKind::quiet, .small = true})) {
    event = PickerEvent::cancelled;
  }
  if (event != PickerEvent::none) picker.open = false;
  return event;
}

void picked_contact_ui(CompanyPicker& picker, const Frame& frame, const PanelContext& desk, std::string_view pick,
                       std::string_view remove) {
  if (picker.open) {
    const PickerEvent event = company_picker_ui(picker, frame, desk);
    if (event == PickerEvent::none) return;
    frame.tree.request_focus(widgets::id_of(picker.chosen.id ? "remove" : "pick"));
    return;
  }
  const app::ContactLink& chosen = picker.chosen;
  const theme::Icon icon = picker.what == PickFor::company ? theme::Icon::building : theme::Icon::user;
  widgets::Row row;
  if (!chosen.id) {
    if (widgets::button(frame, "pick", pick, {.kind = widgets::ButtonKind::quiet, .icon = icon, .small = true})) {
      open_picker(picker, picker.what);
    }
    return;
  }
  widgets::icon(frame, contact_icon(chosen.kind, chosen.supplier));
  row.next();
  widgets::text(frame, "company", name_or_none(frame.texts, chosen.name));
  row.next();
  if (widgets::icon_button(frame, "remove", theme::Icon::close, remove)) {
    picker.chosen = {};
    frame.tree.request_focus(widgets::id_of("pick"));
  }
}

}  // namespace ui
