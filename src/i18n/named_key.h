// The key of a text whose name is put together from what the domain knows: to be found while compiling: assign to a
// constexpr.
#pragma once
#include <string_view>

#include "i18n/key_names.h"

namespace i18n {

void no_text_has_this_name();  // is not there: whoever would call it while compiling has found a missing text

// All parts together, such as "record." + "note" + ".one".
template <typename... Parts>
constexpr Key key_named(const Parts&... parts) {
  for (const NamedKey& known : kNamedKeys) {
    std::string_view rest = known.name;
    const auto begins = [&](std::string_view part) {
      if (!rest.starts_with(part)) return false;
      rest.remove_prefix(part.size());
      return true;
    };
    if ((begins(parts) && ...) && rest.empty()) return known.key;
  }
  no_text_has_this_name();
  return {};
}

}  // namespace i18n
