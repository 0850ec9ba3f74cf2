#include "app/queries/list/contact_rows.h"

#include <utility>

#include "app/queries/list/summary.h"
#include "app/workspace/state.h"
#include "domain/contact/avatar.h"

namespace app {

using base::Result;

ContactRow row_of_summary(store::ContactSummary summary) {
  ContactRow row;
  row.id = summary.record.id;
  row.uuid = summary.record.uuid;
  row.kind = summary.record.kind;
  row.status = summary.record.status;
  row.lifecycle = summary.record.lifecycle;
  row.supplier = summary.record.supplier;
  row.name = domain::display_name(summary.record.first, summary.record.last);
  row.email = std::move(summary.email);
  row.phone = std::move(summary.phone);
  row.avatar = domain::avatar_key(summary.avatar);
  if (!summary.company_name.empty()) row.company = summary.record.company;
  row.company_name = std::move(summary.company_name);
  row.company_supplier = summary.company_supplier;
  row.created = summary.record.uuid.created();
  row.changed = summary.changed;
  return row;
}

Result<std::vector<ContactRow>> contact_rows(const Workspace& workspace, std::span<const domain::ContactId> ids) {
  BASE_TRY_ASSIGN(std::vector<store::ContactSummary> summaries,
                  store::find_summaries(*workspace.state().database, ids));
  std::vector<ContactRow> rows;
  rows.reserve(summaries.size());
  for (store::ContactSummary& summary : summaries) {
    if (summary.record.lifecycle != domain::Lifecycle::removed) rows.push_back(row_of_summary(std::move(summary)));
  }
  std::vector<domain::ContactId> found;
  found.reserve(rows.size());
  for (const ContactRow& row : rows) found.push_back(row.id);
  BASE_TRY_ASSIGN(auto tags, tags_of(workspace, found));
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].tags = std::move(tags[i]);
  return rows;
}

}  // namespace app
