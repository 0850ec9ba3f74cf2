#include "domain/fields/definition_rules.h"

#include <algorithm>

#include "domain/fields/field_value.h"
#include "domain/text/fold.h"
#include "domain/values/countries.h"
#include "domain/values/number.h"

namespace domain {

namespace {

namespace p = properties;

bool exists_from_start(DefinitionId id) { return id && !is_own(id); }

// What its like are called, but for itself.
template <typename Visit>
void each_name(const Definitions& all, const DefinitionPlace& place, Visit visit) {
  if (place.kind == DefinitionKind::folder) {
    for (const FolderDefinition& folder : all.folders()) visit(folder.id, folder.name);
  } else if (place.kind == DefinitionKind::field) {
    for (const FieldDefinition& field : all.fields()) visit(field.id, field.name);
  } else if (place.kind == DefinitionKind::choice) {
    const FieldDefinition* field = all.find_field(place.parent);
    if (field == nullptr) return;
    for (const Choice& choice : field->choices) visit(choice.id, choice.name);
  } else {
    for (const Entry* entry : all.entries(place.kind)) visit(entry->id, entry->name);
  }
}

bool is_taken(const Definitions& all, const DefinitionPlace& place, std::string_view name) {
  bool taken = false;
  const std::string wanted = text::folded(name);
  each_name(all, place, [&](DefinitionId id, std::string_view other) {
    taken = taken || (id != place.id && !other.empty() && text::folded(other) == wanted);
  });
  return taken;
}

Refusal check_definition_name(const Definitions& all, const DefinitionPlace& place, const Value& value) {
  const bool has_key = exists_from_start(place.id);
  const bool renameable = place.kind == DefinitionKind::folder || place.kind == DefinitionKind::member;
  if (has_key && !renameable) return Refusal::fixed;
  const std::string name = text_of(value);
  if (name.empty()) return has_key ? Refusal::none : Refusal::required;
  if (const Refusal refusal = check_name(name); refusal != Refusal::none) return refusal;
  return is_taken(all, place, name) ? Refusal::name_taken : Refusal::none;
}

Refusal check_parent(const Definitions& all, DefinitionKind kind, const Value& value) {
  const std::int64_t number = number_of(value);
  const DefinitionId parent{number > 0 && number <= UINT32_MAX ? static_cast<std::uint32_t>(number) : 0};
  if (kind == DefinitionKind::field) return all.find_folder(parent) != nullptr ? Refusal::none : Refusal::choice;
  const FieldDefinition* field = all.find_field(parent);
  const bool has_choices = field != nullptr && (field->type == FieldType::choice || field->type == FieldType::choices);
  return kind == DefinitionKind::choice && has_choices ? Refusal::none : Refusal::choice;
}

Refusal check_type(const DefinitionPlace& place, const Value& value) {
  const auto types = own_field_types();
  const bool known = std::any_of(types.begin(), types.end(),
                                 [&](FieldType type) { return value == Value{static_cast<std::int64_t>(type)}; });
  if (place.kind != DefinitionKind::field || exists_from_start(place.id)) return Refusal::fixed;
  return known ? Refusal::none : Refusal::choice;
}

Refusal only_of(bool belongs, Refusal refusal = Refusal::none) { return belongs ? refusal : Refusal::fixed; }

Refusal switch_of(const Value& value) {
  return is_empty(value) || value == Value{std::int64_t{1}} ? Refusal::none : Refusal::choice;
}

Refusal text_rule(const Value& value, bool several_lines) {
  if (std::holds_alternative<std::int64_t>(value)) return Refusal::invalid_characters;
  return check_text(text_of(value), several_lines);
}

Refusal code_rule(const CodeList& codes, const Value& value) {
  return is_empty(value) || contains(codes, text_of(value)) ? Refusal::none : Refusal::choice;
}

Refusal check_setting(DefinitionId id, const Value& value) {
  if (!exists_from_start(id)) return Refusal::fixed;
  if (id == settings::all_channels) return switch_of(value);
  if (id == settings::default_country) return code_rule(kCountries, value);
  if (id == settings::currency) return code_rule(kCurrencies, value);
  return std::holds_alternative<std::int64_t>(value) ? Refusal::none : text_rule(value, true);
}

}  // namespace

Refusal check_property(const Definitions& all, const DefinitionPlace& place, FieldId property, const Value& value) {
  const bool field = place.kind == DefinitionKind::field;
  const bool number = std::holds_alternative<std::int64_t>(value);
  if (property == p::name) return check_definition_name(all, place, value);
  if (is_system_tag(place.id)) return Refusal::fixed;
  if (property == p::position) return only_of(place.kind != DefinitionKind::none && number);
  if (property == p::organization_position) return only_of(field && number);
  if (property == p::parent) return check_parent(all, place.kind, value);
  if (property == p::type) return check_type(place, value);
  if (property == p::hidden || property == p::organization_hidden) {
    return only_of(field && !is_name(place.id), switch_of(value));
  }
  if (property == p::required || property == p::organization_required) return only_of(field, switch_of(value));
  if (property == p::color) return only_of(place.kind == DefinitionKind::tag && number);
  if (property == p::currency) {
    return only_of(field && is_own(place.id ? place.id : DefinitionId{kFirstOwn}),
                   is_currency(text_of(value)) ? Refusal::none : Refusal::choice);
  }
  if (property == p::subject || property == p::body) {
    return only_of(place.kind == DefinitionKind::mail_template || exists_from_start(place.id),
                   text_rule(value, property == p::body));
  }
  if (property == p::setting) return check_setting(place.id, value);
  // A member's profile is made with it and stays: it signs what was done.
  return Refusal::fixed;
}

DefinitionId find_named(const Definitions& all, DefinitionKind kind, std::string_view name) {
  const std::string wanted = text::folded(name);
  for (const Entry* entry : all.entries(kind)) {
    if (!entry->name.empty() && text::folded(entry->name) == wanted) return entry->id;
  }
  return {};
}

Refusal check_removal(const Definitions& all, DefinitionId id) {
  if (!is_own(id)) return Refusal::fixed;
  const auto fields = all.fields();
  const bool used =
      all.kind_of(id) == DefinitionKind::folder &&
      std::any_of(fields.begin(), fields.end(), [&](const FieldDefinition& field) { return field.folder == id; });
  return used ? Refusal::not_empty : Refusal::none;
}

}  // namespace domain
