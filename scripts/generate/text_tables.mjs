// Writes the tables of domain/text from the Unicode data in node: node text_tables.mjs <output.cpp>
import { writeFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

// What no decomposition brings together, in lower case.
const LETTERS = {
  ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ı: 'i', ħ: 'h', ŋ: 'n', ŧ: 't', ĸ: 'k', ƒ: 'f',
  ƀ: 'b', ɖ: 'd', ɓ: 'b', ɗ: 'd', ɛ: 'e', ɣ: 'g', ƙ: 'k', ɔ: 'o', ƶ: 'z', ɨ: 'i', ɫ: 'l', ꞑ: 'n', ə: 'e', ς: 'σ', ґ: 'г',
};
// Further scripts with two cases: Armenian, Cherokee, Glagolitic, Coptic. (Georgian writes names without capitals.)
const CASED_BLOCKS = [[0x561, 0x587], [0x13f8, 0x13fd], [0x2c30, 0x2c5f], [0x2c81, 0x2cf3], [0xab70, 0xabbf]];
// Latin, Greek, Cyrillic and their extensions; ligatures and full-width forms.
const BLOCKS = [[0x80, 0x52f], [0x1c80, 0x1c88], [0x1e00, 0x1fff], [0x2070, 0x209c], [0x2c60, 0x2c7f], [0xa720, 0xa7ff],
  [0xfb00, 0xfb06], [0xff10, 0xff5a]];

const strip = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '');
const fold = (char) => [...strip(strip(char).toLowerCase())].map((c) => LETTERS[c] ?? c).join('');
const upper = (char) => char.toUpperCase().normalize('NFC');

function mapping(change, blocks) {
  const rows = [];
  for (const [first, last] of blocks) {
    for (let code = first; code <= last; code++) {
      const char = String.fromCodePoint(code);
      if (!/\p{L}|\p{N}/u.test(char)) continue;
      const to = [...change(char)].map((c) => c.codePointAt(0));
      if (to.length > 3 || to.some((c) => c > 0xffff) || (to.length === 1 && to[0] === code)) continue;
      while (to.length < 3) to.push(0);
      rows.push(`{${code}, {${to.join(', ')}}}`);
    }
  }
  return rows;
}

function ranges(test) {
  const rows = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    if ((code >= 0xd800 && code <= 0xdfff) || !test.test(String.fromCodePoint(code))) continue;
    const first = code;
    while (code < 0x10ffff && test.test(String.fromCodePoint(code + 1))) code++;
    rows.push(`{${first}, ${code}}`);
  }
  return rows;
}

function letters() {
  const rows = [];
  for (const [first, last] of [[0x20, 0x24f], [0x370, 0x52f], [0x1e00, 0x1fff]]) {
    for (let code = first; code <= last; code++) {
      if (/\p{L}|\p{Nd}/u.test(String.fromCodePoint(code))) rows.push(String(code));
    }
  }
  return rows;
}

const table = (type, name, rows) => `const ${type} ${name}[] = {
${rows.join(',\n')}};
const std::size_t ${name}Count = ${rows.length};
`;

const [output] = process.argv.slice(2);
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, `#include "domain/text/tables.h"

namespace domain::text {

${table('Mapping', 'kFolds', mapping(fold, BLOCKS))}
${table('Mapping', 'kUppers', mapping(upper, [...BLOCKS, ...CASED_BLOCKS].sort(([a], [b]) => a - b)))}
${table('Range', 'kWordCharacters', ranges(/\p{L}|\p{N}/u))}
${table('Range', 'kExtenders', ranges(/\p{M}|\p{Grapheme_Extend}|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]/u))}
${table('char32_t', 'kCollatedLetters', letters())}
}  // namespace domain::text
`);
