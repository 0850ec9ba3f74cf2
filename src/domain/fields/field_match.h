// Conditions on what stands in a field, for filters.
#pragma once
#include <cstdint>
#include <span>

#include "domain/fields/definitions.h"
#include "domain/values/value.h"

namespace domain {

enum class Condition : std::uint8_t {
  filled,
  empty,
  contains,  // texts; of phones the digits
  begins,
  equal,
  at_least,
  at_most,
  any_of,  // choices and links; nothing chosen is none of them
  all_of,
  none_of,
};

struct FieldCondition {
  Condition condition = Condition::filled;
  Value operand;  // as such a field would store it (domain/fields/field_value.h); of choices several, each ended by a
                  // space
};

// Those that make sense for the type, in the order of being offered.
std::span<const Condition> conditions_of(FieldType type);

// Texts are compared whatever their case and accents. A condition that the type does not have, or without the operand
// that it needs, matches nothing.
bool matches(const FieldDefinition& field, const Value& value, const FieldCondition& condition);

}  // namespace domain
