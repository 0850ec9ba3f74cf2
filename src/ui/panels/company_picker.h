// Choosing the organization that a person belongs to, or any contact: a search field and what it finds.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/queries/search.h"
#include "app/workspace.h"
#include "base/result.h"
#include "ui/frame.h"
#include "ui/widgets/combobox.h"

namespace ui::panels {

struct CompanyPicker {
  bool open = false;
  bool opened_now = false;        // the field takes the focus
  bool everybody = false;         // not organizations alone
  domain::ContactId except = {};  // cannot be chosen
  std::string text;
  widgets::ComboState combo;
  std::optional<std::string> asked;  // what `choices` answer
  std::vector<app::ContactLink> choices;
  app::ContactLink chosen;  // id is none: no company
};

void open_picker(CompanyPicker& picker);
// Reads the choices when the text has changed. True when it did.
base::Result<bool> refresh_picker(CompanyPicker& picker, const app::Workspace& workspace);

enum class PickerEvent : std::uint8_t { none, picked, cancelled };
// While open: the field and the choices; `picked` leaves the choice in picker.chosen. Both events close it.
PickerEvent company_picker_ui(CompanyPicker& picker, const Frame& frame);

}  // namespace ui::panels
