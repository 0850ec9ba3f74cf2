// How long work stands, wherever it was started.
#pragma once
#include "ui/desk/requests.h"

namespace ui {

// How a backup or a restore stands; nothing when there is none of this kind.
void job_ui(const Frame& frame, const PanelContext& desk, JobStatus::Kind kind);

}  // namespace ui
