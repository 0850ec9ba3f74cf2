#include "ui/parts/record_editor.h"

#include "app/queries/journal/record_view.h"
#include "i18n/keys.h"
#include "ui/desk/error_text.h"
#include "ui/parts/form_window.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/words/record_words.h"

namespace ui {

using i18n::Key;

namespace {

void save(RecordEditor& editor, const Frame& frame, const PanelContext& desk) {
  editor.form.checked = true;
  editor.error.clear();
  if (!form_valid(editor.form, frame, editor.fields)) {
    editor.form.seek = true;
    widgets::draw_again_in(frame, 0);
    return;
  }
  const RecordKindWords words = record_kind_words(frame.texts, editor.kind);
  std::vector<app::FieldText> values = form_values(editor.form, frame.texts, editor.fields);
  if (editor.record.id) {
    editor.command_id =
        desk.commands.push(app::SetRecord{editor.record.id, std::move(values)},
                           {i18n::say::record_saved(frame.texts, words.one), Undoable::yes}, Errors::awaited);
  } else {
    editor.command_id =
        desk.commands.push(app::AddRecord{editor.kind, editor.contact, std::move(values)},
                           {i18n::say::record_added(frame.texts, words.one), Undoable::yes}, Errors::awaited);
  }
}

// After the command ran.
void finish(RecordEditor& editor, const Frame& frame, const PanelContext& desk) {
  const auto outcome = desk.commands.take_outcome(editor.command_id);
  if (!outcome) return;
  editor.command_id = 0;
  if (*outcome) {
    editor = {};
  } else {
    editor.error = error_text(frame.texts, outcome->error());
  }
  widgets::draw_again_in(frame, 0);
}

// An empty form goes at once; what was typed only when the person agrees.
void leave(RecordEditor& editor, const Frame& frame) {
  if (has_draft(editor)) {
    editor.asking = true;
  } else {
    editor = {};
  }
  widgets::draw_again_in(frame, 0);
}

void discard_ui(RecordEditor& editor, const Frame& frame) {
  const Discarding answer = discard_dialog_ui(frame, frame.texts[Key::record_discard_title]);
  if (answer == Discarding::kept) editor.asking = false;
  if (answer == Discarding::discarded) editor = {};
}

void window_ui(RecordEditor& editor, const Frame& frame, const PanelContext& desk) {
  const RecordKindWords words = record_kind_words(frame.texts, editor.kind);
  widgets::Dialog window(frame, "record", editor.record.id ? words.edit : words.add,
                         {.close_name = frame.texts[Key::action_close]});
  const bool entered = field_form_ui(editor.form, frame, desk, editor.fields);
  if (window.opened() && !editor.fields.empty()) {
    const widgets::Scope scope("fields");
    widgets::focus(frame, editor.fields.front().key);
  }
  if (!editor.error.empty()) {
    widgets::gap(theme::kSpace3);
    widgets::notice(frame, "error", editor.error, widgets::NoticeKind::danger, {}, true);
  }
  window.footer();
  const Ending ending = save_buttons_ui(frame, editor.command_id != 0);
  if ((ending == Ending::saved || entered) && editor.command_id == 0) save(editor, frame, desk);
  if (ending == Ending::cancelled || window.dismissed()) leave(editor, frame);
  if (editor.asking) discard_ui(editor, frame);  // in front of it, while it is open
}

}  // namespace

RecordEditor new_record(domain::RecordKind kind, domain::ContactId contact) {
  RecordEditor editor;
  editor.kind = kind;
  editor.contact = contact;
  return editor;
}

RecordEditor edit_record(const app::RecordView& record) {
  RecordEditor editor;
  editor.kind = record.kind;
  editor.record = record;
  return editor;
}

bool has_draft(const RecordEditor& editor) {
  return editor.kind != domain::RecordKind::none && form_changed(editor.form, editor.fields);
}

base::Result<bool> refresh_record_editor(RecordEditor& editor, const app::Workspace& workspace) {
  if (editor.kind == domain::RecordKind::none) return false;
  if (editor.read) return refresh_field_form(editor.form, workspace);
  editor.fields = app::record_form(workspace, editor.kind, editor.record.id ? &editor.record : nullptr);
  fill_form(editor.form, editor.fields);
  editor.read = true;
  return true;
}

void record_editor_ui(RecordEditor& editor, const Frame& frame, const PanelContext& desk) {
  if (editor.kind != domain::RecordKind::none && desk.read_only) editor = {};
  if (editor.command_id != 0) finish(editor, frame, desk);
  if (editor.kind == domain::RecordKind::none || !editor.read) return;
  window_ui(editor, frame, desk);
}

}  // namespace ui
