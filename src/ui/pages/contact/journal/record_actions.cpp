// What can be done with a record in the history: its next state, editing, unlinking, the trash.
#include "domain/records/kinds.h"
#include "i18n/keys.h"
#include "ui/pages/contact/journal/audit_panel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/words/record_words.h"

namespace ui {
namespace {

using i18n::Key;
using theme::Icon;

constexpr float kButton = theme::kControlSmall + theme::kSpace1;

bool has_states(const app::RecordView& record) {
  const domain::RecordKindSpec* kind = domain::find_record_kind(record.kind);
  return kind != nullptr && kind->states.size() > 1;
}

// To the next one, and from the last one back to the first.
void state_ui(const Frame& frame, const PanelContext& desk, const app::RecordView& record) {
  const auto count = static_cast<std::int64_t>(domain::find_record_kind(record.kind)->states.size());
  const std::int64_t next = record.state + 1 < count ? record.state + 1 : 0;
  const std::string_view action = record_state_action(frame.texts, record.kind, next);
  const Icon icon = record.state + 1 < count ? Icon::square : Icon::square_check;
  if (!widgets::icon_button(frame, "state", icon,
                            i18n::say::record_do(frame.texts, action, record_title(frame.texts, record)),
                            {.kind = widgets::ButtonKind::quiet, .small = true})) {
    return;
  }
  const std::string_view now = record_state_word(frame.texts, record.kind, next);
  desk.commands.push(app::SetRecordState{record.id, next},
                     {i18n::say::record_changed(frame.texts, record_called(frame.texts, record), now), Undoable::yes});
}

void menu_ui(widgets::MenuState& state, const Frame& frame, const PanelContext& desk, const app::RecordView& record) {
  const std::string name = i18n::say::record_options(frame.texts, record_title(frame.texts, record));
  widgets::options_button(frame, "options", name, state);
  widgets::Menu menu(frame, "menu", name, state);
  if (!menu) return;
  const std::string called = record_called(frame.texts, record);
  if (menu.item("unlink", frame.texts[Key::record_unlink], Icon::unlink)) {
    desk.commands.push(app::UnlinkRecord{record.id}, {i18n::say::record_unlinked(frame.texts, called), Undoable::yes});
  }
  menu.separator();
  if (menu.item("trash", frame.texts[Key::record_trash], Icon::trash, false, true)) {
    desk.commands.push(app::TrashRecord{record.id},
                       {i18n::say::record_moved_to_trash(frame.texts, called), Undoable::yes});
  }
}

}  // namespace

float record_actions_width(const app::RecordView& record) {
  return kButton * (has_states(record) ? 3 : 2) + theme::kSpace2;
}

void record_actions_ui(AuditPanel& panel, RecordEditor& editor, const Frame& frame, const PanelContext& desk,
                       const app::RecordView& record, const widgets::Item& item) {
  float x = item.max.x - record_actions_width(record) + theme::kSpace2;
  const auto place = [&] {
    ImGui::SetCursorScreenPos({x, item.min.y + theme::kSpace2});
    x += kButton;
  };
  if (has_states(record)) {
    place();
    state_ui(frame, desk, record);
  }
  place();
  const std::string edit = i18n::say::record_edit_this(frame.texts, record_title(frame.texts, record));
  if (widgets::icon_button(frame, "edit", Icon::pencil, edit, {.kind = widgets::ButtonKind::quiet, .small = true})) {
    editor = edit_record(record);
    desk.ask(Redraw{});
  }
  place();
  menu_ui(panel.menus[record.id], frame, desk, record);
}

}  // namespace ui
