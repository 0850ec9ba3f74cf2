// licences.txt: the terms of everything that the page is made of, served beside it.
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const divider = `\n${'-'.repeat(80)}\n\n`;

export function licences(root) {
  const read = (...path) => readFileSync(join(root, ...path), 'utf8').trim();
  const own = read('LICENSE');
  const mit = own.slice(own.indexOf('Permission is hereby granted'));
  const leadingComment = (text) => text.slice(0, text.indexOf('*/') + 2);
  const json = read('build/deps/include/nlohmann/json.hpp');
  const jsonHolder = /Copyright[^\n]*Lohmann[^\n]*/.exec(json)?.[0] ?? 'Copyright (c) Niels Lohmann <https://nlohmann.me>';
  const hasXxhash = existsSync(join(root, 'build/deps/include/xxhash.h'));
  const parts = [
    ['Kartoteka', own],
    ['Dear ImGui (with stb_rect_pack, stb_textedit and stb_truetype, public domain)', read('build/deps/imgui/LICENSE.txt')],
    ['SQLite', 'SQLite is in the public domain: https://www.sqlite.org/copyright.html'],
    ['JSON for Modern C++', `MIT License\n\n${jsonHolder}\n\n${mit}`],
    ...(hasXxhash ? [['xxHash', leadingComment(read('build/deps/include/xxhash.h'))]] : []),
    ['Emscripten (run-time library)', `MIT License\n\nCopyright (c) 2010-2014 Emscripten authors\n\n${mit}`],
    ['google-libphonenumber (with Google’s libphonenumber and the Closure Library, Apache License 2.0)', read('node_modules/google-libphonenumber/LICENSE')],
    ['noble-hashes', read('node_modules/@noble/hashes/LICENSE')],
    ['Workbox', `MIT License\n\nCopyright 2018 Google LLC\n\n${mit}`],
    ['Inter', read('node_modules/inter-ui/LICENSE.txt')],
    ['Lucide', read('node_modules/lucide-static/LICENSE')],
  ];
  return parts.map(([name, text]) => `${name}\n${'='.repeat(name.length)}\n\n${text}\n`).join(divider);
}
