#include <algorithm>
#include <set>
#include <string>

#include "app/commands/run.h"
#include "domain/fields/definition_rules.h"
#include "domain/text/fold.h"
#include "store/people/people_store.h"

namespace app::commands {

using base::Result;
using domain::DefinitionKind;
namespace properties = domain::properties;

namespace {

domain::Value value_in(const AddDefinition& command, domain::FieldId property) {
  for (const Property& given : command.properties) {
    if (given.property == property) return given.value;
  }
  return {};
}

// What a definition of this kind cannot be without.
Result<void> check_whole(const AddDefinition& command) {
  const auto needs = [&](domain::FieldId property) {
    const bool missing = domain::is_empty(value_in(command, property));
    return accept("definition", missing ? domain::Refusal::required : domain::Refusal::none);
  };
  BASE_TRY(needs(properties::name));
  if (command.kind == DefinitionKind::field || command.kind == DefinitionKind::choice)
    BASE_TRY(needs(properties::parent));
  if (command.kind == DefinitionKind::field) BASE_TRY(needs(properties::type));
  const bool money =
      value_in(command, properties::type) == domain::Value{static_cast<std::int64_t>(domain::FieldType::money)};
  return money ? needs(properties::currency) : Result<void>{};
}

std::int64_t last_position(const domain::Definitions& definitions, const AddDefinition& command) {
  std::int64_t last = 0;
  for (const domain::FieldDefinition& field : definitions.fields()) {
    if (command.kind != DefinitionKind::field) break;
    for (const domain::FormPlace& place : field.form) last = std::max(last, place.position);
  }
  for (const domain::FolderDefinition& folder : definitions.folders()) {
    if (command.kind == DefinitionKind::folder) last = std::max(last, folder.position);
  }
  for (const domain::Entry* entry : definitions.entries(command.kind)) last = std::max(last, entry->position);
  if (command.kind != DefinitionKind::choice) return last + domain::kPositionStep;
  const auto parent = static_cast<std::uint32_t>(domain::number_of(value_in(command, properties::parent)));
  for (const domain::Choice& choice : definitions.find_field({parent})->choices) {
    last = std::max(last, domain::number_of(definitions.property(choice.id, properties::position)));
  }
  return last + domain::kPositionStep;
}

// In turn, so that tags differ until somebody chooses.
std::int64_t next_color(const domain::Definitions& definitions) {
  const auto tags = definitions.entries(DefinitionKind::tag);
  const auto own = std::count_if(tags.begin(), tags.end(), [](const domain::Entry* tag) { return tag->key.empty(); });
  return own % domain::kTagColors;
}

Result<void> check_choices(const AddDefinition& command) {
  using domain::FieldType;
  const domain::Value type = value_in(command, properties::type);
  const auto is = [&](FieldType wanted) { return type == domain::Value{static_cast<std::int64_t>(wanted)}; };
  const bool belong = is(FieldType::choice) || is(FieldType::choices);
  if (!command.choices.empty() && !belong) return accept("definition", domain::Refusal::fixed);
  std::set<std::string> taken;
  for (const std::string& name : command.choices) {
    BASE_TRY(accept("definition", name.empty() ? domain::Refusal::required : domain::check_name(name)));
    const bool free = taken.insert(domain::text::folded(name)).second;
    BASE_TRY(accept("definition", free ? domain::Refusal::none : domain::Refusal::name_taken));
  }
  return {};
}

}  // namespace

Result<domain::DefinitionId> define_choice(Edit& edit, domain::FieldId field, const std::string& name,
                                           std::int64_t position) {
  BASE_TRY_ASSIGN(const domain::DefinitionId id, edit.new_definition());
  BASE_TRY(edit.define(id, properties::kind, static_cast<std::int64_t>(DefinitionKind::choice)));
  BASE_TRY(edit.define(id, properties::parent, std::int64_t{field.value}));
  BASE_TRY(edit.define(id, properties::name, name));
  BASE_TRY(edit.define(id, properties::position, position));
  return id;
}

Result<domain::DefinitionId> make(Edit& edit, const AddDefinition& command) {
  BASE_TRY(check_whole(command));
  BASE_TRY(check_choices(command));
  const domain::DefinitionPlace place{
      {}, command.kind, {static_cast<std::uint32_t>(domain::number_of(value_in(command, properties::parent)))}};
  for (const Property& given : command.properties) {
    BASE_TRY(accept("definition", check_property(edit.definitions(), place, given.property, given.value)));
  }
  BASE_TRY_ASSIGN(const domain::DefinitionId id, edit.new_definition());
  BASE_TRY(edit.define(id, properties::kind, static_cast<std::int64_t>(command.kind)));
  const std::int64_t position = last_position(edit.definitions(), command);
  BASE_TRY(edit.define(id, properties::position, position));
  if (command.kind == DefinitionKind::field) BASE_TRY(edit.define(id, properties::organization_position, position));
  if (command.kind == DefinitionKind::member) {
    const base::Uuid profile = edit.ids().next();
    BASE_TRY(store::insert_profile(edit.transaction(), profile, domain::text_of(value_in(command, properties::name))));
    BASE_TRY(edit.define(id, properties::profile, profile.text()));
  }
  for (const Property& given : command.properties) BASE_TRY(edit.define(id, given.property, given.value));
  if (command.kind == DefinitionKind::tag && domain::is_empty(value_in(command, properties::color))) {
    BASE_TRY(edit.define(id, properties::color, next_color(edit.definitions())));
  }
  std::int64_t last = 0;
  for (const std::string& name : command.choices) {
    BASE_TRY(define_choice(edit, id, name, last += domain::kPositionStep));
  }
  return id;
}

Result<void> run(Edit& edit, const AddDefinition& command) {
  BASE_TRY(make(edit, command));
  return {};
}

}  // namespace app::commands
