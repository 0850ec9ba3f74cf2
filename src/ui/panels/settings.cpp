#include "ui/panels/settings.h"

#include <array>

#include "app/queries/search.h"
#include "i18n/keys.h"
#include "ui/panels/settings_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui::panels {

using i18n::Key;
using shell::SettingsSection;

base::Result<bool> refresh_settings(SettingsPanel& panel, const app::Workspace& workspace, const shell::UiState& state,
                                    const app::Changes* changes) {
  if (state.route.page != shell::PageKind::settings) {
    panel.known = false;
    return false;
  }
  if (panel.known && (changes == nullptr || changes->empty())) return false;
  BASE_TRY_ASSIGN(panel.samples, sample_count(workspace));
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

void settings_ui(SettingsPanel& panel, const Frame& frame, const shell::Desk& desk, const shell::Ledger& ledger,
                 std::string_view version) {
  const float side = frame.narrow ? theme::kSpace4 : theme::kSpace6;
  const widgets::ScrollArea area(frame, "settings", {0, 0},
                                 {.padding_x = side, .padding_y = theme::kSpace4, .max_width = theme::kReading});
  widgets::heading(frame, "title", frame.texts[Key::settings_title], 1);
  widgets::gap(theme::kSpace3);
  const std::string appearance = format_route(shell::settings_route(SettingsSection::appearance));
  const std::string data = format_route(shell::settings_route(SettingsSection::data));
  const std::string about = format_route(shell::settings_route(SettingsSection::about));
  const std::array<widgets::Tab, 3> sections{{{"appearance", frame.texts[Key::settings_appearance], {}, appearance},
                                              {"data", frame.texts[Key::settings_data], {}, data},
                                              {"about", frame.texts[Key::settings_about], {}, about}}};
  const SettingsSection section = desk.state.route.section;
  widgets::tabs(frame, "sections", frame.texts[Key::settings_sections], sections, static_cast<int>(section));
  widgets::gap(theme::kSpace5);
  switch (section) {
    case SettingsSection::appearance:
      appearance_ui(frame, desk);
      break;
    case SettingsSection::data:
      settings_data_ui(panel, frame, desk);
      break;
    case SettingsSection::about:
      settings_about_ui(frame, ledger, version);
      break;
  }
}

}  // namespace ui::panels
