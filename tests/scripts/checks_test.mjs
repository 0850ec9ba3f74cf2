// Each check of scripts/checks finds what it is there to find, and leaves alone what is right.
import assert from 'node:assert/strict';
import test from 'node:test';

import {layers, layerTable} from '../../scripts/checks/layers.mjs';
import {length, platform, texts, tokens} from '../../scripts/checks/text.mjs';

const cmake = `kartoteka_layer(base)
kartoteka_layer(domain   USES base)
kartoteka_layer(store    USES domain base      ALONE sqlite3 xxhash)
kartoteka_layer(app      USES store domain base)
kartoteka_layer(ui       USES app domain base  ALONE imgui)
kartoteka_platform(USES ui base   ALONE imgui)
`;
const tree = (files) => new Map([['CMakeLists.txt', cmake], ...Object.entries(files)]);
const problemsOf = (check, files) => check(tree(files)).problems;

test('the layer table is read from CMakeLists.txt', () => {
  assert.deepEqual([...layerTable(cmake).get('store')], ['store', 'domain', 'base']);
  assert.throws(() => layerTable('kartoteka_layer(base USES domain)'), /below/);
});

for (const [path, include] of [
  ['src/domain/a.cpp', '"store/database.h"'],
  ['src/domain/a.h', '<sqlite3.h>'],
  ['src/ui/pages/list/a.cpp', '"sqlite3.h"'],
  ['src/ui/pages/list/a.cpp', '<GLES3/gl3.h>'],
  ['src/platform/headless/a.cpp', '<emscripten/emscripten.h>'],
  ['src/ui/widgets/a.cpp', '"domain/contact/contact.h"'],
  ['src/ui/widgets/a.cpp', '"ui/pages/list/card.h"'],
  ['src/ui/theme/a.cpp', '"ui/widgets/button.h"'],
  ['src/ui/pages/list/a.cpp', '"ui/pages/contact/card/a.h"'],
  ['src/ui/pages/list/a.cpp', '"ui/shell/shell.h"'],
  ['src/ui/parts/a.cpp', '"ui/pages/list/a.h"'],
  ['src/ui/words/a.cpp', '"ui/parts/a.h"'],
  ['src/ui/attic/a.cpp', '"ui/widgets/button.h"'],
  ['src/app/queries/list/a.cpp', '"app/commands/command.h"'],
  ['src/app/index/a.cpp', '"app/queries/list/a.h"'],
  ['src/domain/a.cpp', '"../base/result.h"'],
  ['src/domain/a.cpp', '<nlohmann/json.hpp>'],
]) {
  test(`layers: ${path} may not include ${include}`, () => {
    assert.match(problemsOf(layers, {[path]: `// first\n#include ${include}\n`})[0] ?? '', new RegExp(`^${path}:2: `));
  });
}

test('layers: what points down is right, and a comment is no include', () => {
  assert.deepEqual(problemsOf(layers, {
    'src/store/a.cpp': '#include <sqlite3.h>\n#include "domain/contact/contact.h"\n',
    'src/ui/pages/list/table/a.cpp': '#include "ui/pages/list/a.h"\n#include "ui/frame.h"\n',
    'src/app/write/transact.cpp': '#include "app/commands/command.h"\n',
    'src/ui/pages/list/a.cpp': '#include <imgui.h>\n#include "ui/widgets/button.h"\n// #include "store/database.h"\n',
    'src/main.cpp': '#include "store/database.h"\n',
  }), []);
});

test('platform: Emscripten has one home', () => {
  for (const text of ['#ifdef __EMSCRIPTEN__\n', 'EM_JS(int, f, (), {});\n', 'EM_ASM({});\n', 'EM_ASYNC_JS(int, f, (), {});\n']) {
    assert.equal(problemsOf(platform, {'src/app/a.cpp': text}).length, 1, text);
    assert.equal(problemsOf(platform, {'src/platform/web/a.cpp': text}).length, 0, text);
  }
});

test('tokens: colours and sizes have one home', () => {
  for (const text of ['IM_COL32(1, 2, 3, 255)', 'Color c = 0x4A55D6;', 'ImVec4(0.1F, 0, 0, 1)', 'PushFont(face, 13.0F)', 'style.FrameRounding = 6.0F;']) {
    assert.equal(problemsOf(tokens, {'src/ui/pages/list/a.cpp': `${text}\n`}).length, 1, text);
    assert.equal(problemsOf(tokens, {'src/ui/theme/tokens.h': `${text}\n`}).length, 0, text);
  }
  assert.deepEqual(problemsOf(tokens, {'src/ui/pages/list/a.cpp': 'draw(palette.accent, kRowHeight); // 0x4A55D6\n'}), []);
});

test('texts: what a person reads comes from the catalogues', () => {
  for (const words of ['Add phone', 'Saved', 'nothing was lost.', 'Could not open the database']) {
    assert.equal(problemsOf(texts, {'src/ui/pages/list/a.cpp': `button("${words}");\n`}).length, 1, words);
  }
  for (const code of ['button(say::add_phone)', 'id("contact_list")', 'BASE_CHECK(count > 0 && "two words here")',
    'return base::Error{ErrorCode::conflict, "generation exists already"}',
    'execute("SELECT name FROM contact")', '#include "domain/contact/contact.h"', 'route("contacts/trash")']) {
    assert.deepEqual(problemsOf(texts, {'src/ui/pages/list/a.cpp': `${code};\n`}), [], code);
  }
});

test('length: 500 lines are the most', () => {
  assert.equal(problemsOf(length, {'src/app/a.cpp': '\n'.repeat(501)}).length, 1);
  assert.equal(problemsOf(length, {'src/app/a.cpp': '\n'.repeat(500)}).length, 0);
});
