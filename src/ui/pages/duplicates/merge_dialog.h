// Asks which values remain when two contacts are made one, and shows what becomes of them.
#pragma once
#include <map>
#include <optional>

#include "app/queries/duplicates/merge_preview.h"
#include "base/result.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/parts/contact_picker.h"

namespace ui {

struct MergeDialog {
  bool open = false;
  domain::ContactId survivor, other;  // other is none: it is being chosen
  CompanyPicker picker;
  std::optional<app::MergePreview> preview;
  std::map<domain::FieldId, domain::ContactId> chosen;  // whose value stays; of other fields the survivor's
};

// `other` is none: the person chooses it first.
void open_merge(MergeDialog& dialog, domain::ContactId survivor, domain::ContactId other);
// Reads what is not read yet, and anew after a commit. True when something else is to be drawn.
base::Result<bool> refresh_merge(MergeDialog& dialog, const app::Workspace& workspace, const app::Changes* changes);
void merge_dialog_ui(MergeDialog& dialog, const Frame& frame, const PanelContext& desk);

}  // namespace ui
