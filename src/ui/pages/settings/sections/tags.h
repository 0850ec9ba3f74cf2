// Settings › Tags: every tag with the number of contacts that bear it, and the windows that change one.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/queries/contact/tags.h"
#include "app/queries/list/contact_list.h"
#include "app/workspace/workspace.h"
#include "base/result.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/widgets/combobox.h"

namespace ui {

struct TagLine {
  app::TagView tag;
  std::size_t contacts = 0;  // but for those in the trash
};

enum class TagWindow : std::uint8_t { none, edit, merge, remove };

struct TagsPanel {
  bool known = false;
  std::vector<TagLine> all;  // own ones by name, then system tags
  std::string search;
  std::string added;  // name of the new one, as it is typed
  std::string_view added_mistake;

  TagWindow window = TagWindow::none;
  TagLine line;  // which tag the window is about
  std::string name;
  std::string_view mistake;
  int color = 0;
  // Merging:
  bool taken = false;  // the other one was found by its name
  std::string text;
  widgets::ComboState combo;
  domain::DefinitionId into;
};

// Reads the list once for each commit. True when something else is to be drawn.
base::Result<bool> refresh_tags(TagsPanel& panel, const app::Workspace& workspace, const app::ContactList& list,
                                bool shown, const app::Changes* changes);

void settings_tags_ui(TagsPanel& panel, const Frame& frame, const PanelContext& desk);
// What is open over the page.
void tags_dialog_ui(TagsPanel& panel, const Frame& frame, const PanelContext& desk);

void open_tag_window(TagsPanel& panel, TagWindow window, const TagLine& line);
// The own tag that is called so, but for `but`; null: none.
const TagLine* find_tag(const TagsPanel& panel, std::string_view name, domain::DefinitionId but = {});

}  // namespace ui
