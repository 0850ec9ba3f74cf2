#include "ui/pages/settings/sections/portal.h"

#include <string>

#include "i18n/keys.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui {
namespace {

using domain::DefinitionKind;
using i18n::Key;

std::int64_t contacts_with(const PortalSettings& portal, domain::DefinitionId entry) {
  const auto found = portal.counts.find(entry);
  return found == portal.counts.end() ? 0 : static_cast<std::int64_t>(found->second);
}

void list_ui(PortalSettings& portal, const Frame& frame, const PanelContext& desk,
             const domain::Definitions& definitions, DefinitionKind kind) {
  const bool course = kind == DefinitionKind::course;
  const auto& texts = frame.texts;
  const widgets::Card card(frame, course ? "courses" : "groups");
  const std::string_view title = texts[course ? Key::portal_courses : Key::portal_groups];
  widgets::heading(frame, "title", title, 2);
  widgets::paragraph(frame, "text", texts[course ? Key::portal_courses_text : Key::portal_groups_text],
                     {.tone = widgets::Tone::muted});
  widgets::gap(theme::kSpace3);
  DefinitionListUse use;
  use.said = [&](domain::DefinitionId entry) { return i18n::say::tags_contacts(texts, contacts_with(portal, entry)); };
  use.removing = &portal.removing;
  definition_list_ui(course ? portal.courses : portal.groups, frame, desk, definitions, kind,
                     {title, texts[course ? Key::portal_course_name : Key::portal_group_name],
                      texts[course ? Key::portal_course_new : Key::portal_group_new],
                      texts[course ? Key::portal_course_add : Key::portal_group_add]},
                     use);
}

}  // namespace

base::Result<bool> refresh_portal_settings(PortalSettings& portal, const app::Workspace& workspace,
                                           const app::ContactList& list, bool shown, const app::Changes* changes) {
  if (!shown) {
    const bool was = portal.known;
    if (was) portal = {};
    return was;
  }
  if (portal.known && (changes == nullptr || changes->empty())) return false;
  BASE_TRY_ASSIGN(portal.counts, app::tag_counts(workspace, list.active(), domain::fields::course));
  BASE_TRY_ASSIGN(const app::TagCounts groups, app::tag_counts(workspace, list.active(), domain::fields::group));
  portal.counts.insert(groups.begin(), groups.end());
  portal.known = true;
  return true;
}

void settings_portal_ui(PortalSettings& portal, const Frame& frame, const PanelContext& desk,
                        const domain::Definitions& definitions) {
  list_ui(portal, frame, desk, definitions, DefinitionKind::course);
  widgets::gap(theme::kSpace4);
  list_ui(portal, frame, desk, definitions, DefinitionKind::group);
}

void portal_dialog_ui(PortalSettings& portal, const Frame& frame, const PanelContext& desk,
                      const domain::Definitions& definitions) {
  const domain::Entry* entry = portal.removing ? definitions.find_entry(portal.removing) : nullptr;
  if (entry == nullptr || desk.read_only) portal.removing = {};
  if (!portal.removing) return;
  const std::int64_t count = contacts_with(portal, entry->id);
  const std::string effect = entry->kind == DefinitionKind::course ? i18n::say::portal_delete_course(frame.texts, count)
                                                                   : i18n::say::portal_delete_group(frame.texts, count);
  removal_dialog_ui(portal.removing, frame, desk, *entry, {&effect, 1});
}

}  // namespace ui
