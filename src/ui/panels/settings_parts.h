// The sections of the settings.
#pragma once
#include "ui/panels/settings.h"

namespace ui::panels {

// Storage, backup, restore, sample data.
void settings_data_ui(SettingsPanel& panel, const Frame& frame, const shell::Desk& desk);
// How a backup or a restore stands; nothing when there is none of this kind.
void job_ui(const Frame& frame, const shell::Desk& desk, shell::JobStatus::Kind kind);
// Country, currency, channels, own types of phones.
void settings_general_ui(SettingsPanel& panel, const Frame& frame, const shell::Desk& desk);
// Version, licences, diagnostics.
void settings_about_ui(const Frame& frame, const shell::Ledger& ledger, std::string_view version);

}  // namespace ui::panels
