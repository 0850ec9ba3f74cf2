// Numbers of the catalogue of cells as lists for SQL.
#pragma once
#include <string>

#include "domain/values/ids.h"

namespace store {

// "1,2,3": what `wanted` makes of each element; none leaves it out.
template <typename All, typename Wanted>
std::string field_numbers(const All& all, Wanted wanted) {
  std::string list;
  for (const auto& one : all) {
    const domain::FieldId field = wanted(one);
    if (field) list += (list.empty() ? "" : ",") + std::to_string(field.value);
  }
  return list;
}

}  // namespace store
