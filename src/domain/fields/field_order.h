// How values of a field of each type are put in order.
#pragma once
#include <string>
#include <string_view>

#include "domain/fields/definitions.h"
#include "domain/text/sort_key.h"
#include "domain/values/value.h"

namespace domain {

// Bytes that compare as the values do; empty for no value. Numbers, amounts and days go by their size, no before yes,
// choices as the field lists them (deleted ones last, several by their first difference), phones by their digits, web
// addresses without what they all begin with, and the rest as the language orders texts. `name` is what a linked
// contact or entry is called: links go by it.
std::string order_key(const FieldDefinition& field, const Value& value, const text::SortKeys& keys,
                      std::string_view name = {});

}  // namespace domain
