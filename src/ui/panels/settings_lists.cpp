#include "ui/panels/settings_lists.h"

#include <utility>

#include "domain/definition_rules.h"
#include "domain/text/fold.h"
#include "i18n/keys.h"
#include "ui/panels/reorder_words.h"
#include "ui/panels/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui::panels {
namespace {

using domain::DefinitionKind;
using domain::Refusal;
using i18n::Key;
using theme::Icon;
namespace properties = domain::properties;

struct ListWords {
  Key title, text, name, add;
};

ListWords words_of(DefinitionKind kind) {
  if (kind == DefinitionKind::member) {
    return {Key::people_team, Key::people_team_text, Key::people_team_name, Key::people_team_add};
  }
  return {Key::people_campaigns_title, Key::people_campaigns_text, Key::people_campaigns_name,
          Key::people_campaigns_add};
}

// As domain/definition_rules.h has it, on the rows that are shown.
Refusal check_entry_name(const EntryList& list, domain::DefinitionId id, std::string_view name) {
  if (name.empty()) return id == domain::members::first ? Refusal::none : Refusal::required;
  if (const Refusal refusal = domain::check_name(name); refusal != Refusal::none) return refusal;
  const std::string wanted = domain::text::folded(name);
  for (const ListRow& row : list.rows) {
    if (row.id != id && domain::text::folded(row.name) == wanted) return Refusal::name_taken;
  }
  return Refusal::none;
}

bool refuse(EntryList& list, const Frame& frame, domain::DefinitionId id, std::string_view name) {
  const Refusal refusal = check_entry_name(list, id, name);
  list.refused = id;
  list.mistake = refusal_text(frame.texts, refusal);
  return refusal != Refusal::none;
}

void name_ui(EntryList& list, const Frame& frame, const shell::Desk& desk, const ListRow& row) {
  const std::string_view name = entry_name(frame.texts, row.id, row.name);
  const std::string rename = i18n::say::people_entry_rename(frame.texts, name);
  widgets::PropertyOptions options;
  options.label = rename;
  options.show_label = false;
  options.edit_name = rename;
  options.shown = name;
  options.empty_text = name;
  options.error = list.refused == row.id ? list.mistake : std::string_view{};
  options.read_only = desk.read_only;
  const widgets::PropertyEvent event = widgets::property(frame, "name", row.name, list.editor, options);
  if (event == widgets::PropertyEvent::edited || event == widgets::PropertyEvent::cancelled) list.mistake = {};
  if (event != widgets::PropertyEvent::committed) return;
  std::string typed(domain::trimmed(list.editor.draft));
  if (refuse(list, frame, row.id, typed)) return widgets::reopen(frame, "name", list.editor);
  desk.commands.push(app::SetProperty{row.id, properties::name, domain::value_of_text(std::move(typed))});
}

void row_ui(EntryList& list, const Frame& frame, const shell::Desk& desk, const ListRow& row) {
  const bool removable = row.id != domain::members::first;
  const float button = removable ? widgets::icon_button_width() + theme::kSpace2 : 0;
  widgets::Row line;
  {
    const widgets::Column column(widgets::available_width() - button);
    name_ui(list, frame, desk, row);
  }
  if (!removable) return;
  line.next();
  if (widgets::icon_button(frame, "remove", Icon::trash, i18n::say::people_entry_remove(frame.texts, row.name),
                           {.kind = widgets::ButtonKind::quiet, .enabled = !desk.read_only})) {
    list.removing = row;
    list.use.reset();
  }
}

void rows_ui(EntryList& list, const Frame& frame, const shell::Desk& desk, const ListWords& words) {
  widgets::Reorder order(frame, "rows", reorder_words(frame), list.order, !desk.read_only);
  {
    const widgets::ReorderGroup group(order, frame.texts[words.title]);
    for (const ListRow& row : list.rows) {
      const widgets::ReorderRow placed(order, row.id.value, entry_name(frame.texts, row.id, row.name));
      row_ui(list, frame, desk, row);
    }
  }
  const auto move = order.finish();
  if (!move) return;
  std::vector<ListRow> rest = list.rows;
  const ListRow moved = rest[static_cast<std::size_t>(move->from.row)];
  rest.erase(rest.begin() + move->from.row);
  const auto to = static_cast<std::size_t>(move->to.row);
  desk.commands.push(app::PlaceDefinition{
      .definition = moved.id, .before = to < rest.size() ? rest[to].id : domain::DefinitionId{}, .folder = {}});
}

void add_ui(EntryList& list, const Frame& frame, const shell::Desk& desk, const ListWords& words) {
  const std::string_view label = frame.texts[words.name];
  const bool refused = !list.refused && !list.mistake.empty();
  const auto field = widgets::text_field(
      frame, "added", list.added,
      {.label = label, .error = refused ? list.mistake : std::string_view{}, .enabled = !desk.read_only});
  if (field.edited && refused) list.mistake = {};
  widgets::gap(theme::kSpace2);
  const bool pressed =
      widgets::button(frame, "add", frame.texts[words.add], {.icon = Icon::plus, .enabled = !desk.read_only});
  if (!pressed && !field.entered) return;
  std::string name(domain::trimmed(list.added));
  if (refuse(list, frame, {}, name)) return widgets::focus(frame, "added");
  desk.commands.push(app::AddDefinition{list.kind, {{properties::name, std::move(name)}}});
  list.added.clear();
  widgets::focus(frame, "added");
}

void remove(const EntryList& list, const Frame& frame, const shell::Desk& desk) {
  desk.commands.push(
      app::RemoveDefinition{list.removing->id},
      {i18n::say::people_entry_removed(frame.texts, list.removing->name), shell::Undoable::yes, list.removing->name});
}

void use_ui(const EntryList& list, const Frame& frame) {
  const std::string& name = list.removing->name;
  const auto values = static_cast<std::int64_t>(list.use->values);
  const auto follower = static_cast<std::int64_t>(list.use->follower);
  const bool member = list.kind == DefinitionKind::member;
  if (values > 0) {
    widgets::paragraph(frame, "values",
                       member ? i18n::say::people_entry_owned(frame.texts, values, name)
                              : i18n::say::people_entry_used(frame.texts, values));
  }
  if (follower == 0) return;
  widgets::gap(theme::kSpace2);
  widgets::paragraph(frame, "follower", i18n::say::people_entry_followed(frame.texts, follower, name));
}

}  // namespace

