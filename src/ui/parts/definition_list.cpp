#include "ui/parts/definition_list.h"

#include <utility>
#include <vector>

#include "domain/fields/definition_rules.h"
#include "i18n/keys.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/definition_words.h"
#include "ui/words/reorder_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

namespace properties = domain::properties;

constexpr float kSaid = 104;
constexpr float kLeastField = 180;  // with less beside it, the button goes below the field

std::string_view mistake_in(const Frame& frame, const domain::Definitions& definitions,
                            const domain::DefinitionPlace& place, const std::string& name) {
  return refusal_text(frame.texts, check_property(definitions, place, properties::name, domain::value_of_text(name)));
}

void name_ui(DefinitionList& list, const Frame& frame, const PanelContext& desk, const domain::Definitions& definitions,
             const domain::Entry& entry, std::string_view label) {
  const std::string_view shown = entry_name(frame.texts, entry.id, entry.name);
  const std::string rename = i18n::say::entries_rename(frame.texts, shown);
  widgets::PropertyOptions options;
  options.label = label;
  options.show_label = false;
  options.edit_name = rename;
  options.shown = shown;
  options.empty_text = shown;
  options.error = list.refused == entry.id ? list.mistake : std::string_view{};
  options.read_only = desk.read_only;
  const auto event = widgets::property(frame, "name", entry.name, list.editor, options);
  if (event == widgets::PropertyEvent::edited || event == widgets::PropertyEvent::cancelled) list.refused = {};
  if (event != widgets::PropertyEvent::committed) return;
  std::string name{domain::trimmed(list.editor.draft)};
  list.mistake = mistake_in(frame, definitions, {entry.id, entry.kind, {}}, name);
  list.refused = list.mistake.empty() ? domain::DefinitionId{} : entry.id;
  if (list.refused) return widgets::reopen(frame, "name", list.editor);
  const std::string said = renamed_words(frame.texts, entry.kind, shown, entry_name(frame.texts, entry.id, name));
  desk.commands.push(app::SetProperty{entry.id, properties::name, domain::value_of_text(std::move(name))},
                     {said, Undoable::yes});
}

// What exists from the start stays.
void entry_ui(DefinitionList& list, const Frame& frame, const PanelContext& desk,
              const domain::Definitions& definitions, const domain::Entry& entry, std::string_view label,
              const DefinitionListUse& use) {
  const float button = widgets::icon_button_width() + theme::kSpace2;
  widgets::Row line;
  {
    const widgets::Column column(widgets::available_width() - (desk.read_only ? 0 : button) - (use.said ? kSaid : 0));
    name_ui(list, frame, desk, definitions, entry, label);
  }
  if (use.said) {
    line.next();
    widgets::muted(frame, "said", use.said(entry.id));
  }
  if (desk.read_only || !domain::is_own(entry.id)) return;
  line.right(widgets::icon_button_width());
  if (!widgets::icon_button(frame, "remove", theme::Icon::trash, i18n::say::entries_remove(frame.texts, entry.name),
                            {.kind = widgets::ButtonKind::quiet})) {
    return;
  }
  if (use.removing != nullptr) {
    *use.removing = entry.id;
  } else {
    remove_definition(frame, desk, entry);
  }
}

void entries_ui(DefinitionList& list, const Frame& frame, const PanelContext& desk,
                const domain::Definitions& definitions, const std::vector<const domain::Entry*>& entries,
                const DefinitionListWords& words, const DefinitionListUse& use) {
  widgets::Reorder order(frame, "entries", reorder_words(frame), list.order, !desk.read_only);
  {
    const widgets::ReorderGroup group(order, words.name);
    for (const domain::Entry* entry : entries) {
      const widgets::ReorderRow row(order, entry->id.value, entry_name(frame.texts, entry->id, entry->name));
      entry_ui(list, frame, desk, definitions, *entry, words.one, use);
    }
  }
  const auto move = order.finish();
  if (!move) return;
  std::vector<domain::DefinitionId> rest;
  rest.reserve(entries.size());
  for (const domain::Entry* entry : entries) rest.push_back(entry->id);
  const domain::DefinitionId moved = rest[static_cast<std::size_t>(move->from.row)];
  rest.erase(rest.begin() + move->from.row);
  const auto to = static_cast<std::size_t>(move->to.row);
  desk.commands.push(app::PlaceDefinition{
      .definition = moved, .before = to < rest.size() ? rest[to] : domain::DefinitionId{}, .folder = {}});
}

