#include "ui/pages/create/create_dialog.h"

#include <algorithm>
#include <utility>

#include "app/queries/contact/contact_view.h"
#include "domain/fields/validation.h"
#include "i18n/keys.h"
#include "ui/desk/error_text.h"
#include "ui/pages/create/create_form.h"
#include "ui/parts/form_window.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace ui {

using i18n::Key;

namespace {

bool is_blank(const MethodDraft& draft) { return domain::trimmed(draft.content.value).empty(); }

bool lines_valid(const std::vector<MethodDraft>& lines, const i18n::Catalogue& texts) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!line_mistake(lines, i, texts).empty()) return false;
  }
  return true;
}

bool valid(const CreateDialog& dialog, const Frame& frame) {
  const bool names = name_mistake(dialog, frame.texts).empty() && last_name_mistake(dialog, frame.texts).empty();
  const bool emails = lines_valid(dialog.emails, frame.texts) && !lacks(dialog, domain::MethodKind::email);
  const bool phones = lines_valid(dialog.phones, frame.texts) && !lacks(dialog, domain::MethodKind::phone);
  return names && emails && phones && form_valid(dialog.form, frame, dialog.required.others);
}

app::CreateContact command_of(const CreateDialog& dialog, const Frame& frame) {
  const bool person = dialog.kind == domain::ContactKind::person;
  app::CreateContact command;
  command.kind = dialog.kind;
  command.status = dialog.status;
  command.supplier = dialog.supplier;
  command.first = domain::trimmed(person ? dialog.first : dialog.organization);
  if (person) command.last = domain::trimmed(dialog.last);
  if (person) command.company = dialog.company.chosen.id;
  command.fields = form_values(dialog.form, frame.texts, dialog.required.others);
  for (const auto* lines : {&dialog.emails, &dialog.phones}) {
    for (const MethodDraft& line : *lines) {
      if (!is_blank(line)) command.methods.push_back(line.content);
    }
  }
  return command;
}

void save(CreateDialog& dialog, const Frame& frame, const PanelContext& desk) {
  dialog.form.checked = true;
  dialog.error.clear();
  if (!valid(dialog, frame)) {
    dialog.form.seek = true;
    widgets::draw_again_in(frame, 0);
    return;
  }
  app::CreateContact command = command_of(dialog, frame);
  const std::string name = domain::display_name(command.first, command.last);
  dialog.command_id = desk.commands.push(
      std::move(command), {i18n::say::toast_created(frame.texts, name), Undoable::yes, name}, Errors::awaited);
}

// An empty form goes at once; what was typed only when the person agrees.
void leave(CreateDialog& dialog, const Frame& frame) {
  dialog.asking = has_draft(dialog);
  dialog.open = dialog.asking;
  widgets::draw_again_in(frame, 0);
}

void discard_ui(CreateDialog& dialog, const Frame& frame) {
  const Discarding answer = discard_dialog_ui(frame, frame.texts[Key::create_discard_title]);
  if (answer == Discarding::discarded) dialog.open = false;
  if (answer == Discarding::kept) dialog.asking = false;
}

}  // namespace

bool has_draft(const CreateDialog& dialog) {
  if (!dialog.open) return false;
  for (const std::string* text : {&dialog.first, &dialog.last, &dialog.organization}) {
    if (!domain::trimmed(*text).empty()) return true;
  }
  const auto blank = [](const std::vector<MethodDraft>& lines) {
    return std::all_of(lines.begin(), lines.end(), is_blank);
  };
  const bool filled = std::any_of(dialog.form.drafts.begin(), dialog.form.drafts.end(), [](const auto& value) {
    return !domain::trimmed(value.second.text).empty() || value.second.link.chosen.id;
  });
  return !blank(dialog.emails) || !blank(dialog.phones) || dialog.company.chosen.id || filled;
}

void start_create(CreateDialog& dialog, domain::ContactKind kind, bool all_channels) {
  dialog = {};
  dialog.all_channels = all_channels;
  dialog.open = true;
  dialog.kind = kind;
  dialog.emails.push_back(new_line(dialog, domain::MethodKind::email));
  dialog.phones.push_back(new_line(dialog, domain::MethodKind::phone));
}

MethodDraft new_line(CreateDialog& dialog, domain::MethodKind kind) {
  const bool ticked = dialog.all_channels && kind == domain::MethodKind::phone;
  return {++dialog.last_key,
          {.kind = kind, .type = {}, .flags = ticked ? domain::method_flags::channels : 0, .label = {}, .value = {}}};
}

base::Result<bool> refresh_create(CreateDialog& dialog, const app::Workspace& workspace, const app::Changes* changes) {
  if (!dialog.open) return false;
  dialog.phone_types = own_phone_types(workspace);
  BASE_TRY_ASSIGN(bool anew, refresh_picker(dialog.company, workspace));
  BASE_TRY_ASSIGN(const bool listed, refresh_field_form(dialog.form, workspace));
  anew = anew || listed;
  const bool changed = changes != nullptr && (changes->definitions || changes->everything);
  if (!changed && dialog.required_of == dialog.kind) return anew;
  dialog.required = required_fields(workspace, dialog.kind);
  dialog.required_of = dialog.kind;
  return true;
}

domain::ContactId finish_create(CreateDialog& dialog, CommandQueue& commands, const i18n::Catalogue& texts) {
  auto outcome = commands.take_outcome(dialog.command_id);
  if (!outcome) return {};
  dialog.command_id = 0;
  if (!*outcome) {
    dialog.error = error_text(texts, outcome->error());
    return {};
  }
  dialog.open = false;
  return (*outcome)->created.empty() ? domain::ContactId{} : (*outcome)->created.front();
}

void create_dialog_ui(CreateDialog& dialog, const Frame& frame, const PanelContext& desk) {
  if (!dialog.open) return;
  const bool person = dialog.kind == domain::ContactKind::person;
  widgets::Dialog window(frame, "create",
                         frame.texts[person ? Key::create_title_person : Key::create_title_organization],
                         {.close_name = frame.texts[Key::action_close]});
  const bool entered = create_form_ui(dialog, frame, desk, window.opened());
  if (!dialog.error.empty()) {
    widgets::gap(theme::kSpace3);
    widgets::notice(frame, "error", dialog.error, widgets::NoticeKind::danger, {}, true);
  }
  window.footer();
  const Ending ending = save_buttons_ui(frame, dialog.command_id != 0);
  if ((ending == Ending::saved || entered) && dialog.command_id == 0) save(dialog, frame, desk);
  if (ending == Ending::cancelled || window.dismissed()) leave(dialog, frame);
  if (dialog.asking) discard_ui(dialog, frame);
}

}  // namespace ui
