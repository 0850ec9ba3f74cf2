#include "ui/pages/duplicates/merge_dialog.h"

#include <utility>

#include "i18n/keys.h"
#include "ui/pages/duplicates/merge_parts.h"
#include "ui/parts/avatar_badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using i18n::Key;
using theme::Icon;

void choose_other(MergeDialog& dialog) {
  dialog.other = {};
  dialog.preview.reset();
  open_picker(dialog.picker, PickFor::merging, dialog.survivor);
  dialog.picker.creates = false;  // a new one is nobody's twin
}

void picker_ui(MergeDialog& dialog, const Frame& frame, const PanelContext& desk) {
  widgets::Dialog window(frame, "merge_with", frame.texts[Key::merge_title],
                         {.close_name = frame.texts[Key::action_close]});
  widgets::paragraph(frame, "which", frame.texts[Key::merge_which]);
  widgets::gap(theme::kSpace4);
  const PickerEvent event = company_picker_ui(dialog.picker, frame, desk);
  if (event == PickerEvent::picked) {
    dialog.other = dialog.picker.chosen.id;
    widgets::draw_again_in(frame, 0);
  } else if (event == PickerEvent::cancelled || window.dismissed()) {
    dialog = {};
  }
}

void side_ui(const Frame& frame, const app::ContactLink& contact, Key role) {
  const widgets::Scope scope(contact.id.value);
  const std::string date = frame.texts.formats().date(contact.uuid.created());
  const std::string caption = i18n::say::merge_side(frame.texts, frame.texts[role], date);
  contact_avatar(frame, {contact.name, contact.uuid, contact.avatar}, theme::kControlTouch);
  const ImVec2 min = ImGui::GetItemRectMin();
  const float x = min.x + theme::kControlTouch + theme::kSpace3;
  const float room = widgets::available_width() - theme::kControlTouch - theme::kSpace3;
  ImGui::SetCursorScreenPos({x, min.y});
  widgets::text(
      frame, "name", name_or_none(frame.texts, contact.name),
      {.style = {theme::kTextBody, widgets::Weight::semibold}, .max_width = room - supplier_room(contact.supplier)});
  supplier_after(frame, contact.supplier);
  ImGui::SetCursorScreenPos({x, min.y + widgets::line_height(theme::kTextBody)});
  widgets::text(frame, "role", caption,
                {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted, .max_width = room});
  ImGui::SetCursorScreenPos({min.x, min.y + theme::kControlTouch});
  ImGui::Dummy({0, 0});
}

// Which one stays; true when it is to be the other one.
bool sides_ui(const MergeDialog& dialog, const Frame& frame) {
  {
    widgets::Columns columns(2, theme::kSpace4, theme::kCard * 0.5F + theme::kSpace12);
    side_ui(frame, dialog.preview->survivor, Key::merge_stays);
    columns.next();
    side_ui(frame, dialog.preview->other, Key::merge_goes);
  }
  widgets::gap(theme::kSpace2);
  return widgets::button(frame, "swap", frame.texts[Key::merge_swap],
                         {.kind = widgets::ButtonKind::quiet, .icon = Icon::arrow_left_right, .small = true});
}

app::MergeContacts command_of(const MergeDialog& dialog) {
  app::MergeContacts command{dialog.survivor, dialog.other, {}};
  for (const app::MergeField& field : dialog.preview->fields) {
    if (!field.conflict || chosen_of(dialog, field.cell.field) != domain::Chosen::its) continue;
    const bool name = field.cell.field == domain::fields::organization_name;
    command.from_other.push_back(name ? domain::fields::first_name : field.cell.field);
  }
  return command;
}

void footer_ui(MergeDialog& dialog, const Frame& frame, const PanelContext& desk, widgets::Dialog& window) {
  window.footer();
  widgets::Row row;
  const std::string_view cancel = frame.texts[Key::action_cancel];
  const std::string_view confirm = frame.texts[Key::merge_confirm];
  const widgets::ButtonOptions primary{.kind = widgets::ButtonKind::primary, .icon = Icon::merge};
  row.right(widgets::button_width(frame, cancel) + theme::kSpace2 + widgets::button_width(frame, confirm, primary));
  const bool cancelled = widgets::button(frame, "cancel", cancel);
  row.next();
  if (widgets::button(frame, "confirm", confirm, primary)) {
    const std::string name(name_or_none(frame.texts, merged_name(dialog)));
    desk.commands.push(command_of(dialog), {i18n::say::merge_done(frame.texts, name), Undoable::yes, name});
    dialog = {};
  } else if (cancelled || window.dismissed()) {
    dialog = {};
  }
}

void compare_ui(MergeDialog& dialog, const Frame& frame, const PanelContext& desk) {
  widgets::Dialog window(frame, "merge", frame.texts[Key::merge_title],
                         {.width = theme::kDialogWide, .close_name = frame.texts[Key::action_close]});
  const std::string_view survivor = name_or_none(frame.texts, dialog.preview->survivor.name);
  const std::string_view other = name_or_none(frame.texts, dialog.preview->other.name);
  widgets::paragraph(frame, "what", i18n::say::merge_what(frame.texts, other, survivor));
  widgets::gap(theme::kSpace4);
  const bool swapped = sides_ui(dialog, frame);
  if (window.opened()) widgets::focus(frame, "swap");
  widgets::gap(theme::kSpace5);
  merge_choices_ui(dialog, frame);
  widgets::gap(theme::kSpace5);
  merged_contact_ui(dialog, frame);
  footer_ui(dialog, frame, desk, window);
  if (!swapped || !dialog.open) return;
  std::swap(dialog.survivor, dialog.other);  // what was chosen for itself stays chosen
  dialog.preview.reset();
}

}  // namespace

void open_merge(MergeDialog& dialog, domain::ContactId survivor, domain::ContactId other) {
  dialog = {};
  dialog.open = true;
  dialog.survivor = survivor;
  dialog.other = other;
  if (!other) choose_other(dialog);
}

base::Result<bool> refresh_merge(MergeDialog& dialog, const app::Workspace& workspace, const app::Changes* changes) {
  if (!dialog.open) return false;
  if (!dialog.other) return refresh_picker(dialog.picker, workspace);
  if (dialog.preview && changes == nullptr) return false;
  auto preview = merge_preview(workspace, dialog.survivor, dialog.other);
  if (preview) {
    dialog.preview = std::move(*preview);
    return true;
  }
  const base::ErrorCode code = preview.error().code;
  const bool meanwhile = code == base::ErrorCode::invalid_argument || code == base::ErrorCode::not_found;
  if (!meanwhile) return std::move(preview.error());
  dialog = {};  // one of them is gone, or of another kind
  return true;
}

void merge_dialog_ui(MergeDialog& dialog, const Frame& frame, const PanelContext& desk) {
  if (dialog.open && desk.read_only) dialog = {};
  if (!dialog.open) return;
  if (!dialog.other) {
    picker_ui(dialog, frame, desk);
  } else if (dialog.preview) {
    compare_ui(dialog, frame, desk);
  }
}

}  // namespace ui
