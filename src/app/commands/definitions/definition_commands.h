// What a person can do to fields, folders, choices and the lists that the whole card index shares. The errors of all
// commands stand in command.h.
#pragma once
#include <string>
#include <vector>

#include "domain/contact/contact.h"
#include "domain/fields/definition.h"
#include "domain/fields/field.h"
#include "domain/values/ids.h"
#include "domain/values/value.h"

namespace app {

// A property of a definition that is being made; the kind is not among them.
struct Property {
  domain::FieldId property;
  domain::Value value;
};

// Changes::defined names it. Without a position it comes last among its like.
struct AddDefinition {
  domain::DefinitionKind kind = domain::DefinitionKind::none;
  std::vector<Property> properties;
  std::vector<std::string> choices = {};  // of a field with choices: their names, in order
};

// No value: the default. Of what exists from the start, too, as far as domain/fields/definition_rules.h allows; not the
// kind, and the type only by ChangeFieldType.
struct SetProperty {
  domain::DefinitionId definition;
  domain::FieldId property;
  domain::Value value;
};

// With its choices, when it is a field. Contacts keep what they have of it, out of sight, until this is undone; but
// members and campaigns are taken from their contacts.
// Errors: invalid_argument ("definition: fixed", "definition: not_empty").
struct RemoveDefinition {
  domain::DefinitionId definition;
};

// Puts a definition before another one of its like, or last.
struct PlaceDefinition {
  domain::DefinitionId definition;
  domain::DefinitionId before;                             // none: last
  domain::FolderId folder;                                 // of a field: where; none: stays
  domain::ContactKind form = domain::ContactKind::person;  // of a field: on whose form
};

// Converts every value. Errors: conflict when one does not convert (see app/queries/settings/field_use.h for which).
struct ChangeFieldType {
  domain::FieldId field;
  domain::FieldType type = domain::FieldType::text;
};

}  // namespace app
