// node icon_names.mjs <output.h> <icons.h>: the icons by the names that stand in the enumeration.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

const [output, input] = process.argv.slice(2);
const names = [...readFileSync(input, 'utf8').matchAll(/^ {2}([a-z_]+) = 0x/gm)].map(([, name]) => name);

mkdirSync(dirname(output), {recursive: true});
writeFileSync(output, `// Generated from ui/theme/icons.h.
#pragma once
#include <string_view>

#include "ui/theme/icons.h"

namespace ui::theme {

struct NamedIcon {
  std::string_view name;
  Icon icon;
};
inline constexpr NamedIcon kNamedIcons[] = {
${names.map((name) => `    {"${name}", Icon::${name}},`).join('\n')}
};

void no_icon_has_this_name();  // is not there: whoever would call it while compiling has found a wrong name

// To be found while compiling: assign to a constexpr.
constexpr Icon icon_named(std::string_view name) {
  for (const NamedIcon& known : kNamedIcons) {
    if (known.name == name) return known.icon;
  }
  no_icon_has_this_name();
  return Icon::none;
}

}  // namespace ui::theme
`);
