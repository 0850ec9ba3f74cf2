// How long work stands, wherever it was started.
#pragma once
#include <string>

#include "ui/desk/requests.h"

namespace ui {

// How a backup or a restore stands; nothing when there is none of this kind.
void job_ui(const Frame& frame, const PanelContext& desk, JobStatus::Kind kind);

// That this browser does not have the bytes of some pictures and files; empty: it has all.
std::string lacking_words(const i18n::Catalogue& texts, const app::Files& files);

}  // namespace ui
