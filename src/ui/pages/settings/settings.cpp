#include "ui/pages/settings/settings.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "app/queries/search/search.h"
#include "i18n/keys.h"
#include "ui/pages/settings/section_registry.h"
#include "ui/pages/settings/settings_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui {

using i18n::Key;

namespace {

EntryList& list_of(SettingsPanel& panel, domain::DefinitionKind kind) {
  EntryList& list = panel.lists[kind];
  list.kind = kind;
  return list;
}

// Not read while nobody looks.
base::Result<bool> refresh_lists(SettingsPanel& panel, const app::Workspace& workspace, bool shown, bool stale) {
  bool anew = false;
  for (const SectionSpec& spec : kSections) {
    if (!shown || spec.list == domain::DefinitionKind::none) continue;
    BASE_TRY_ASSIGN(const bool changed, refresh_entry_list(list_of(panel, spec.list), workspace, stale));
    anew = anew || changed;
  }
  return anew;
}

}  // namespace

base::Result<bool> refresh_settings(SettingsPanel& panel, const app::Workspace& workspace, const app::ContactList& list,
                                    const UiState& state, const app::Changes* changes) {
  const bool shown = state.route.page == PageKind::settings;
  const bool stale = !panel.known || (changes != nullptr && !changes->empty());
  bool anew = false;
  for (const SectionEntry& entry : section_registry()) {
    if (entry.refresh == nullptr) continue;
    const SectionRefresh now{.workspace = workspace,
                             .list = list,
                             .page_shown = shown,
                             .shown = shown && state.route.section == entry.section,
                             .stale = stale,
                             .changes = changes};
    BASE_TRY_ASSIGN(const bool changed, entry.refresh(panel, now));
    anew = anew || changed;
  }
  BASE_TRY_ASSIGN(const bool lists, refresh_lists(panel, workspace, shown, stale));
  anew = anew || lists;
  if (!shown) panel.known = false;
  if (!shown || !stale) return anew;
  panel.totals = list.totals();
  BASE_TRY_ASSIGN(panel.samples, sample_count(workspace));
  BASE_TRY_ASSIGN(panel.media, media_use(workspace));
  panel.definitions = workspace.definitions();
  panel.known = true;
  return true;
}

void settings_appearance_ui(SettingsPanel&, const Frame& frame, const PanelContext& desk) {
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
  if (chosen != current) desk.ask(SetScheme{static_cast<ColorScheme>(chosen)});
}

namespace {

// The words of the sections, and where they lead.
struct Sections {
  std::vector<std::string> addresses;
  std::vector<widgets::Tab> tabs;
  int current = -1;
};

Sections sections_of(const Frame& frame, SettingsSection current) {
  Sections sections;
  for (const SectionSpec& spec : kSections) sections.addresses.push_back(format_route(settings_route(spec.section)));
  std::size_t index = 0;
  for (const SectionSpec& spec : kSections) {
    if (spec.section == current) sections.current = static_cast<int>(index);
    const std::string_view address = sections.addresses[index++];
    sections.tabs.push_back({address, frame.texts[spec.title], {}, address});
  }
  return sections;
}

void section_ui(SettingsPanel& panel, const Frame& frame, const PanelContext& desk) {
  if (!panel.known) return;
  const SectionSpec& spec = spec_of(desk.state.route.section);
  if (spec.list != domain::DefinitionKind::none) {
    entry_list_ui(list_of(panel, spec.list), frame, desk, panel.definitions);
  }
  for (const SectionEntry& entry : section_registry()) {
    if (entry.section == desk.state.route.section) entry.draw(panel, frame, desk);
  }
}

}  // namespace

void section_heading_ui(const Frame& frame, Key title, Key text) {
  widgets::heading(frame, "title", frame.texts[title], 2);
  widgets::paragraph(frame, "text", frame.texts[text], {.tone = widgets::Tone::muted});
  widgets::gap(theme::kSpace3);
}

void settings_ui(SettingsPanel& panel, const Frame& frame, const PanelContext& desk) {
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
    section_ui(panel, frame, desk);
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
  section_ui(panel, frame, desk);
}

void settings_dialogs_ui(SettingsPanel& panel, const Frame& frame, const PanelContext& desk) {
  for (auto& [kind, list] : panel.lists) entry_list_dialog_ui(list, frame, desk, panel.definitions);
  for (const SectionEntry& entry : section_registry()) {
    if (entry.dialogs != nullptr) entry.dialogs(panel, frame, desk);
  }
}

}  // namespace ui
