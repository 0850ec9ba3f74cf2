// The history at the bottom of a contact's page: what is asked for, and the entries around those in sight.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/queries/journal/audit.h"
#include "base/result.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/parts/record_editor.h"
#include "ui/widgets/long_list.h"
#include "ui/widgets/menu.h"

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
  std::map<domain::RecordId, widgets::MenuState> menus;  // of rows that are records
  // How often the store was asked: for tests.
  int lists_read = 0, slices_read = 0;
};

// Reads what is not at hand; `stale`: everything. True when something else is to be drawn.
base::Result<bool> refresh_audit(AuditPanel& panel, const app::Workspace& workspace, domain::ContactId contact,
                                 bool stale);

// `editor` opens for what is to be written; `adding`: of whom records can be added, none: nobody.
void audit_ui(AuditPanel& panel, RecordEditor& editor, const Frame& frame, const PanelContext& desk,
              domain::ContactId adding);
// The records of one kind alone. Precondition: the panel's filter asks for them.
void records_ui(AuditPanel& panel, RecordEditor& editor, const Frame& frame, const PanelContext& desk,
                domain::ContactId adding);

// One row that is a record: what can be done with it, at the row's right end. Its width in pixels is known before.
float record_actions_width(const app::RecordView& record);
void record_actions_ui(AuditPanel& panel, RecordEditor& editor, const Frame& frame, const PanelContext& desk,
                       const app::RecordView& record, const widgets::Item& item);

}  // namespace ui
