#include "ui/pages/contact/journal/audit_panel.h"

#include <algorithm>

namespace ui {
namespace {

// Entries read beyond those in sight, each way: one reading for many frames of scrolling.
constexpr std::size_t kMargin = 64;

struct Window {
  std::size_t first, last;
};

Window around_sight(const AuditPanel& panel, std::size_t margin) {
  const std::size_t size = panel.list.size();
  const auto first = std::min(size, static_cast<std::size_t>(std::max<std::int64_t>(panel.rows.first, 0)));
  const auto last = std::min(size, static_cast<std::size_t>(std::max<std::int64_t>(panel.rows.last, 0)));
  return {first > margin ? first - margin : 0, std::min(size, last + margin)};
}

bool covers(const AuditPanel& panel, const Window& window) {
  return panel.first <= window.first && panel.first + panel.entries.size() >= window.last;
}

}  // namespace

base::Result<bool> refresh_audit(AuditPanel& panel, const app::Workspace& workspace, domain::ContactId contact,
                                 bool stale) {
  const bool other = stale || panel.read != panel.filter;
  if (other) {
    BASE_TRY_ASSIGN(panel.list, app::AuditList::read(workspace, contact, panel.filter));
    panel.read = panel.filter;
    ++panel.lists_read;
    if (panel.filter == app::AuditFilter{}) panel.whole = panel.list.size();
  }
  if (!other && covers(panel, around_sight(panel, 1))) return false;
  const Window window = around_sight(panel, kMargin);
  BASE_TRY_ASSIGN(panel.entries, panel.list.slice(workspace, window.first, window.last - window.first));
  panel.first = window.first;
  panel.sentences.assign(panel.entries.size(), {});
  ++panel.slices_read;
  return true;
}

}  // namespace ui
