// Finds what a template means among what is known, or what was probably meant.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "domain/template/template.h"

namespace domain::templates {

// Whether every character may stand in a name, and none is missing.
bool is_name(std::string_view text);

// Null when no known name is written so. Case and accents make no difference.
const KnownName* find_name(std::span<const KnownName> known, std::string_view name);
// The known name with the fewest typing mistakes, or one that ends with ".<name>"; empty when none is near.
std::string nearest_name(std::span<const KnownName> known, std::string_view name);

// None when the type knows no such format.
std::optional<Format> find_format(ValueType type, std::string_view word);
std::string nearest_format(ValueType type, std::string_view word);
// Empty for Format::natural.
std::string_view word_of(Format format);

}  // namespace domain::templates
