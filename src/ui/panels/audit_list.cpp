#include "i18n/keys.h"
#include "ui/panels/audit_words.h"
#include "ui/panels/contact_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui::panels {
namespace {

using i18n::Key;
using theme::Icon;

Icon icon_of(const app::AuditEntry& entry) {
  if (entry.kind == app::AuditKind::created) return Icon::plus;
  if (entry.undo) return Icon::undo;
  if (entry.field == domain::fields::lifecycle) return Icon::trash;
  if (entry.field == domain::fields::supplier) return Icon::truck;
  if (entry.field == domain::fields::status) return Icon::handshake;
  if (entry.field == domain::fields::company) return Icon::building;
  if (entry.field == domain::fields::attachment_name) return Icon::folder_open;
  if (entry.field >= domain::fields::reach_value && entry.field <= domain::fields::reach_label) {
    return entry.reach_kind == domain::ReachKind::phone ? Icon::phone : Icon::mail;
  }
  return Icon::pencil;
}

void entry_ui(const Frame& frame, const app::AuditEntry& entry) {
  const widgets::Container item(frame, "entry", semantics::Role::listitem);
  const float room = widgets::available_width();
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({corner.x, corner.y + 3});  // centred on the first line of words
  widgets::icon(frame, icon_of(entry));
  ImGui::SetCursorScreenPos({corner.x + theme::kIcon + theme::kSpace3, corner.y});
  const widgets::Column column(room - theme::kIcon - theme::kSpace3);
  widgets::paragraph(frame, "what", audit_sentence(frame.texts, entry));
  widgets::muted(frame, "when",
                 i18n::say::audit_by(frame.texts, audit_who(frame.texts, entry),
                                     relative_time(frame.texts, entry.when, frame.now)));
}

}  // namespace

void audit_ui(ContactPage& page, const Frame& frame) {
  const widgets::Container region(frame, "audit", semantics::Role::region, frame.texts[Key::audit_title]);
  widgets::heading(frame, "title", frame.texts[Key::audit_title], 2);
  widgets::gap(theme::kSpace3);
  {
    const widgets::Container list(frame, "entries", semantics::Role::list, frame.texts[Key::audit_table]);
    std::uint64_t index = 0;
    for (const app::AuditEntry& entry : page.audit.entries) {
      const widgets::Scope scope(index++);
      if (entry.field == domain::fields::converted) continue;  // the date of the change of status beside it
      entry_ui(frame, entry);
      widgets::gap(theme::kSpace3);
    }
  }
  const std::size_t older = page.audit.total - page.audit.entries.size();
  if (older == 0) return;
  if (widgets::button(frame, "older", i18n::say::audit_more(frame.texts, static_cast<std::int64_t>(older)),
                      {.small = true})) {
    page.audit_shown += kAuditStep;
  }
}

}  // namespace ui::panels
