// What a definition's properties can be, and what can be removed.
#pragma once
#include <string_view>

#include "domain/fields/definitions.h"
#include "domain/fields/validation.h"

namespace domain {

// A definition as it would be: `id` is none for one that is being made.
struct DefinitionPlace {
  DefinitionId id;
  DefinitionKind kind = DefinitionKind::none;
  DefinitionId parent;  // of fields and choices
};

// May `property` become `value`? Whether it belongs to such a definition at all is asked, too (then: fixed). The kind
// and, of a field with values, the type are changed by commands of their own.
Refusal check_property(const Definitions& definitions, const DefinitionPlace& place, FieldId property,
                       const Value& value);
// The entry of this kind that is called so, whatever the case and accents; none for an empty name.
DefinitionId find_named(const Definitions& definitions, DefinitionKind kind, std::string_view name);
Refusal check_removal(const Definitions& definitions, DefinitionId id);

}  // namespace domain
