// The sections of the settings.
#pragma once
#include "i18n/keys.h"
#include "ui/pages/settings/settings.h"

namespace ui {

// Storage, backup, restore, sample data.
void settings_data_ui(SettingsPanel& panel, const Frame& frame, const PanelContext& desk);
// What a section is about.
void section_heading_ui(const Frame& frame, i18n::Key title, i18n::Key text);
// Country, currency, channels, own types of phones.
void settings_general_ui(SettingsPanel& panel, const Frame& frame, const PanelContext& desk);
// Version, licences, diagnostics.
void settings_about_ui(SettingsPanel& panel, const Frame& frame, const PanelContext& desk);
// The theme.
void settings_appearance_ui(SettingsPanel& panel, const Frame& frame, const PanelContext& desk);
// "Replace everything?", while a file waits for the answer.
void restore_dialog_ui(SettingsPanel& panel, const Frame& frame, const PanelContext& desk);

}  // namespace ui
