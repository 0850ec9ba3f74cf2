// What an editor of templates says: how to write one, and what is wrong with this one.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "domain/template/template.h"
#include "i18n/catalogue.h"

namespace ui {

// One sentence each, with examples.
std::vector<std::string> template_help(const i18n::Catalogue& texts);
// With what was probably meant. Precondition: `mistake` is one of this source.
std::string template_mistake(const i18n::Catalogue& texts, std::string_view source,
                             const domain::templates::Mistake& mistake);
// All mistakes of a source with their places, one line each, at most kMistakesShown. `label`: which text it is.
inline constexpr std::size_t kMistakesShown = 5;
std::vector<std::string> template_mistakes(const i18n::Catalogue& texts, std::string_view label,
                                           std::string_view source,
                                           const std::vector<domain::templates::KnownName>& names);

}  // namespace ui