base::Result<bool> refresh_entry_list(EntryList& list, const app::Workspace& workspace, bool stale) {
  bool changed = stale;
  if (stale) {
    list.rows.clear();
    for (const domain::Entry* entry : workspace.definitions().entries(list.kind)) {
      list.rows.push_back({entry->id, entry->name});
    }
    list.use.reset();
  }
  if (list.removing && !list.use) {
    BASE_TRY_ASSIGN(list.use, entry_use(workspace, list.removing->id));
    changed = true;
  }
  return changed;
}

void entry_list_ui(EntryList& list, const Frame& frame, const shell::Desk& desk) {
  const ListWords words = words_of(list.kind);
  const widgets::Card card(frame, "entries");
  widgets::heading(frame, "title", frame.texts[words.title], 2);
  widgets::paragraph(frame, "text", frame.texts[words.text], {.tone = widgets::Tone::muted});
  widgets::gap(theme::kSpace3);
  if (list.rows.empty()) {
    widgets::muted(frame, "none", frame.texts[Key::people_campaigns_none]);
  } else {
    rows_ui(list, frame, desk, words);
  }
  widgets::gap(theme::kSpace3);
  add_ui(list, frame, desk, words);
}

void entry_list_dialog_ui(EntryList& list, const Frame& frame, const shell::Desk& desk) {
  if (!list.removing || !list.use) return;
  if (list.use->values == 0 && list.use->follower == 0) {
    remove(list, frame, desk);
    list.removing.reset();
    return;
  }
  const auto& texts = frame.texts;
  const std::string title = i18n::say::people_entry_ask(texts, list.removing->name);
  widgets::Dialog dialog(frame, "entry_remove", title, {.close_name = texts[Key::action_close]});
  use_ui(list, frame);
  dialog.footer();
  widgets::Row row;
  const std::string_view cancel = texts[Key::action_cancel];
  const std::string_view confirm = texts[Key::action_remove];
  row.right(widgets::button_width(frame, cancel) + theme::kSpace2 + widgets::button_width(frame, confirm));
  const bool cancelled = widgets::button(frame, "cancel", cancel);
  row.next();
  const bool confirmed = widgets::button(frame, "remove", confirm, {.kind = widgets::ButtonKind::danger});
  if (confirmed) remove(list, frame, desk);
  if (confirmed || cancelled || dialog.dismissed()) list.removing.reset();
}

}  // namespace ui::panels
