// node catalogues.mjs <output .h or .cpp> <catalogue .json>...: the catalogues as typed C++.
import {mkdirSync, writeFileSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {FORMS, identifier, isPlural, placeholders, readCatalogues} from './catalogue_files.mjs';

const [output, ...files] = process.argv.slice(2);
const {catalogues, problems} = readCatalogues(files.filter((file) => file.endsWith('.json')));
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}

const entries = Object.entries(catalogues[0].messages);
const needsFunction = (message) => isPlural(message) || placeholders(message).length > 0;

function slots() {
  let next = 0;
  return entries.map(([key, message]) => {
    const first = next;
    next += isPlural(message) ? FORMS.length : 1;
    return {key, message, first};
  });
}
const total = slots().reduce((sum, {message}) => sum + (isPlural(message) ? FORMS.length : 1), 0);

function functionText({key, message, first}) {
  const names = placeholders(message);
  const parameters = ['const Catalogue& texts', ...(isPlural(message) ? ['std::int64_t count'] : []),
    ...names.map((name) => `std::string_view ${name}`)].join(', ');
  const values = `{${names.map((name) => `{"${name}", ${name}}`).join(', ')}}`;
  const call = isPlural(message) ? `fill_plural(${first}, count, ${values})` : `fill(${first}, ${values})`;
  return `inline std::string ${identifier(key)}(${parameters}) {\n  return texts.${call};\n}\n`;
}

function header() {
  const plain = slots().filter(({message}) => !needsFunction(message));
  const filled = slots().filter(({message}) => needsFunction(message));
  return `// Generated from src/i18n/catalogues: the keys of all texts, and a function for each text with placeholders.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "i18n/catalogue.h"

namespace i18n {

enum class Key : std::uint16_t {
${plain.map(({key, first}) => `  ${identifier(key)} = ${first},`).join('\n')}
};

inline constexpr std::size_t kSlotCount = ${total};
// nullptr when the language has no catalogue.
const std::string_view* catalogue_slots(Language language);

namespace say {
${filled.map(functionText).join('')}}  // namespace say

}  // namespace i18n
`;
}

// Keys by name, for tables that are put together at compile time: a text that is missing does not compile.
function names() {
  const plain = slots().filter(({message}) => !needsFunction(message));
  return `// Generated from src/i18n/catalogues: keys by the names that stand there.
#pragma once
#include <string_view>

#include "i18n/keys.h"

namespace i18n {

struct NamedKey {
  std::string_view name;
  Key key;
};
inline constexpr NamedKey kNamedKeys[] = {
${plain.map(({key}) => `    {"${key}", Key::${identifier(key)}},`).join('\n')}
};

}  // namespace i18n
`;
}

// A text of a form that a language lacks is never asked for; the slot repeats the last one it has.
function texts(message) {
  if (!isPlural(message)) return [message];
  const last = FORMS.filter((form) => form in message).at(-1);
  return FORMS.map((form) => message[form] ?? message[last]);
}

function table({tag, messages}) {
  const strings = slots().flatMap(({key}) => texts(messages[key]));
  return `constexpr std::string_view k_${tag.replace('-', '_')}[kSlotCount] = {
${strings.map((text) => `    ${JSON.stringify(text)},`).join('\n')}
};
`;
}

function source() {
  return `// Generated from src/i18n/catalogues.
#include "i18n/keys.h"

namespace i18n {
namespace {
${catalogues.map(table).join('')}}  // namespace

const std::string_view* catalogue_slots(Language language) {
  switch (language) {
${catalogues.map(({tag, enumerator}) => `    case Language::${enumerator}:\n      return k_${tag.replace('-', '_')};`).join('\n')}
    default:
      return nullptr;
  }
}

}  // namespace i18n
`;
}

mkdirSync(dirname(output), {recursive: true});
const made = {'keys.h': header, 'key_names.h': names}[basename(output)] ?? source;
writeFileSync(output, made());
