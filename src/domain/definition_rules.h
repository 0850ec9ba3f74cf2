// What a definition's properties can be, and what can be removed.
#pragma once
#include "domain/definitions.h"
#include "domain/validation.h"

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
Refusal check_removal(const Definitions& definitions, DefinitionId id);

}  // namespace domain
