// The window in which a record of any kind is written: its fields in their order, saved at once.
#pragma once
#include <string>
#include <vector>

#include "app/queries/contact/contact_view.h"
#include "app/queries/journal/audit.h"
#include "app/workspace/workspace.h"
#include "base/result.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/parts/field_form.h"

namespace ui {

struct RecordEditor {
  domain::RecordKind kind = domain::RecordKind::none;  // none: it is closed
  domain::ContactId contact;                           // of a new record
  app::RecordView record;                              // that is edited; without an id: a new one
  std::vector<app::FieldView> fields;                  // as they were when it was opened
  FieldForm form;
  bool read = false;    // the fields
  bool asking = false;  // whether to give up what was typed
  CommandId command_id = 0;
  std::string error;  // of the last try, beyond single fields
};

RecordEditor new_record(domain::RecordKind kind, domain::ContactId contact);
RecordEditor edit_record(const app::RecordView& record);
// Whether closing it would lose something.
bool has_draft(const RecordEditor& editor);
// Reads the form when it was opened. True when something else is to be drawn.
base::Result<bool> refresh_record_editor(RecordEditor& editor, const app::Workspace& workspace);
void record_editor_ui(RecordEditor& editor, const Frame& frame, const PanelContext& desk);

}  // namespace ui
