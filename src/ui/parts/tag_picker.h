// Adding tags, courses or groups to a contact: a field that finds those there are, and makes new ones.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/queries/contact/tags.h"
#include "app/workspace/workspace.h"
#include "ui/widgets/combobox.h"

namespace ui {

struct TagPicker {
  std::string text;
  widgets::ComboState combo;
  std::optional<std::string> asked;  // what `choices` answer
  std::vector<app::TagView> choices;
  bool known = false;  // one is called as the text says
  std::string_view mistake;
};

// Reads the choices when the text has changed; `stale`: in any case. True when it did. `list`: the field of the marks;
// `borne`: what the contact has of them.
bool refresh_tag_picker(TagPicker& picker, const app::Workspace& workspace, domain::FieldId list,
                        const std::vector<app::TagView>& borne, bool stale);

}  // namespace ui
