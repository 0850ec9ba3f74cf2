// Settings › E-mail templates: which there are, an editor that shows mistakes, and a preview for a contact.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/queries/contact/contact_view.h"
#include "app/workspace/workspace.h"
#include "base/result.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/parts/definition_list.h"
#include "ui/parts/template_values.h"
#include "ui/widgets/combobox.h"

namespace ui {

struct TemplateSettings {
  DefinitionList own;
  domain::DefinitionId edited = domain::mail_templates::registration;
  // Typed and not saved yet; they stay while other templates, sections and pages are looked at.
  std::map<domain::DefinitionId, MailTemplate> drafts;
  bool in_subject = false;  // where the caret was last
  int insert = 0;           // of the known names
  bool shown = false;
  // For whom it is shown.
  std::string text;
  widgets::ComboState combo;
  std::optional<std::string> asked;
  std::vector<app::ContactLink> choices;
  domain::ContactId contact;
  std::optional<app::ContactView> view;
};

// `stale`: something was committed since. True when something else is to be drawn.
base::Result<bool> refresh_templates(TemplateSettings& templates, const app::Workspace& workspace, bool shown,
                                     bool stale);
void settings_templates_ui(TemplateSettings& templates, const Frame& frame, const PanelContext& desk,
                           const domain::Definitions& definitions);

}  // namespace ui