void add_ui(DefinitionList& list, const Frame& frame, const PanelContext& desk, const domain::Definitions& definitions,
            domain::DefinitionKind kind, const DefinitionListWords& words) {
  const widgets::ButtonOptions look{.icon = theme::Icon::plus};
  const float all = widgets::available_width(), button = widgets::button_width(frame, words.add, look);
  const float beside = all - button - theme::kSpace2;
  widgets::Row row;
  widgets::FieldResult field;
  {
    const widgets::Column column(beside < kLeastField ? all : beside);
    field = widgets::text_field(
        frame, "new", list.adding,
        {.label = words.fresh, .show_label = false, .placeholder = words.fresh, .error = list.adding_mistake});
  }
  if (field.edited) list.adding_mistake = {};
  row.wrap(button);
  const bool pressed = widgets::button(frame, "add", words.add, look);
  if (!pressed && !field.entered) return;
  std::string name{domain::trimmed(list.adding)};
  list.adding_mistake = mistake_in(frame, definitions, {{}, kind, {}}, name);
  if (!list.adding_mistake.empty()) return widgets::focus(frame, "new");
  desk.commands.push(app::AddDefinition{kind, {{properties::name, name}}},
                     {added_words(frame.texts, kind, name), Undoable::yes, name});
  list.adding.clear();
  widgets::focus(frame, "new");
}

}  // namespace

void definition_list_ui(DefinitionList& list, const Frame& frame, const PanelContext& desk,
                        const domain::Definitions& definitions, domain::DefinitionKind kind,
                        const DefinitionListWords& words, const DefinitionListUse& use) {
  const widgets::Scope scope(static_cast<std::uint64_t>(kind));
  const auto entries = definitions.entries(kind);
  if (!entries.empty()) {
    entries_ui(list, frame, desk, definitions, entries, words, use);
    widgets::gap(theme::kSpace2);
  } else if (!words.none.empty()) {
    widgets::muted(frame, "none", words.none);
    widgets::gap(theme::kSpace2);
  }
  if (!desk.read_only) add_ui(list, frame, desk, definitions, kind, words);
}

void remove_definition(const Frame& frame, const PanelContext& desk, const domain::Entry& entry) {
  desk.commands.push(app::RemoveDefinition{entry.id},
                     {deleted_words(frame.texts, entry.kind, entry.name), Undoable::yes, entry.name});
}

void removal_dialog_ui(domain::DefinitionId& removing, const Frame& frame, const PanelContext& desk,
                       const domain::Entry& entry, std::span<const std::string> effects) {
  const auto& texts = frame.texts;
  widgets::Dialog dialog(frame, "entry_remove", i18n::say::entries_remove_title(texts, entry.name),
                         {.close_name = texts[i18n::Key::action_close]});
  for (std::size_t i = 0; i < effects.size(); ++i) {
    const widgets::Scope scope(std::uint64_t{i});
    widgets::paragraph(frame, "effect", effects[i]);
  }
  dialog.footer();
  const std::string_view cancel = texts[i18n::Key::action_cancel], confirm = texts[i18n::Key::action_remove];
  widgets::Row row;
  row.right(widgets::button_width(frame, cancel) + theme::kSpace2 + widgets::button_width(frame, confirm));
  const bool cancelled = widgets::button(frame, "cancel", cancel);
  row.next();
  const bool confirmed = widgets::button(frame, "confirm", confirm, {.kind = widgets::ButtonKind::danger});
  if (confirmed) remove_definition(frame, desk, entry);
  if (confirmed || cancelled || dialog.dismissed()) removing = {};
}

}  // namespace ui
