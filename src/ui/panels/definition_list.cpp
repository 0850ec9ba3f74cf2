#include "ui/panels/definition_list.h"

#include <utility>

#include "domain/definition_rules.h"
#include "i18n/keys.h"
#include "ui/panels/definition_words.h"
#include "ui/panels/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"

namespace ui::panels {
namespace {

namespace properties = domain::properties;

constexpr float kSaid = 104;

std::string_view mistake_in(const Frame& frame, const domain::Definitions& definitions,
                            const domain::DefinitionPlace& place, const std::string& name) {
  return refusal_text(frame.texts, check_property(definitions, place, properties::name, domain::value_of_text(name)));
}

void name_ui(DefinitionList& list, const Frame& frame, const shell::Desk& desk, const domain::Definitions& definitions,
             const domain::Entry& entry, std::string_view label) {
  const std::string rename = i18n::say::entries_rename(frame.texts, entry.name);
  widgets::PropertyOptions options;
  options.label = label;
  options.show_label = false;
  options.edit_name = rename;
  options.error = list.refused == entry.id ? list.mistake : std::string_view{};
  options.read_only = desk.read_only;
  const auto event = widgets::property(frame, "name", entry.name, list.editor, options);
  if (event == widgets::PropertyEvent::edited || event == widgets::PropertyEvent::cancelled) list.refused = {};
  if (event != widgets::PropertyEvent::committed) return;
  std::string name{domain::trimmed(list.editor.draft)};
  list.mistake = mistake_in(frame, definitions, {entry.id, entry.kind, {}}, name);
  list.refused = list.mistake.empty() ? domain::DefinitionId{} : entry.id;
  if (list.refused) return widgets::reopen(frame, "name", list.editor);
  desk.commands.push(
      app::SetProperty{entry.id, properties::name, std::move(name)},
      {renamed_words(frame.texts, entry.kind, entry.name, domain::trimmed(list.editor.draft)), shell::Undoable::yes});
}

void entry_ui(DefinitionList& list, const Frame& frame, const shell::Desk& desk, const domain::Definitions& definitions,
              const domain::Entry& entry, std::string_view label, const DefinitionListUse& use) {
  const widgets::Scope scope(std::uint64_t{entry.id.value});
  const widgets::Container item(frame, "item", semantics::Role::listitem);
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float room = widgets::available_width();
  const float button = desk.read_only ? 0 : widgets::icon_button_width() + theme::kSpace2;
  {
    const widgets::Column column(room - button - (use.said ? kSaid : 0));
    name_ui(list, frame, desk, definitions, entry, label);
  }
  const ImVec2 below = ImGui::GetCursorScreenPos();
  if (use.said) {
    ImGui::SetCursorScreenPos({corner.x + room - button - kSaid + theme::kSpace2, corner.y});
    const widgets::Row row;
    widgets::muted(frame, "said", use.said(entry.id));
  }
  if (!desk.read_only) {
    ImGui::SetCursorScreenPos({corner.x + room - button + theme::kSpace2, corner.y});
    const widgets::Row row;
    if (widgets::icon_button(frame, "remove", theme::Icon::trash, i18n::say::entries_remove(frame.texts, entry.name))) {
      if (use.removing != nullptr) {
        *use.removing = entry.id;
      } else {
        desk.commands.push(app::RemoveDefinition{entry.id},
                           {deleted_words(frame.texts, entry.kind, entry.name), shell::Undoable::yes, entry.name});
      }
    }
  }
  ImGui::SetCursorScreenPos(below);
  widgets::gap(theme::kSpace1);
}

void add_ui(DefinitionList& list, const Frame& frame, const shell::Desk& desk, const domain::Definitions& definitions,
            domain::DefinitionKind kind, const DefinitionListWords& words) {
  const widgets::ButtonOptions look{.icon = theme::Icon::plus};
  const float room = widgets::available_width() - widgets::button_width(frame, words.add, look) - theme::kSpace2;
  widgets::Row row;
  widgets::FieldResult field;
  {
    const widgets::Column column(room);
    field = widgets::text_field(
        frame, "new", list.adding,
        {.label = words.fresh, .show_label = false, .placeholder = words.fresh, .error = list.adding_mistake});
  }
  if (field.edited) list.adding_mistake = {};
  row.next();
  const bool pressed = widgets::button(frame, "add", words.add, look);
  if (!pressed && !field.entered) return;
  std::string name{domain::trimmed(list.adding)};
  list.adding_mistake = mistake_in(frame, definitions, {{}, kind, {}}, name);
  if (!list.adding_mistake.empty()) return widgets::focus(frame, "new");
  desk.commands.push(app::AddDefinition{kind, {{properties::name, name}}},
                     {added_words(frame.texts, kind, name), shell::Undoable::yes, name});
  list.adding.clear();
  widgets::focus(frame, "new");
}

}  // namespace

void definition_list_ui(DefinitionList& list, const Frame& frame, const shell::Desk& desk,
                        const domain::Definitions& definitions, domain::DefinitionKind kind,
                        const DefinitionListWords& words, const DefinitionListUse& use) {
  const widgets::Scope scope(static_cast<std::uint64_t>(kind));
  {
    const widgets::Container all(frame, "list", semantics::Role::list, words.name);
    for (const domain::Entry* entry : definitions.entries(kind)) {
      entry_ui(list, frame, desk, definitions, *entry, words.one, use);
    }
  }
  if (!desk.read_only) add_ui(list, frame, desk, definitions, kind, words);
}

}  // namespace ui::panels
