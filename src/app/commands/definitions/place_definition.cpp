#include <algorithm>
#include <optional>
#include <vector>

#include "app/commands/run.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::DefinitionId;
using domain::DefinitionKind;
namespace properties = domain::properties;

namespace {

struct Placed {
  DefinitionId id;
  std::int64_t position = 0;
};

// Its like, in their order.
std::vector<Placed> siblings(const domain::Definitions& all, const PlaceDefinition& command, DefinitionKind kind) {
  std::vector<Placed> placed;
  if (kind == DefinitionKind::folder) {
    for (const domain::FolderDefinition& folder : all.folders()) placed.push_back({folder.id, folder.position});
  } else if (kind == DefinitionKind::field) {
    for (const domain::FieldDefinition* field : all.form(command.form)) {
      placed.push_back({field->id, field->place(command.form).position});
    }
  } else if (kind == DefinitionKind::choice) {
    const domain::Value parent = all.property(command.definition, properties::parent);
    const auto* field = all.find_field({static_cast<std::uint32_t>(domain::number_of(parent))});
    for (const domain::Choice& choice : field == nullptr ? std::vector<domain::Choice>{} : field->choices) {
      if (choice.id) placed.push_back({choice.id, domain::number_of(all.property(choice.id, properties::position))});
    }
  } else {
    for (const domain::Entry* entry : all.entries(kind)) placed.push_back({entry->id, entry->position});
  }
  return placed;
}

Result<void> number_anew(Edit& edit, domain::FieldId property, const std::vector<Placed>& order) {
  std::int64_t position = 0;
  for (const Placed& placed : order) BASE_TRY(edit.define(placed.id, property, position += domain::kPositionStep));
  return {};
}

}  // namespace

Result<void> run(Edit& edit, const PlaceDefinition& command) {
  const domain::Definitions& all = edit.definitions();
  const DefinitionKind kind = all.kind_of(command.definition);
  if (kind == DefinitionKind::none) return Error{ErrorCode::not_found, "definition"};
  std::vector<Placed> order = siblings(all, command, kind);
  std::erase_if(order, [&](const Placed& placed) { return placed.id == command.definition; });
  auto next = order.end();
  if (command.before) {
    next = std::find_if(order.begin(), order.end(), [&](const Placed& placed) { return placed.id == command.before; });
    if (next == order.end()) return Error{ErrorCode::not_found, "definition"};
  }
  if (command.folder) {
    BASE_TRY(run(edit, SetProperty{command.definition, properties::parent, std::int64_t{command.folder.value}}));
  }
  const bool organization = kind == DefinitionKind::field && command.form == domain::ContactKind::organization;
  const domain::FieldId property = organization ? properties::organization_position : properties::position;
  const auto before = next == order.begin() ? std::nullopt : std::optional{std::prev(next)->position};
  const auto after = next == order.end() ? std::nullopt : std::optional{next->position};
  if (const auto position = domain::position_between(before, after)) {
    return edit.define(command.definition, property, *position);
  }
  order.insert(next, {command.definition});
  return number_anew(edit, property, order);
}

}  // namespace app::commands
