// The history at the bottom of a contact's page: what is asked for, and the entries around those in sight.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/queries/journal/audit.h"
#include "base/result.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/widgets/long_list.h"

namespace ui {

struct AuditPanel {
  app::AuditFilter filter;               // what is asked for
  std::string text;                      // of the search field
  std::optional<app::AuditFilter> read;  // what `list` answers
  app::AuditList list;
  std::size_t whole = 0;  // entries without any filter
  // A part of the list, and its sentences as they were written when they were first drawn.
  std::size_t first = 0;
  std::vector<app::AuditEntry> entries;
  std::vector<std::string> sentences;
  widgets::LongListState rows;
  // How often the store was asked: for tests.
  int lists_read = 0, slices_read = 0;
};

// Reads what is not at hand; `stale`: everything. True when something else is to be drawn.
base::Result<bool> refresh_audit(AuditPanel& panel, const app::Workspace& workspace, domain::ContactId contact,
                                 bool stale);

void audit_ui(AuditPanel& panel, const Frame& frame, const PanelContext& desk);

}  // namespace ui
