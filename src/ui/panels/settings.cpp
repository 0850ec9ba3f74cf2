#include "ui/panels/settings.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "app/queries/search.h"
#include "i18n/keys.h"
#include "ui/panels/settings_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui::panels {

using i18n::Key;
using shell::SettingsSection;

base::Result<bool> refresh_settings(SettingsPanel& panel, const app::Workspace& workspace, const app::ContactList& list,
                                    const shell::UiState& state, const app::Changes* changes) {
  const bool shown = state.route.page == shell::PageKind::settings;
  const auto on = [&](SettingsSection section) { return shown && state.route.section == section; };
  BASE_TRY_ASSIGN(const bool tags, refresh_tags(panel.tags, workspace, list, on(SettingsSection::tags), changes));
  BASE_TRY_ASSIGN(const bool form, refresh_form(panel.form, workspace, on(SettingsSection::contact_form), changes));
  const bool stale = !panel.known || (changes != nullptr && !changes->empty());
  BASE_TRY_ASSIGN(const bool mail,
                  refresh_templates(panel.templates, workspace, on(SettingsSection::templates), stale));
  BASE_TRY_ASSIGN(const bool portal,
                  refresh_portal_settings(panel.portal, workspace, list, on(SettingsSection::portal), changes));
  const bool anew = tags || form || mail || portal;
  if (!shown) {
    panel.known = false;
    return anew;
  }
  BASE_TRY_ASSIGN(const bool team, refresh_entry_list(panel.team, workspace, stale));
  BASE_TRY_ASSIGN(const bool campaigns, refresh_entry_list(panel.campaigns, workspace, stale));
  if (!stale) return anew || team || campaigns;
  panel.totals = list.totals();
  BASE_TRY_ASSIGN(panel.samples, sample_count(workspace));
  BASE_TRY_ASSIGN(panel.media, media_use(workspace));
  panel.definitions = workspace.definitions();
  panel.known = true;
  return true;
}

namespace {

void appearance_ui(const Frame& frame, const shell::Desk& desk) {
  const widgets::Card card(frame, "theme");
  const auto& texts = frame.texts;
  widgets::heading(frame, "title", texts[Key::theme_label], 2);
  widgets::paragraph(frame, "text", texts[Key::settings_theme_text], {.tone = widgets::Tone::muted});
  widgets::gap(theme::kSpace3);
  const std::array<widgets::Tab, 3> schemes{{{"automatic", texts[Key::theme_automatic], {}, {}},
                                             {"light", texts[Key::theme_light], {}, {}},
                                             {"dark", texts[Key::theme_dark], {}, {}}}};
  const int current = static_cast<int>(desk.state.scheme);
  const int chosen = widgets::segmented(frame, "scheme", texts[Key::theme_label], schemes, current);
  if (chosen != current) desk.ask(shell::SetScheme{static_cast<shell::ColorScheme>(chosen)});
}

}  // namespace

namespace {

// The words of the sections, and where they lead.
struct Sections {
  std::vector<std::string> addresses;
  std::vector<widgets::Tab> tabs;
  int current = -1;
};

Sections sections_of(const Frame& frame, SettingsSection current) {
  // In the order of being shown.
  constexpr std::pair<SettingsSection, Key> kSections[] = {
      {SettingsSection::appearance, Key::settings_appearance},
      {SettingsSection::general, Key::general_title},
      {SettingsSection::team, Key::people_team},
      {SettingsSection::contact_form, Key::settings_contact_form},
      {SettingsSection::tags, Key::tags_title},
      {SettingsSection::marketing, Key::people_campaigns},
      {SettingsSection::templates, Key::mail_title},
      {SettingsSection::portal, Key::portal_settings},
      {SettingsSection::data, Key::settings_data},
      {SettingsSection::about, Key::settings_about},
  };
  Sections sections;
  for (const auto& [section, key] : kSections)
    sections.addresses.push_back(format_route(shell::settings_route(section)));
  std::size_t index = 0;
  for (const auto& [section, key] : kSections) {
    if (section == current) sections.current = static_cast<int>(index);
    const std::string_view address = sections.addresses[index++];
    sections.tabs.push_back({address, frame.texts[key], {}, address});
  }
  return sections;
}

void section_ui(SettingsPanel& panel, const Frame& frame, const shell::Desk& desk, const shell::Ledger& ledger,
                std::string_view version) {
  switch (desk.state.route.section) {
    case SettingsSection::appearance:
      return appearance_ui(frame, desk);
    case SettingsSection::data:
      return settings_data_ui(panel, frame, desk);
    case SettingsSection::about:
      return settings_about_ui(frame, ledger, version);
    case SettingsSection::tags:
      return settings_tags_ui(panel.tags, frame, desk);
    case SettingsSection::contact_form:
      return form_settings_ui(panel.form, frame, desk);
    case SettingsSection::general:
      return settings_general_ui(panel, frame, desk);
    case SettingsSection::templates:
      if (panel.known) settings_templates_ui(panel.templates, frame, desk, panel.definitions);
      return;
    case SettingsSection::team:
      if (panel.known) entry_list_ui(panel.team, frame, desk, panel.definitions);
      return;
    case SettingsSection::marketing:
      if (panel.known) entry_list_ui(panel.campaigns, frame, desk, panel.definitions);
      return;
    case SettingsSection::portal:
      if (panel.known) settings_portal_ui(panel.portal, frame, desk, panel.definitions);
      return;
  }
}

}  // namespace

void settings_ui(SettingsPanel& panel, const Frame& frame, const shell::Desk& desk, const shell::Ledger& ledger,
                 std::string_view version) {
  const float side = frame.narrow ? theme::kSpace4 : theme::kSpace6;
  const bool beside = widgets::available_width() >= theme::kReading + theme::kSettingsNav + 3 * side;
  const float width = theme::kReading + (beside ? theme::kSettingsNav + side : 0);
  const widgets::ScrollArea area(frame, "settings", {0, 0},
                                 {.padding_x = side, .padding_y = theme::kSpace4, .max_width = width});
  widgets::heading(frame, "title", frame.texts[Key::settings_title], 1);
  widgets::gap(theme::kSpace3);
  const Sections sections = sections_of(frame, desk.state.route.section);
  const std::string_view name = frame.texts[Key::settings_sections];
  if (!beside) {
    widgets::tabs(frame, "sections", name, sections.tabs, sections.current);
    widgets::gap(theme::kSpace5);
    section_ui(panel, frame, desk, ledger, version);
    return;
  }
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float room = widgets::available_width();
  {
    const widgets::Column navigation(theme::kSettingsNav);
    widgets::side_tabs(frame, "sections", name, sections.tabs, sections.current);
  }
  ImGui::SetCursorScreenPos({corner.x + theme::kSettingsNav + side, corner.y});
  const widgets::Column content(room - theme::kSettingsNav - side);
  section_ui(panel, frame, desk, ledger, version);
}

void list_dialogs_ui(SettingsPanel& panel, const Frame& frame, const shell::Desk& desk) {
  entry_list_dialog_ui(panel.team, frame, desk, panel.definitions);
  entry_list_dialog_ui(panel.campaigns, frame, desk, panel.definitions);
}

}  // namespace ui::panels
