// All pairs of contacts that may be the same: looked for while the page is open, kept right by every commit.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/queries/duplicates/duplicate_reasons.h"
#include "app/queries/duplicates/duplicate_search.h"
#include "app/queries/list/contact_rows.h"
#include "app/workspace/changes.h"
#include "app/workspace/workspace.h"
#include "base/result.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/widgets/long_list.h"

namespace ui {

struct DuplicateRow {
  app::ContactRow one, other;
  std::vector<app::DuplicateReason> reasons;
};

struct DuplicatesPage {
  std::optional<app::DuplicateSearch> search;
  bool done = false;                       // it has said all that it found
  std::vector<domain::ContactId> changed;  // since it has looked at them
  // Of what is in sight, read after the frame that scrolled there.
  std::size_t first = 0;
  std::vector<DuplicateRow> rows;
  bool stale = true;
  widgets::LongListState list;
};

inline constexpr std::size_t kMostPairs = 1000;

// Goes on with the search for some milliseconds while the page is shown; brings what was found to the last commit
// (nullptr: none). True when something else is to be drawn.
base::Result<bool> refresh_duplicates(DuplicatesPage& page, const app::Workspace& workspace, const UiState& state,
                                      const app::Changes* changes);

void duplicates_ui(DuplicatesPage& page, const Frame& frame, const PanelContext& desk);

}  // namespace ui
